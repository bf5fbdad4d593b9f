import { setTimeout as sleep } from 'node:timers/promises';
import { GithubError } from '../github/github-error.ts';
import type { Github } from '../github/github.ts';
import type { StartedRun } from './trigger.ts';
import { cancelRun } from './workflow-runs.ts';

/** So long post tries; the runner gives all post steps of a job together some 4 min 30 s (facts, platform, section 1.7). */
const PATIENCE_MS = 30_000;
const PAUSE_MS = 2_000;
/** A run of a dispatch that was sent just before main was killed appears within so many looks. */
const LOOKS_MAX = 5;

export interface LeftRun {
  readonly server: string;
  readonly run: StartedRun;
}

/** What became of one of them, for people; `isOver` is false where it may still be running. */
export interface LeftRunEnd {
  readonly text: string;
  readonly isOver: boolean;
}

/** Cancels the workflow runs that a killed main left behind: a server that is held must not be deployed later. Never throws. */
export async function endLeftRuns(
  left: readonly LeftRun[],
  github: Github | undefined,
): Promise<readonly LeftRunEnd[]> {
  return Promise.all(
    left.map(async ({ server, run }) => {
      const name = run.url ?? (run.token === undefined ? run.workflow : `with ${run.token} in its name`);
      const what = `the workflow run ${name}, which was to deploy ${server},`;
      if (!github) return { text: `${what} may still be running: there is no github-token`, isOver: false };
      return endOne(github, run, what);
    }),
  );
}

async function endOne(github: Github, run: StartedRun, what: string): Promise<LeftRunEnd> {
  const untilMs = performance.now() + PATIENCE_MS;
  for (let look = 1; ; look += 1) {
    try {
      const end = await cancelRun(github, run, AbortSignal.timeout(PATIENCE_MS));
      if (end.how === 'cancelled') return { text: `${what} is cancelled`, isOver: true };
      if (end.how === 'over') return { text: `${what} has ended`, isOver: true };
      if (look >= LOOKS_MAX || run.token === undefined) {
        return { text: `${what} cannot be found: see whether one is running`, isOver: false };
      }
    } catch (error) {
      const why = error instanceof GithubError ? error.message : 'GitHub did not answer in time';
      const isFinal = !(error instanceof GithubError) || error.trouble === 'refused';
      if (isFinal || performance.now() > untilMs) {
        return { text: `${what} could not be cancelled (${why}) and may still be running`, isOver: false };
      }
    }
    await sleep(PAUSE_MS);
  }
}
