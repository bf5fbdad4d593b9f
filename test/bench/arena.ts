import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HaproxyConfig, ServerConfig } from '../lab/haproxy-config.ts';
import { startHaproxy, type Haproxy } from '../lab/haproxy.ts';
import { startLoad, type Load } from '../lab/load.ts';
import { freePort, freePorts } from '../lab/ports.ts';
import { ROOT, until } from '../lab/processes.ts';
import { startReaper } from '../lab/reaper.ts';
import { startFleet, type Fleet } from './fleet.ts';

/** The action that is measured; another build for a comparison. */
export const ACTION = process.env['BENCH_ACTION'] ?? ROOT;

/** What every way of rolling out meets, in milliseconds. */
export const TIMES = { restMs: 400, deployMs: 500, bootMs: 300, interMs: 200, rise: 2 } as const;

/** A HAProxy with its servers and, unless it is to be idle, a load that counts what is lost. */
export interface Arena {
  readonly directory: string;
  readonly names: readonly string[];
  readonly ports: readonly number[];
  /** The one that serves load and requests in flight, and whose log is listened to. */
  readonly haproxy: Haproxy;
  /** It and the further ones in front of the same servers. */
  readonly nodes: readonly Haproxy[];
  readonly fleet: Fleet;
  readonly load: Load | undefined;
  /** Text for a shell: deploys `$ROLLOUT_SERVER`. */
  readonly deployScript: string;
  /** A program: deploys the server that its argument names. */
  readonly deployFile: string;
  /** One request in flight on every server, from now on. */
  arm(): Promise<void>;
  stop(): Promise<void>;
}

export interface ArenaOptions {
  readonly load: boolean;
  /** Further servers of the backend that are not there and not checked. Default 0. */
  readonly absent?: number;
  /** HAProxys in front of the same servers. Default 1. */
  readonly nodes?: number;
}

export async function startArena(size: number, options: ArenaOptions): Promise<Arena> {
  const directory = mkdtempSync(join(tmpdir(), 'haproxy-bench-'));
  const reaper = startReaper(directory);
  try {
    const names = Array.from({ length: size }, (_, index) => `web-${String(index + 1).padStart(2, '0')}`);
    const ports = await freePorts(size);
    const frontend = await freePort();
    const { restMs, deployMs, bootMs, interMs, rise } = TIMES;
    const fleet = await startFleet(reaper, { names, ports, restMs, deployMs, bootMs });
    const start = (index: number): Promise<Haproxy> =>
      startHaproxy(directory, reaper, { config: configOf(index), label: `lb${index + 1}` });
    const configOf = (node: number): HaproxyConfig => ({
      global: node > 0 ? [] : [`log 127.0.0.1:${fleet.logPort} format raw local1 notice`],
      backends: [
        {
          name: 'web',
          ...(node > 0 ? {} : { port: frontend }),
          check: { interMs, rise },
          // The requests in flight are sent to a certain server each, and wait for its drain however long the rollout takes; the load
          // goes where HAProxy sends it.
          frontendLines: ['timeout client 1h'],
          lines: [
            'timeout server 1h',
            'option log-health-checks',
            ...names.map((name) => `use-server ${name} if { req.hdr(x-hold) -m str ${name} }`),
          ],
          servers: [
            ...names.map((name, index) => ({ name, port: ports[index] ?? 0 })),
            ...Array.from({ length: options.absent ?? 0 }, (_, index) => absentServer(index)),
          ],
        },
      ],
    });
    const nodes = [await start(0)];
    for (let index = 1; index < (options.nodes ?? 1); index += 1) nodes.push(await start(index));
    const haproxy = nodes[0]!;
    await until(
      async () => {
        const rows = await Promise.all(nodes.map((node) => node.rows()));
        return rows.flatMap((one) => [...one.values()]).every((row) => /^(UP|no check)$/.test(row.status));
      },
      'not all servers come up',
      60_000,
    );
    const deployFile = join(directory, 'deploy');
    writeFileSync(deployFile, `#!/bin/bash\nROLLOUT_SERVER=$1\n${deployScript(fleet)}\n`);
    chmodSync(deployFile, 0o755);
    const load = options.load
      ? await startLoad(reaper, {
          ports: [frontend],
          clients: 10,
          ratePerSec: 100,
          slowShare: 0.1,
          slowMs: 100,
        })
      : undefined;
    return {
      directory,
      names,
      ports,
      haproxy,
      nodes,
      fleet,
      load,
      deployScript: deployScript(fleet),
      deployFile,
      arm: () => fleet.hold(frontend),
      async stop() {
        await load?.stop();
        await reaper.reap();
      },
    };
  } catch (error) {
    await reaper.reap();
    throw error;
  }
}

/** Each with an address of its own, as in a large fleet; weight 0, so that no request goes there. */
function absentServer(index: number): ServerConfig {
  const address = `127.1.${Math.floor(index / 250)}.${1 + (index % 250)}`;
  return { name: `absent-${index + 1}`, address, port: 9, weight: 0, check: false };
}

/** Nothing but the shell itself: no program is started, so that what is measured is not the deploy's own weight. */
function deployScript(fleet: Fleet): string {
  return [
    `exec 3<>/dev/tcp/127.0.0.1/${fleet.controlPort}`,
    'echo "$ROLLOUT_SERVER" >&3',
    'read -r answer <&3',
    '[ "$answer" = deployed ]',
  ].join('\n');
}
