import { randomUUID } from 'node:crypto';
import type { WorkflowInputs } from '../inputs/inputs.ts';
import { GithubError } from '../github/github-error.ts';
import { ownerAndRepo } from '../github/github.ts';
import { RolloutError } from '../support/errors.ts';
import type { DeployTarget, Started, StartedRun, Trigger } from './trigger.ts';
import { endLate, endRun, PATIENT_CANCEL_MS } from './workflow-end.ts';
import { failed, lost, timedOut, unusable } from './workflow-failure.ts';
import { failedJobs, followRun, sightText } from './workflow-follow.ts';
import type { Sight } from './workflow-follow.ts';
import { placeText } from './workflow-place.ts';
import type { WorkflowPlace } from './workflow-place.ts';
import { findRuns } from './workflow-runs.ts';
import { startRun } from './workflow-start.ts';

/** After our cancel: so long for the order to cancel the run. Everything has to be over within 5 s (contract, section 8). */
const CANCEL_MS = 2_000;
/** For what only looks, before the first write. */
const PROVE_MS = 30_000;

export interface WorkflowOptions extends WorkflowPlace {
  readonly inputs: WorkflowInputs['inputs'];
  readonly timeoutMs: number;
}

/**
 * A trigger that dispatches a workflow once per call, finds exactly its run, follows it, and takes its conclusion as the verdict. Trouble
 * of GitHub's API alone never fails a deploy before `timeoutMs`. Throws `workflow-failed`, `workflow-lost`, `deploy-timed-out` and, for a
 * dispatch that GitHub refuses, `permission-denied`. When time or signal end it, the run is cancelled; on the signal this returns within
 * 3 s, the run still ending.
 */
export function workflowTrigger(options: WorkflowOptions): Trigger {
  const { github, clock, repository, workflow, timeoutMs } = options;
  const hasToken = [...options.inputs.values()].some((value) => value.includes('{token}'));
  /** GitHub's time before the first dispatch. */
  let since = '1970-01-01T00:00:00Z';

  return {
    description: `${placeText(options)} on GitHub`,

    async prove(signal) {
      try {
        const { data, headers } = await github.ask(
          (octokit, request) =>
            octokit.request('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}', {
              ...ownerAndRepo(repository),
              workflow_id: workflow,
              request,
            }),
          signal,
          PROVE_MS,
        );
        since = sinceOf(headers.date);
        if (data.state !== 'active') throw inactive(options, data.state);
        const server = headers['x-github-enterprise-version'];
        if (!hasToken && typeof server === 'string' && !namesRuns(server)) throw needsToken(options, server);
      } catch (error) {
        signal.throwIfAborted();
        if (error instanceof GithubError) throw unusable(options, error);
        throw error;
      }
    },

    async deploy(target, signal, onLine, onStarted = () => undefined) {
      signal.throwIfAborted();
      const { server } = target;
      const token = randomUUID();
      let run: StartedRun = {
        repository,
        workflow,
        token: hasToken ? token : undefined,
        since,
        id: undefined,
        url: undefined,
      };
      const hear = (started: Started): void => {
        if (typeof started === 'object') run = started;
        onStarted(started);
      };
      const sight: Sight = { status: 'dispatched', seenMs: clock.nowMs(), trouble: undefined };
      const limit = timeLimit(options, signal);
      try {
        const dispatch = { server, inputs: filledIn(options.inputs, target, token), run };
        const known = await startRun(options, dispatch, limit.signal, hear);
        onLine(known.url === '' ? `run ${known.id}` : known.url);
        const conclusion = await followRun(options, server, known, sight, limit.signal, onLine);
        if (known.isRepeated) await assertAlone(options, server, known, limit.signal);
        hear(undefined);
        if (conclusion === 'success') return;
        const jobs = await failedJobs(options, known, limit.signal);
        throw failed(options, server, known, conclusion, jobs);
      } catch (error) {
        if (signal.aborted) {
          // What could not be cancelled is left to post.
          if (await endRun(github, run, AbortSignal.timeout(CANCEL_MS), onLine)) hear(undefined);
          throw signal.reason;
        }
        if (error instanceof RolloutError && error.code === 'workflow-lost') {
          const patience = AbortSignal.timeout(PATIENT_CANCEL_MS);
          if (await endRun(github, run, patience, onLine)) hear(undefined);
          throw error;
        }
        if (!limit.signal.aborted || error !== limit.signal.reason) throw error;
        const end = await endLate(options, run, signal, onLine);
        if (end.isOver) hear(undefined);
        const seen = { text: sightText(sight, clock.nowMs()), trouble: sight.trouble };
        throw timedOut(options, server, run, timeoutMs, end.text, seen, end.isOver);
      } finally {
        await limit.clear();
      }
    },
  };
}

/** Aborts with the caller's signal, or when the time is over. */
function timeLimit(
  { clock, timeoutMs }: WorkflowOptions,
  signal: AbortSignal,
): { readonly signal: AbortSignal; clear(): Promise<void> } {
  const late = new AbortController();
  const done = new AbortController();
  const timer = clock.sleep(timeoutMs, done.signal).then(
    () => late.abort(new Error('deploy-timeout is over')),
    () => {}, // ended in time
  );
  return {
    signal: AbortSignal.any([signal, late.signal]),
    async clear() {
      done.abort();
      await timer;
    },
  };
}

/** The inputs of the workflow for one server. */
function filledIn(
  inputs: WorkflowInputs['inputs'],
  target: DeployTarget,
  token: string,
): Readonly<Record<string, string>> {
  const values: Readonly<Record<string, string>> = {
    server: target.server,
    address: target.address,
    port: String(target.port),
    backend: target.backends[0] ?? '',
    token,
  };
  const fill = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  return Object.fromEntries([...inputs].map(([key, text]) => [key, fill(text)]));
}

/** A dispatch that was repeated may have started two runs: the server is proved only when no other one can still change it. */
async function assertAlone(
  options: WorkflowOptions,
  server: string,
  run: StartedRun & { readonly id: string },
  signal: AbortSignal,
): Promise<void> {
  let others;
  try {
    others = (await findRuns(options.github, run, signal)).filter(({ id }) => id !== run.id);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof GithubError)) throw error;
    throw lost(options, server, run, `whether a second run was started is not known: ${error.message}`);
  }
  if (others.length === 0) return;
  const urls = others.map(({ url }) => url).join(', ');
  throw lost(
    options,
    server,
    { ...run, id: undefined },
    `GitHub started it more than once: ${run.url}, ${urls}`,
  );
}

/** GitHub's own time, a minute earlier: its servers need not agree to the second. */
function sinceOf(date: string | undefined): string {
  const timeMs = Date.parse(date ?? '');
  return new Date(Number.isNaN(timeMs) ? 0 : timeMs - 60_000).toISOString().replace(/\.\d+Z$/, 'Z');
}

function inactive(options: WorkflowOptions, state: string): RolloutError {
  return new RolloutError('input-invalid', `${placeText(options)} is not active`, {
    observed: state,
    hint: 'Enable it on the Actions page of the repository.',
  });
}

/** GitHub Enterprise Server names the run of a dispatch from 3.21 on (facts, platform, section 4). */
function namesRuns(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 3 || (major === 3 && minor >= 21);
}

function needsToken(options: WorkflowOptions, version: string): RolloutError {
  return new RolloutError('input-invalid', 'workflow-inputs need {token} here', {
    observed: `GitHub Enterprise Server ${version} does not say which run a dispatch started`,
    hint: `Hand {token} to an input of ${options.workflow} and put that input into its run-name.`,
  });
}
