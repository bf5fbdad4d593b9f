import type { Context } from './context.ts';
import { leaders } from './ledger.ts';
import type { LedgerEntry } from './ledger.ts';
import { note } from './orders.ts';
import type { Change } from './orders.ts';
import { orderAll } from './together.ts';

type Shared = Pick<Context, 'planes' | 'ledger' | 'guard' | 'orders' | 'tell' | 'last'>;

export interface Changes {
  readonly entry: LedgerEntry;
  readonly changes: readonly Change[];
}

/**
 * Gives states to rows of many servers at once, on all nodes: one entry in the journal, then all of a node's orders in as few lines as its control plane can, each read back.
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
  const owners = new Map(all.flatMap(({ entry, changes: own }) => own.map((one) => [one, entry] as const)));
  const results = await Promise.all(
    [...Map.groupBy(changes, ({ row }) => row.node)].map(([node, own]) =>
      giveNode(shared, node, own, (change) => owners.get(change)!.server),
    ),
  );
  shared.ledger.save();
  const failed = results.flat().find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

async function giveNode(
  shared: Shared,
  node: string,
  changes: readonly Change[],
  serverOf: (change: Change) => string,
): Promise<PromiseSettledResult<void>[]> {
  const plane = shared.planes.get(node);
  if (!plane) throw new Error(`no control plane for node ${node}`);
  for (const { row } of changes) shared.orders.begin(row);
  try {
    const results = await orderAll(
      plane,
      changes.map(({ order }) => order),
      shared.last,
    );
    for (const [index, change] of changes.entries()) {
      if (results[index]?.status !== 'fulfilled') continue;
      // From here on only this state is ours: the one before would be somebody else's doing.
      change.row.was = [];
      const command = plane.commandOf(change.order);
      shared.tell({ type: 'ordered', server: serverOf(change), node, command });
    }
    return results;
  } finally {
    for (const { row } of changes) shared.orders.end(row);
  }
}

/** The same order for every row that takes orders. */
export const ofAll = (
  entries: readonly LedgerEntry[],
  change: (row: LedgerEntry['rows'][number]) => Change,
): Changes[] => entries.map((entry) => ({ entry, changes: leaders(entry).map(change) }));
