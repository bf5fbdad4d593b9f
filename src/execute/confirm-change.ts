import type { PlanServer, Stage } from '../plan/plan.ts';
import { removingLane } from '../plan/replace.ts';
import { rowKey } from '../server.ts';
import type { RowSample } from '../server.ts';
import { asRolloutError, RolloutError } from '../support/errors.ts';
import { formatLimit, listNames } from '../support/format.ts';
import type { Parts } from './context.ts';
import type { Ended, Executor } from './executor.ts';
import type { LedgerEntry, LedgerRow } from './ledger.ts';

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
      lanes: back.flatMap((entry, position) => {
        const server = leavingAgain(parts, entry);
        return server ? [removingLane({ ...server, index: position + 1 }, 0)] : [];
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

/**
 * All servers that came in are up on all nodes. Throws `health-failed` after `health-timeout`, also where HAProxy no longer shows one of
 * them: of such a row no judge ever hears.
 */
async function newOnesUp(parts: Parts, executor: Executor): Promise<void> {
  const { watch } = executor.context(0);
  const rows = parts.ledger
    .entries()
    .filter(({ change, progress }) => change === 'added' && progress === 'settled')
    .flatMap((entry) =>
      entry.rows.filter((row) => row.absent !== true && row.asked === 'ready' && !row.isTheirs),
    );
  if (rows.length === 0) return;
  const isUp = (sample?: RowSample): boolean =>
    sample?.operational === 'up' || sample?.operational === 'starting';
  const late = new AbortController();
  const done = new AbortController();
  const { timeoutMs } = parts.inputs.health;
  watch.add(rows);
  parts.clock.sleep(timeoutMs, done.signal).then(
    () => late.abort(notUp(rows, timeoutMs, (row) => watch.latest(row), isUp)),
    () => undefined,
  );
  try {
    await watch.until(
      rows,
      (seen) => seen.every(({ sample }) => isUp(sample)) || undefined,
      AbortSignal.any([parts.cancel, late.signal]),
    );
  } finally {
    done.abort();
    watch.remove(rows);
  }
}

function notUp(
  rows: readonly LedgerRow[],
  timeoutMs: number,
  latest: (row: LedgerRow) => RowSample | undefined,
  isUp: (sample?: RowSample) => boolean,
): RolloutError {
  const waiting = rows.filter((row) => !isUp(latest(row)));
  const names = listNames([...new Set(waiting.map(({ server }) => server))]);
  const observed = waiting.map((row) => {
    const sample = latest(row);
    const key = rowKey(row);
    return sample
      ? `HAProxy on ${row.node} says ${sample.status} of ${key}`
      : `HAProxy on ${row.node} does not show ${key}`;
  });
  return new RolloutError('health-failed', `${names} did not come up again after a reload of HAProxy`, {
    observed: observed.join('; '),
    hint: `Look at ${names} (health-timeout ${formatLimit(timeoutMs)}).`,
  });
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
