import { rowIdKey } from '../server.ts';
import type { RowId } from '../server.ts';
import type { Context } from './context.ts';
import type { WeightDeed } from './deeds.ts';
import type { LedgerRow } from './ledger.ts';
import { orderAll } from './together.ts';

type Shared = Pick<Context, 'planes' | 'ledger' | 'guard' | 'orders' | 'tell' | 'last'>;

/** A weight for one row. */
export interface WeightChange extends RowId {
  readonly sid: number;
  /** The rollout server that it belongs to, for the report. */
  readonly owner: string;
  /** What it had before this run. */
  readonly before: number;
  readonly weight: number;
}

/** The weights that this run may see on a row of its own: what it asked for last, what that replaced, or what the row had before. */
export function ownWeights(shared: Pick<Context, 'ledger'>, row: LedgerRow): readonly number[] {
  return shared.ledger.deeds.weightsOf(row) ?? [row.before.weight];
}

/**
 * Sets weights on all nodes at once: first into the journal, then to HAProxy, then read back (by the control plane). Resolves when HAProxy
 * shows all of them; rejects with the first failure after all have ended.
 */
export async function giveWeights(shared: Shared, changes: readonly WeightChange[]): Promise<void> {
  if (changes.length === 0) return;
  const { ledger, orders } = shared;
  const nodes = [...new Set(changes.map(({ node }) => node))];
  for (let held = orders.held(nodes); held; held = orders.held(nodes)) await held;
  shared.guard.assertMine();
  const fresh = changes.filter((change) => ledger.deeds.weightOf(change) === undefined);
  try {
    shared.guard.claim(fresh);
  } catch {
    // The lanes say it where earlier journals of the job cannot be marked.
  }
  for (const change of changes) note(shared, change);
  ledger.save();
  try {
    await carryOutWeights(shared, changes);
  } finally {
    for (const change of changes) {
      const deed = ledger.deeds.weightOf(change);
      if (deed?.was.length === 0 && deed.asked === deed.before) ledger.deeds.dropWeight(change);
    }
    ledger.save();
  }
}

function note({ ledger }: Shared, change: WeightChange): void {
  const deed = ledger.deeds.weightOf(change);
  if (deed) {
    deed.was = [...deed.was, deed.asked];
    deed.asked = change.weight;
    return;
  }
  const { node, backend, server, sid, before, weight } = change;
  ledger.deeds.addWeight({
    node,
    backend,
    server,
    sid,
    before,
    asked: weight,
    was: [before],
    isTheirs: false,
  });
}

/** The same without a new entry in the ledger: what was asked for already is asked for again. */
export async function carryOutWeights(
  shared: Shared,
  changes: readonly Omit<WeightChange, 'before'>[],
): Promise<void> {
  const results = await Promise.all(
    [...Map.groupBy(changes, ({ node }) => node)].map(async ([node, own]) => {
      const plane = shared.planes.get(node);
      if (!plane) throw new Error(`no control plane for node ${node}`);
      const wanted = own.map((change) => ({
        do: 'weight' as const,
        row: { backend: change.backend, server: change.server },
        weight: change.weight,
      }));
      for (const row of own) shared.orders.begin(row);
      try {
        const ends = await orderAll(plane, wanted, shared.last);
        for (const [index, end] of ends.entries()) {
          if (end.status === 'rejected') continue;
          const change = own[index]!;
          const deed = shared.ledger.deeds.weightOf(change);
          if (deed && deed.asked === change.weight) deed.was = [];
          const command = plane.commandOf(wanted[index]!);
          shared.tell({ type: 'ordered', server: change.owner, node, command });
        }
        return ends;
      } finally {
        for (const row of own) shared.orders.end(row);
      }
    }),
  );
  const failed = results.flat().find((result) => result.status === 'rejected');
  if (failed) throw failed.reason as Error;
}

/** After a reload HAProxy shows the configured weights: what this run asked for on that node is asked for again. How many. */
export async function reassertWeights(context: Context, node: string): Promise<number> {
  const plane = context.planes.get(node)!;
  const deeds = context.ledger.deeds.weights().filter((deed) => deed.node === node && !deed.isTheirs);
  if (deeds.length === 0) return 0;
  const seen = await plane.watch({ rows: deeds, backends: [], masks: false }, context.last);
  const changes: Omit<WeightChange, 'before'>[] = [];
  for (const deed of deeds) {
    const sample = seen.rows.get(`${deed.backend}/${deed.server}`);
    if (!sample) continue;
    deed.sid = sample.sid;
    if (sample.weight !== deed.asked) changes.push({ ...deed, owner: deed.server, weight: deed.asked });
  }
  await carryOutWeights(context, changes);
  return changes.length;
}

/** Weights that are no longer what this run set, with what they are: somebody else's from here on. */
export function foreignWeights(
  deeds: readonly WeightDeed[],
  seen: ReadonlyMap<string, number>,
): { readonly deed: WeightDeed; readonly weight: number }[] {
  return deeds.flatMap((deed) => {
    const weight = seen.get(rowIdKey(deed));
    const isOurs = weight === undefined || deed.isTheirs || [deed.asked, ...deed.was].includes(weight);
    return isOurs ? [] : [{ deed, weight }];
  });
}
