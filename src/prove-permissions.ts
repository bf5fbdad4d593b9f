import type { ControlPlane } from './haproxy/control-plane.ts';
import type { Plan } from './plan/plan.ts';
import type { NodeSnapshot, RowId, ServerRow } from './server.ts';
import { asRolloutError, RolloutError } from './support/errors.ts';

/**
 * One row of each backend on each node: levels belong to the socket, but a backend can be disabled by itself. And every server to be added,
 * asked for under a name that is there: what HAProxy says against its keywords is known before the first write, all of it at once.
 */
export async function provePermissions(
  plan: Plan,
  planes: ReadonlyMap<string, ControlPlane>,
  snapshots: readonly NodeSnapshot[],
  signal: AbortSignal,
): Promise<void> {
  const rows = plan.stages.flatMap((stage) => stage.lanes.flatMap((lane) => lane.server.rows));
  const existing = new Map<string, RowId & ServerRow>(
    snapshots.flatMap(({ node, backends }) =>
      backends.flatMap(({ backend, servers }) =>
        servers.slice(0, 1).map((row) => [`${node} ${backend}`, { node, ...row }] as const),
      ),
    ),
  );
  const one = new Map<string, RowId>(
    rows.flatMap((row) => {
      const key = `${row.node} ${row.backend}`;
      // A row to be added is not there yet; of an empty backend the first write has to tell.
      const known = row.add ? existing.get(key) : row;
      return known ? [[key, known] as const] : [];
    }),
  );
  await Promise.all([...one.values()].map((row) => planes.get(row.node)!.provePermission(row, signal)));
  const tries = await Promise.allSettled(
    rows.map(async (row) => {
      const known = existing.get(`${row.node} ${row.backend}`);
      if (row.add && known) await planes.get(row.node)!.proveAddition?.(known, row.server, row.add, signal);
    }),
  );
  refuseAll(tries.flatMap((result) => (result.status === 'rejected' ? [asRolloutError(result.reason)] : [])));
}

/** One error for all of them, with the code of the first. */
function refuseAll(errors: readonly RolloutError[]): void {
  const texts = [...new Set(errors.map(({ message }) => message))];
  const first = errors[0];
  if (!first) return;
  if (texts.length === 1) throw first;
  throw new RolloutError(first.code, 'HAProxy would not take these servers of add-servers', {
    observed: texts.join('\n'),
    ...(first.hint === undefined ? {} : { hint: first.hint }),
  });
}
