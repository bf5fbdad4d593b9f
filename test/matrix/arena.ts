import { startLab, type Lab } from '../lab/fleet.ts';
import type { HaproxyKind } from '../lab/haproxy-binaries.ts';
import type { HaproxyConfig } from '../lab/haproxy-config.ts';
import { join } from 'node:path';
import { isAlive, ROOT, until } from '../lab/processes.ts';
import { startCheckGate, type CheckGate } from './gates.ts';

/** Each cell starts a handful of Node processes: compiled once, they start in half the time. */
process.env['NODE_COMPILE_CACHE'] ??= join(ROOT, '.cache/compile');

/** Cells at once: one waits most of its time. */
export const AT_ONCE = 4;

/** Every weight at the start; what changes one is seen. */
export const WEIGHT = 40;

/** A lab in which cells happen one after the other: three servers, web-01 checked through a gate, no load yet. */
export interface Arena extends AsyncDisposable {
  readonly lab: Lab;
  readonly checks: CheckGate;
  /** A fresh HAProxy, and on each server the old version, up. */
  reset(): Promise<void>;
}

export interface ArenaKind {
  readonly haproxy: HaproxyKind;
  /** Clients may stick to their server by a cookie. */
  readonly sticky: boolean;
}

export async function startArena({ haproxy, sticky }: ArenaKind): Promise<Arena> {
  const checks = await startCheckGate();
  const lab = await startLab({
    haproxy,
    sticky,
    servers: ['web-01', 'web-02', 'web-03'].map((name) => ({ name, weight: WEIGHT })),
    check: { interMs: 60 },
    load: false,
    config: (config) => checkedThrough(checks, config),
  });
  return {
    lab,
    checks,
    async reset() {
      checks.open();
      await Promise.all(lab.apps.names.map((name) => installOldVersion(lab, name)));
      await lab.haproxy.restart();
      await until(
        async () => [...(await lab.haproxy.rows())].every(([, row]) => row.status === 'UP'),
        'not every server is up before the cell begins',
      );
    },
    async [Symbol.asyncDispose]() {
      await lab.stop();
      await checks[Symbol.asyncDispose]();
    },
  };
}

async function installOldVersion({ apps }: Lab, name: string): Promise<void> {
  const { version, behaviour } = apps.spec(name);
  if (version === 'v1' && behaviour === 'healthy' && isAlive(apps.pid(name))) return;
  await apps.start(name, { version: 'v1', behaviour: 'healthy' });
}

/** HAProxy checks web-01 through the gate, which leads to its application. */
function checkedThrough(checks: CheckGate, config: HaproxyConfig): HaproxyConfig {
  const backends = config.backends.map((backend) => ({
    ...backend,
    servers: backend.servers.map((server) => {
      if (server.name !== 'web-01') return server;
      checks.lead(server.port);
      return { ...server, options: `port ${checks.port}` };
    }),
  }));
  // A machine that is busy for a moment must not look like an application that is not well.
  return { ...config, backends, defaults: ['timeout check 2s'] };
}

/** Keeps up to `most` arenas for reuse, because starting one costs more than a cell. */
export interface Arenas extends AsyncDisposable {
  /** Runs it in an arena that is as new. One in which something went wrong is not used again. */
  use<T>(kind: ArenaKind, act: (arena: Arena) => Promise<T>): Promise<T>;
}

export function newArenas(most: number): Arenas {
  const free: { readonly key: string; readonly arena: Arena }[] = [];
  const keyOf = ({ haproxy, sticky }: ArenaKind): string => `${haproxy} ${sticky}`;
  return {
    async use(kind, act) {
      const key = keyOf(kind);
      const at = free.findIndex((one) => one.key === key);
      const known = at < 0 ? undefined : free.splice(at, 1)[0]?.arena;
      const arena = known ?? (await startArena(kind));
      try {
        if (known) await known.reset();
        const result = await act(arena);
        free.push({ key, arena });
        while (free.length > most) await free.shift()?.arena[Symbol.asyncDispose]();
        return result;
      } catch (error) {
        await arena[Symbol.asyncDispose]();
        throw error;
      }
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(free.splice(0).map(({ arena }) => arena[Symbol.asyncDispose]()));
    },
  };
}
