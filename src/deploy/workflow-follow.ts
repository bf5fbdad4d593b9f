import { GithubError } from '../github/github-error.ts';
import { ownerAndRepo } from '../github/github.ts';
import { formatMs } from '../support/format.ts';
import { gone } from './workflow-failure.ts';
import type { WorkflowPlace } from './workflow-place.ts';
import { seenRun } from './workflow-runs.ts';
import type { SeenRun } from './workflow-runs.ts';
import type { KnownRun } from './workflow-start.ts';

/** Looks soon at first, because a server is out of rotation meanwhile. An unchanged run costs nothing of the rate limit (status 304). */
const FIRST_LOOKS_MS = [1_000, 1_000, 2_000, 3_000];
const LOOK_MS = 5_000;
const LONG_RUN_MS = 600_000;
const LONG_LOOK_MS = 15_000;
/** A run that was just dispatched, or a token that was just made, may be unknown to one of GitHub's servers for a moment. */
const REFUSALS_MAX = 3;

/** What is known of a run so far. */
export interface Sight {
  status: string;
  /** When that was seen; monotonic. */
  seenMs: number;
  /** Why the last look showed nothing. */
  trouble: string | undefined;
}

/**
 * Follows a run to its end and returns its conclusion. Trouble of GitHub's API is only told, and noted in `sight`: the run goes on without
 * it. Throws `workflow-lost` where GitHub does not know the run any more, or does not let us see it; rejects with the signal's reason.
 */
export async function followRun(
  place: WorkflowPlace,
  server: string,
  run: KnownRun,
  sight: Sight,
  signal: AbortSignal,
  onLine: (line: string) => void,
): Promise<string> {
  const { clock, github } = place;
  const startedMs = clock.nowMs();
  let refusals = 0;
  let etag: string | undefined;
  const look = async (): Promise<SeenRun | undefined> => {
    try {
      const { data, headers } = await github.send(
        (octokit, request) =>
          octokit.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}', {
            ...ownerAndRepo(run.repository),
            run_id: Number(run.id),
            ...(etag === undefined ? {} : { headers: { 'if-none-match': etag } }),
            request,
          }),
        signal,
      );
      const seen = seenRun(data);
      etag = headers.etag;
      return seen;
    } catch (error) {
      if (error instanceof GithubError && error.status === 304) return undefined;
      throw error;
    }
  };
  for (let looks = 0; ; looks += 1) {
    const isLong = clock.nowMs() - startedMs > LONG_RUN_MS;
    await clock.sleep(FIRST_LOOKS_MS[looks] ?? (isLong ? LONG_LOOK_MS : LOOK_MS), signal);
    try {
      const seen = await look();
      if (sight.trouble !== undefined)
        onLine(`GitHub answers again; the run is ${seen?.status ?? sight.status}`);
      else if (seen && seen.status !== sight.status && seen.conclusion === undefined)
        onLine(`the run is ${seen.status}`);
      refusals = 0;
      sight.trouble = undefined;
      sight.seenMs = clock.nowMs();
      if (seen) sight.status = seen.status;
      if (seen?.status === 'completed') return seen.conclusion ?? 'no conclusion';
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof GithubError)) throw error;
      if (error.trouble === 'refused' && (refusals += 1) >= REFUSALS_MAX)
        throw gone(place, server, run, error);
      if (sight.trouble === undefined)
        onLine(`${error.message}; the run is asked for again until deploy-timeout`);
      sight.trouble = error.message;
    }
  }
}

/** The jobs that failed, each with its step: `job "deploy", step "Restart"`; empty where GitHub does not say. */
export async function failedJobs(
  { github }: WorkflowPlace,
  run: KnownRun,
  signal: AbortSignal,
): Promise<string> {
  try {
    const { data } = await github.send(
      (octokit, request) =>
        octokit.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', {
          ...ownerAndRepo(run.repository),
          run_id: Number(run.id),
          filter: 'latest',
          per_page: 100,
          request,
        }),
      signal,
    );
    const bad = data.jobs.filter(({ conclusion }) => conclusion === 'failure' || conclusion === 'timed_out');
    const texts = bad.slice(0, 3).map(({ name, steps }) => {
      const step = steps?.find(({ conclusion }) => conclusion === 'failure' || conclusion === 'timed_out');
      return `job "${name}"${step ? `, step "${step.name}"` : ''}`;
    });
    return texts.join('; ');
  } catch {
    // Only to help the reader: the verdict stands without it.
    signal.throwIfAborted();
    return '';
  }
}

/** `last seen in_progress 4m ago`. */
export function sightText(sight: Sight, nowMs: number): string {
  const agoMs = nowMs - sight.seenMs;
  return agoMs < 1_000 ? `it was ${sight.status}` : `it was ${sight.status} ${formatMs(agoMs)} ago`;
}
