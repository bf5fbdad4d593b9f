import type { LeftOut, Plan, PlanRow, PlanServer } from '../../src/plan/plan.ts';
import type {
  NodeLine,
  Outcome,
  Receipt,
  Reporter,
  RolloutEvent,
  ServerOutcome,
  StampedEvent,
} from '../../src/report/events.ts';

/** Pieces of rollouts as the executor tells them, for the tests of the reporters. */

export const START = Date.parse('2026-11-22T14:02:11.000Z');

export function stamped(atMs: number, event: RolloutEvent): StampedEvent {
  return { ...event, atMs, time: new Date(START + atMs).toISOString() };
}

export function feed(events: readonly StampedEvent[], ...reporters: readonly Reporter[]): void {
  for (const event of events) for (const reporter of reporters) reporter.event(event);
}

export const NODES: readonly NodeLine[] = [
  { node: 'lb1', endpoint: '/run/haproxy/admin.sock', identity: process(411, 76 * 3_600, '2.6.12') },
  { node: 'lb2', endpoint: 'tcp 10.0.0.3:9999', identity: process(97, 11 * 3_600, '3.2.26') },
];

function process(pid: number, uptimeSec: number, version: string): NodeLine['identity'] {
  return { pid, startedSec: 1_763_000_000, uptimeSec, version, stopping: false };
}

function row(node: string, name: string, index: number): PlanRow {
  return {
    node,
    backend: 'web',
    server: name,
    sid: index,
    address: `10.0.0.${10 + index}`,
    port: 8080,
    before: { state: 'ready', status: 'UP', weight: 100 },
    backup: false,
    proof: 'check',
    hasCheck: true,
    rise: 2,
    agent: false,
    follows: undefined,
  };
}

export function planServer(name: string, index: number): PlanServer {
  const rows = [row('lb1', name, index), row('lb2', name, index)];
  return { name, address: `10.0.0.${10 + index}`, port: 8080, backends: ['web'], rows, index };
}

/** A plan: the first server leads, the rest follows in a window. */
export function plan(names: readonly string[], window = 1, leftOut: readonly LeftOut[] = []): Plan {
  const lanes = names.map((name, i) => ({ server: planServer(name, i + 1), steps: [] }));
  return {
    operation: 'rollout',
    strategy: 'rolling',
    stages: [
      { title: 'the lead, alone', window: 1, lanes: lanes.slice(0, 1) },
      { title: window === 1 ? 'one at a time' : `${window} at a time`, window, lanes: lanes.slice(1) },
    ].filter((stage) => stage.lanes.length > 0),
    leftOut,
    floors: ['lb1', 'lb2'].map((node) => ({ backend: 'web', node, least: 2, available: names.length })),
    warnings: [],
  };
}

export function started(the: Plan, headline: string): RolloutEvent {
  const total = the.stages.flatMap((stage) => stage.lanes).length;
  const how = "floor 2 of 3 · drain at most 5m · proof: GET /healthz twice, then HAProxy's check (2 passes)";
  return { type: 'started', nodes: NODES, plan: the, total, text: { headline, how } };
}

export function server(name: string, change: Partial<ServerOutcome> = {}): ServerOutcome {
  return {
    name,
    backends: ['web'],
    address: '10.0.0.11:8080',
    result: 'deployed',
    phase: 'ready',
    timings: { drainMs: 4_400, deployMs: 14_300, proofMs: 6_049, totalMs: 24_749 },
    sessionsAtDrain: 18,
    before: { state: 'ready', status: 'UP', weight: 100 },
    after: { state: 'ready', status: 'UP', weight: 100 },
    ...change,
  };
}

export const UNTOUCHED: Partial<ServerOutcome> = {
  result: 'untouched',
  phase: 'untouched',
  timings: { drainMs: null, deployMs: null, proofMs: null, totalMs: null },
  sessionsAtDrain: null,
};

export const RECEIPT: Receipt = {
  requests: 18_204,
  errors: 0,
  reloads: 0,
  rows: ['lb1', 'lb2'].map((node) => ({
    node,
    backend: 'web',
    requests: 9_102,
    responses5xx: 0,
    connectionErrors: 0,
    responseErrors: 0,
    retries: 0,
    redispatches: 0,
  })),
};

export function outcome(servers: readonly ServerOutcome[], change: Partial<Outcome> = {}): Outcome {
  const named = (...results: readonly string[]): string[] =>
    servers.filter((one) => results.includes(one.result)).map((one) => one.name);
  return {
    result: 'succeeded',
    reason: '',
    title: '',
    message: '',
    hint: '',
    attached: [],
    stack: undefined,
    repairs: [],
    servers,
    deployed: named('deployed'),
    held: named('held'),
    remaining: named('untouched', 'restored', 'rolled-back'),
    warnings: [],
    receipt: RECEIPT,
    durationMs: 72_310,
    ...change,
  };
}

/** One lane that goes well, beginning at `atMs`; 24.7 s long. */
export function goodLane(name: string, index: number, total: number, atMs: number): StampedEvent[] {
  const sessions = (ms: number, lb1: number, lb2: number): StampedEvent =>
    stamped(atMs + ms, {
      type: 'sessions',
      server: name,
      sessions: { total: lb1 + lb2, byNode: { lb1, lb2 } },
    });
  const ordered = (ms: number, command: string): StampedEvent[] =>
    ['lb1', 'lb2'].map((node) => stamped(atMs + ms, { type: 'ordered', server: name, node, command }));
  const step = (ms: number, word: string, text: string): StampedEvent =>
    stamped(atMs + ms, { type: 'step', server: name, word, text });
  const progress = (ms: number, word: string, text: string): StampedEvent =>
    stamped(atMs + ms, { type: 'progress', server: name, word, text });
  const phase = (ms: number, reached: ServerOutcome['phase']): StampedEvent =>
    stamped(atMs + ms, { type: 'phase', server: name, phase: reached });
  const output = (ms: number, line: string): StampedEvent =>
    stamped(atMs + ms, { type: 'output', server: name, line });
  const observed = (ms: number, text: string, node?: string): StampedEvent =>
    stamped(atMs + ms, { type: 'observed', server: name, text, ...(node ? { node } : {}) });
  return [
    stamped(atMs, { type: 'lane-started', server: name, index, total, rollback: false }),
    phase(200, 'draining'),
    ...ordered(203, `set server web/${name} state drain`),
    step(204, 'drain', '18 sessions (lb1 11, lb2 7)'),
    sessions(204, 11, 7),
    progress(700, 'drain', '15 sessions'),
    sessions(700, 9, 6),
    progress(1_210, 'drain', '11 sessions, about 3 s to go'),
    sessions(1_210, 7, 4),
    phase(4_600, 'maint'),
    ...ordered(4_605, `set server web/${name} state maint`),
    sessions(4_610, 0, 0),
    step(4_611, 'drained', 'zero on both nodes after 4.4 s; maint; still zero'),
    phase(4_640, 'deploying'),
    step(4_640, 'deploy', './deploy.sh "$ROLLOUT_ADDRESS"'),
    output(5_000, 'pulling shop:v42'),
    output(18_000, 'restarted'),
    step(18_902, 'deployed', 'in 14.3 s'),
    phase(18_903, 'proving'),
    observed(19_000, 'GET /healthz 200'),
    observed(19_431, 'GET /healthz 200'),
    step(19_431, 'proving', '/healthz 200, 200; now drain, marked down: only checks from here on count'),
    phase(19_440, 'checking'),
    ...ordered(19_440, `set server web/${name} state drain; set server web/${name} health down`),
    progress(22_900, 'checking', 'HAProxy 1 of 2 (lb1), 1 of 2 (lb2)'),
    observed(24_900, 'L7OK/200, up', 'lb1'),
    observed(24_920, 'L7OK/200, up', 'lb2'),
    ...ordered(24_940, `set server web/${name} state ready`),
    phase(24_950, 'ready'),
    step(24_951, 'ready', 'weight 100, proved by 2 fresh checks on each node'),
    stamped(atMs + 24_952, { type: 'lane-ended', server: name, outcome: server(name), text: '' }),
  ];
}
