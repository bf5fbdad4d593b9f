import { isSameProcess, rowKey } from '../server.ts';
import type { RowId } from '../server.ts';
import { asRolloutError } from '../support/errors.ts';
import type { RolloutError } from '../support/errors.ts';
import type { Context } from './context.ts';
import type { WeightDeed } from './deeds.ts';
import type { SettleOptions } from './settle.ts';
import { giveWeights } from './weights.ts';
import type { WeightChange } from './weights.ts';

type Shared = Pick<Context, 'planes' | 'ledger' | 'guard' | 'orders' | 'tell' | 'last'>;

/** How the weights of a run returned. */
export interface WeightsBack {
  readonly returned: readonly WeightDeed[];
  /** What could not be asked for. */
  readonly unrestored: readonly { readonly deed: WeightDeed; readonly error: RolloutError }[];
  /** Left as they are, with what HAProxy shows: somebody else changed them, or a reload did. */
  readonly leftAlone: readonly { readonly deed: WeightDeed; readonly observed: string }[];
}

/**
 * Gives every row the weight that it had before the run, read back: where it still shows one that this run set. Whatever somebody else
 * set, or what a reload brought while nobody watched (post), is left. `first`: rows that are done before the others. Never throws.
 */
export async function returnWeights(
  shared: Shared,
  options: SettleOptions,
  first: (deed: WeightDeed) => boolean = () => true,
): Promise<WeightsBack> {
  const returned: WeightDeed[] = [];
  const unrestored: { deed: WeightDeed; error: RolloutError }[] = [];
  const leftAlone: { deed: WeightDeed; observed: string }[] = [];
  const all = shared.ledger.deeds.weights();
  const due: WeightDeed[] = [];
  await Promise.all(
    [...Map.groupBy(all, ({ node }) => node)].map(async ([node, deeds]) => {
      try {
        const plane = shared.planes.get(node);
        if (!plane) throw new Error(`no control plane for node ${node}`);
        for (let held = shared.orders.held([node]); held; held = shared.orders.held([node])) await held;
        const seen = await plane.watch({ rows: deeds, backends: [], masks: false }, shared.last);
        const known = options.identityOf(node);
        const isSame = known !== undefined && isSameProcess(known, seen.identity);
        for (const deed of deeds) {
          const weight = seen.rows.get(rowKey(deed))?.weight;
          const observed = foreign(deed, weight, isSame || options.afterReload === 'follow', options);
          if (observed === undefined) due.push(deed);
          else leftAlone.push({ deed, observed });
        }
      } catch (error) {
        for (const deed of deeds) unrestored.push({ deed, error: asRolloutError(error) });
      }
    }),
  );
  for (const { deed } of leftAlone) deed.isTheirs = true;
  for (const some of [due.filter(first), due.filter((deed) => !first(deed))]) {
    await Promise.all(
      [...Map.groupBy(some, ({ node }) => node).values()].map(async (deeds) => {
        try {
          await giveWeights(shared, deeds.map(backOf));
          returned.push(...deeds);
        } catch (error) {
          for (const deed of deeds) {
            const isBack = shared.ledger.deeds.weightOf(deed) === undefined;
            if (isBack) returned.push(deed);
            else unrestored.push({ deed, error: asRolloutError(error) });
          }
        }
      }),
    );
  }
  for (const { deed } of leftAlone) shared.ledger.deeds.dropWeight(deed);
  shared.ledger.save();
  return { returned, unrestored, leftAlone };
}

const backOf = (deed: WeightDeed): WeightChange => ({ ...deed, owner: deed.server, weight: deed.before });

/** Words for a weight that is not this run's to change any more. */
function foreign(
  deed: WeightDeed,
  weight: number | undefined,
  isKnown: boolean,
  options: SettleOptions,
): string | undefined {
  if (options.isTakenOver?.(deed)) return 'has been taken over by a later step of this job';
  if (weight === undefined) return 'is gone: HAProxy no longer shows it';
  const isOurs = [deed.asked, ...deed.was].includes(weight);
  if (deed.isTheirs || (isKnown && !isOurs)) return `has weight ${weight}, which somebody else set`;
  // A reload brings the configured weights, unless they were written there.
  if (!isKnown && weight !== deed.asked) return `has weight ${weight} after a reload of HAProxy`;
  return undefined;
}

/** The line for a shell on the load balancer that gives a row its weight back. */
export function weightRepairs(
  { planes }: Pick<Shared, 'planes'>,
  { unrestored }: WeightsBack,
): { readonly node: string; readonly lines: readonly string[] }[] {
  return [...Map.groupBy(unrestored, ({ deed }) => deed.node)].map(([node, own]) => ({
    node,
    lines: own.map(({ deed }) => {
      const row = { backend: deed.backend, server: deed.server };
      return planes.get(node)!.repairLine({ do: 'weight', row, weight: deed.before });
    }),
  }));
}

/** `web/web-02 on lb1`. */
export const placeOf = (row: RowId): string => `${rowKey(row)} on ${row.node}`;
