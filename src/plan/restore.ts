import type { AdminState, Order, RowName } from '../server.ts';

/** How far a server got when its lane, or its run, ended early. */
export type Unsettled = 'touched' | 'deploying' | 'verified' | 'switched' | 'retired';

/** What the ledger knows of one row. */
export interface RestoreRow extends RowName {
  readonly follows: string | undefined;
  readonly hasCheck: boolean;
  readonly agentOff: boolean;
  /** Its agent was off before this run: no loan of ours. */
  readonly agentTaken?: boolean;
  readonly before: { readonly state: AdminState; readonly weight?: number };
  /** What the operations `weight` and `checks` asked for. */
  readonly weightAsked?: number | undefined;
  readonly checksAsked?: boolean | undefined;
  readonly asked: AdminState | undefined;
  /** What it may show besides. */
  readonly was: readonly AdminState[];
  /** Of blue-green in one backend. */
  readonly side?: 'idle' | 'live';
}

/**
 * Where a server goes (contract, section 7): what was not deployed, or is proved, goes back; what is unproved is held. Until a switch of
 * colours is final the idle one goes back out of rotation, where it was found, and from the traffic to `drain`; then it stays, and the
 * old one stays out.
 */
export function goalOf(progress: Unsettled, row: RestoreRow): AdminState {
  switch (progress) {
    case 'deploying':
      return 'maint';
    case 'switched':
      return 'ready';
    case 'retired':
      return row.asked ?? 'drain';
    case 'touched':
    case 'verified':
      if (row.side !== 'idle') return progress === 'touched' ? row.before.state : 'ready';
      return hadTraffic(row) ? 'drain' : row.before.state;
  }
}

/** A server of the new colour that was made ready, or may have been. */
export const hadTraffic = (row: RestoreRow): boolean => row.asked === 'ready' || row.was.includes('ready');

/**
 * The orders that put one row back or hold it, from the state that HAProxy shows now (or, where nobody can look, the one asked for
 * last); contract, section 8, Restoring.
 *
 * - From `drain`, plain `ready`: its old process was never out of service.
 * - Out of `maint` HAProxy sends traffic before any check has passed (facts, section 4.4). A row that was not deployed and has an
 *   active check goes back marked down, so that HAProxy proves it first; never one without a check, it would stay down for ever.
 * - A held row keeps its agent switched off: an agent that says `ready` overrides `maint` (facts, section 0.19).
 * - Agents are given back last, when the row is ready. A row that follows another gets no orders about its state.
 */
export function restoreOrders(row: RestoreRow, progress: Unsettled, now: AdminState): Order[] {
  const name: RowName = { backend: row.backend, server: row.server };
  const orders = progress === 'touched' ? settingsBack(row, name) : [];
  if (row.follows !== undefined) return orders;
  const goal = goalOf(progress, row);
  if (now !== goal) {
    const provesItself = progress === 'touched' && now === 'maint' && goal !== 'maint' && row.hasCheck;
    orders.push(
      provesItself ? { do: 'state-down', row: name, state: goal } : { do: 'state', row: name, state: goal },
    );
  }
  if (agentIsDue(row, progress)) orders.push({ do: 'agent', row: name, enabled: true });
  return orders;
}

/** Weight and checks as they were, where this run changed them. */
function settingsBack(row: RestoreRow, name: RowName): Order[] {
  const orders: Order[] = [];
  const { weight } = row.before;
  if (weight !== undefined && row.weightAsked !== undefined && row.weightAsked !== weight)
    orders.push({ do: 'weight', row: name, weight });
  if (row.checksAsked !== undefined && row.checksAsked !== row.hasCheck)
    orders.push({ do: 'checks', row: name, enabled: row.hasCheck });
  return orders;
}

/** An agent that this run switched off; one that was off before only comes back with a server that is proved. */
function agentIsDue(row: RestoreRow, progress: Unsettled): boolean {
  if (goalOf(progress, row) !== 'ready' && (row.side !== undefined || progress !== 'touched')) return false;
  return row.agentOff && !(progress === 'touched' && row.agentTaken === true);
}

/** A held row whose agent stays off; whoever brings the server back switches it on again. */
export function keepsAgentOff(row: RestoreRow, progress: Unsettled): boolean {
  if (row.side !== undefined && goalOf(progress, row) !== 'maint') return false;
  return row.agentOff && !agentIsDue(row, progress) && row.follows === undefined;
}
