import type { AdminState, Order, RowName } from '../server.ts';

/** How far a server got when its lane ended early. */
export type Unsettled = 'touched' | 'deploying' | 'verified';

/** What the ledger knows of one row. */
export interface RestoreRow extends RowName {
  readonly follows: string | undefined;
  readonly hasCheck: boolean;
  readonly agentOff: boolean;
}

/** Where a server goes (contract, section 7): what was not deployed, or is proved, goes back; what is unproved is held. */
export function goalOf(progress: Unsettled): 'ready' | 'maint' {
  return progress === 'deploying' ? 'maint' : 'ready';
}

/**
 * The orders that put one row back or hold it, from the state that HAProxy shows now (or, where nobody can look, the one asked for
 * last); contract, section 8, Restoring.
 *
 * - From `drain`, plain `ready`: its old process was never out of service.
 * - Out of `maint` HAProxy sends traffic before any check has passed (facts, section 4.4). A row that was not deployed and has an
 *   active check goes back marked down, so that HAProxy proves it first; never one without a check, it would stay down for ever.
 * - A held row keeps its agent switched off: an agent that says `ready` overrides `maint` (facts, section 0.19).
 * - Agents are given back last, when the row is ready. A row that follows another gets no orders.
 */
export function restoreOrders(row: RestoreRow, progress: Unsettled, now: AdminState): Order[] {
  if (row.follows !== undefined) return [];
  const name: RowName = { backend: row.backend, server: row.server };
  if (goalOf(progress) === 'maint')
    return now === 'maint' ? [] : [{ do: 'state', row: name, state: 'maint' }];
  const orders: Order[] = [];
  if (now !== 'ready') {
    const provesItself = progress === 'touched' && now === 'maint' && row.hasCheck;
    orders.push({ do: provesItself ? 'state-down' : 'state', row: name, state: 'ready' });
  }
  if (row.agentOff) orders.push({ do: 'agent', row: name, enabled: true });
  return orders;
}

/** A held row whose agent stays off; whoever brings the server back switches it on again. */
export function keepsAgentOff(row: RestoreRow, progress: Unsettled): boolean {
  return goalOf(progress) === 'maint' && row.agentOff && row.follows === undefined;
}
