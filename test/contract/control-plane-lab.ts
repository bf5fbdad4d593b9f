import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ControlPlane } from '../../src/haproxy/control-plane.ts';
import type { Lab } from '../lab/fleet.ts';
import { startLab } from '../lab/fleet.ts';
import type { HaproxyKind } from '../lab/haproxy-binaries.ts';
import type { BackendConfig, HaproxyConfig, ServerConfig } from '../lab/haproxy-config.ts';
import type { Haproxy } from '../lab/haproxy.ts';

/** One way to reach one HAProxy: every adapter passes the same suite. */
export interface AdapterFactory {
  readonly name: string;
  readonly haproxy: HaproxyKind;
  readonly master: boolean;
  /** What it starts beside itself ends with `close` of the control plane. */
  open(haproxy: Haproxy): ControlPlane | Promise<ControlPlane>;
  /** The same with fewer rights, where the adapter proves permission before it writes. */
  openOperator?(haproxy: Haproxy): ControlPlane;
}

/** A HAProxy with one server of each sort in `web`, a static backend, a disabled one, and an agent that says `up`. */
export interface ControlPlaneLab {
  readonly lab: Lab;
  readonly haproxy: Haproxy;
  /** A map file of the frontend of `web`: `active` is `web`, `other` is `static`. */
  readonly map: string;
  /** The frontend of `web`. */
  readonly url: string;
  /** What the agent of `web/agent` says from now on. */
  agentSays(word: string): void;
  /** The server as HAProxy shows it to an independent reader. */
  real(server: string): Promise<RealRow>;
  /** Reloads with a further server in front of all others of `web`: every id moves by one. */
  reloadWithOneMore(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

export interface RealRow {
  readonly op: number;
  readonly adminBits: number;
  readonly weight: number;
  readonly admin: 'ready' | 'drain' | 'maint';
}

export async function startControlPlaneLab(factory: AdapterFactory): Promise<ControlPlaneLab> {
  let word = 'up';
  let configured: HaproxyConfig | undefined;
  const agent = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.end(`${word}\n`);
  });
  const map = join(mkdtempSync(join(tmpdir(), 'haproxy-map-')), 'live.map');
  writeFileSync(map, 'active web\nother static\n');
  agent.listen(0, '127.0.0.1');
  await once(agent, 'listening');
  try {
    const lab = await startLab({
      servers: 2,
      haproxy: factory.haproxy,
      master: factory.master,
      load: false,
      waitUp: false,
      config: (config) => (configured = { ...config, ...everySort(config, portOf(agent), map) }),
    });
    return {
      lab,
      haproxy: lab.haproxy,
      map,
      url: `http://127.0.0.1:${lab.ports['web']}`,
      agentSays(next) {
        word = next;
      },
      real: (server) => realRow(lab.haproxy, server),
      async reloadWithOneMore() {
        const [web, ...others] = configured?.backends ?? [];
        if (!configured || !web) throw new Error('the lab has no configuration');
        const more: ServerConfig = { name: 'one-more', port: 1, check: false, weight: 0 };
        await lab.haproxy.reload({
          ...configured,
          backends: [{ ...web, servers: [more, ...web.servers] }, ...others],
        });
      },
      async [Symbol.asyncDispose]() {
        await lab.stop();
        agent.close();
      },
    };
  } catch (error) {
    agent.close();
    throw error;
  }
}

function everySort(config: HaproxyConfig, agentPort: number, map: string): Partial<HaproxyConfig> {
  const [web] = config.backends;
  const port = web?.servers[0]?.port;
  if (web === undefined || port === undefined) throw new Error('the lab has no backend with a server');
  const further: readonly ServerConfig[] = [
    { name: 'nocheck', port, check: false },
    { name: 'off', port, options: 'disabled' },
    { name: 'backup', port, options: 'backup' },
    { name: 'follower', port, check: false, options: 'track web/web-01' },
    { name: 'agent', port, options: `agent-check agent-port ${agentPort} agent-inter 100ms` },
    { name: 'ramp', port, weight: 100, options: 'slowstart 2s' },
    { name: 'slow-check', port, check: { interMs: 3_000, rise: 3, fall: 2 } },
    { name: 'limited', port, options: 'maxconn 5' },
    { name: 'one-rise', port, check: { interMs: 2, rise: 1, fall: 1 } },
  ];
  const backends: BackendConfig[] = [
    {
      ...web,
      frontendLines: [`http-request set-var(txn.live) str(active),map(${map},web)`],
      servers: [...web.servers.map((server) => ({ ...server, weight: 40 })), ...further],
    },
    {
      name: 'static',
      balance: 'source',
      check: false,
      lines: ['stick-table type string len 32 size 1k expire 1m', 'stick on url_param(sid)'],
      servers: [{ name: 'a', port }],
    },
    { name: 'off', check: false, lines: ['disabled'], servers: [{ name: 'a', port }] },
    { name: 'empty', lines: ['stick-table type ip size 1k expire 1m store http_req_rate(10s)'], servers: [] },
  ];
  return { backends };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the agent has no port');
  return address.port;
}

async function realRow(haproxy: Haproxy, server: string): Promise<RealRow> {
  const lines = (await haproxy.cli('show servers state web')).split('\n').map((line) => line.split(' '));
  const words = lines.find((line) => line[3] === server);
  if (!words) throw new Error(`HAProxy shows no server web/${server}`);
  const [op = Number.NaN, adminBits = Number.NaN, weight = Number.NaN] = words.slice(5, 8).map(Number);
  const admin = adminBits & 0b100011 ? 'maint' : adminBits & 0b011000 ? 'drain' : 'ready';
  return { op, adminBits, weight, admin };
}
