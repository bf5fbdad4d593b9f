import { ADMIN, rowKey } from '../server.ts';
import type { ProcessIdentity, RowSample } from '../server.ts';
import type { Context } from './context.ts';
import type { LedgerEntry, LedgerRow } from './ledger.ts';
import { carryOut, downOrder, nameOf, stateOrder } from './orders.ts';
import type { Change } from './orders.ts';

/**
 * After a reload HAProxy has forgotten every server added at runtime: what this run added is added again, in maint, its check switched on
 * where it was. One in the middle of its lane is then put where the lane had it, by whoever calls this; one that was in rotation goes
 * back by `ready` and `health down` on one line, so that HAProxy proves it anew before it gets traffic. A deleted server that the
 * configuration brought back is marked as there again: it goes once more at the end. Throws where the node does not take an order.
 */
export async function reassertChanges(
  context: Context,
  node: string,
  identity: ProcessIdentity,
  entries: readonly LedgerEntry[],
): Promise<string[]> {
  const changing = entries.filter((entry) => entry.change !== undefined && entry.progress !== 'untouched');
  const rowsOf = (entry: LedgerEntry): LedgerRow[] =>
    entry.rows.filter((row) => row.node === node && row.follows === undefined && !row.isTheirs);
  const rows = changing.flatMap(rowsOf);
  if (rows.length === 0) return [];
  const plane = context.planes.get(node)!;
  const seen = await plane.watch({ rows, backends: [], masks: true }, context.last);
  const readded: string[] = [];
  for (const entry of changing) {
    for (const row of rowsOf(entry)) {
      const sample = seen.rows.get(rowKey(row));
      if (entry.change === 'removed') {
        if (sample && row.absent) row.absent = false;
        continue;
      }
      if (!row.added) continue;
      // A try of this before may have added it, and failed at something else.
      const isAgain = sample !== undefined && row.addedAgainIn === identity.pid;
      if (sample && !isAgain && isOurs(entry, sample)) {
        row.absent = false;
        continue;
      }
      if (sample && !isAgain) {
        // Somebody has written it into the configuration meanwhile: nothing of ours any more that a failure would have to delete.
        delete row.added;
        row.absent = false;
        continue;
      }
      // Not asked for yet, or deleted again.
      if (row.asked === undefined || (entry.progress === 'settled' && row.absent)) continue;
      row.absent = !isAgain;
      for (const change of again(entry, row)) {
        if (change.order.do === 'add' && isAgain) continue;
        await carryOut(context, entry, [change]);
        if (change.order.do === 'add') row.addedAgainIn = identity.pid;
      }
      readded.push(entry.server);
    }
  }
  context.ledger.save();
  return [...new Set(readded)];
}

/**
 * Added by this run to the new process already: the order was given after the reload, and before anybody saw the reload. Only a server
 * added at runtime begins in maint without being `disabled` in the configuration.
 */
function isOurs(entry: LedgerEntry, { admin, adminBits = 0 }: RowSample): boolean {
  return entry.progress === 'deploying' && admin === 'maint' && !(adminBits & ADMIN.configuredDisabled);
}

/** What makes the row what it was, in order. */
function again(entry: LedgerEntry, row: LedgerRow): Change[] {
  const changes: Change[] = [{ row, order: { do: 'add', row: nameOf(row), server: row.added! } }];
  if (row.checksOn) changes.push({ row, order: { do: 'checks', row: nameOf(row), enabled: true } });
  // The rest of a lane that is under way is asked for by the caller, which finds the row in maint.
  if (entry.progress === 'settled' && row.asked === 'ready')
    changes.push(row.checksOn ? downOrder(row, 'ready') : stateOrder(row, 'ready'));
  return changes;
}
