import type { RolloutInputs } from '../inputs/inputs.ts';
import { rowIdKey } from '../server.ts';
import type { NodeSnapshot } from '../server.ts';
import { plural } from '../support/format.ts';
import type { PlanColours } from './colours.ts';
import { leastOf } from './floor.ts';
import type { Floor, PlanServer } from './plan.ts';
import { refuse } from './refuse.ts';

/** Rows of these servers in a backend of a node that count in the floor when they are up and ready. */
export function sizeOf(servers: readonly PlanServer[], at: Pick<Floor, 'node' | 'backend'>): number {
  const rows = servers.flatMap((server) => server.rows);
  return rows.filter(
    (row) => row.node === at.node && row.backend === at.backend && !row.backup && row.before.weight > 0,
  ).length;
}

/** The floor of every backend and node of the colours: `min-available`, or the smaller colour, at least 1 (contract, section 8). */
export function floorsOfColours(
  snapshots: readonly NodeSnapshot[],
  { idleServers, liveServers }: PlanColours,
  inputs: Pick<RolloutInputs, 'minAvailable'>,
): Floor[] {
  const rows = [...idleServers, ...liveServers].flatMap((server) => server.rows);
  const used = new Set(rows.map((row) => `${row.node} ${row.backend}`));
  return snapshots.flatMap(({ node, backends }) =>
    backends
      .filter(({ backend }) => used.has(`${node} ${backend}`))
      .map((row) => {
        const at = { node, backend: row.backend };
        const smaller = Math.max(1, Math.min(sizeOf(idleServers, at), sizeOf(liveServers, at)));
        const least = inputs.minAvailable ? leastOf(inputs.minAvailable, row) : smaller;
        return { ...at, least, available: row.active };
      }),
  );
}

/** Refuses with `below-floor` a switch after which too few servers would be left: the new colour, and what belongs to neither. */
export function refuseSmallColour(
  floors: readonly Floor[],
  snapshots: readonly NodeSnapshot[],
  { idle, live, idleServers, liveServers }: PlanColours,
): void {
  const leaving = new Set(liveServers.flatMap((server) => server.rows).map(rowIdKey));
  refuse(
    'below-floor',
    floors.flatMap((floor) => {
      const backend = snapshots
        .find(({ node }) => node === floor.node)
        ?.backends.find((one) => one.backend === floor.backend);
      const going = (backend?.servers ?? []).filter(
        (row) =>
          leaving.has(rowIdKey({ node: floor.node, ...row })) &&
          !row.backup &&
          row.weight > 0 &&
          row.operational !== 'down',
      ).length;
      const left = Math.max(0, floor.available - going) + sizeOf(idleServers, floor);
      if (left >= floor.least) return [];
      return [
        {
          title: `with ${idle} in place of ${live}, ${plural(left, 'server')} would be available in backend ${floor.backend} on ${floor.node}, and ${floor.least} must stay`,
          hint: `Add servers to ${idle} (of weight above 0), or lower min-available.`,
        },
      ];
    }),
  );
}
