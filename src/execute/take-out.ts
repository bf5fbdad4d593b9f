import { changeFloors } from '../plan/floor-change.ts';
import type { PlanServer, Stage } from '../plan/plan.ts';
import { removingLane } from '../plan/replace.ts';
import { asRolloutError } from '../support/errors.ts';
import type { RolloutError } from '../support/errors.ts';
import { listNames } from '../support/format.ts';
import type { Parts } from './context.ts';
import type { Ended, Executor } from './executor.ts';

/** What came of taking the new servers out again. */
export interface TakenOut {
  readonly ends: readonly Ended[];
  readonly verdict: 'none' | 'done' | 'failed';
  readonly failures: readonly RolloutError[];
}

const NOTHING: TakenOut = { ends: [], verdict: 'none', failures: [] };

/**
 * Not all of the new servers became healthy: those that are in rotation leave again, drained, and are deleted where this run added them;
 * adopted ones go back to maint. No old server has left yet. Once all new ones are in, what fails later takes none of them out.
 */
export async function takeOutNew(
  parts: Parts,
  executor: Executor,
  ends: readonly Ended[],
): Promise<TakenOut> {
  const coming = parts.plan.stages.flatMap(({ lanes }) =>
    lanes.filter(({ server }) => server.change === 'added').map(({ server }) => server),
  );
  const isIn = (name: string): boolean =>
    ends.some((end) => end.run.entry.server === name && isDeployed(end));
  if (coming.every(({ name }) => isIn(name))) return NOTHING;
  const leaving = coming.filter(({ name }) => isIn(name));
  if (leaving.length === 0) return NOTHING;
  executor.tolerateReloads();
  const names = listNames(leaving.map(({ name }) => name));
  parts.tell({ type: 'note', text: `Not all new servers became healthy: taking ${names} out again` });
  try {
    const snapshots = await Promise.all(
      [...parts.planes.values()].map((plane) => plane.snapshot(parts.last)),
    );
    const servers = leaving.map((server, position) => ({ ...asLeaving(server, parts), index: position + 1 }));
    const stage: Stage = {
      title: 'new ones, out again',
      window: servers.length,
      lanes: servers.map((server) => removingLane(server, 0)),
    };
    const floors = changeFloors(snapshots, servers, parts.inputs);
    const out = await executor.runStages([stage], () => servers.length, floors);
    const back = out.map((end): Ended => ({ ...end, result: takenOutResult(end.result) }));
    const isWhole = back.length === servers.length && back.every((end) => end.result === 'restored');
    return {
      ends: back,
      verdict: isWhole ? 'done' : 'failed',
      failures: back.flatMap((end) => end.failure ?? []),
    };
  } catch (error) {
    return { ends: [], verdict: 'failed', failures: [asRolloutError(error)] };
  }
}

/** Gone again is as before; what could not leave is in rotation still, proved. */
function takenOutResult(result: Ended['result']): Ended['result'] {
  if (result === 'removed') return 'restored';
  return result === 'restored' || result === 'untouched' ? 'deployed' : result;
}

const isDeployed = ({ result }: Ended): boolean => result === 'deployed' || result === 'added';

/** The same server on its way out: it is ready now. An adopted row stays, in maint. */
function asLeaving(server: PlanServer, parts: Parts): PlanServer {
  const entry = parts.ledger.entryOf(server.name);
  return {
    ...server,
    change: 'removed',
    rows: server.rows.map((row) => {
      const known = entry?.rows.find((one) => one.node === row.node && one.backend === row.backend);
      const { add: _add, ...rest } = row;
      const before = { ...row.before, state: 'ready' as const };
      return { ...rest, before, stays: row.add === undefined, sid: known?.sid ?? row.sid };
    }),
  };
}
