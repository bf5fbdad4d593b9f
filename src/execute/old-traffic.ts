import type { PlanServer } from '../plan/plan.ts';
import { rowIdKey, rowKey } from '../server.ts';
import { RowCount, addTraffic, NO_TRAFFIC } from '../watching/traffic.ts';
import type { ControlGroup } from '../watching/judge.ts';
import type { Watch } from './watch.ts';

/** What the old colour answered before the switch: nobody else is in rotation beside the new one to be compared with. */
export interface OldTraffic {
  /** Counts no further; what was counted so far. */
  end(): ControlGroup;
}

/** Counts the traffic of these servers from now on. Adds no looks at HAProxy but these rows to those that come anyway. */
export function countOldTraffic(watch: Watch, servers: readonly PlanServer[]): OldTraffic {
  const rows = servers.flatMap((server) => server.rows.map((row) => ({ row, count: new RowCount() })));
  const byKey = new Map(rows.map((one) => [rowIdKey(one.row), one]));
  const stop = watch.follow(
    rows.map(({ row }) => row),
    {
      look: ({ node, observation }) => {
        for (const sample of observation.rows.values()) {
          byKey.get(rowIdKey({ node, ...sample }))?.count.see(sample, observation.identity);
        }
      },
      // What was counted before a node was lost is still true.
      lost: () => undefined,
    },
  );
  return {
    end() {
      stop();
      const all = [...Map.groupBy(rows, ({ row }) => rowKey(row)).values()]
        .map((same) => same.map(({ count }) => count.traffic()).reduce(addTraffic, NO_TRAFFIC))
        .filter((traffic) => traffic.requests > 0);
      return {
        traffic: all.reduce(addTraffic, NO_TRAFFIC),
        servers: all.length,
        erring: all.filter((traffic) => traffic.errors > 0).length,
      };
    },
  };
}
