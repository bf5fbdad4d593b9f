import { goalOf, keepsAgentOff, restoreOrders } from '../plan/restore.ts';
import type { Unsettled } from '../plan/restore.ts';
import { ADMIN, isSameProcess, rowKey } from '../server.ts';
import type { AdminState, ProcessIdentity, RowSample } from '../server.ts';
import { asRolloutError } from '../support/errors.ts';
import { mayFollowReload } from './intrusion.ts';
import { leaders } from './ledger.ts';
import type { LedgerEntry, LedgerRow, Progress } from './ledger.ts';
import { agentOrder, give, stateOrder, want } from './orders.ts';
import { isPartlyDeleted, settleByDeleting } from './settle-change.ts';
import { look } from './settled.ts';
import type { LeftAlone, Settled, SettleOptions, Shared, Unrestored } from './settled.ts';
import type { Change } from './orders.ts';

/**
 * Puts one server back, or holds it: every row that is still as this run left it, each read back. Rows that somebody else
 * changed are left alone. Never throws: what could not be done is in the result, with the orders that would do it.
 */
export async function settle(shared: Shared, entry: LedgerEntry, options: SettleOptions): Promise<Settled> {
  if (entry.change && entry.progress === 'deploying') {
    if (entry.change === 'added' || (await isPartlyDeleted(shared, entry)))
      return settleByDeleting(shared, entry, options);
    entry.progress = 'touched';
  }
  const progress = unsettled(entry.progress);
  const goal = progress && goalOf(progress);
  const unrestored: Unrestored[] = [];
  const leftAlone: LeftAlone[] = [];
  const agentsKeptOff: LedgerRow[] = [];
  const wasVerified = entry.progress === 'verified';
  let provesItself = false;
  const done = (): Settled => ({ goal, unrestored, leftAlone, agentsKeptOff, wasVerified, provesItself });
  if (progress === undefined || goal === undefined) return done();
  // What was in maint before the run, and is to be removed, was given no order that would have to be taken back.
  const rows = leaders(entry).filter((row) => progress === 'verified' || row.before.state !== 'maint');
  await Promise.all(
    rows.map(async (row) => {
      if (row.isTheirs) {
        leftAlone.push({ row, observed: 'was changed by somebody else', state: undefined, takenOver: false });
        return;
      }
      if (options.isTakenOver?.(row)) {
        const observed = 'has been taken over by a later step of this job';
        leftAlone.push({ row, observed, state: undefined, takenOver: true });
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
          leftAlone.push({ row, observed: foreign, state: sample?.admin, takenOver: false });
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
        changes = changesFor(row, progress, sample!.admin!);
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
  if (unrestored.length === 0 && (goal === 'ready' || isAllTheirs)) entry.progress = 'settled';
  shared.ledger.save();
  return done();
}

function unsettled(progress: Progress): Unsettled | undefined {
  return progress === 'untouched' || progress === 'settled' ? undefined : progress;
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
