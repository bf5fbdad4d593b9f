import { newRandom } from './random.ts';
import type { Random } from './random.ts';
import type {
  BackendSpec,
  Behaviour,
  CheckSpec,
  DeploySpec,
  Fault,
  FaultKind,
  InputSpec,
  Moment,
  NodeSpec,
  Scenario,
  ServerSpec,
} from './scenario.ts';

/** A random scenario; the same number gives the same one. */
export function generate(seed: number): Scenario {
  const random = newRandom(seed);
  const nodes = Array.from({ length: random.pick([1, 1, 1, 2, 2, 3]) }, (_, index) => nodeOf(random, index));
  const servers = serversOf(random);
  const backends = backendsOf(random);
  // Not drawn: whatever else the seed gives stays as it was found.
  const soakMs = seed % 4 === 0 ? 100 * (1 + (seed % 7)) : 0;
  const inputs = { ...inputsOf(random, servers.length), soakMs };
  const scenario = { seed, nodes, backends, servers, inputs, next: random.chance(0.2) };
  const count = random.pick([0, 1, 1, 1, 2, 2, 3, 5]);
  const faults = Array.from({ length: count }, () => faultOf(random, scenario));
  return { ...scenario, faults };
}

function nodeOf(random: Random, index: number): NodeSpec {
  return {
    name: `lb${index + 1}`,
    master: random.chance(0.4),
    keepsState: random.chance(0.2),
    latencyMs: random.pick([0.2, 1, 1, 4, 15]),
  };
}

function serversOf(random: Random): ServerSpec[] {
  const check = checkOf(random);
  const weight = random.pick([1, 100]);
  const agents = random.chance(0.15);
  const slowstartMs = random.chance(0.15) ? random.int(50, 400) : 0;
  const shutsDown = random.chance(0.1);
  const deploy = deployOf(random, 'good');
  return Array.from({ length: random.int(2, 8) }, (_, index): ServerSpec => {
    const isOdd = random.chance(0.25);
    return {
      name: `web-${index + 1}`,
      check: isOdd && random.chance(0.2) ? false : check,
      weight,
      weightNow: random.chance(0.1) ? random.pick([0, 1, 3]) : weight,
      backup: random.chance(0.05),
      slowstartMs,
      maxconn: random.chance(0.1) ? random.int(1, 3) : 0,
      shutsDown,
      agent: agents
        ? { everyMs: random.int(50, 300), says: random.pick(['ready', 'ready', 'nothing', 7] as const) }
        : false,
      state: random.chance(0.06) ? random.pick(['drain', 'maint'] as const) : 'ready',
      deadBefore: random.chance(0.03),
      deploys: isOdd
        ? Array.from({ length: random.int(1, 3) }, () =>
            deployOf(random, random.chance(0.5) ? 'bad' : 'good'),
          )
        : [deploy],
      rollback: deployOf(random, random.chance(0.1) ? 'bad' : 'good'),
    };
  });
}

function checkOf(random: Random): CheckSpec | false {
  if (random.chance(0.1)) return false;
  return {
    interMs: random.int(20, 200),
    rise: random.int(1, 3),
    fall: random.int(1, 3),
    takesMs: random.pick([1, 5, 30, 150]),
  };
}

function deployOf(random: Random, kind: 'good' | 'bad'): DeploySpec {
  const stopMs = random.int(1, 40);
  const startMs = stopMs + random.int(0, 40);
  const endMs = random.int(1, 120);
  const good: DeploySpec = {
    stopMs,
    startMs,
    endMs: Math.max(endMs, startMs),
    succeeds: true,
    bootMs: random.pick([0, 20, 100, 300]),
    becomes: { is: 'healthy' },
    stubbornMs: 0,
  };
  if (kind === 'good') return good;
  const stubborn = { ...good, stubbornMs: random.int(0, 2_000) };
  switch (random.int(1, 4)) {
    case 1:
      return { ...stubborn, endMs, succeeds: false };
    case 2: {
      const { endMs: _endMs, ...hanging } = stubborn;
      return hanging;
    }
    default:
      return { ...stubborn, becomes: badBehaviour(random) };
  }
}

function badBehaviour(random: Random): Behaviour {
  return random.pick<Behaviour>([
    { is: 'unhealthy' },
    { is: 'broken' },
    { is: 'dead' },
    { is: 'flapping', periodMs: random.int(60, 1_000) },
    { is: 'dies', afterMs: random.int(50, 800) },
  ]);
}

function backendsOf(random: Random): BackendSpec[] {
  const isSticky = random.chance(0.2);
  const web: BackendSpec = {
    name: 'web',
    everyMs: random.pick([15, 40, 100]),
    durationMs: random.pick([10, 50, 200]),
    longOneIn: random.chance(0.25) ? random.int(5, 60) : 0,
    longMs: random.int(500, 3_000),
    stickyClients: isSticky ? random.int(1, 6) : 0,
    stickyEveryMs: random.int(30, 400),
    forcePersist: isSticky && random.chance(0.15),
  };
  if (random.chance(0.75)) return [web];
  const api: BackendSpec = { ...web, name: 'api', everyMs: 60, stickyClients: 0, forcePersist: false };
  return random.chance(0.5) ? [web, api] : [web, { ...api, tracks: 'web' }];
}

function inputsOf(random: Random, servers: number): Omit<InputSpec, 'soakMs'> {
  const count = (value: number) => ({ kind: 'count', value }) as const;
  return {
    maxUnavailable: random.chance(0.7)
      ? count(1)
      : random.chance(0.5)
        ? count(random.int(2, 3))
        : { kind: 'percent', value: random.pick([25, 50]) },
    minAvailable: random.chance(0.75) ? undefined : count(random.int(0, servers - 1)),
    lead: random.pick([1, 1, 1, 0, 2]),
    pauseMs: random.chance(0.1) ? random.int(50, 400) : 0,
    maxFailures: random.chance(0.8) ? 0 : random.int(1, 2),
    onFailure: random.chance(0.7) ? 'stop' : 'rollback',
    onReload: random.chance(0.8) ? 'reassert' : 'fail',
    drainTimeoutMs: random.pick([400, 1_000, 2_500]),
    onDrainTimeout: random.pick(['fail', 'fail', 'fail', 'shutdown', 'proceed'] as const),
    haproxyCheck: 'require',
    probe: true,
    probeSuccesses: random.int(1, 3),
    probeIntervalMs: random.pick([20, 100]),
    healthTimeoutMs: random.pick([2_000, 4_000]),
    deployTimeoutMs: random.pick([300, 1_000]),
    deployRetries: random.chance(0.2) ? 1 : 0,
    commandTimeoutMs: random.pick([300, 1_000]),
    ...proofOf(random),
  };
}

function proofOf(random: Random): Partial<Omit<InputSpec, 'soakMs'>> {
  switch (random.int(1, 10)) {
    case 1:
      return { haproxyCheck: 'ignore' };
    case 2:
      return { haproxyCheck: 'ignore', probe: false };
    case 3:
    case 4:
      return { haproxyCheck: 'once' };
    case 5:
    case 6:
    case 7:
      return { probe: false };
    default:
      return {};
  }
}

const PHASES = ['draining', 'maint', 'deploying', 'proving', 'checking', 'ready', 'restoring', 'ramping'];

function faultOf(random: Random, scenario: Omit<Scenario, 'faults'>): Fault {
  const server = random.pick(scenario.servers).name;
  const at: Moment = random.chance(0.35)
    ? { afterMs: random.int(0, 3_000) }
    : { server, phase: random.pick(PHASES), afterMs: random.chance(0.4) ? 0 : random.next() * 150 };
  const node = random.pick(scenario.nodes).name;
  const backend = random.pick(scenario.backends).name;
  // What happens at a server's moment mostly happens to that server.
  const whom = random.chance(0.75) ? server : random.pick(scenario.servers).name;
  return { at, ...kindOf(random, node, backend, whom) };
}

function kindOf(random: Random, node: string, backend: string, server: string): FaultKind {
  const shortMs = random.pick([20, 150, 500, 1_500, 4_000]);
  switch (random.int(1, 18)) {
    case 1:
    case 2:
    case 3:
      return { do: 'reload', node };
    case 4:
      return { do: 'restart', node, forMs: shortMs };
    case 5:
      return { do: 'mute', node, forMs: shortMs };
    case 6:
      return { do: 'gone', node, forMs: shortMs };
    case 7:
      return { do: 'slow', node, forMs: shortMs, byMs: random.int(10, 400) };
    case 8:
      return { do: 'refuse', node, orders: random.int(1, 4) };
    case 9:
      return { do: 'lose', node, orders: random.int(1, 3), carriedOut: random.chance(0.5) };
    case 10:
    case 11:
    case 12: {
      const sets = random.pick(['ready', 'drain', 'maint', { weight: random.int(0, 50) }] as const);
      return { do: 'operator', node, backend, server, sets };
    }
    case 13:
      return { do: 'crash', server, forMs: shortMs };
    case 14:
      return { do: 'journal', forMs: shortMs };
    case 15:
      return { do: 'remove', node, backend, server };
    case 16:
      return { do: 'cancel' };
    default:
      return { do: 'kill' };
  }
}
