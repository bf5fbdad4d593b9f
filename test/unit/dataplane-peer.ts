import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { ControlPlane } from '../../src/haproxy/control-plane.ts';
import type { Version } from '../../src/haproxy/dataplane/endpoint.ts';
import { openDataplane } from '../../src/haproxy/dataplane/node.ts';
import { systemClock } from '../../src/support/clock.ts';

export const PASSWORD = 'S3cret-of-the-plane';

/** One request as it came: `GET /v3/info`. */
export interface Asked {
  readonly line: string;
  readonly body: string;
  /** From 0, over all requests. */
  readonly index: number;
  /** Of the connection, from 0. */
  readonly connection: number;
}

interface Reply {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
}

/** What a script does instead of the usual answer; undefined: the usual one. */
export type Reaction =
  | Reply
  /** Closes the connection without an answer. */
  | 'die'
  /** Answers, and closes the connection a moment later without a word, as a server does with an idle one. */
  | 'answer-and-die'
  /** Half of the usual answer, then closes. */
  | 'half'
  /** Never answers. */
  | 'mute'
  | undefined;

export interface ScriptedDataplane {
  readonly port: number;
  readonly asked: readonly Asked[];
  /** The one server there is: web/web-01. */
  readonly server: { admin_state: string; operational_state: string; weight: number | undefined };
  /** The bits of its check: 2 configured, 4 enabled. */
  checkState: number;
  pid: number;
  /** Seconds since HAProxy started. */
  uptime: number;
  /** What its row in the statistics has beside the usual. */
  readonly stats: Record<string, unknown>;
  configVersion: number;
  configWeight: number;
  open(options?: {
    readonly version?: Version;
    readonly password?: string;
    readonly commandTimeoutMs?: number;
  }): ControlPlane;
  [Symbol.asyncDispose](): Promise<void>;
}

const P = '/services/haproxy';

/** A Data Plane API of one server, for what a real one will not do on demand. */
export async function scriptedDataplane(
  mode: Version,
  script: (asked: Asked, peer: ScriptedDataplane) => Reaction = () => undefined,
): Promise<ScriptedDataplane> {
  const asked: Asked[] = [];
  const sockets = new Map<Socket, number>();
  const planes: ControlPlane[] = [];
  let connections = 0;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const one: Asked = {
      line: `${request.method} ${request.url}`,
      body: Buffer.concat(chunks).toString(),
      index: asked.length,
      connection: sockets.get(request.socket) ?? -1,
    };
    asked.push(one);
    const reaction = script(one, peer);
    if (reaction === 'mute') return;
    if (reaction === 'die') return void request.socket.destroy();
    const {
      status,
      body,
      type = 'application/json',
    }: Reply = typeof reaction === 'object' ? reaction : usually(one);
    response.writeHead(status, {
      'Content-Type': type,
      'Content-Length': Buffer.byteLength(body),
      'Configuration-Version': String(peer.configVersion),
    });
    if (reaction === 'half') {
      response.write(body.slice(0, body.length / 2), () => request.socket.destroy());
      return;
    }
    response.end(body);
    if (reaction === 'answer-and-die') setTimeout(() => request.socket.destroy(), 15);
  }

  function usually({ line, body }: Asked): { status: number; body: string } {
    const json = (value: unknown, status = 200): { status: number; body: string } => ({
      status,
      body: JSON.stringify(value),
    });
    const [method, path = ''] = line.split(' ');
    if (path === `/${mode}/info`) return json({ api: { version: 'scripted' }, system: {} });
    const rest = path.slice(`/${mode}${P}`.length);
    const wrap = (value: unknown): unknown => (mode === 'v2' ? [value] : value);
    if (rest === '/runtime/info') {
      return json(
        wrap({
          info: { pid: peer.pid, uptime: peer.uptime, stopping: 0, version: '3.4.7' },
          runtimeAPI: '/s',
        }),
      );
    }
    if (rest.startsWith('/stats/native')) return json(wrap({ runtimeAPI: '/s', stats: rowsOf(peer) }));
    if (rest.includes('configuration')) {
      if (method === 'PUT') {
        peer.configWeight = (JSON.parse(body) as { weight: number }).weight;
        peer.stats['weight'] = peer.configWeight;
        peer.configVersion += 1;
        return json(JSON.parse(body));
      }
      const data = {
        name: 'web-01',
        address: '10.0.0.1',
        port: 80,
        weight: peer.configWeight,
        check: 'enabled',
        maxconn: 7,
      };
      const read = rest.includes('web-01') ? data : [data];
      return json(mode === 'v2' ? { _version: peer.configVersion, data: read } : read);
    }
    if (/web-01/.test(rest)) {
      if (method === 'PUT') change(JSON.parse(body) as Record<string, string>);
      return json(serverOf(peer));
    }
    if (/servers/.test(rest)) return json([serverOf(peer)]);
    return json({ code: 404, message: `path ${path} was not found` }, 404);
  }

  /** As HAProxy does: out of maint a server is up at once. */
  function change({ admin_state: state, operational_state: health, weight }: Record<string, unknown>): void {
    const { server } = peer;
    if (typeof state === 'string') {
      if (state === 'maint') server.operational_state = 'down';
      else if (server.admin_state === 'maint') server.operational_state = 'up';
      server.admin_state = state;
    }
    if (typeof health === 'string' && server.admin_state !== 'maint') server.operational_state = health;
    if (typeof weight === 'number' && server.weight !== undefined) server.weight = weight;
  }

  const http = createServer((request, response) => void handle(request, response));
  http.on('connection', (socket: Socket) => {
    sockets.set(socket, connections);
    connections += 1;
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const { port } = http.address() as AddressInfo;
  const peer: ScriptedDataplane = {
    port,
    asked,
    server: { admin_state: 'ready', operational_state: 'up', weight: mode === 'v3' ? 100 : undefined },
    checkState: 6,
    pid: 1001,
    uptime: 500,
    stats: {},
    configVersion: 4,
    configWeight: 100,
    open({ version, password = PASSWORD, commandTimeoutMs = 1_000 } = {}) {
      const plane = openDataplane(
        {
          kind: 'http',
          label: 'lb1',
          text: `http://127.0.0.1:${port}`,
          host: '127.0.0.1',
          port,
          path: version === undefined ? '' : `/${version}`,
        },
        { connectTimeoutMs: 500, commandTimeoutMs },
        { username: 'admin', password, tls: { ca: undefined, cert: undefined, key: undefined } },
        systemClock,
      );
      planes.push(plane);
      return plane;
    },
    async [Symbol.asyncDispose]() {
      for (const plane of planes) await plane.close();
      for (const socket of sockets.keys()) socket.destroy();
      http.close();
      await once(http, 'close');
    },
  };
  return peer;
}

function serverOf({ server, checkState }: ScriptedDataplane): object {
  const { weight, ...rest } = server;
  return {
    name: 'web-01',
    address: '10.0.0.1',
    port: 80,
    ...rest,
    ...(weight === undefined ? {} : { weight, iweight: 100, check_state: checkState, agent_state: 0 }),
  };
}

function rowsOf(peer: ScriptedDataplane): object[] {
  const { admin_state: state, operational_state: health } = peer.server;
  const status =
    state === 'maint' ? 'MAINT' : health === 'down' ? 'DOWN' : state === 'drain' ? 'DRAIN' : 'UP';
  const counts = {
    scur: 0,
    qcur: 0,
    stot: 5,
    act: 1,
    bck: 0,
    weight: peer.server.weight ?? 100,
    mode: 'http',
  };
  const check =
    status === 'MAINT' ? {} : { check_status: 'L7OK', check_code: 200, check_rise: 2, check_health: 4 };
  return [
    {
      type: 'server',
      name: 'web-01',
      backend_name: 'web',
      stats: { ...counts, status, ...check, ...peer.stats },
    },
    { type: 'backend', name: 'web', stats: { ...counts, status: 'UP', algo: 'roundrobin' } },
  ];
}
