import type { RolloutInputs } from '../../src/inputs/inputs.ts';
import type { PlanContext } from '../../src/plan/context.ts';
import type { Lane, Plan } from '../../src/plan/plan.ts';
import { planRolling } from '../../src/plan/rolling.ts';
import { ADMIN, adminState, NO_COUNTS } from '../../src/server.ts';
import type { BackendRow, NodeSnapshot, ServerRow } from '../../src/server.ts';
import type { RolloutError } from '../../src/support/errors.ts';

export const CHECK = {
  configured: true,
  enabled: true,
  inProgress: false,
  rise: 2,
  health: 4,
  text: 'L7OK/200',
};
export const NO_CHECK = { ...CHECK, configured: false, enabled: false, rise: undefined, health: undefined };
export const CHECK_OFF = { ...NO_CHECK, configured: true };

export type RowChange = Partial<Omit<ServerRow, 'backend' | 'server' | 'admin'>>;

/** A row that is ready, up and checked; the admin state follows from `adminBits`. */
export function row(inBackend: string, server: string, change: RowChange = {}): ServerRow {
  const bits = change.adminBits ?? 0;
  const admin = adminState(bits);
  const number = Number(/\d+$/.exec(server)?.[0] ?? 0);
  return {
    backend: inBackend,
    server,
    sid: number,
    scur: 0,
    qcur: 0,
    stot: 0,
    status: admin === 'ready' ? 'UP' : admin.toUpperCase(),
    operational: admin === 'maint' ? 'down' : 'up',
    weight: 100,
    check: CHECK,
    throttle: undefined,
    responseTimeMs: undefined,
    counters: NO_COUNTS,
    address: `10.0.${Math.floor(number / 250)}.${(number % 250) + 1}`,
    port: 8080,
    configuredWeight: 100,
    backup: false,
    agent: { configured: false, enabled: false },
    tracks: undefined,
    cookie: undefined,
    ...change,
    admin,
    adminBits: bits,
  };
}

export const DOWN: RowChange = { operational: 'down', status: 'DOWN' };
export const MAINT: RowChange = { adminBits: ADMIN.forcedMaint };
export const DRAIN: RowChange = { adminBits: ADMIN.forcedDrain };
export const AGENT: RowChange = { agent: { configured: true, enabled: true } };

const isUsable = (server: ServerRow): boolean =>
  server.admin === 'ready' && server.weight > 0 && ['up', 'starting'].includes(server.operational);

export function backend(name: string, servers: readonly ServerRow[]): BackendRow {
  return {
    backend: name,
    active: servers.filter((server) => isUsable(server) && !server.backup).length,
    backups: servers.filter((server) => isUsable(server) && server.backup).length,
    scur: 0,
    qcur: 0,
    status: 'UP',
    counters: NO_COUNTS,
    mode: 'http',
    algorithm: 'roundrobin',
    servers,
  };
}

export function node(name: string, ...backends: readonly BackendRow[]): NodeSnapshot {
  const identity = { pid: 7, startedSec: 1_000, uptimeSec: 86_400, version: '2.6.12', stopping: false };
  return { node: name, identity, backends };
}

export function serverNames(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `web-${String(index + 1).padStart(2, '0')}`);
}

/** One node `lb1` with a backend `web` of `count` servers; `change` by index from 0. */
export function web(count: number, change: (index: number) => RowChange = () => ({})): NodeSnapshot {
  return node(
    'lb1',
    backend(
      'web',
      serverNames(count).map((name, index) => row('web', name, change(index))),
    ),
  );
}

export function inputs(
  change: Partial<Omit<RolloutInputs, 'health'>> & { health?: Partial<RolloutInputs['health']> } = {},
): RolloutInputs {
  const { health, ...rest } = change;
  return {
    operation: 'rollout',
    strategy: 'rolling',
    dryRun: false,
    nodes: [],
    backends: ['web'],
    servers: [{ text: '*', exclude: false }],
    groupBy: 'name',
    connectTimeoutMs: 5_000,
    commandTimeoutMs: 10_000,
    access: {
      sshKey: undefined,
      sshKnownHosts: undefined,
      dataplaneUsername: undefined,
      dataplanePassword: undefined,
      githubToken: undefined,
    },
    tls: { ca: undefined, cert: undefined, key: undefined },
    run: { script: './deploy.sh', shell: 'bash' },
    workflow: undefined,
    deployment: undefined,
    workingDirectory: '/',
    deployTimeoutMs: 600_000,
    deployRetries: 0,
    drainTimeoutMs: 300_000,
    onDrainTimeout: 'fail',
    health: {
      haproxyCheck: 'require',
      url: undefined,
      status: [{ from: 200, to: 299 }],
      body: undefined,
      successes: 2,
      intervalMs: 500,
      timeoutMs: 120_000,
      ...health,
    },
    maxUnavailable: { kind: 'count', value: 1 },
    minAvailable: undefined,
    lead: 1,
    pauseMs: 0,
    maxFailures: 0,
    onFailure: 'stop',
    rollbackRun: undefined,
    onReload: 'reassert',
    watching: {
      soakMs: 0,
      maxErrorRate: undefined,
      maxSlowdown: undefined,
      minRequests: 20,
      onInconclusive: 'proceed',
    },
    canary: undefined,
    colours: undefined,
    replace: { add: undefined, remove: undefined },
    weight: undefined,
    checks: undefined,
    reportDir: undefined,
    summary: true,
    ...rest,
  };
}

export const count = (value: number) => ({ kind: 'count', value }) as const;
export const percent = (value: number) => ({ kind: 'percent', value }) as const;

/** `patterns('web-*', '!web-03')`. */
export const patterns = (...texts: readonly string[]) =>
  texts.map((text) => ({ text: text.replace(/^!/, ''), exclude: text.startsWith('!') }));

export const ABLE = { seesOldWorkers: false, shutdownSessions: true, agents: true, checks: true };

export function context(snapshots: readonly NodeSnapshot[], change: Partial<typeof ABLE> = {}): PlanContext {
  return { abilities: new Map(snapshots.map((snapshot) => [snapshot.node, { ...ABLE, ...change }])) };
}

export function plan(
  snapshots: NodeSnapshot | readonly NodeSnapshot[],
  change: Parameters<typeof inputs>[0] = {},
): Plan {
  const all = 'node' in snapshots ? [snapshots] : snapshots;
  return planRolling(all, inputs(change), context(all));
}

export function lanesOf({ stages }: Plan): Plan['stages'][number]['lanes'] {
  return stages.flatMap((stage) => stage.lanes);
}

export const namesOf = (made: Plan): string[] => lanesOf(made).map((lane) => lane.server.name);

/** For `assert.throws`: the code, and every text that message and hint together must hold. */
export function refusal(code: RolloutError['code'], ...texts: readonly RegExp[]) {
  return (error: unknown): boolean => {
    const { code: got, message, hint } = error as RolloutError;
    const whole = `${message}\n${hint ?? ''}`;
    if (got !== code) throw new Error(`code ${got}, not ${code}: ${whole}`, { cause: error });
    const missing = texts.find((text) => !text.test(whole));
    if (missing) throw new Error(`${String(missing)} is not in: ${whole}`);
    return true;
  };
}

/** The steps of a lane in a word or two each. */
export const stepsOf = (lane: Lane | undefined): string[] =>
  (lane?.steps ?? []).map((step) => (step.do === 'await-up' ? `await-up ${step.passes}` : step.do));
