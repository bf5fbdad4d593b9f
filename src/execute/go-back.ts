import { RolloutError } from '../support/errors.ts';
import { listNames } from '../support/format.ts';
import { leaders, sideOf } from './ledger.ts';
import type { LedgerEntry, LedgerRow } from './ledger.ts';
import { stateOrder } from './orders.ts';
import { settle } from './settle.ts';
import type { Settled, SettleOptions } from './settle.ts';

type Shared = Parameters<typeof settle>[0];

/**
 * Takes a switch of colours back, or what was begun of one: the old colour is ready first, read back; then the new one goes out of
 * rotation, only on nodes where that succeeded. So a node that is away, or on which somebody else changed the old colour, keeps the
 * new one, and none is without any. Main and the post step both use it. Never throws; by server.
 */
export async function goBack(
  shared: Shared,
  entries: readonly LedgerEntry[],
  options: SettleOptions,
): Promise<Map<string, Settled>> {
  const done = new Map<string, Settled>();
  const side = (which: 'live' | 'idle'): LedgerEntry[] => entries.filter((entry) => sideOf(entry) === which);
  const settleAll = async (some: readonly LedgerEntry[], how: SettleOptions): Promise<void> => {
    await Promise.all(some.map(async (entry) => done.set(entry.server, await settle(shared, entry, how))));
  };
  await settleAll(side('live'), options);
  const lost = nodesWithout(side('live'), done);
  const stays = (row: LedgerRow): boolean => lost.has(row.node) && row.asked === 'ready';
  await settleAll(side('idle'), { ...options, only: (row) => !stays(row) });
  for (const entry of side('idle')) {
    const kept = leaders(entry).filter((row) => stays(row) && !row.isTheirs);
    const settled = done.get(entry.server);
    if (kept.length === 0 || !settled) continue;
    const unrestored = kept.map((row) => ({
      row,
      changes: [stateOrder(row, 'drain')],
      error: new RolloutError('restore-incomplete', `${entry.server} stays in rotation on ${row.node}`, {
        observed: 'the old colour could not be brought back there',
      }),
    }));
    done.set(entry.server, { ...settled, unrestored: [...settled.unrestored, ...unrestored] });
  }
  return done;
}

/** Nodes on which a server of the old colour is not ready, as far as anybody knows. */
function nodesWithout(live: readonly LedgerEntry[], done: ReadonlyMap<string, Settled>): Set<string> {
  const settled = live.flatMap((entry) => done.get(entry.server) ?? []);
  return new Set([
    ...settled.flatMap((one) => one.unrestored.map(({ row }) => row.node)),
    ...settled.flatMap((one) =>
      one.leftAlone.filter((left) => left.state !== 'ready' && !left.takenOver).map(({ row }) => row.node),
    ),
  ]);
}

/** `blue-1 and blue-2`. */
export const namesOf = (entries: readonly LedgerEntry[]): string =>
  listNames(
    entries.map((entry) => entry.server),
    5,
  );
