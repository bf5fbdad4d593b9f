import { checkRollback } from '../plan/check.ts';
import { floorsOf } from '../plan/floor.ts';
import type { PlanServer, Stage } from '../plan/plan.ts';
import { planRollback } from '../plan/stages.ts';
import type { Outcome } from '../report/events.ts';
import type { NodeSnapshot } from '../server.ts';
import { asRolloutError, RolloutError } from '../support/errors.ts';
import { listNames } from '../support/format.ts';
import type { Parts } from './context.ts';
import { confirmChanges } from './confirm-change.ts';
import { endColours, shownColours } from './end-colours.ts';
import { Executor } from './executor.ts';
import type { Ended } from './executor.ts';
import { liveOf } from './final-switch.ts';
import { outcomeOfRun } from './outcome.ts';
import { takeOutNew } from './take-out.ts';

interface Rollback {
  readonly ends: readonly Ended[];
  readonly verdict: 'none' | 'done' | 'failed';
  readonly failures: readonly RolloutError[];
}

const NO_ROLLBACK: Rollback = { ends: [], verdict: 'none', failures: [] };

/**
 * Carries a checked plan out, to the end: servers lane by lane, what failed put back or held, the rollback where the inputs ask for
 * one. Returns the verdict; throws only for bugs.
 */
export async function rollOut(
  parts: Parts,
  snapshots: readonly NodeSnapshot[],
  warnings: () => readonly string[],
): Promise<Outcome> {
  const startedMs = parts.clock.nowMs();
  const { plan, inputs } = parts;
  const executor = new Executor(parts, snapshots);
  executor.start();
  // A colour is switched to as a whole, or not at all.
  const inBackend = plan.colours && !plan.colours.map ? plan.colours : undefined;
  const tolerated = ({ strict }: Stage, number: number): number =>
    plan.colours || strict === true || (inputs.lead > 0 && number === 0) ? 0 : inputs.maxFailures;
  const lanes = await executor.runStages(plan.stages, tolerated, plan.floors);
  const failed = lanes.filter((end) => end.failure);
  const failures = failed.map((end) => end.failure!);
  failures.push(...executor.acts.failures);
  if (executor.reloadFailure) failures.unshift(executor.reloadFailure);
  const actFailures = executor.acts.failures.length;
  const isStopped =
    lanes.length < laneCount(parts) ||
    actFailures > 0 ||
    executor.reloadFailure !== undefined ||
    failed.length > inputs.maxFailures;
  if (!isStopped && !parts.cancel.aborted) {
    const confirmed = await confirmChanges(parts, executor);
    lanes.push(...confirmed.ends);
    failures.push(...confirmed.failures);
  }
  let rollback = NO_ROLLBACK;
  if (isStopped || parts.cancel.aborted) await executor.acts.takeBack(parts.last);
  const ends = await executor.amended(lanes);
  if (inBackend) {
    rollback =
      isStopped || parts.cancel.aborted
        ? await endColours(parts, executor, inBackend, ends, failures.length > 0)
        : await shownColours(executor, ends);
  } else if (failures.length > 0 && isStopped && inputs.onFailure === 'rollback' && !parts.cancel.aborted) {
    rollback = await rollBack(parts, executor, ends, snapshots);
  }
  if (failures.length > 0 && isStopped && !parts.cancel.aborted && rollback === NO_ROLLBACK) {
    rollback = await takeOutNew(parts, executor, ends);
  }
  const receipt = await executor.finish();
  return outcomeOfRun(plan, parts.planes, {
    ends: [...ends, ...rollback.ends],
    failures: [
      ...failures,
      ...rollback.failures,
      ...executor.acts.failures.slice(actFailures),
      ...executor.unasserted,
    ],
    cancelled: parts.cancel.aborted ? asRolloutError(parts.cancel.reason) : undefined,
    rollback: rollback.verdict,
    live: liveOf(parts),
    warnings: warnings(),
    receipt,
    repairs: executor.acts.repairs,
    durationMs: parts.clock.nowMs() - startedMs,
  });
}

function laneCount(parts: Parts): number {
  return parts.plan.stages.reduce((sum, stage) => sum + stage.lanes.length, 0);
}

/** The failed servers first (they are out already), then those rolled out, newest first; floor computed anew (contract, section 8). */
async function rollBack(
  parts: Parts,
  executor: Executor,
  ends: readonly Ended[],
  atStart: readonly NodeSnapshot[],
): Promise<Rollback> {
  const held = ends.filter((end) => end.result === 'held' && isHeldWhole(end)).map(serverOf);
  const deployed = ends.filter((end) => end.result === 'deployed').map(serverOf);
  const servers = [...held, ...deployed.toReversed()];
  if (servers.length === 0) return NO_ROLLBACK;
  executor.tolerateReloads();
  parts.tell({ type: 'note', text: `Rolling back ${listNames(servers.map((server) => server.name))}` });
  try {
    const snapshots = await Promise.all(
      [...parts.planes.values()].map((plane) => plane.snapshot(parts.last)),
    );
    const floors = floorsOf(snapshots, servers, parts.inputs);
    const stages = planRollback(held, deployed.toReversed(), parts.inputs);
    checkRollback(stages, atStart, parts.inputs, new Set(held.map((server) => server.name)));
    const back = await executor.runStages(stages, () => 0, floors);
    const stuck = ends.filter((end) => isDeployed(end) && !servers.includes(serverOf(end)));
    const isWhole = back.length === servers.length && back.every((end) => end.result === 'rolled-back');
    return {
      ends: back,
      verdict: isWhole && stuck.length === 0 ? 'done' : 'failed',
      failures: [...back.flatMap((end) => end.failure ?? []), ...stuck.map(notRolledBack)],
    };
  } catch (error) {
    return { ends: [], verdict: 'failed', failures: [asRolloutError(error)] };
  }
}

function isHeldWhole({ settled, run }: Ended): boolean {
  const isTouched = run.entry.rows.some((row) => row.isTheirs);
  return !isTouched && (settled?.unrestored.length ?? 0) === 0 && (settled?.leftAlone.length ?? 0) === 0;
}

/** A deploy command began, however it ended. */
const isDeployed = (end: Ended): boolean => end.run.deployMs !== null;

function notRolledBack(end: Ended): RolloutError {
  const { server } = end.run.entry;
  return new RolloutError('rollback-failed', `${server} was not rolled back`, {
    observed: 'somebody else changed it, or it could not be put where it belongs',
    hint: `See what ${server} runs before it takes traffic again.`,
  });
}

const serverOf = (end: Ended): PlanServer => end.run.lane.server;

/** The reason of a cancelled run. */
export function cancelledBy(signal: NodeJS.Signals): RolloutError {
  return new RolloutError('cancelled', `the rollout was cancelled (${signal})`, {
    hint: 'What was safe to restore is restored; start again with the output "remaining" as servers.',
  });
}
