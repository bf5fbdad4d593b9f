import { GithubError } from './github-error.ts';
import { ownerAndRepo } from './github.ts';
import type { Github } from './github.ts';

/** Where deployments are recorded, and for which run. */
export interface DeploymentPlace {
  readonly github: Github;
  /** `owner/name`. */
  readonly repository: string;
  /** The commit that is deployed. */
  readonly sha: string;
  /** The workflow run that this is a step of; undefined outside of GitHub Actions. */
  readonly runId: string | undefined;
  /** Its page, for people. */
  readonly logUrl: string | undefined;
}

export interface NewDeployment {
  readonly environment: string;
  /** At most 140 characters. */
  readonly description: string;
  /** Marks the deployment as that of one rollout, so that it is found again after a lost answer. */
  readonly payload: { readonly rollout: string; readonly [name: string]: unknown };
}

export interface DeploymentRecord {
  readonly id: string;
  /** GitHub made it because the job has an `environment`, and ends it with the job. */
  readonly isOfJob: boolean;
  readonly isProduction: boolean;
}

/** `inactive`: superseded, or taken back. */
export type DeploymentState = 'in_progress' | 'success' | 'failure' | 'error' | 'inactive';

export interface DeploymentStatus {
  readonly state: DeploymentState;
  readonly description: string;
  /** Of the environment. */
  readonly url: string | undefined;
}

/** GitHub takes no more (facts, platform, section 4). */
export const DESCRIPTION_MAX = 140;
const LISTED = 20;
/** Deployments of this commit to this environment that are looked into for the job's own. */
const LOOKED_INTO = 5;
const CREATES_MAX = 3;
/** What only records is not worth a long wait. */
const PATIENCE_MS = 10_000;
/** Earlier deployments to a production environment that are set inactive. */
const RETIRED_MAX = 3;

interface Listed {
  readonly id: number | bigint;
  readonly payload: unknown;
  readonly production_environment?: boolean;
}

/**
 * The deployment of a run: the one that GitHub made for the job where it has an `environment`, else a new one. It is made without merging
 * anything and without waiting for checks: GitHub's defaults do both. Throws GithubError.
 */
export async function openDeployment(
  place: DeploymentPlace,
  wanted: NewDeployment,
  signal: AbortSignal,
): Promise<DeploymentRecord> {
  const known = await list(place, wanted.environment, place.sha, signal);
  const ofJob = await deploymentOfJob(place, known, signal);
  if (ofJob) return record(ofJob, true);
  for (let sent = 1; ; sent += 1) {
    try {
      return await create(place, wanted, signal);
    } catch (error) {
      if (!(error instanceof GithubError) || error.trouble === 'refused' || sent >= CREATES_MAX) throw error;
      const made = await findDeployment(place, wanted.environment, wanted.payload.rollout, signal);
      if (made) return made;
    }
  }
}

/** The deployment of a rollout whose answer was lost; undefined where there is none. Throws GithubError. */
export async function findDeployment(
  place: DeploymentPlace,
  environment: string,
  rollout: string,
  signal: AbortSignal,
): Promise<DeploymentRecord | undefined> {
  const found = (await list(place, environment, place.sha, signal)).find((one) => rolloutOf(one) === rollout);
  return found && record(found, false);
}

/** A status, newest last. Sent again where GitHub is in trouble: twice the same status harms nobody. Throws GithubError. */
export async function setStatus(
  { github, repository, logUrl }: DeploymentPlace,
  id: string,
  { state, description, url }: DeploymentStatus,
  signal: AbortSignal,
): Promise<void> {
  await github.ask(
    (octokit, request) =>
      octokit.request('POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
        ...ownerAndRepo(repository),
        deployment_id: Number(id),
        state,
        description: description.slice(0, DESCRIPTION_MAX),
        ...(logUrl === undefined ? {} : { log_url: logUrl }),
        ...(url === undefined ? {} : { environment_url: url }),
        request,
      }),
    signal,
    PATIENCE_MS,
  );
}

/**
 * Sets what was deployed to the environment before, by this action, inactive: GitHub does that by itself only for environments that
 * are not production. Throws GithubError.
 */
export async function retirePrevious(
  place: DeploymentPlace,
  environment: string,
  current: DeploymentRecord,
  signal: AbortSignal,
): Promise<void> {
  if (!current.isProduction || current.isOfJob) return;
  const all = await list(place, environment, undefined, signal);
  const earlier = all.filter((one) => BigInt(one.id) < BigInt(current.id) && rolloutOf(one) !== undefined);
  for (const { id } of earlier.slice(0, RETIRED_MAX)) {
    const [latest] = await statuses(place, id, signal);
    if (latest?.state !== 'success') continue;
    const description = `superseded by deployment ${current.id}`;
    await setStatus(place, String(id), { state: 'inactive', description, url: undefined }, signal);
  }
}

async function create(
  { github, repository, sha }: DeploymentPlace,
  { environment, description, payload }: NewDeployment,
  signal: AbortSignal,
): Promise<DeploymentRecord> {
  const { data } = await github.send(
    (octokit, request) =>
      octokit.request('POST /repos/{owner}/{repo}/deployments', {
        ...ownerAndRepo(repository),
        ref: sha,
        task: 'deploy',
        auto_merge: false,
        required_contexts: [],
        payload: { ...payload },
        environment,
        description: description.slice(0, DESCRIPTION_MAX),
        request,
      }),
    signal,
  );
  // 202 says that GitHub merged something and made no deployment.
  if (!('id' in data)) throw new GithubError('unclear', `${github.host} made no deployment`);
  return record(data, false);
}

async function list(
  { github, repository }: DeploymentPlace,
  environment: string,
  sha: string | undefined,
  signal: AbortSignal,
): Promise<readonly Listed[]> {
  const { data } = await github.ask(
    (octokit, request) =>
      octokit.request('GET /repos/{owner}/{repo}/deployments', {
        ...ownerAndRepo(repository),
        environment,
        ...(sha === undefined ? {} : { sha }),
        per_page: LISTED,
        request,
      }),
    signal,
    PATIENCE_MS,
  );
  if (!Array.isArray(data)) throw new GithubError('unclear', `the answer of ${github.host} was cut off`);
  return data;
}

async function statuses(
  { github, repository }: DeploymentPlace,
  id: Listed['id'],
  signal: AbortSignal,
): Promise<readonly { readonly state: string; readonly log_url?: string; readonly target_url?: string }[]> {
  const { data } = await github.ask(
    (octokit, request) =>
      octokit.request('GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
        ...ownerAndRepo(repository),
        deployment_id: Number(id),
        per_page: LISTED,
        request,
      }),
    signal,
    PATIENCE_MS,
  );
  return Array.isArray(data) ? data : [];
}

/** The newest that a job of this very run opened, other than by this action. */
async function deploymentOfJob(
  place: DeploymentPlace,
  known: readonly Listed[],
  signal: AbortSignal,
): Promise<Listed | undefined> {
  if (place.runId === undefined) return undefined;
  const path = `/actions/runs/${place.runId}/`;
  for (const one of known.filter((each) => rolloutOf(each) === undefined).slice(0, LOOKED_INTO)) {
    const all = await statuses(place, one.id, signal);
    if (all.some(({ log_url: log, target_url: target }) => `${log} ${target} `.includes(path))) return one;
  }
  return undefined;
}

function record(one: Listed, isOfJob: boolean): DeploymentRecord {
  return { id: String(one.id), isOfJob, isProduction: one.production_environment === true };
}

/** GitHub gives a payload back as it was sent, or as text. */
function rolloutOf({ payload }: Listed): string | undefined {
  const value: unknown = typeof payload === 'string' ? parsed(payload) : payload;
  if (typeof value !== 'object' || value === null || !('rollout' in value)) return undefined;
  return typeof value.rollout === 'string' ? value.rollout : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
