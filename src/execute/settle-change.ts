import { isSameProcess, rowKey } from '../server.ts';
import type { AdminState } from '../server.ts';
import { asRolloutError, RolloutError } from '../support/errors.ts';
import type { LedgerEntry, LedgerRow } from './ledger.ts';
import { give, nameOf, stateOrder } from './orders.ts';
import type { Change } from './orders.ts';
import { look, settle } from './settle.ts';
import type { LeftAlone, Settled, SettleOptions, Shared as Settling, Unrestored } from './settle.ts';
import type { Context } from './context.ts';

type Shared = Settling & Pick<Context, 'clock'>;

/** A server that nothing was proved of has no clients, and one that is being deleted has none left: what is left is closing. */
const CLOSING_MS = 30_000;
const RETRY_MS = 100;

/** Settles a server, one that comes or goes in this run as such; otherwise as `settle` does. Never throws. */
export async function settleServer(
  shared: Shared,
  entry: LedgerEntry,
  options: SettleOptions,
): Promise<Settled> {
  if (entry.change && entry.progress === 'deploying') {
    if (entry.change === 'added' || (await isPartlyDeleted(shared, entry)))
      return settleByDeleting(shared, entry, options);
    entry.progress = 'touched';
  }
  return settle(shared, entry, options);
}

/**
 * Where deleting is the way to settle a server: one that this run added and did not prove goes again, and adopted rows of it back to maint;
 * one whose deletion had begun, and succeeded somewhere, goes everywhere. Touches only what is still as this run left it, in the same
 * HAProxy process: a row of that name after a reload is the configuration's. Never throws.
 */
async function settleByDeleting(
  shared: Shared,
  entry: LedgerEntry,
  options: SettleOptions,
): Promise<Settled> {
  const unrestored: Unrestored[] = [];
  const leftAlone: LeftAlone[] = [];
  const rows = entry.rows.filter((row) => row.follows === undefined && row.asked !== undefined);
  await Promise.all(
    rows.map(async (row) => {
      const gone = entry.change === 'removed' ? row.stays !== true : row.added !== undefined;
      const orders = gone ? [stateOrder(row, 'maint'), deleteOrder(row)] : [stateOrder(row, 'maint')];
      try {
        const alone = await leaveAlone(shared, row, options);
        if (alone === 'gone') {
          row.absent = true;
          return;
        }
        if (typeof alone === 'object') {
          row.isTheirs = true;
          leftAlone.push(alone);
          return;
        }
        row.absent = false;
        await giveAll(shared, entry, orders);
      } catch (error) {
        unrestored.push({ row, changes: orders, error: asRolloutError(error) });
      }
    }),
  );
  if (unrestored.length === 0) entry.progress = 'settled';
  shared.ledger.save();
  return {
    goal: 'gone',
    held: false,
    unrestored,
    leftAlone,
    agentsKeptOff: [],
    wasVerified: false,
    provesItself: false,
  };
}

/** Has deleting a server that is to be removed succeeded anywhere? If not, it goes back as it was. */
async function isPartlyDeleted(shared: Shared, entry: LedgerEntry): Promise<boolean> {
  const rows = entry.rows.filter((row) => row.follows === undefined && row.stays !== true);
  const seen = await Promise.all(
    rows.map(async (row) => {
      try {
        return (await look(shared, row)).rows.has(rowKey(row));
      } catch {
        return row.absent !== true;
      }
    }),
  );
  return seen.includes(false);
}

const deleteOrder = (row: LedgerRow): Change => ({ row, order: { do: 'delete', row: nameOf(row) } });

async function leaveAlone(
  shared: Shared,
  row: LedgerRow,
  options: SettleOptions,
): Promise<LeftAlone | 'gone' | 'ours'> {
  const alone = (observed: string, state?: AdminState, takenOver = false): LeftAlone => ({
    row,
    observed,
    state,
    takenOver,
    goal: 'gone',
  });
  if (row.isTheirs) return alone('was changed by somebody else');
  if (options.isTakenOver?.(row))
    return alone('has been taken over by a later step of this job', undefined, true);
  const seen = await look(shared, row);
  const sample = seen.rows.get(rowKey(row));
  if (!sample) return 'gone';
  const known = options.identityOf(row.node);
  const isSame = known !== undefined && isSameProcess(known, seen.identity);
  if (!isSame && row.added)
    return alone(
      'is there since a reload of HAProxy, so it is its configuration that holds it',
      sample.admin,
    );
  const ours = [row.asked ?? row.before.state, ...row.was];
  if (sample.admin !== undefined && !ours.includes(sample.admin))
    return alone(`is in ${sample.admin}, and this run left it in ${ours[0]}`, sample.admin);
  return 'ours';
}

/** One after the other; what cannot be deleted yet, because a connection is still being closed, is tried again. */
async function giveAll(shared: Shared, entry: LedgerEntry, changes: readonly Change[]): Promise<void> {
  const untilMs = shared.clock.nowMs() + CLOSING_MS;
  for (const change of changes) {
    for (;;) {
      try {
        await give(shared, entry, [change]);
        break;
      } catch (error) {
        const isClosing = error instanceof RolloutError && error.code === 'not-drained';
        if (!isClosing || shared.clock.nowMs() >= untilMs || shared.last.aborted) throw error;
        await shared.clock.sleep(RETRY_MS, shared.last);
      }
    }
  }
}
