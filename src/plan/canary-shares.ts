import type { BackendRow, NodeSnapshot, RowId, ServerRow } from '../server.ts';
import { rowIdKey } from '../server.ts';
import { solveShares } from './shares.ts';

/** One row with the weight that a share gives it. */
export interface ShareRow extends RowId {
  readonly sid: number;
  /** What it had before the run. */
  readonly before: number;
  readonly weight: number;
}

/** What the canaries get of one backend on one node. */
export interface BackendShare {
  readonly node: string;
  readonly backend: string;
  /** In per cent, with the weights below and the servers that are in rotation. */
  readonly planned: number;
  /** Servers in rotation on each side. */
  readonly stable: number;
  readonly canaries: number;
  /** Every row of both sides, whether its weight changes or not. */
  readonly rows: readonly ShareRow[];
}

/** Who is a canary, and what every row weighed before the run. */
export interface Sides {
  readonly isCanary: (row: RowId) => boolean;
  readonly before: (row: RowId) => number | undefined;
}

/**
 * Weights that give the canaries `percent` of the traffic of every backend that they are in, on every node. Servers out of rotation
 * (drain, maint, down), backups and servers of weight 0 do not count; those that are down keep their proportion all the same, because they
 * may come up. Others that are out, or 0, are left alone. 0 per cent: canaries at 0, stable servers at what they had.
 */
export function sharesFor(snapshots: readonly NodeSnapshot[], sides: Sides, percent: number): BackendShare[] {
  return snapshots.flatMap(({ node, backends }) =>
    backends
      .filter((backend) => backend.servers.some((row) => sides.isCanary({ node, ...row })))
      .map((backend) => shareOf(node, backend, sides, percent)),
  );
}

interface Member {
  readonly row: ServerRow;
  readonly before: number;
}

function shareOf(node: string, backend: BackendRow, sides: Sides, percent: number): BackendShare {
  const members = backend.servers
    .map((row): Member => ({ row, before: sides.before({ node, ...row }) ?? row.weight }))
    .filter(({ row, before }) => !row.backup && before > 0);
  const canaries = members.filter(({ row }) => sides.isCanary({ node, ...row }));
  const stable = members.filter(
    ({ row }) => row.admin === 'ready' && !canaries.some((one) => one.row === row),
  );
  const serving = stable.filter(({ row }) => isServing(row));
  const give = (some: readonly Member[], weights: readonly number[]): ShareRow[] =>
    some.map(({ row: { server, sid }, before }, index) => ({
      node,
      backend: backend.backend,
      server,
      sid,
      before,
      weight: weights[index]!,
    }));
  const counts = { node, backend: backend.backend, stable: serving.length, canaries: canaries.length };
  const beforeOf = (some: readonly Member[]): number[] => some.map(({ before }) => before);
  if (percent === 0 || serving.length === 0 || canaries.length === 0) {
    const rows = [
      ...give(stable, beforeOf(stable)),
      ...give(
        canaries,
        beforeOf(canaries).map(() => 0),
      ),
    ];
    return { ...counts, planned: 0, rows };
  }
  const solved = solveShares(beforeOf(serving), beforeOf(canaries), percent);
  // The one factor that all of them have been multiplied with, for those that may come up meanwhile.
  const heaviest = serving.reduce(
    (best, one, index) => (one.before > serving[best.index]!.before ? { index } : best),
    { index: 0 },
  ).index;
  const factor = solved.stable[heaviest]! / serving[heaviest]!.before;
  const down = stable.filter(({ row }) => !isServing(row));
  const rows = [
    ...give(serving, solved.stable),
    ...give(
      down,
      down.map(({ before }) => Math.min(256, Math.max(1, Math.round(before * factor)))),
    ),
    ...give(canaries, solved.canaries),
  ];
  return { ...counts, planned: solved.percent, rows };
}

const isServing = (row: ServerRow): boolean => row.operational === 'up' || row.operational === 'starting';

/** The rows of rollout servers, to tell the sides apart. */
export function rowSet(rows: readonly RowId[]): (row: RowId) => boolean {
  const keys = new Set(rows.map(rowIdKey));
  return (row) => keys.has(rowIdKey(row));
}
