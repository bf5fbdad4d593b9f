import { simulate } from './rollout.ts';
import type { Breach } from './breach.ts';
import type { Scenario, ServerSpec } from './scenario.ts';

/** Simulations that one shrinking may take. */
const ATTEMPTS = 400;

/**
 * A scenario that breaks the same promise in the same way, and is as short as it gets: fewer faults, servers, nodes and specialities.
 * Every step is simulated; what no longer fails is taken back.
 */
export async function shrink(scenario: Scenario, breach: Breach): Promise<Scenario> {
  let best = scenario;
  let left = ATTEMPTS;
  for (;;) {
    let found: Scenario | undefined;
    for (const candidate of smaller(best)) {
      if (left === 0) return best;
      left -= 1;
      const result = await simulate(candidate);
      if (result.breach?.promise !== breach.promise || result.breach.code !== breach.code) continue;
      found = candidate;
      break;
    }
    if (!found) return best;
    best = found;
  }
}

function* smaller(scenario: Scenario): Generator<Scenario> {
  if (scenario.next) yield { ...scenario, next: false };
  for (const fault of scenario.faults) {
    yield { ...scenario, faults: scenario.faults.filter((one) => one !== fault) };
  }
  for (const node of scenario.nodes) yield* without(scenario, 'nodes', node);
  for (const server of scenario.servers) yield* without(scenario, 'servers', server);
  for (const backend of scenario.backends) yield* without(scenario, 'backends', backend);
  yield* simpler(scenario);
}

/** Without a node, server or backend that no fault needs. */
function* without(
  scenario: Scenario,
  list: 'nodes' | 'servers' | 'backends',
  one: { readonly name: string },
): Generator<Scenario> {
  const rest = scenario[list].filter((other) => other !== one);
  const isNeeded =
    rest.length === 0 ||
    scenario.backends.some((backend) => backend.tracks === one.name) ||
    scenario.faults.some((fault) => Object.values(fault).includes(one.name) || fault.at.server === one.name);
  if (!isNeeded) yield { ...scenario, [list]: rest };
}

const PLAIN_INPUTS: Partial<Scenario['inputs']> = {
  maxUnavailable: { kind: 'count', value: 1 },
  minAvailable: undefined,
  lead: 0,
  pauseMs: 0,
  soakMs: 0,
  maxFailures: 0,
  onFailure: 'stop',
  onReload: 'reassert',
  onDrainTimeout: 'fail',
  haproxyCheck: 'require',
  probe: false,
  deployRetries: 0,
};
const PLAIN_BACKEND = { longOneIn: 0, stickyClients: 0, forcePersist: false, everyMs: 0 };
const PLAIN_NODE = { master: false, keepsState: false, latencyMs: 1 };
const PLAIN_SERVER: Partial<ServerSpec> = {
  backup: false,
  slowstartMs: 0,
  maxconn: 0,
  shutsDown: false,
  agent: false,
  state: 'ready',
  deadBefore: false,
};

/** One setting after the other to what is plain. */
function* simpler(scenario: Scenario): Generator<Scenario> {
  for (const [key, value] of different(scenario.inputs, PLAIN_INPUTS)) {
    yield { ...scenario, inputs: { ...scenario.inputs, [key]: value } };
  }
  for (const [key, value] of different(scenario.backends[0]!, PLAIN_BACKEND)) {
    yield { ...scenario, backends: scenario.backends.map((one) => ({ ...one, [key]: value })) };
  }
  for (const [index, node] of scenario.nodes.entries()) {
    for (const [key, value] of different(node, PLAIN_NODE)) {
      yield { ...scenario, nodes: scenario.nodes.with(index, { ...node, [key]: value }) };
    }
  }
  for (const [index, server] of scenario.servers.entries()) {
    const { weight } = server;
    const plain = { ...PLAIN_SERVER, weightNow: weight, deploys: server.deploys.slice(0, 1) };
    for (const [key, value] of different(server, plain)) {
      yield { ...scenario, servers: scenario.servers.with(index, { ...server, [key]: value }) };
    }
  }
  for (const [index, fault] of scenario.faults.entries()) {
    const afterMs = Math.round(fault.at.afterMs);
    if (afterMs === fault.at.afterMs) continue;
    yield { ...scenario, faults: scenario.faults.with(index, { ...fault, at: { ...fault.at, afterMs } }) };
  }
}

function different<T extends object>(now: T, plain: Partial<T>): [string, unknown][] {
  return Object.entries(plain).filter(
    ([key, value]) => JSON.stringify(now[key as keyof T]) !== JSON.stringify(value),
  );
}
