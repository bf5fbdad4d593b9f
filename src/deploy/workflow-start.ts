import { GithubError } from '../github/github-error.ts';
import { ownerAndRepo } from '../github/github.ts';
import type { Started, StartedRun } from './trigger.ts';
import { lost, refusedDispatch } from './workflow-failure.ts';
import type { WorkflowPlace } from './workflow-place.ts';
import { findRuns } from './workflow-runs.ts';

/** A run appears in lists some seconds after its dispatch; after so long it does not come any more. */
const APPEARS_MS = 60_000;
/** The same where nobody knows whether the dispatch arrived: then it is sent once more. */
const UNCLEAR_MS = 30_000;
const LOOK_MS = [500, 1_000, 2_000, 3_000, 5_000];
const DISPATCHES_MAX = 3;
const UNSENT_PAUSE_MS = [1_000, 2_000, 5_000, 10_000];
/** A cancel lets a dispatch under way come to its answer: without it nobody knows what to cancel. */
const ANSWER_MS = 1_000;

/** A run whose id is known. */
export interface KnownRun extends StartedRun {
  readonly id: string;
  readonly url: string;
  /** The dispatch was repeated: another run of it may still appear. */
  readonly isRepeated: boolean;
}

export interface Dispatch {
  readonly server: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly run: StartedRun;
}

interface Named {
  readonly id: string;
  readonly url: string;
}

/**
 * Dispatches the workflow and finds its run: by the id in GitHub's answer, else by the token in the run's name. A dispatch that may have
 * arrived is never repeated before the list of runs has shown for half a minute that it did not. `onStarted` hears of the run before
 * the dispatch, when its id is known, and `undefined` where nothing was begun. Throws `workflow-failed` or `permission-denied` with
 * `deployLeft: 'nothing'`, or `workflow-lost`; rejects with the signal's reason.
 */
export async function startRun(
  place: WorkflowPlace,
  dispatch: Dispatch,
  signal: AbortSignal,
  onStarted: (started: Started) => void,
): Promise<KnownRun> {
  const { run, server } = dispatch;
  let wantsDetails = true;
  let unsent = 0;
  /** Dispatches that may have arrived. */
  let sent = 0;
  const known = ({ id, url }: Named): KnownRun => {
    const result = { ...run, id, url };
    onStarted(result);
    signal.throwIfAborted();
    return { ...result, isRepeated: sent > 1 };
  };
  onStarted(run);
  for (;;) {
    const answer = await send(place, dispatch, wantsDetails, signal);
    if (!(answer instanceof GithubError)) {
      sent += 1;
      if (answer) return known(answer);
      const found = await appear(place, run, signal, APPEARS_MS);
      if ('why' in found) throw lost(place, server, run, found.why);
      return known(found);
    }
    signal.throwIfAborted();
    switch (answer.trouble) {
      case 'refused':
        if (wantsDetails && isUnknownKey(answer)) {
          wantsDetails = false;
          break;
        }
        if (sent === 0) onStarted(undefined);
        throw refusedDispatch(place, server, answer, sent === 0);
      case 'limited':
        // Before the next one, `github` waits by itself.
        break;
      case 'unsent':
        await place.clock.sleep(UNSENT_PAUSE_MS[unsent] ?? UNSENT_PAUSE_MS.at(-1)!, signal);
        unsent += 1;
        break;
      case 'unclear': {
        sent += 1;
        const found = await appear(place, run, signal, UNCLEAR_MS);
        if (!('why' in found)) return known(found);
        const mayRepeat = run.token !== undefined && found.isSure && sent < DISPATCHES_MAX;
        if (!mayRepeat) throw lost(place, server, run, `${answer.message}; ${found.why}`);
      }
    }
  }
}

interface Missing {
  readonly why: string;
  /** The list of runs was read, and holds none. */
  readonly isSure: boolean;
}

/** Looks for the run until it is there, at most for `patienceMs`. */
async function appear(
  { github, clock }: WorkflowPlace,
  run: StartedRun,
  signal: AbortSignal,
  patienceMs: number,
): Promise<Named | Missing> {
  if (run.token === undefined) {
    const why = 'the answer of GitHub named no run, and workflow-inputs hold no {token} to find it by';
    return { why, isSure: false };
  }
  const untilMs = clock.nowMs() + patienceMs;
  for (let look = 0; ; look += 1) {
    await clock.sleep(LOOK_MS[look] ?? LOOK_MS.at(-1)!, signal);
    let trouble: string | undefined;
    try {
      const [first, ...others] = await findRuns(github, run, signal);
      if (first && others.length === 0) return first;
      if (first) {
        const all = [first, ...others].map(({ url, id }) => url || id).join(', ');
        return { why: `GitHub started it ${others.length + 1} times: ${all}`, isSure: false };
      }
    } catch (thrown) {
      signal.throwIfAborted();
      if (!(thrown instanceof GithubError)) throw thrown;
      trouble = thrown.message;
    }
    if (clock.nowMs() < untilMs) continue;
    const why = `no run with ${run.token} in its name appeared${trouble === undefined ? '' : ` (${trouble})`}`;
    return { why, isSure: trouble === undefined };
  }
}

/** Sends the dispatch. Undefined: accepted, and the answer names no run (facts, platform, section 4). */
async function send(
  { github, repository, workflow, ref }: WorkflowPlace,
  { inputs }: Dispatch,
  wantsDetails: boolean,
  signal: AbortSignal,
): Promise<Named | GithubError | undefined> {
  const late = new AbortController();
  const onAbort = (): void => {
    setTimeout(() => late.abort(signal.reason), ANSWER_MS);
  };
  signal.throwIfAborted();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    const { data } = await github.send(
      (octokit, request) =>
        octokit.request('POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
          ...ownerAndRepo(repository),
          workflow_id: workflow,
          ref,
          inputs,
          ...(wantsDetails ? { return_run_details: true } : {}),
          request,
        }),
      late.signal,
    );
    // Without a body Octokit gives an empty text.
    const { workflow_run_id: id, html_url: url } = data as { workflow_run_id?: bigint; html_url?: string };
    return id === undefined ? undefined : { id: String(id), url: url ?? '' };
  } catch (error) {
    if (error instanceof GithubError) return error;
    throw error;
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/** Servers before GHES 3.21 refuse `return_run_details` itself. */
function isUnknownKey({ status, said }: GithubError): boolean {
  return status === 400 || (status === 422 && /return_run_details|permitted key/i.test(said));
}
