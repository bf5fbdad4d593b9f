import { hasDeploy } from '../plan/lane.ts';
import { rowIdKey } from '../server.ts';
import { asRolloutError, RolloutError } from '../support/errors.ts';
import { formatMs, plural } from '../support/format.ts';
import { enter, everywhere, say, sayProgress } from './lane-run.ts';
import type { LaneRun } from './lane-run.ts';
import { leaders } from './ledger.ts';
import { agentOrder, give, stateOrder } from './orders.ts';
import { warnOfIntruders } from './steps-deploy.ts';
import { ownWeights } from './weights.ts';

/** Back into rotation: everything that had to be proved is proved. */
export async function ready(run: LaneRun): Promise<void> {
  const { context, entry } = run;
  run.hard.throwIfAborted();
  if (entry.rows.every((row) => !row.provedByCheck)) warnOfIntruders(run);
  entry.progress = 'verified';
  await give(
    context,
    entry,
    leaders(entry).map((row) => stateOrder(row, 'ready')),
  );
  entry.progress = 'settled';
  context.ledger.save();
  run.proofMs = context.clock.nowMs() - (run.proofStartedMs ?? context.clock.nowMs());
  enter(run, 'ready');
  say(run, 'ready', readyText(run));
}

function readyText(run: LaneRun): string {
  const { context, entry } = run;
  const weights = [...new Set(leaders(entry).map((row) => ownWeights(context, row)[0]))];
  const proofs: string[] = [];
  if (context.probe) proofs.push('the direct probe');
  if (leaders(entry).some((row) => row.provedByCheck))
    proofs.push(`HAProxy's fresh checks on ${everywhere(entry)}`);
  const proof =
    proofs.length > 0
      ? `proved by ${proofs.join(' and ')}`
      : hasDeploy(run.lane)
        ? "proved by the deploy's own success only (haproxy-check: ignore)"
        : 'proved by nothing (haproxy-check: ignore)';
  return `weight ${weights.join(', ')}, ${proof}`;
}

/** Agents on again where they were. A failure here does not undo a proved server; it is told, and the run fails. */
export async function agentsOn(run: LaneRun): Promise<void> {
  const rows = leaders(run.entry).filter((row) => row.agentOff);
  try {
    await give(
      run.context,
      run.entry,
      rows.map((row) => agentOrder(row, true)),
    );
    say(run, 'agent', `${plural(rows.length, 'agent check')} switched on again`);
  } catch (error) {
    const cause = asRolloutError(error);
    // For post: its agent is still to be given back.
    run.entry.progress = 'verified';
    run.context.ledger.save();
    run.afterthought = new RolloutError(
      'restore-incomplete',
      `${run.entry.server} is ready, but its agent check could not be switched on again: ${cause.message}`,
      { cause },
    );
  }
}

/** With `slowstart` the server takes its share little by little: the lane ends when it has all of it (contract, section 8). */
export async function awaitRamp(run: LaneRun): Promise<void> {
  const { context, entry } = run;
  await context.watch.until(
    entry.rows,
    (seen) => {
      const ramping = seen.filter(
        (one) => one.sample.throttle !== undefined && one.sample.operational !== 'down',
      );
      if (ramping.length === 0) return true;
      if (run.phase !== 'ramping') enter(run, 'ramping');
      const text = ramping.map((one) => `${one.sample.throttle} % (${rowIdKey(one.row)})`).join(', ');
      sayProgress(run, 'slow start', text);
      return undefined;
    },
    run.soft,
  );
  if (run.phase === 'ramping') say(run, 'ramped up', 'slow start is over');
}

export async function pause(run: LaneRun, ms: number): Promise<void> {
  enter(run, 'pausing');
  say(run, 'pause', formatMs(ms));
  await run.context.clock.sleep(ms, run.soft);
}
