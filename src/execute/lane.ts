import type { Step } from '../plan/plan.ts';
import type { RowState, ServerOutcome, ServerResult, Timings } from '../report/events.ts';
import { asRolloutError, RolloutError } from '../support/errors.ts';
import type { LaneRun } from './lane-run.ts';
import { leaders } from './ledger.ts';
import { settleServer } from './settle-change.ts';
import type { Settled } from './settle.ts';
import { rest, standBy, takeIdle } from './steps-colours.ts';
import { agentsOn, awaitRamp, pause, ready } from './steps-back.ts';
import { addServer, checksOn, deleteServer } from './steps-change.ts';
import { deploy } from './steps-deploy.ts';
import { keep, maintAtOnce, setWeights, switchChecks, takeServer } from './steps-operation.ts';
import { agentsOff, awaitLastZero, awaitZero, drain, maint } from './steps-out.ts';
import { awaitQuietCheck, awaitUp, drainDown, probe } from './steps-proof.ts';
import { soak } from './steps-soak.ts';
import { setWeight } from './steps-weight.ts';

/** Why a lane ended before its last step, though nothing went wrong with it. */
export class Stopped extends Error {}

export interface LaneEnd {
  readonly run: LaneRun;
  readonly result: ServerResult;
  /** What went wrong; undefined for a lane that succeeded, or that only gave way to a stop or a cancel. */
  readonly failure: RolloutError | undefined;
  readonly settled: Settled | undefined;
}

/**
 * Runs one lane to its end, whatever happens: all steps, or as far as they went and then everything of this server put back or held
 * (contract, section 7). Never throws.
 */
export async function runLane(run: LaneRun): Promise<LaneEnd> {
  const { context, entry } = run;
  context.watch.add(entry.rows);
  try {
    for (const step of run.lane.steps) await take(run, step);
    return { run, result: doneOf(run), failure: run.afterthought, settled: undefined };
  } catch (error) {
    const failure = failureOf(run, error);
    // An operation that found it unhealthy: it stays out, whatever it was before.
    if (failure?.code === 'health-failed' && entry.progress === 'touched') entry.progress = 'deploying';
    const before = entry.progress;
    if (before === 'settled' || before === 'kept')
      return { run, result: doneOf(run), failure: failure ?? run.afterthought, settled: undefined };
    if (before !== 'untouched') context.tell({ type: 'phase', server: entry.server, phase: 'restoring' });
    const settled = await settleServer(context, entry, {
      identityOf: (node) => context.watch.watcher(node).identity,
      afterReload: 'follow',
    });
    return { run, result: resultOf(run, before, settled), failure, settled };
  } finally {
    context.watch.remove(entry.rows);
  }
}

function take(run: LaneRun, step: Step): Promise<void> {
  switch (step.do) {
    case 'take-idle':
      return takeIdle(run);
    case 'stand-by':
      return standBy(run);
    case 'rest':
      return rest(run, step.state);
    case 'agents-off':
      return agentsOff(run);
    case 'drain':
      return drain(run);
    case 'await-zero':
      return awaitZero(run);
    case 'maint':
      return maint(run);
    case 'await-last-zero':
      return awaitLastZero(run);
    case 'take':
      return takeServer(run).then(() => undefined);
    case 'maint-at-once':
      return maintAtOnce(run);
    case 'set-weights':
      return setWeights(run, step);
    case 'checks':
      return switchChecks(run, step.enabled);
    case 'keep':
      return keep(run);
    case 'weight':
      return setWeight(run, step.weight);
    case 'deploy':
      return deploy(run, step);
    case 'await-quiet-check':
      return awaitQuietCheck(run);
    case 'probe':
      return probe(run);
    case 'drain-down':
      return drainDown(run);
    case 'await-up':
      return awaitUp(run, step);
    case 'ready':
      return ready(run);
    case 'agents-on':
      return agentsOn(run);
    case 'add':
      return addServer(run);
    case 'checks-on':
      return checksOn(run);
    case 'delete':
      return deleteServer(run);
    case 'await-ramp':
      return awaitRamp(run);
    case 'soak':
      return soak(run, step.ms);
    case 'pause':
      return pause(run, step.ms);
  }
}

/** A stop or a cancel is not this server's failure; a change by somebody else is, whatever else went wrong because of it. */
function failureOf(run: LaneRun, error: unknown): RolloutError | undefined {
  if (run.conflict.signal.aborted) return run.conflict.signal.reason as RolloutError;
  if (error instanceof Stopped || error === run.context.cancel.reason) return undefined;
  const failure = asRolloutError(error);
  // The plan saw it: if HAProxy does not know it any more, somebody took it away since.
  const isGone = failure.code === 'unknown-server' || failure.code === 'unknown-backend';
  return isGone
    ? new RolloutError('changed-since-plan', failure.title, { observed: failure.observed, cause: failure })
    : failure;
}

const doneOf = (run: LaneRun): ServerResult => run.lane.done ?? 'deployed';

function resultOf(run: LaneRun, before: LaneRun['entry']['progress'], settled: Settled): ServerResult {
  if (before === 'untouched') return 'untouched';
  // What could not be put back is still out of rotation, as far as anybody can tell.
  if (settled.unrestored.length > 0) return 'held';
  if (settled.leftAlone.some((one) => one.state !== one.goal)) return 'skipped';
  if (settled.goal === 'gone') return run.entry.change === 'removed' ? 'removed' : 'restored';
  if (settled.held) return 'held';
  return before === 'verified' ? doneOf(run) : 'restored';
}

/** A lane of a rollback that ended before its deploy leaves the server as it was: with the new version, in rotation. */
export function rollbackResult(result: LaneEnd['result']): LaneEnd['result'] {
  if (result === 'deployed') return 'rolled-back';
  return result === 'restored' || result === 'untouched' ? 'deployed' : result;
}

export function timingsOf(run: LaneRun, nowMs: number): Timings {
  const whole = (ms: number | null): number | null => (ms === null ? null : Math.round(ms));
  return {
    drainMs: whole(run.drainMs),
    deployMs: whole(run.deployMs),
    proofMs: whole(run.proofMs),
    totalMs: Math.round(nowMs - run.startedMs),
  };
}

const ABSENT: RowState = { state: 'absent', status: '', weight: 0 };

/** The outcome of one lane, in the words of the output `servers`. */
export function outcomeOf(end: LaneEnd, after: RowState, nowMs: number): ServerOutcome {
  const { run } = end;
  const known = leaders(run.entry)[0] ?? run.entry.rows[0]!;
  // A server that this run brought in was not there before.
  const isNew = run.lane.server.change === 'added' && run.lane.server.rows.some((row) => row.add);
  const before = isNew ? ABSENT : known.before;
  return {
    name: run.entry.server,
    backends: run.entry.backends,
    address: run.entry.address,
    result: end.result,
    phase: run.phase,
    timings: timingsOf(run, nowMs),
    sessionsAtDrain: run.sessionsAtDrain,
    before,
    after,
    ...(end.failure ? { reason: end.failure.code, message: end.failure.message } : {}),
  };
}
