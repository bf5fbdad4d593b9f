import { FORBIDDEN, refusal, textOf, type Reply, type Request, type Route } from './reply.ts';

export interface FakeStatus {
  readonly state: string;
  readonly description: string;
  readonly log_url: string;
  readonly environment_url: string;
}

export interface FakeDeployment {
  readonly id: number;
  readonly sha: string;
  readonly environment: string;
  readonly task: string;
  readonly payload: unknown;
  readonly description: string;
  readonly production_environment: boolean;
  readonly created_at: string;
  readonly statuses: FakeStatus[];
}

export interface Deployments {
  readonly all: FakeDeployment[];
  /** As GitHub makes one for a job with `environment:`. */
  add(deployment: Partial<FakeDeployment>): FakeDeployment;
}

export function newDeployments(): Deployments {
  const all: FakeDeployment[] = [];
  return {
    all,
    add(given) {
      const environment = given.environment ?? 'production';
      const deployment: FakeDeployment = {
        id: 4_000_000_001 + all.length,
        sha: '0'.repeat(40),
        environment,
        task: 'deploy',
        payload: {},
        description: '',
        production_environment: environment === 'production',
        created_at: new Date().toISOString(),
        statuses: [],
        ...given,
      };
      all.push(deployment);
      return deployment;
    },
  };
}

export function deploymentRoutes(deployments: Deployments): Route {
  return (request) => {
    const rest = /^\/repos\/example\/shop\/deployments(.*)$/.exec(request.path)?.[1];
    if (rest === undefined) return undefined;
    const writes = request.method === 'POST';
    if (writes && request.denied.has('deployments: write')) return FORBIDDEN;
    if (rest === '') return writes ? created(deployments, request) : listed(deployments, request);
    const id = Number(/^\/(\d+)\/statuses$/.exec(rest)?.[1]);
    const deployment = deployments.all.find((one) => one.id === id);
    if (!deployment) return refusal(404, 'Not Found');
    return writes ? stated(deployment, request) : { status: 200, body: deployment.statuses.toReversed() };
  };
}

function created(deployments: Deployments, request: Request): Reply {
  const { body } = request;
  // What a deploy action has to switch off (facts, platform, section 1.19).
  if (body['auto_merge'] !== false) return { status: 202, body: { message: 'Auto-merged main into topic' } };
  if (!Array.isArray(body['required_contexts'])) return refusal(409, 'Conflict: Commit status checks failed');
  const description = textOf(request, 'description');
  if (description.length > 140) return refusal(422, 'Validation Failed', ['description is too long']);
  const { statuses: _statuses, ...shown } = deployments.add({
    sha: textOf(request, 'ref'),
    environment: textOf(request, 'environment'),
    task: textOf(request, 'task'),
    payload: body['payload'],
    description,
  });
  return { status: 201, body: shown };
}

/** Newest first. */
function listed(deployments: Deployments, { query }: Request): Reply {
  const found = deployments.all.filter(
    (one) =>
      one.environment === (query.get('environment') ?? one.environment) &&
      one.sha === (query.get('sha') ?? one.sha),
  );
  const size = Number(query.get('per_page') ?? 30);
  return {
    status: 200,
    body: found
      .toReversed()
      .slice(0, size)
      .map(({ statuses: _statuses, ...shown }) => shown),
  };
}

const STATES = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'];

function stated(deployment: FakeDeployment, request: Request): Reply {
  const description = textOf(request, 'description');
  if (description.length > 140) return refusal(422, 'Validation Failed', ['description is too long']);
  const state = textOf(request, 'state');
  if (!STATES.includes(state))
    return refusal(422, 'Validation Failed', ['state is not included in the list']);
  const status: FakeStatus = {
    state,
    description,
    log_url: textOf(request, 'log_url'),
    environment_url: textOf(request, 'environment_url'),
  };
  deployment.statuses.push(status);
  return { status: 201, body: { id: deployment.statuses.length, ...status } };
}
