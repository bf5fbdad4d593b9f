import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApps, type Apps, type DeployOptions } from './app.ts';
import type { HaproxyKind } from './haproxy-binaries.ts';
import type { BackendConfig, CheckConfig, HaproxyConfig, ServerConfig } from './haproxy-config.ts';
import { startHaproxy, type Haproxy } from './haproxy.ts';
import { startLoad, type Load, type LoadOptions } from './load.ts';
import { freePort, freePorts } from './ports.ts';
import { startReaper } from './reaper.ts';
import type { Tally } from './tally.ts';
import { DEFAULTS, type ToySpec } from './toy-process.ts';

export interface LabOptions {
  /** How many, named `web-01`…; or each by name with what is special about it. Default 3. */
  readonly servers?: number | readonly LabServer[];
  readonly haproxy?: HaproxyKind;
  /** Further HAProxys in front of the same servers. Default 1 in all. */
  readonly nodes?: number;
  readonly master?: boolean;
  readonly keepState?: boolean;
  readonly maxconn?: number;
  /** Backends that all have all the servers, each with a frontend of its own. Default `web`. */
  readonly backends?: readonly string[];
  readonly mode?: 'http' | 'tcp';
  /** HAProxy's cookie, and clients that send it back. */
  readonly sticky?: boolean;
  readonly check?: CheckConfig | false;
  readonly balance?: string;
  /** Further lines of each backend. */
  readonly lines?: readonly string[];
  /** The last word on the configuration of every node. */
  readonly config?: (config: HaproxyConfig) => HaproxyConfig;
  /** `false`: no load. Default: see load.ts, 100 requests a second, over all frontends of all nodes. */
  readonly load?: false | Partial<LoadOptions>;
  /** What the script in `inputs.run` does. */
  readonly deploy?: DeployOptions;
  /** Wait until HAProxy shows every server up. Default true. */
  readonly waitUp?: boolean;
}

export interface LabServer
  extends Partial<Omit<ToySpec, 'port'>>, Pick<ServerConfig, 'weight' | 'check' | 'options'> {
  readonly name: string;
}

export interface Lab {
  readonly directory: string;
  /** The first node. */
  readonly haproxy: Haproxy;
  readonly nodes: readonly Haproxy[];
  readonly apps: Apps;
  /** Throws where there is none. */
  readonly load: Load;
  /** Frontends of the first node, by backend. */
  readonly ports: Readonly<Record<string, number>>;
  /** The same of every node. */
  readonly frontends: readonly Readonly<Record<string, number>>[];
  /** For the action: this lab's nodes, backends and a script that deploys `v2`, with times that suit a test. */
  readonly inputs: Readonly<Record<string, string>>;
  /** A further load; default: on all frontends. */
  startLoad(options: Partial<LoadOptions>): Promise<Load>;
  /** Ends everything, the servers that deploys started too, and gives the tally of the load. */
  stop(): Promise<Tally | undefined>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Starts HAProxy, toy servers and load, all on 127.0.0.1; resolves when all servers are up and answers come. */
export async function startLab(options: LabOptions = {}): Promise<Lab> {
  const directory = mkdtempSync(join(tmpdir(), 'haproxy-lab-'));
  const reaper = startReaper(directory);
  try {
    const servers = labServers(options.servers ?? 3);
    const ports = await freePorts(servers.length);
    const placed = servers.map((server, index) => ({ ...server, port: ports[index] ?? 0 }));
    const apps = await startApps(join(directory, 'apps'), reaper, placed.map(toySpec));
    const nodes: Haproxy[] = [];
    const frontends: Record<string, number>[] = [];
    for (let index = 0; index < (options.nodes ?? 1); index += 1) {
      const backends = await Promise.all(
        (options.backends ?? ['web']).map(async (name) =>
          backendConfig(name, await freePort(), placed, options),
        ),
      );
      const config = options.config?.({ backends }) ?? { backends };
      nodes.push(
        await startHaproxy(directory, reaper, {
          ...haproxyOptions(options),
          config,
          label: `lb${index + 1}`,
        }),
      );
      frontends.push(
        Object.fromEntries(config.backends.flatMap(({ name, port }) => (port ? [[name, port]] : []))),
      );
    }
    const [haproxy] = nodes;
    const all = frontends.flatMap((one) => Object.values(one));
    if (!haproxy) throw new Error('a lab needs at least one node');
    if (options.waitUp ?? true) await Promise.all(nodes.map(allUp));
    const load =
      options.load === false || all.length === 0
        ? undefined
        : await startLoad(reaper, { sticky: options.sticky ?? false, ports: all, ...options.load });
    let stopped: Promise<Tally | undefined> | undefined;
    const stop = (): Promise<Tally | undefined> =>
      (stopped ??= (async () => {
        const tally = await load?.stop();
        await reaper.reap();
        return tally;
      })());
    return {
      directory,
      haproxy,
      nodes,
      apps,
      get load() {
        if (!load) throw new Error('this lab was started without load');
        return load;
      },
      ports: frontends[0] ?? {},
      frontends,
      inputs: labInputs(nodes, options, apps),
      startLoad: (further) => startLoad(reaper, { ports: all, ...further }),
      stop,
      async [Symbol.asyncDispose]() {
        await stop();
      },
    };
  } catch (error) {
    await reaper.reap();
    throw error;
  }
}

function labServers(servers: number | readonly LabServer[]): readonly LabServer[] {
  if (typeof servers !== 'number') return servers;
  return Array.from({ length: servers }, (_, index) => ({
    name: `web-${String(index + 1).padStart(2, '0')}`,
  }));
}

function toySpec(server: LabServer & { readonly port: number }): ToySpec {
  const { weight: _weight, check: _check, options: _options, ...spec } = server;
  return { ...DEFAULTS, ...spec };
}

function backendConfig(
  name: string,
  port: number,
  servers: readonly (LabServer & { readonly port: number })[],
  options: LabOptions,
): BackendConfig {
  return {
    name,
    port,
    servers,
    ...(options.mode ? { mode: options.mode } : {}),
    ...(options.sticky ? { cookie: true } : {}),
    ...(options.check === undefined ? {} : { check: options.check }),
    ...(options.balance ? { balance: options.balance } : {}),
    ...(options.lines ? { lines: options.lines } : {}),
  };
}

function haproxyOptions(options: LabOptions): {
  binary: HaproxyKind;
  master?: boolean;
  keepState?: boolean;
  maxconn?: number;
} {
  return {
    binary: options.haproxy ?? 'distribution',
    ...(options.master ? { master: true } : {}),
    ...(options.keepState ? { keepState: true } : {}),
    ...(options.maxconn === undefined ? {} : { maxconn: options.maxconn }),
  };
}

function labInputs(nodes: readonly Haproxy[], options: LabOptions, apps: Apps): Record<string, string> {
  const endpoint = (node: Haproxy): string => (options.master ? node.masterSocket : node.socket);
  return {
    haproxy: nodes
      .map((node, index) => (nodes.length === 1 ? endpoint(node) : `lb${index + 1}=${endpoint(node)}`))
      .join('\n'),
    backend: (options.backends ?? ['web']).join(', '),
    run: apps.deployScript(options.deploy),
    'health-url': 'http://{address}:{port}/healthz',
    'health-body': options.deploy?.version ?? 'v2',
    'health-interval': '100ms',
    'health-timeout': '15s',
    'drain-timeout': '15s',
    'deploy-timeout': '30s',
  };
}

/** Every server of the configuration that is checked and not disabled has passed its checks. */
async function allUp(node: Haproxy): Promise<void> {
  const deadline = performance.now() + 15_000;
  for (;;) {
    const rows = [...(await node.rows())];
    const waiting = rows.filter(([, row]) => row.admin === 'ready' && !/^(UP|no check)$/.test(row.status));
    if (waiting.length === 0) return;
    if (performance.now() > deadline) {
      throw new Error(
        `not up: ${waiting.map(([name, row]) => `${name} ${row.status}`).join(', ')}\n${node.log()}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
