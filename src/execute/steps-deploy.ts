import type { Started } from '../deploy/trigger.ts';
import type { Step } from '../plan/plan.ts';
import { RolloutError } from '../support/errors.ts';
import { formatMs } from '../support/format.ts';
import { enter, say } from './lane-run.ts';
import type { LaneRun } from './lane-run.ts';
import { assertJournal } from './steps-out.ts';

/** Runs the deploy step, again after a failure as often as `deploy-retries` allows. */
export async function deploy(run: LaneRun, step: Extract<Step, { do: 'deploy' }>): Promise<void> {
  const { context, entry } = run;
  const trigger = step.script === 'run' ? context.run : context.rollbackRun;
  if (!trigger) throw new Error(`no trigger for ${step.script}`);
  run.soft.throwIfAborted();
  context.guard.assertMine();
  const { progress } = entry;
  entry.progress = 'deploying';
  context.ledger.save();
  if (context.ledger.broken) entry.progress = progress;
  assertJournal(run);
  rememberTotals(run);
  enter(run, 'deploying');
  const startedMs = context.clock.nowMs();
  const attempts = 1 + (step.script === 'run' ? context.inputs.deployRetries : 0);
  let hasBegun = false;
  for (let attempt = 1; ; attempt += 1) {
    say(
      run,
      'deploy',
      attempts > 1 ? `${trigger.description} (attempt ${attempt} of ${attempts})` : trigger.description,
    );
    try {
      await trigger.deploy(
        {
          server: entry.server,
          address: entry.address,
          port: entry.port,
          backends: entry.backends,
          index: run.lane.server.index,
          total: context.total,
          attempt,
          rolloutId: context.rolloutId,
        },
        context.cancel,
        (line) => context.tell({ type: 'output', server: entry.server, line }),
        (started) => noteStarted(run, started),
      );
      break;
    } catch (error) {
      run.hard.throwIfAborted();
      if (!(error instanceof RolloutError)) throw error;
      hasBegun ||= error.deployLeft !== 'nothing';
      if (attempt >= attempts || context.stop.aborted || error.deployLeft === 'running') {
        if (!hasBegun) neverBegan(run, progress);
        throw error;
      }
      say(run, 'retrying', error.message);
    } finally {
      entry.deployGroup = undefined;
      if (entry.progress === 'deploying') run.deployMs = context.clock.nowMs() - startedMs;
    }
  }
  run.proofStartedMs = context.clock.nowMs();
  say(run, 'deployed', `in ${formatMs(run.proofStartedMs - startedMs)}`);
  run.hard.throwIfAborted();
}

/** For post, before it can have any effect; and for people, who want to see a workflow's run. */
function noteStarted({ context, entry }: LaneRun, started: Started): void {
  const known = entry.deployRun?.id;
  entry.deployGroup = typeof started === 'number' ? started : undefined;
  entry.deployRun = typeof started === 'number' ? undefined : started;
  context.ledger.save();
  const run = entry.deployRun;
  if (run?.url !== undefined && run.id !== known) {
    context.tell({ type: 'observed', server: entry.server, text: `deployed by ${run.url}` });
  }
}

/** Whoever deploys was never reached: the server is what it was, and goes back. */
function neverBegan({ context, entry }: LaneRun, progress: LaneRun['entry']['progress']): void {
  entry.progress = progress;
  context.ledger.save();
}

function rememberTotals(run: LaneRun): void {
  const { watch } = run.context;
  for (const row of run.entry.rows) {
    const sample = watch.latest(row);
    if (sample) run.stotAtDeploy.set(row, { stot: sample.stot, reloads: watch.watcher(row.node).reloads });
  }
}

/** Sessions that reached the server while it was being deployed, without a reload: something forces its way into maint. */
export function warnOfIntruders(run: LaneRun): void {
  const { context, entry } = run;
  for (const [row, then] of run.stotAtDeploy) {
    const sample = context.watch.latest(row);
    if (!sample || context.watch.watcher(row.node).reloads !== then.reloads || sample.stot <= then.stot)
      continue;
    const count = sample.stot - then.stot;
    context.tell({
      type: 'warning',
      server: entry.server,
      text: `${entry.server}: ${count} new session${count === 1 ? '' : 's'} reached it in maint on ${row.node} while it was being deployed; something forces clients there (force-persist)`,
    });
  }
}
