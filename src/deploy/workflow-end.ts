import { GithubError } from '../github/github-error.ts';
import { ownerAndRepo } from '../github/github.ts';
import type { Github } from '../github/github.ts';
import type { StartedRun } from './trigger.ts';
import type { WorkflowPlace } from './workflow-place.ts';
import { cancelRun } from './workflow-runs.ts';

/** After deploy-timeout and in post there is time: the server is out, and stays out. */
export const PATIENT_CANCEL_MS = 30_000;
/** A cancelled run may still clean up. */
const ENDING_MS = 60_000;
const ENDING_LOOK_MS = 3_000;

/** Orders GitHub to cancel the run, once. Says what came of it; true: it ends, or has ended. Never throws. */
export async function endRun(
  github: Github,
  run: StartedRun,
  signal: AbortSignal,
  onLine: (line: string) => void,
): Promise<boolean> {
  const name = run.url ?? (run.token === undefined ? 'the run' : `the run with ${run.token} in its name`);
  try {
    const end = await cancelRun(github, run, signal);
    if (end.how === 'not-found') onLine(`${name} cannot be found; if GitHub started it, it is still running`);
    else onLine(end.how === 'cancelled' ? `${name} is cancelled` : `${name} has ended`);
    return end.how !== 'not-found';
  } catch (error) {
    const why = error instanceof GithubError ? error.message : 'GitHub did not answer in time';
    onLine(`${name} could not be cancelled (${why}); it may still be running`);
    return false;
  }
}

/** After deploy-timeout: cancels the run and waits until it has ended; the caller's signal cuts the wait. */
export async function endLate(
  options: WorkflowPlace,
  run: StartedRun,
  signal: AbortSignal,
  onLine: (line: string) => void,
): Promise<{ readonly text: string; readonly isOver: boolean }> {
  const { github, clock } = options;
  if (!(await endRun(options.github, run, AbortSignal.timeout(PATIENT_CANCEL_MS), onLine))) {
    return { text: 'could not be cancelled', isOver: false };
  }
  const untilMs = clock.nowMs() + ENDING_MS;
  while (run.id !== undefined && clock.nowMs() < untilMs && !signal.aborted) {
    try {
      const { data } = await github.send(
        (octokit, request) =>
          octokit.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', {
            ...ownerAndRepo(run.repository),
            run_id: Number(run.id),
            request,
          }),
        signal,
      );
      if (data.status === 'completed') return { text: 'was cancelled', isOver: true };
      await clock.sleep(ENDING_LOOK_MS, signal);
    } catch (error) {
      if (signal.aborted || !(error instanceof GithubError)) break;
      await clock.sleep(ENDING_LOOK_MS, signal).catch(() => undefined);
    }
  }
  return { text: 'was cancelled, but has not ended yet', isOver: false };
}
