import type { GithubError } from '../github/github-error.ts';
import { RolloutError } from '../support/errors.ts';
import { formatMs } from '../support/format.ts';
import type { StartedRun } from './trigger.ts';
import { placeText } from './workflow-place.ts';
import type { WorkflowPlace } from './workflow-place.ts';

const OWN_TOKEN =
  'The token of the job (secrets.GITHUB_TOKEN) reaches only the repository of the job: for another one give the token of a GitHub App.';
const WRITE = 'Give the job permissions: actions: write, or a github-token that has it.';

/** GitHub said no to a dispatch. */
export function refusedDispatch(
  place: WorkflowPlace,
  server: string,
  error: GithubError,
  nothingBegan: boolean,
): RolloutError {
  const { status } = error;
  const denied = status === 401 || status === 403;
  const title = `${placeText(place)} could not be dispatched for ${server}`;
  return new RolloutError(denied ? 'permission-denied' : 'workflow-failed', title, {
    observed: error.message,
    hint: dispatchHint(status),
    ...(nothingBegan ? { deployLeft: 'nothing' } : { deployLeft: 'running' }),
  });
}

function dispatchHint(status: number): string {
  switch (status) {
    case 401:
      return 'The github-token is not valid, or not any more.';
    case 403:
      return `${WRITE} ${OWN_TOKEN}`;
    case 404:
      return `Is there such a workflow, and may the token see it? ${WRITE} ${OWN_TOKEN}`;
    case 422:
      return 'On that branch or tag the workflow needs "on: workflow_dispatch", with inputs of exactly the names in workflow-inputs.';
    default:
      return `GitHub refused the dispatch with status ${status}.`;
  }
}

/** Before the first write: the workflow cannot be used. */
export function unusable(place: WorkflowPlace, error: GithubError): RolloutError {
  const title = `${placeText(place)} cannot be looked up`;
  const observed = error.message;
  switch (error.trouble) {
    case 'unsent':
      return new RolloutError('unreachable', title, { observed, hint: 'Nothing was written to HAProxy.' });
    case 'unclear':
    case 'limited':
      return new RolloutError('no-answer', title, { observed, hint: 'Nothing was written to HAProxy.' });
    case 'refused':
      if (error.status === 401 || error.status === 403) {
        return new RolloutError('permission-denied', title, { observed, hint: dispatchHint(error.status) });
      }
      return new RolloutError('input-invalid', title, { observed, hint: dispatchHint(404) });
  }
}

/** Nobody knows whether the run exists, or which it is. */
export function lost(place: WorkflowPlace, server: string, run: StartedRun, why: string): RolloutError {
  return new RolloutError('workflow-lost', `the run of ${placeText(place)} for ${server} cannot be found`, {
    observed: why,
    hint:
      run.token === undefined
        ? 'Put {token} into workflow-inputs and that input into the run-name of the workflow: then its run is found whatever the answer.'
        : 'Is the input that holds {token} in the run-name of the workflow? Look at the runs of the workflow before you go on: one may be deploying.',
    deployLeft: 'running',
  });
}

/** The run is known, and GitHub no longer shows it. */
export function gone(
  place: WorkflowPlace,
  server: string,
  run: StartedRun,
  error: GithubError,
): RolloutError {
  const denied = error.status === 401 || error.status === 403;
  return new RolloutError(
    'workflow-lost',
    `the run of ${placeText(place)} for ${server} cannot be seen any more`,
    {
      observed: `${run.url}: ${error.message}`,
      hint: denied
        ? 'Is the token still valid, and does it have actions: read? Look at the run before you go on: it may be deploying.'
        : 'Somebody deleted it. See what the server runs before it takes traffic again.',
      deployLeft: 'running',
    },
  );
}

/** The run came to an end that is no success. */
export function failed(
  place: WorkflowPlace,
  server: string,
  run: StartedRun,
  conclusion: string,
  jobs: string,
): RolloutError {
  const title = `${placeText(place)} ended with ${conclusion} for ${server}`;
  return new RolloutError('workflow-failed', title, {
    observed: `${run.url}${jobs === '' ? '' : `: ${jobs}`}`,
    hint: conclusionHint(conclusion),
  });
}

function conclusionHint(conclusion: string): string {
  switch (conclusion) {
    case 'cancelled':
      return 'Somebody cancelled it, or a newer run of its concurrency group did: such a group needs the server in its name, or queue: max.';
    case 'skipped':
      return 'No job of it ran: see the conditions of its jobs.';
    case 'action_required':
      return 'It waits for an approval that was not given.';
    case 'startup_failure':
      return 'The workflow file is not valid.';
    default:
      return 'See the log of the run.';
  }
}

/** Still running after deploy-timeout; `end` says what became of it. */
export function timedOut(
  place: WorkflowPlace,
  server: string,
  run: StartedRun,
  timeoutMs: number,
  end: string,
  sight: { text: string; trouble: string | undefined },
  isOver: boolean,
): RolloutError {
  const observed = [run.url, sight.text, sight.trouble]
    .filter((one) => one !== undefined && one !== '')
    .join('; ');
  const left = isOver ? {} : ({ deployLeft: 'running' } as const);
  // Where GitHub does not answer, nobody knows what became of it.
  if (sight.trouble !== undefined) {
    const title = `the run of ${placeText(place)} for ${server} could not be followed to its end within ${formatMs(timeoutMs)}`;
    const hint = 'See what became of the run, and what the server runs, before it takes traffic again.';
    return new RolloutError('workflow-lost', title, { observed, hint, ...left });
  }
  const title = `${placeText(place)} was still running for ${server} after ${formatMs(timeoutMs)} and ${end}`;
  return new RolloutError('deploy-timed-out', title, {
    observed,
    hint: 'deploy-timeout sets how long it may take; the time in the queue counts.',
    ...left,
  });
}
