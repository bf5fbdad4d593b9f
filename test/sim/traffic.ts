import type { SimHaproxy } from './haproxy.ts';
import type { BackendSpec } from './scenario.ts';
import type { SimServer } from './server.ts';
import type { World } from './world.ts';

/** Clients of all backends on one node, for as long as the simulation runs. */
export function startTraffic(world: World, node: SimHaproxy): void {
  for (const backend of world.scenario.backends) {
    if (backend.everyMs > 0) strangers(world, node, backend);
    for (let client = 0; client < backend.stickyClients; client += 1) stickyClient(world, node, backend);
  }
}

function strangers(world: World, node: SimHaproxy, backend: BackendSpec): void {
  const { random, time } = world;
  const arrive = (): void => {
    const isLong = backend.longOneIn > 0 && random.chance(1 / backend.longOneIn);
    node.request(backend, undefined, random.next() * (isLong ? backend.longMs : backend.durationMs));
    time.later(backend.everyMs * (0.5 + random.next()), arrive);
  };
  time.later(random.next() * backend.everyMs, arrive);
}

/** Sticks to the server that served it last (a cookie, a stick-table). */
function stickyClient(world: World, node: SimHaproxy, backend: BackendSpec): void {
  const { random, time } = world;
  let server: SimServer = random.pick([...world.servers.values()]);
  const ask = (): void => {
    const row = node.request(backend, server, random.next() * backend.durationMs);
    if (row && !backend.forcePersist) server = row.server;
    time.later(backend.stickyEveryMs * (0.5 + random.next()), ask);
  };
  time.later(random.next() * backend.stickyEveryMs, ask);
}
