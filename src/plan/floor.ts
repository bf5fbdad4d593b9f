import type { Amount, RolloutInputs } from '../inputs/inputs.ts';
import type { BackendRow, NodeSnapshot, ServerRow } from '../server.ts';
import { rowIdKey } from '../server.ts';
import type { Floor, Lane, PlanServer, Stage } from './plan.ts';

type FloorInputs = Pick<RolloutInputs, 'minAvailable' | 'maxUnavailable' | 'maxFailures'>;

/** `max-unavailable` as a number of servers: a percentage of the servers in the rollout, rounded down; at least 1. */
export function windowOf(maxUnavailable: Amount, servers: number): number {
  if (maxUnavailable.kind === 'count') return Math.max(1, maxUnavailable.value);
  return Math.max(1, Math.floor(exactPercent(maxUnavailable.value, servers)));
}

/** `min-available` as a number of servers: a percentage of the backend's servers that are not backup, rounded up. */
export function leastOf(minAvailable: Amount, backend: BackendRow): number {
  if (minAvailable.kind === 'count') return minAvailable.value;
  const servers = backend.servers.filter((row) => !row.backup).length;
  return Math.ceil(exactPercent(minAvailable.value, servers));
}

/** Percentages without the dust of binary fractions: 7% of 100 is 7, not 7.000000000000001. */
function exactPercent(percent: number, of: number): number {
  return Number(((percent * of) / 100).toFixed(6));
}

/**
 * The floor of every backend and node that the servers have rows in (contract, section 8): `min-available`, or what is available
 * now less `max-unavailable` less `max-failures`, at least 1. A rollback computes it anew from what is there when it starts. The canaries
 * of a canary are away all at once: they count where they are more.
 */
export function floorsOf(
  snapshots: readonly NodeSnapshot[],
  servers: readonly PlanServer[],
  inputs: FloorInputs,
  canaries = 0,
): Floor[] {
  const used = new Set(servers.flatMap(({ rows }) => rows.map((row) => `${row.node} ${row.backend}`)));
  const out = Math.max(windowOf(inputs.maxUnavailable, servers.length), canaries) + inputs.maxFailures;
  return snapshots.flatMap(({ node, backends }) =>
    backends
      .filter(({ backend }) => used.has(`${node} ${backend}`))
      .map((row) => ({
        backend: row.backend,
        node,
        least: inputs.minAvailable ? leastOf(inputs.minAvailable, row) : Math.max(1, row.active - out),
        available: row.active,
      })),
  );
}

/**
 * The floor of a single operation (contract, section 8): from all servers that are not backup, less the larger of `max-unavailable` (a
 * percentage of it: of those servers) and the servers named; at least 1. So it is the same for every job of a matrix.
 */
export function operationFloors(
  snapshots: readonly NodeSnapshot[],
  servers: readonly PlanServer[],
  inputs: FloorInputs,
): Floor[] {
  return snapshots.flatMap(({ node, backends }) =>
    backends.flatMap((row): Floor[] => {
      const named = servers.filter(({ rows }) =>
        rows.some((one) => one.node === node && one.backend === row.backend),
      );
      if (named.length === 0) return [];
      const regular = row.servers.filter((server) => !server.backup).length;
      const out = Math.max(windowOf(inputs.maxUnavailable, regular), named.length);
      const least = inputs.minAvailable ? leastOf(inputs.minAvailable, row) : Math.max(1, regular - out);
      return [{ backend: row.backend, node, least, available: row.active }];
    }),
  );
}

/** Would count in the floor if it were up and ready: HAProxy's own count leaves out weight 0 and backup servers. */
function canCount(row: ServerRow): boolean {
  return !row.backup && row.weight > 0;
}

/** Counts in the floor now. Taking out a row that does not lowers nothing. */
export function isAvailable(row: ServerRow): boolean {
  return canCount(row) && row.admin === 'ready' && isServing(row);
}

function isServing(row: ServerRow): boolean {
  return row.operational === 'up' || row.operational === 'starting';
}

/** A moment of a plan at which too few servers would be left. */
export interface Breach {
  readonly floor: Floor;
  /** The server whose leaving breaks it. */
  readonly server: string;
  /** Most servers of the stage that are out at that moment, this one among them. */
  readonly out: number;
  readonly left: number;
}

interface Weighing {
  /** Rows of a server in this backend on this node that count now… */
  readonly counting: number;
  /** …those that would count but are down: they count again when its lane is done… */
  readonly mending: number;
  /** …and backup rows that serve now. */
  readonly backups: number;
}

/**
 * Looks at every moment that stages can reach, and gives per floor the first server whose leaving would break it. The worst case
 * of a sliding window when a lane starts: it and the `window - 1` of its stage before it that count most are out, all others before
 * it have come back proved. Failures are not foreseen: the live check before each drain covers those (contract, section 3).
 * Taking the last serving backup out breaks the floor too, where no other server is left and the floor is not 0.
 */
export function breaches(
  stages: readonly Stage[],
  floors: readonly Floor[],
  snapshots: readonly NodeSnapshot[],
): Breach[] {
  const found: Breach[] = [];
  const weigh = weigher(snapshots);
  for (const floor of floors) {
    const backups = usableBackups(floor, snapshots);
    const breach = firstBreach(stages, floor, backups, (server) => weigh(server, floor));
    if (breach) found.push(breach);
  }
  return found;
}

function firstBreach(
  stages: readonly Stage[],
  floor: Floor,
  backups: number,
  weigh: (server: PlanServer) => Weighing,
): Breach | undefined {
  let mended = 0;
  let backupsGone = 0;
  // Canaries that are back at weight 0 count nowhere until they get their first share.
  let parked = 0;
  for (const { lanes, window, act } of stages) {
    if (act?.do === 'shares' || act?.do === 'promote') {
      mended += parked;
      parked = 0;
    }
    const before = new Largest(window - 1);
    const backupsBefore = new Largest(window - 1);
    for (const [index, lane] of lanes.entries()) {
      const { server, steps } = lane;
      const { leaves, returns } = courseOf(lane);
      if (!leaves && !returns) continue;
      const { counting, mending, backups: ownBackups } = weigh(server);
      const left = floor.available + mended - counting - before.sum();
      const out = returns ? Math.min(window, index + 1) : index + 1;
      const breach = { floor, server: server.name, out, left };
      if (counting > 0 && left < floor.least) return breach;
      const servesLast = left < 1 && backups - backupsGone - ownBackups - backupsBefore.sum() < 1;
      if (ownBackups > 0 && floor.least > 0 && servesLast) return breach;
      if (!returns) {
        mended -= counting;
        backupsGone += ownBackups;
        continue;
      }
      if (steps.some((step) => step.do === 'weight' && step.weight === 0)) {
        mended -= counting;
        parked += counting + mending;
        backupsBefore.add(ownBackups);
        continue;
      }
      mended += mending;
      before.add(counting + mending);
      backupsBefore.add(ownBackups);
    }
  }
  return undefined;
}

/** Does a lane take its server out, and does it bring it back? */
export function courseOf({ steps }: Lane): { readonly leaves: boolean; readonly returns: boolean } {
  const leaves = steps.some(
    (step) =>
      step.do === 'drain' ||
      step.do === 'maint' ||
      step.do === 'maint-at-once' ||
      (step.do === 'set-weights' && Object.values(step.weights).includes(0)),
  );
  return { leaves, returns: steps.some((step) => step.do === 'ready') };
}

/** The sum of the `limit` largest numbers seen; small whole numbers, so they are counted by size. */
class Largest {
  readonly #limit: number;
  readonly #bySize = new Map<number, number>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(size: number): void {
    this.#bySize.set(size, (this.#bySize.get(size) ?? 0) + 1);
  }

  sum(): number {
    let room = this.#limit;
    let sum = 0;
    for (const [size, count] of [...this.#bySize].toSorted(([a], [b]) => b - a)) {
      const taken = Math.min(room, count);
      sum += taken * size;
      room -= taken;
    }
    return sum;
  }
}

function weigher(snapshots: readonly NodeSnapshot[]): (server: PlanServer, floor: Floor) => Weighing {
  const rows = new Map(
    snapshots.flatMap(({ node, backends }) =>
      backends.flatMap(({ servers }) => servers.map((row) => [rowIdKey({ node, ...row }), row] as const)),
    ),
  );
  return (server, floor) => {
    const here = server.rows
      .filter((row) => row.node === floor.node && row.backend === floor.backend)
      .flatMap((row) => rows.get(rowIdKey(row)) ?? []);
    const counting = here.filter(isAvailable).length;
    return {
      counting,
      mending: here.filter(canCount).length - counting,
      backups: here.filter((row) => row.backup && row.weight > 0 && row.admin === 'ready' && isServing(row))
        .length,
    };
  };
}

function usableBackups(floor: Floor, snapshots: readonly NodeSnapshot[]): number {
  const node = snapshots.find((snapshot) => snapshot.node === floor.node);
  return node?.backends.find(({ backend }) => backend === floor.backend)?.backups ?? 0;
}
