import { GithubError } from '../github/github-error.ts';
import { ownerAndRepo } from '../github/github.ts';
import type { Github } from '../github/github.ts';
import type { StartedRun } from './trigger.ts';

/** A run as GitHub shows it. */
export interface SeenRun {
  readonly id: string;
  readonly url: string;
  /** `queued`, `waiting`, `in_progress`, `completed`… */
  readonly status: string;
  /** Only of a completed run: `success`, `failure`, `cancelled`… */
  readonly conclusion: string | undefined;
}

/** GitHub shows no more than a thousand runs of a search. */
const PAGES_MAX = 10;
const PER_PAGE = 100;

interface RawRun {
  readonly id: number | bigint;
  readonly html_url?: string | undefined;
  readonly status: string | null;
  readonly conclusion: string | null;
  readonly name?: string | null | undefined;
  readonly display_title?: string | undefined;
}

/** Throws where an answer that was cut off is no run. */
export function seenRun(raw: RawRun): SeenRun {
  if (typeof raw !== 'object' || raw === null || raw.id === undefined) {
    throw new GithubError('unclear', 'the answer of GitHub was cut off');
  }
  return {
    // A number above 2^53 is a bigint (facts, platform, section 1.15).
    id: String(raw.id),
    url: raw.html_url ?? '',
    status: raw.status ?? 'unknown',
    conclusion: raw.conclusion ?? undefined,
  };
}

/** One look for the runs that carry the token of a dispatch in their name, newest first. Throws GithubError. */
export async function findRuns(github: Github, run: StartedRun, signal: AbortSignal): Promise<SeenRun[]> {
  const { token } = run;
  if (token === undefined) return [];
  for (let page = 1; page <= PAGES_MAX; page += 1) {
    const { data } = await github.send(
      (octokit, request) =>
        octokit.request('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', {
          ...ownerAndRepo(run.repository),
          workflow_id: run.workflow,
          event: 'workflow_dispatch',
          created: `>=${run.since}`,
          per_page: PER_PAGE,
          page,
          request,
        }),
      signal,
    );
    if (!Array.isArray(data.workflow_runs)) {
      throw new GithubError('unclear', 'the answer of GitHub was cut off');
    }
    const runs: readonly RawRun[] = data.workflow_runs;
    const found = runs.filter(
      ({ name, display_title: title }) => title?.includes(token) === true || name?.includes(token) === true,
    );
    if (found.length > 0) return found.map(seenRun);
    if (runs.length < PER_PAGE) break;
  }
  return [];
}

/** What became of a run that had to be ended. */
export type RunEnd =
  | { readonly how: 'cancelled' | 'over'; readonly runs: readonly SeenRun[] }
  /** No run carries the token, or there is none to look for. */
  | { readonly how: 'not-found' };

/** Asks GitHub to cancel a run; where its id is not known, every run of its token. Throws GithubError. */
export async function cancelRun(github: Github, run: StartedRun, signal: AbortSignal): Promise<RunEnd> {
  const runs =
    run.id === undefined
      ? await findRuns(github, run, signal)
      : [{ id: run.id, url: run.url ?? '', status: 'unknown', conclusion: undefined }];
  if (runs.length === 0) return { how: 'not-found' };
  const ends = await Promise.all(runs.map((one) => cancelOne(github, run.repository, one.id, signal)));
  return { how: ends.includes('cancelled') ? 'cancelled' : 'over', runs };
}

async function cancelOne(
  github: Github,
  repository: string,
  id: string,
  signal: AbortSignal,
): Promise<'cancelled' | 'over'> {
  try {
    await github.send(
      (octokit, request) =>
        octokit.request('POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel', {
          ...ownerAndRepo(repository),
          run_id: Number(id),
          request,
        }),
      signal,
    );
    return 'cancelled';
  } catch (error) {
    // 409: it has ended; 404: somebody deleted it.
    if (error instanceof GithubError && (error.status === 409 || error.status === 404)) return 'over';
    throw error;
  }
}
