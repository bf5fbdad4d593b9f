import type { Observation } from '../haproxy/control-plane.ts';
import { goalOf, hadTraffic, keepsAgentOff, restoreOrders } from '../plan/restore.ts';
import type { Unsettled } from '../plan/restore.ts';
import { ADMIN, isSameProcess, rowKey } from '../server.ts';
import type { AdminState, ProcessIdentity, RowId, RowSample } from '../server.ts';
import { asRolloutError } from '../support/errors.ts';
import type { RolloutError } from '../support/errors.ts';
import type { Context } from './context.ts';
import { mayFollowReload } from './intrusion.ts';
import { leaders, sideOf } from './ledger.ts';
import type { LedgerEntry, LedgerRow, Progress } from './ledger.ts';
import { agentOrder, give, stateOrder, want } from './orders.ts';
import type { Change } from './orders.ts';

export type Shared = Pick<Context, 'planes' | 'ledger' | 'guard' | 'orders' | 'tell' | 'last'>;

export interface SettleOptions {
  /** The process that the ledger was written under. */
  readonly identityOf: (node: string) => ProcessIdentity | undefined;
  /**
   * What to do where HAProxy is another process than that one. `follow`: main re-asserts, so it goes on to its goal. `leave`: post
   * and later runs touch only what is exactly as it was left.
   */
  readonly afterReload: 'follow' | 'leave';
  /** Only these rows; default: all. */
  readonly only?: (row: LedgerRow) => boolean;
  /** Rows that a later invocation has taken over: none of ours. */
  readonly isTakenOver?: (row: RowId) => boolean;
}

/** A row that is not where it should be, and the orders that would put it there. */
export interface Unrestored {
  readonly row: LedgerRow;
  readonly changes: readonly Change[];
  readonly error: RolloutError;
}

export interface LeftAlone {
  readonly row: LedgerRow;
  /** For people, behind the name of the row. */
  readonly observed: string;
  /** Undefined where HAProxy no longer shows the row. */
  readonly state: AdminState | undefined;
  /** Where it should have ended. */
  readonly goal: AdminState | 'gone';
  /** A later step of the job answers for it. */
  readonly takenOver: boolean;
}

export interface Settled {
  /** Where the server was meant to end. `gone`: not to be there. */
  readonly goal: AdminState | 'gone' | undefined;
  /** It stays out of rotation because it is unproved, or proved bad. */
  readonly held: boolean;
  readonly unrestored: readonly Unrestored[];
  /** Rows that somebody else changed: left as they set them. */
  readonly leftAlone: readonly LeftAlone[];
  /** Agents that stay off, because an agent's `ready` would bring a held server into rotation. */
  readonly agentsKeptOff: readonly LedgerRow[];
  /** All gates had passed before: it went on to ready. */
  readonly wasVerified: boolean;
  /** It came out of maint marked down, so that HAProxy's checks bring it up. */
  readonly provesItself: boolean;
}

/**
 * Puts one server back, or holds it: every row that is still as this run left it, each read back. Rows that somebody else
 * changed are left alone. Never throws: what could not be done is in the result, with the orders that would do it.
 */
export async function settle(shared: Shared, entry: LedgerEntry, options: SettleOptions): Promise<Settled> {
  // No verdict: proved by its gates is not proved.
  const isTried = entry.onTrial === true && entry.progress === 'verified';
  const progress = isTried ? 'deploying' : unsettled(entry.progress);
  const [first] = leaders(entry);
  const entryGoal = progress && first && goalOf(progress, first);
  const held =
    progress === 'deploying' ||
    (progress === 'verified' && leaders(entry).some((row) => row.side === 'idle' && hadTraffic(row))) ||
    (progress !== undefined && staysOut(entry, progress));
  const unrestored: Unrestored[] = [];
  const leftAlone: LeftAlone[] = [];
  const agentsKeptOff: LedgerRow[] = [];
  const wasVerified = entry.progress === 'verified';
  let provesItself = false;
  const done = (): Settled => ({
    goal: entryGoal,
    held,
    unrestored,
    leftAlone,
    agentsKeptOff,
    wasVerified,
    provesItself,
  });
  if (progress === undefined || entryGoal === undefined) return done();
  // What was in maint before the run, and is to be removed, was given no order that would have to be taken back.
  const isAsFound = (row: LedgerRow): boolean => entry.change === 'removed' && row.before.state === 'maint';
  const rows = ordered(entry).filter((row) => (options.only?.(row) ?? true) && !isAsFound(row));
  await Promise.all(
    rows.map(async (row) => {
      const goal = goalOf(progress, row);
      if (row.isTheirs) {
        const observed = 'was changed by somebody else';
        leftAlone.push({ row, observed, state: undefined, goal, takenOver: false });
        return;
      }
      if (options.isTakenOver?.(row)) {
        const observed = 'has been taken over by a later step of this job';
        leftAlone.push({ row, observed, state: undefined, goal, takenOver: true });
        row.isTheirs = true;
        return;
      }
      let changes = changesFor(row, progress, row.asked ?? row.before.state);
      try {
        const seen = await look(shared, row);
        const sample = seen.rows.get(rowKey(row));
        const isSame = isKnownProcess(options.identityOf(row.node), seen.identity);
        const foreign = foreignState(row, sample, isSame, goal, options.afterReload);
        if (foreign !== undefined) {
          leftAlone.push({ row, observed: foreign, state: sample?.admin, goal, takenOver: false });
          // Where they want what we want, it is to stay so over a reload.
          row.isTheirs = sample?.admin !== goal;
          if (!row.isTheirs) want(row, goal);
          if (!row.agentOff || !sample) return;
          // In drain or maint an agent that says `ready` would undo what they did to our drain; otherwise it is as it was without us.
          const isHarmless = sample.admin === 'ready' || row.asked === undefined;
          changes = isHarmless ? [agentOrder(row, true)] : [];
          if (changes.length === 0) agentsKeptOff.push(row);
          await give(shared, entry, changes);
          return;
        }
        changes = changesFor(row, progress, sample!.admin!).filter(({ order }) =>
          isStillOurs(order, row, sample!),
        );
        // It is where it belongs already, whatever was asked for last and did not happen.
        if (sample!.admin === goal) want(row, goal);
        if (keepsAgentOff(row, progress)) agentsKeptOff.push(row);
        for (const change of changes) await give(shared, entry, [change]);
        provesItself ||= changes.some((change) => change.order.do === 'state-down');
      } catch (error) {
        // Where nobody can look, the order that should have been carried out already is worth giving once more.
        const orders = changes.length > 0 ? changes : [stateOrder(row, goal)];
        unrestored.push({ row, changes: orders, error: asRolloutError(error) });
      }
    }),
  );
  // Held servers stay unsettled: a reload must not bring them back, nor what could not be restored be forgotten by post. The others
  // are where they belong, or somebody else's.
  const isAllTheirs = leaders(entry).every((row) => row.isTheirs);
  // A colour stays unsettled to the end of the run: after a reload neither side may be as the configuration has it.
  const isBack = !held && sideOf(entry) === undefined;
  if (unrestored.length === 0 && (isBack || isAllTheirs)) entry.progress = 'settled';
  // Nothing was deployed on it.
  if (progress === 'touched') delete entry.onTrial;
  shared.ledger.save();
  return done();
}

function unsettled(progress: Progress): Unsettled | undefined {
  return progress === 'untouched' || progress === 'settled' || progress === 'kept' ? undefined : progress;
}

/** A single operation found it in maint, and it goes back there unproved. */
function staysOut(entry: LedgerEntry, progress: Unsettled): boolean {
  return sideOf(entry) === undefined && leaders(entry).every((row) => goalOf(progress, row) === 'maint');
}

/** Rows that may have got an order: one that follows another has a weight of its own. */
const ordered = (entry: LedgerEntry): LedgerRow[] =>
  entry.rows.filter((row) => row.follows === undefined || row.weightAsked !== undefined);

/** A weight, or checks, that somebody has changed since are theirs; and what is as it was needs no order. */
function isStillOurs(order: Change['order'], row: LedgerRow, sample: RowSample): boolean {
  if (order.do === 'weight') return sample.weight === row.weightAsked;
  return order.do !== 'checks' || sample.check.enabled === row.checksAsked;
}

/** What HAProxy shows, and no re-assertion after a reload is under way that would change it. */
export async function look(shared: Shared, row: LedgerRow): Promise<Observation> {
  const { orders } = shared;
  const plane = shared.planes.get(row.node);
  if (!plane) throw new Error(`no control plane for node ${row.node}`);
  for (;;) {
    for (let held = orders.held([row.node]); held; held = orders.held([row.node])) await held;
    const holds = orders.holds(row.node);
    const seen = await plane.watch({ rows: [row], backends: [], masks: true }, shared.last);
    if (orders.holds(row.node) === holds) return seen;
  }
}

function isKnownProcess(known: ProcessIdentity | undefined, now: ProcessIdentity): boolean {
  return known !== undefined && isSameProcess(known, now);
}

/** Words for a state that is not ours; undefined where the row is as this run left it, or where a reload reset it and main follows. */
function foreignState(
  row: LedgerRow,
  sample: RowSample | undefined,
  isSame: boolean,
  goal: AdminState,
  afterReload: SettleOptions['afterReload'],
): string | undefined {
  if (!sample || sample.admin === undefined) return 'is gone: HAProxy no longer shows it';
  if (!isSame) {
    if (sample.admin === goal) return undefined;
    if (afterReload === 'follow' && mayFollowReload(row, sample.admin)) return undefined;
    // A state file brought it over the reload.
    const isConfigured = ((sample.adminBits ?? 0) & ADMIN.configuredDisabled) !== 0;
    const isOurs = sample.admin === row.asked || row.was.includes(sample.admin);
    if (isOurs && sample.admin !== 'ready' && !isConfigured) return undefined;
    return `is in ${sample.admin} after a reload of HAProxy`;
  }
  const ours = [row.asked ?? row.before.state, ...row.was];
  return ours.includes(sample.admin)
    ? undefined
    : `is in ${sample.admin}, and this run left it in ${ours[0]}`;
}

/** From what HAProxy shows now to the goal; where nobody can look, from the state asked for last. */
function changesFor(row: LedgerRow, progress: Unsettled, now: AdminState): Change[] {
  return restoreOrders(row, progress, now).map((order) => ({ row, order }));
}
