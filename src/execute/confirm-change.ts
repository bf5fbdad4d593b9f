import type { PlanServer, Stage } from '../plan/plan.ts';
import { removingLane } from '../plan/replace.ts';
import { rowKey } from '../server.ts';
import { asRolloutError, RolloutError } from '../support/errors.ts';
import { formatLimit, listNames } from '../support/format.ts';
import type { Parts } from './context.ts';
import type { Ended, Executor } from './executor.ts';
import type { LedgerEntry } from './ledger.ts';

/** A HAProxy that is reloaded more often than this while servers leave is not waited for. */
const ROUNDS = 3;

/**
 * A reload in the run takes new servers away, which are added again and proved by HAProxy's checks, and brings deleted ones back. At the
 * end of the stages: the new ones are up again on every node, and what came back leaves once more, in lanes of its own.
 */
export async function confirmChanges(
  parts: Parts,
  executor: Executor,
): Promise<{ readonly ends: readonly Ended[]; readonly failures: readonly RolloutError[] }> {
  const ends: Ended[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { watch } = executor.context(0);
    if (watch.watchers().every(({ reloads }) => reloads === 0)) break;
    try {
      await newOnesUp(parts, executor);
    } catch (error) {
      return { ends, failures: error === parts.cancel.reason ? [] : [asRolloutError(error)] };
    }
    const back = parts.ledger.entries().filter(isBack);
    if (back.length === 0) return { ends, failures: [] };
    const names = listNames(back.map(({ server }) => server));
    parts.tell({ type: 'note', text: `A reload brought ${names} back: removing once more` });
    const stage: Stage = {
      title: 'to be deleted once more',
      window: 1,
      lanes: back.flatMap((entry) => {
        const server = leavingAgain(parts, entry);
        return server ? [removingLane(server, 0)] : [];
      }),
    };
    const out = await executor.runStages([stage], () => 0, parts.plan.floors);
    ends.push(...out);
    const failures = out.flatMap((end) => end.failure ?? []);
    if (failures.length > 0 || out.length < stage.lanes.length) return { ends, failures };
  }
  const left = parts.ledger.entries().filter(isBack);
  if (left.length === 0) return { ends, failures: [] };
  const title = `reloads of HAProxy bring ${listNames(left.map(({ server }) => server))} back faster than they can be removed`;
  return {
    ends,
    failures: [
      new RolloutError('reloaded', title, { hint: 'Take them out of the configuration of HAProxy.' }),
    ],
  };
}

const isBack = ({ change, progress, rows }: LedgerEntry): boolean =>
  change === 'removed' &&
  progress === 'settled' &&
  rows.some((row) => row.follows === undefined && row.absent !== true && row.stays !== true && !row.isTheirs);

/** All servers that came in are ready and up on all nodes. Throws `health-failed` after `health-timeout`. */
async function newOnesUp(parts: Parts, executor: Executor): Promise<void> {
  const { watch } = executor.context(0);
  const rows = parts.ledger
    .entries()
    .filter(({ change, progress }) => change === 'added' && progress === 'settled')
    .flatMap((entry) =>
      entry.rows.filter((row) => row.absent !== true && row.asked === 'ready' && !row.isTheirs),
    );
  if (rows.length === 0) return;
  const untilMs = parts.clock.nowMs() + parts.inputs.health.timeoutMs;
  watch.add(rows);
  try {
    await watch.until(
      rows,
      (seen, nowMs) => {
        const waiting = seen.filter(
          ({ sample }) => sample.operational !== 'up' && sample.operational !== 'starting',
        );
        if (waiting.length === 0) return true;
        if (nowMs < untilMs) return undefined;
        const names = listNames([...new Set(waiting.map(({ row }) => row.server))]);
        throw new RolloutError('health-failed', `${names} did not come up again after a reload of HAProxy`, {
          observed: waiting
            .map(({ row, sample }) => `HAProxy on ${row.node} says ${sample.status} of ${rowKey(row)}`)
            .join('; '),
          hint: `Look at ${names} (health-timeout ${formatLimit(parts.inputs.health.timeoutMs)}).`,
        });
      },
      parts.cancel,
    );
  } finally {
    watch.remove(rows);
  }
}

/** The rows that the configuration brought back, ready as it has them. */
function leavingAgain(parts: Parts, entry: LedgerEntry): PlanServer | undefined {
  const lanes = parts.plan.stages.flatMap((stage) => stage.lanes);
  const server = lanes.find((lane) => lane.server.name === entry.server)?.server;
  const isThere = (row: { node: string; backend: string; server: string }): boolean =>
    entry.rows.some((one) => one.node === row.node && rowKey(one) === rowKey(row) && one.absent !== true);
  return (
    server && {
      ...server,
      rows: server.rows
        .filter(isThere)
        .map((row) => ({ ...row, before: { ...row.before, state: 'ready' as const } })),
    }
  );
}
