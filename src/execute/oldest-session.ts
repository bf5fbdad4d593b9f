import type { OldestSession } from '../haproxy/control-plane.ts';
import { formatMs } from '../support/format.ts';
import type { LaneRun } from './lane-run.ts';
import { nameOf } from './orders.ts';

/**
 * `; the oldest for 4m 10s, from 10.0.0.9 through frontend www of lb1`: who holds a server that does not drain, as far as HAProxy can
 * tell. Asks each node once. Empty where nobody can tell: it only helps to understand a verdict, so it never fails.
 */
export async function oldestText(run: LaneRun, byNode: Readonly<Record<string, number>>): Promise<string> {
  const { context, entry, soft } = run;
  const rows = entry.rows.filter((row) => (byNode[row.node] ?? 0) > 0);
  const found = await Promise.all(
    rows.map(async (row): Promise<(OldestSession & { readonly node: string }) | undefined> => {
      const one = await context.planes
        .get(row.node)
        ?.oldestSession?.(nameOf(row), soft)
        .catch(() => undefined);
      return one && { ...one, node: row.node };
    }),
  );
  const [oldest] = found.filter((one) => one !== undefined).toSorted((a, b) => b.ageMs - a.ageMs);
  if (!oldest) return '';
  const { ageMs, client, frontend, node } = oldest;
  return `; the oldest for ${formatMs(ageMs)}, from ${client} through frontend ${frontend} of ${node}`;
}
