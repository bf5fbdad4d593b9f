import { spawn, type ChildProcess } from 'node:child_process';
import { FORBIDDEN, refusal, textOf, type Reply, type Request, type Route } from './reply.ts';

/** The workflow that can be dispatched. */
export interface WorkflowSpec {
  readonly repository: string;
  readonly file: string;
  readonly refs: readonly string[];
  readonly state: string;
  /** Declared under `workflow_dispatch`. */
  readonly inputs: readonly string[];
  /** As in the file: `{name}` is an input. */
  readonly runName: string;
  /** A run shows in lists, and by its id, so long after its dispatch. */
  readonly appearsMs: number;
  /** So many runs come of one dispatch: more than one as after a dispatch that GitHub carried out twice. */
  readonly copies: number;
  readonly queuedMs: number;
  /** So long after the order a cancelled run still cleans up. */
  readonly cancelMs: number;
  /** What its job does, as a shell script; default: nothing, for `takesMs`. The inputs are INPUT_… in its environment. */
  readonly script: string | undefined;
  readonly takesMs: number;
  readonly conclusion: string;
  readonly env: NodeJS.ProcessEnv;
}

const SPEC: WorkflowSpec = {
  repository: 'example/shop',
  file: 'deploy.yml',
  refs: ['main', 'v1'],
  state: 'active',
  inputs: ['server', 'address', 'id'],
  runName: 'Deploy {server} ({id})',
  appearsMs: 50,
  copies: 1,
  queuedMs: 20,
  cancelMs: 50,
  script: undefined,
  takesMs: 100,
  conclusion: 'success',
  env: {},
};

export interface FakeRun {
  readonly id: number;
  readonly name: string;
  readonly ref: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly createdMs: number;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: string | null;
  version: number;
  cancelled: boolean;
  isDeleted: boolean;
  child: ChildProcess | undefined;
}

export interface Runs {
  spec: WorkflowSpec;
  readonly all: FakeRun[];
  /** Ends a run as somebody else would. */
  end(run: FakeRun, conclusion: string): void;
  dispatch(ref: string, inputs: Readonly<Record<string, string>>): FakeRun;
  cancel(run: FakeRun): void;
  stop(): void;
}

export function newRuns(spec: Partial<WorkflowSpec>): Runs {
  const all: FakeRun[] = [];
  let nextId = 21_000_000_001;
  const runs: Runs = {
    spec: { ...SPEC, ...spec },
    all,
    dispatch(ref, inputs) {
      const name = runs.spec.runName.replaceAll(/\{(\w+)\}/g, (_, key: string) => inputs[key] ?? '');
      const run: FakeRun = {
        id: nextId,
        name,
        ref,
        inputs,
        createdMs: Date.now(),
        status: 'queued',
        conclusion: null,
        version: 1,
        cancelled: false,
        isDeleted: false,
        child: undefined,
      };
      nextId += 1;
      all.push(run);
      setTimeout(() => begin(runs, run), runs.spec.queuedMs).unref();
      return run;
    },
    end(run, conclusion) {
      if (run.status === 'completed') return;
      run.status = 'completed';
      run.conclusion = conclusion;
      run.version += 1;
    },
    cancel(run) {
      run.cancelled = true;
      if (run.child?.pid !== undefined) process.kill(-run.child.pid, 'SIGKILL');
      setTimeout(() => runs.end(run, 'cancelled'), runs.spec.cancelMs).unref();
    },
    stop() {
      for (const { child } of all) {
        if (child?.pid !== undefined && child.exitCode === null && child.signalCode === null) {
          process.kill(-child.pid, 'SIGKILL');
        }
      }
    },
  };
  return runs;
}

function begin(runs: Runs, run: FakeRun): void {
  if (run.cancelled || run.status === 'completed') return;
  run.status = 'in_progress';
  run.version += 1;
  const { script, takesMs, conclusion, env } = runs.spec;
  if (script === undefined) {
    setTimeout(() => runs.end(run, conclusion), takesMs).unref();
    return;
  }
  const inputs = Object.entries(run.inputs).map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value]);
  run.child = spawn('bash', ['-c', script], {
    env: { ...env, PATH: process.env['PATH'], ...(Object.fromEntries(inputs) as NodeJS.ProcessEnv) },
    stdio: 'ignore',
    detached: true,
  });
  run.child.on('exit', (code) => {
    if (!run.cancelled) runs.end(run, code === 0 ? conclusion : 'failure');
  });
}

export function runRoutes(runs: Runs): Route {
  return (request) => {
    const { repository, file } = runs.spec;
    const base = `/repos/${repository}/actions`;
    if (!request.path.startsWith(base)) return undefined;
    if (request.denied.has('actions: read')) return FORBIDDEN;
    const rest = request.path.slice(base.length);
    const workflow = `/workflows/${file}`;
    const id = /^\/runs\/(\d+)/.exec(rest)?.[1];
    if (id !== undefined) return oneRun(runs, request, Number(id), rest);
    if (request.method === 'GET' && rest === workflow) {
      return {
        status: 200,
        body: { id: 1, name: 'Deploy', path: `.github/workflows/${file}`, state: runs.spec.state },
      };
    }
    if (request.method === 'POST' && rest === `${workflow}/dispatches`) return dispatched(runs, request);
    if (request.method === 'GET' && rest === `${workflow}/runs`) return listed(runs, request);
    return undefined;
  };
}

function dispatched(runs: Runs, request: Request): Reply {
  const { body, denied, enterprise } = request;
  const { spec } = runs;
  const inputs = (body['inputs'] ?? {}) as Record<string, string>;
  const wantsDetails = body['return_run_details'] === true;
  if (denied.has('actions: write')) return FORBIDDEN;
  if (wantsDetails && enterprise !== undefined && Number(enterprise.split('.')[1]) < 21) {
    return refusal(400, 'Invalid request.\n\n"return_run_details" is not a permitted key.');
  }
  if (!spec.refs.includes(textOf(request, 'ref')))
    return refusal(422, `No ref found for: ${textOf(request, 'ref')}`);
  const unexpected = Object.keys(inputs).filter((key) => !spec.inputs.includes(key));
  if (unexpected.length > 0) return refusal(422, `Unexpected inputs provided: ${JSON.stringify(unexpected)}`);
  for (let copy = 1; copy < spec.copies; copy += 1) runs.dispatch(textOf(request, 'ref'), inputs);
  const run = runs.dispatch(textOf(request, 'ref'), inputs);
  if (!wantsDetails) return { status: 204 };
  return {
    status: 200,
    body: { workflow_run_id: run.id, run_url: `${urlOf(runs, run)}/api`, html_url: urlOf(runs, run) },
  };
}

const urlOf = ({ spec }: Runs, run: FakeRun): string =>
  `https://github.example/${spec.repository}/actions/runs/${run.id}`;

function isVisible({ spec }: Runs, run: FakeRun): boolean {
  return !run.isDeleted && Date.now() >= run.createdMs + spec.appearsMs;
}

function shown(runs: Runs, run: FakeRun): Record<string, unknown> {
  return {
    id: run.id,
    name: 'Deploy',
    display_title: run.name,
    event: 'workflow_dispatch',
    head_branch: run.ref,
    status: run.status,
    conclusion: run.conclusion,
    html_url: urlOf(runs, run),
    created_at: new Date(run.createdMs).toISOString(),
  };
}

/** Newest first, in pages, as GitHub does. */
function listed(runs: Runs, { query }: Request): Reply {
  const since = /^>=(.*)$/.exec(query.get('created') ?? '')?.[1];
  const all = runs.all
    .filter((run) => isVisible(runs, run))
    .filter((run) => since === undefined || run.createdMs >= Date.parse(since))
    .toReversed();
  const size = Number(query.get('per_page') ?? 30);
  const page = Number(query.get('page') ?? 1);
  const cut = all.slice((page - 1) * size, page * size).map((run) => shown(runs, run));
  return { status: 200, body: { total_count: all.length, workflow_runs: cut } };
}

function oneRun(runs: Runs, request: Request, id: number, rest: string): Reply {
  const run = runs.all.find((one) => one.id === id && !one.isDeleted);
  if (!run) return refusal(404, 'Not Found');
  if (request.method === 'POST' && rest.endsWith('/cancel')) {
    if (request.denied.has('actions: write')) return FORBIDDEN;
    if (run.status === 'completed') return refusal(409, 'Cannot cancel a workflow run that is completed.');
    runs.cancel(run);
    return { status: 202, body: {} };
  }
  if (rest.endsWith('/jobs')) {
    const conclusion = run.conclusion;
    const steps = [
      { name: 'Checkout', conclusion: 'success' },
      { name: 'Restart', conclusion },
    ];
    return { status: 200, body: { total_count: 1, jobs: [{ id: 1, name: 'deploy', conclusion, steps }] } };
  }
  const etag = `W/"${run.id}-${run.version}"`;
  if (request.headers['if-none-match'] === etag) return { status: 304, headers: { etag } };
  return { status: 200, body: shown(runs, run), headers: { etag } };
}
