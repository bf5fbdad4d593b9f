import type { Bench } from './bench.ts';
import { clockOf, VirtualTime } from './clock.ts';
import { generate } from './generate.ts';
import { SimHaproxy } from './haproxy.ts';
import { Invariants } from './invariants.ts';
import { newProcess } from './our-process.ts';
import { simPlane } from './plane.ts';
import { newRandom } from './random.ts';
import type { CheckSpec, Scenario, ServerSpec } from './scenario.ts';
import { SimServer } from './server.ts';
import type { World } from './world.ts';

/** What both benches are made of: five servers in `web`, and `api`, which follows it. */
export const BENCH_CHECK: CheckSpec = { interMs: 100, rise: 2, fall: 3, takesMs: 2 };
export const BENCH_SLOWSTART_MS = 1_000;
export const BENCH_AGENT_MS = 100;
export const BENCH_WEIGHT = 100;

/** Runs `work` on a simulated HAProxy, in virtual time. */
export async function onSimulation(work: (bench: Bench) => Promise<void>): Promise<void> {
  const time = new VirtualTime();
  const scenario = benchScenario();
  const servers = new Map(scenario.servers.map((spec) => [spec.name, new SimServer(spec)]));
  const witness = { lost: () => undefined, opened: () => undefined, changed: () => undefined };
  const world: World = { time, random: newRandom(1), scenario, servers, witness };
  const node = new SimHaproxy(world, scenario.nodes[0]!);
  const life = newProcess(1, 'main');
  const faults = { refuse: 0, lose: 0, carriedOut: false };
  const plane = simPlane(node, life, new Invariants(world, [node]), faults);
  const clock = clockOf(time, life);
  const server = (name: string): SimServer => servers.get(name)!;
  const bench: Bench = {
    plane,
    sleep: (ms) => clock.sleep(ms),
    kill: (name) => Promise.resolve(server(name).app.stop()),
    start: (name) => Promise.resolve(server(name).app.start(time.nowMs(), 0, { is: 'healthy' })),
    reload: () => Promise.resolve(node.reload()),
  };
  const story = clock
    .sleep(2_000)
    .then(() => work(bench))
    .finally(() => time.stop());
  await Promise.all([time.run(600_000), story]);
}

function benchScenario(): Scenario {
  const one = generate(1);
  const plain: ServerSpec = {
    name: 'web-1',
    check: BENCH_CHECK,
    weight: BENCH_WEIGHT,
    weightNow: BENCH_WEIGHT,
    backup: false,
    slowstartMs: 0,
    maxconn: 0,
    shutsDown: false,
    agent: false,
    state: 'ready',
    deadBefore: false,
    deploys: [],
    rollback: one.servers[0]!.rollback,
  };
  const quiet = { everyMs: 0, durationMs: 0, longOneIn: 0, longMs: 0, stickyClients: 0 };
  const backend = { ...quiet, stickyEveryMs: 0, forcePersist: false };
  return {
    ...one,
    nodes: [{ name: 'lb1', master: false, keepsState: false, latencyMs: 0.2 }],
    backends: [
      { ...backend, name: 'web' },
      { ...backend, name: 'api', tracks: 'web' },
    ],
    servers: [
      plain,
      { ...plain, name: 'web-2', slowstartMs: BENCH_SLOWSTART_MS },
      { ...plain, name: 'web-3', check: false },
      { ...plain, name: 'web-4', backup: true },
      { ...plain, name: 'web-5', agent: { everyMs: BENCH_AGENT_MS, says: 'ready' } },
    ],
    faults: [],
  };
}
