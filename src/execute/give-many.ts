import type { Context } from './context.ts';
import { leaders } from './ledger.ts';
import type { LedgerEntry } from './ledger.ts';
import { carryOut, note } from './orders.ts';
import type { Change } from './orders.ts';

type Shared = Pick<Context, 'planes' | 'ledger' | 'guard' | 'orders' | 'tell' | 'last'>;

export interface Changes {
  readonly entry: LedgerEntry;
  readonly changes: readonly Change[];
}

/**
 * Gives orders to rows of many servers at once, on all nodes: one entry in the journal, then all orders side by side, each read back.
 * Resolves when HAProxy shows all of them; rejects with the first failure after all have ended.
 */
export async function giveMany(shared: Shared, all: readonly Changes[]): Promise<void> {
  const changes = all.flatMap((one) => one.changes);
  if (changes.length === 0) return;
  const nodes = [...new Set(changes.map(({ row }) => row.node))];
  for (let held = shared.orders.held(nodes); held; held = shared.orders.held(nodes)) await held;
  shared.guard.assertMine();
  for (const { row, order } of changes) note(row, order);
  shared.ledger.save();
  const results = await Promise.allSettled(all.map((one) => carryOut(shared, one.entry, one.changes)));
  shared.ledger.save();
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

/** The same order for every row that takes orders. */
export const ofAll = (
  entries: readonly LedgerEntry[],
  change: (row: LedgerEntry['rows'][number]) => Change,
): Changes[] => entries.map((entry) => ({ entry, changes: leaders(entry).map(change) }));
