import type { RolloutInputs } from '../inputs/inputs.ts';
import type { NodeSnapshot } from '../server.ts';
import { rowIdKey } from '../server.ts';
import { plural } from '../support/format.ts';
import type { Breach } from './floor.ts';
import { isAvailable, leastOf, windowOf } from './floor.ts';
import type { Floor, PlanRow, PlanServer, Stage } from './plan.ts';
import { refuse } from './refuse.ts';

/**
 * The floors of a run that adds or removes servers (contract, section 8, Floor): `min-available`; else the smaller of what is available
 * before and after it; for `operation: remove` all servers that are not backup less the larger of `max-unavailable` and those that
 * are removed; at least 1.
 */
export function changeFloors(
  snapshots: readonly NodeSnapshot[],
  servers: readonly PlanServer[],
  inputs: RolloutInputs,
): Floor[] {
  const counts = counter(snapshots);
  return snapshots.flatMap(({ node, backends }) =>
    backends
      .filter(({ backend }) => inputs.backends.includes(backend))
      .map((row) => {
        const available = row.active;
        const change = servers.reduce((sum, server) => sum + counts(server, node, row.backend).change, 0);
        const after = available + change;
        const named = servers.filter(({ rows }) => rows.some((one) => isOf(one, node, row.backend))).length;
        const all = row.servers.filter((one) => !one.backup).length;
        const out = Math.max(windowOf(inputs.maxUnavailable, servers.length), named);
        const least = inputs.operation === 'remove' ? all - out : Math.min(available, after);
        return {
          backend: row.backend,
          node,
          least: inputs.minAvailable ? leastOf(inputs.minAvailable, row) : Math.max(1, least),
          available,
        };
      }),
  );
}

/**
 * The first server of each floor whose leaving would break it: those that are added count once their lane is over, those that are
 * removed never come back. Taking the last serving backup out breaks a floor above 0 too, where no other server is left.
 */
export function changeBreaches(
  stages: readonly Stage[],
  floors: readonly Floor[],
  snapshots: readonly NodeSnapshot[],
): Breach[] {
  const counts = counter(snapshots);
  return floors.flatMap((floor) => {
    const node = snapshots.find((one) => one.node === floor.node);
    let backups = node?.backends.find(({ backend }) => backend === floor.backend)?.backups ?? 0;
    let available = floor.available;
    for (const { lanes } of stages) {
      for (const { server } of lanes) {
        const { change, backups: own } = counts(server, floor.node, floor.backend);
        available += change;
        backups += own;
        const breaks = change < 0 && available < floor.least;
        const servesLast = own < 0 && available < 1 && backups < 1 && floor.least > 0;
        if (breaks || servesLast) return [{ floor, server: server.name, out: 1, left: available }];
      }
    }
    return [];
  });
}

/** Refuses with `below-floor`, and says what would help. */
export function refuseChangeBreaches(found: readonly Breach[], inputs: RolloutInputs): void {
  refuse(
    'below-floor',
    found.map(({ floor, server, left }) => ({
      title: `without ${server}, backend ${floor.backend} on ${floor.node} would be below its floor`,
      observed:
        `${plural(floor.available, 'server is', 'servers are')} available now, ` +
        `${inputs.minAvailable ? `min-available asks for ${floor.least}` : `${floor.least} must stay`}, and ${Math.max(0, left)} would be left`,
      hint:
        left > 0
          ? `Add other servers first, or ${inputs.minAvailable ? 'lower min-available to' : 'set min-available:'} ${left}.`
          : `Add other servers first, or set min-available: 0 to accept that ${floor.backend} has no server (its clients get errors).`,
    })),
  );
}

interface Count {
  /** By how much the run changes what is available there. */
  readonly change: number;
  readonly backups: number;
}

function counter(
  snapshots: readonly NodeSnapshot[],
): (server: PlanServer, node: string, backend: string) => Count {
  const seen = new Map(
    snapshots.flatMap(({ node, backends }) =>
      backends.flatMap(({ servers }) => servers.map((row) => [rowIdKey({ node, ...row }), row] as const)),
    ),
  );
  return (server, node, backend) => {
    const rows = server.rows.filter((row) => isOf(row, node, backend));
    if (server.change === 'added') {
      const weighing = rows.filter((row) => row.before.weight > 0);
      const backups = weighing.filter((row) => row.backup).length;
      return { change: weighing.length - backups, backups };
    }
    const real = rows.flatMap((row) => seen.get(rowIdKey(row)) ?? []);
    const serving = real.filter((row) => row.backup && row.admin === 'ready' && row.operational !== 'down');
    return { change: -real.filter(isAvailable).length, backups: -serving.length };
  };
}

const isOf = (row: PlanRow, node: string, backend: string): boolean =>
  row.node === node && row.backend === backend;
