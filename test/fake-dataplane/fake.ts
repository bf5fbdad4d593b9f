import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { dirname, join } from 'node:path';
import type { Haproxy } from '../lab/haproxy.ts';
import { configFile } from './config-file.ts';
import { configuration } from './configuration.ts';
import { maps } from './maps.ts';
import { reloads } from './reloads.ts';
import type { Call, Mode, Reply } from './reply.ts';
import { fault, noData } from './reply.ts';
import type { Parts } from './routes.ts';
import { routeOf } from './routes.ts';
import { runtimeServers } from './runtime-servers.ts';
import { Away, haproxySocket, Hung } from './socket.ts';

export const USER = 'admin';
export const PASSWORD = 'Data-Plane-Secret-1';

export interface FakeOptions {
  readonly mode: Mode;
  readonly haproxy: Haproxy;
  /** A unix socket instead of a port of 127.0.0.1. */
  readonly socketPath?: string;
  /** `ca`: client certificates are asked for. */
  readonly tls?: { readonly key: string; readonly cert: string; readonly ca?: string };
  /** False: as 3.0 to 3.3.0, whose runtime servers have no weight. Default: what the mode's version does. */
  readonly weights?: boolean;
  /** Default 1 s, as the recordings were made with. */
  readonly reloadDelayMs?: number;
  /** How long HAProxy may take; the real one's is 30 s. */
  readonly socketTimeoutMs?: number;
  /** How long a connection may be idle; the real one's is 10 s. */
  readonly idleMs?: number;
}

/** What a test wants to go wrong; each is used up by the calls that it hits. */
export interface Faults {
  /** So many calls to a runtime server say that it is not there, as happens during reloads. */
  absent: number;
  /** Every call waits until this is false again, or for ever. */
  mute: boolean;
  /** Asked before each call; what it names happens instead, or to the answer. */
  spoil: ((request: string) => Spoilt | undefined) | undefined;
}

/** What can become of a call. */
export type Spoilt =
  /** A proxy in front answers with this status and a page of its own. */
  | { readonly status: number }
  /** The connection ends before anything is done, after it is done, or in the middle of the answer. */
  | { readonly cut: 'before' | 'after' | 'half' }
  /** 200 without a body, though all is done. */
  | { readonly empty: true }
  /** The answer comes so much later. */
  | { readonly lateMs: number };

export interface FakeDataplane {
  readonly port: number;
  /** Every request so far: `GET /v3/info`. */
  readonly requests: readonly string[];
  readonly faults: Faults;
  /** haproxy.cfg as it is. */
  config(): string;
  stop(): Promise<void>;
}

/**
 * A Data Plane API 2.9.27 (`v2`) or 3.4.2 (`v3`) in front of a real HAProxy: does what the recordings in test/fixtures/dataplane
 * show, mistakes included. Only what they and the adapter ask for is there.
 */
export async function startFakeDataplane(options: FakeOptions): Promise<FakeDataplane> {
  const { mode, haproxy } = options;
  const socket = haproxySocket(haproxy.socket, options.socketTimeoutMs ?? 30_000);
  const file = configFile(haproxy.configFile);
  const scheduled = reloads(mode, options.reloadDelayMs ?? 1_000, () => haproxy.reload());
  const parts: Parts = {
    mode,
    socket,
    file,
    reloads: scheduled,
    servers: runtimeServers(mode, options.weights ?? mode === 'v3', socket),
    configuration: configuration(mode, file, socket, scheduled),
    maps: maps(mode, socket, join(dirname(haproxy.configFile), 'maps')),
  };
  const requests: string[] = [];
  const faults: Faults = { absent: 0, mute: false, spoil: undefined };
  const sockets = new Set<Socket>();

  async function answer(call: Call): Promise<Reply> {
    const isOurs = call.path.startsWith(`/${mode}/`);
    const path = call.path.slice(mode.length + 1);
    const route = isOurs ? routeOf(parts, path, call.query) : undefined;
    const unknown = fault(404, `path ${call.path} was not found`);
    // Before 3.3.6 an unknown path is unknown to everybody.
    if (!route && mode === 'v2') return unknown;
    const refused = unauthenticated(mode, options.tls?.ca !== undefined, call);
    if (refused) return refused;
    if (!route) return unknown;
    const handler = route[call.method];
    if (!handler) return notAllowed(mode, call, Object.keys(route));
    const unsuitable = wrongType(mode, call);
    if (unsuitable) return unsuitable;
    if (faults.absent > 0 && /\/runtime\/.*servers\//.test(call.path)) {
      faults.absent -= 1;
      return fault(mode === 'v2' && call.method === 'PUT' ? 500 : 404, noData(path));
    }
    return handler(call);
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    requests.push(`${request.method} ${request.url}`);
    const call: Call = {
      method: request.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers as Record<string, string | undefined>,
      body: Buffer.concat(chunks).toString('utf8'),
    };
    while (faults.mute && !request.socket.destroyed) await sleep(20);
    const spoilt = faults.spoil?.(`${request.method} ${request.url}`);
    if (spoilt && 'cut' in spoilt && spoilt.cut === 'before') return void request.socket.destroy();
    if (spoilt && 'status' in spoilt) {
      response.writeHead(spoilt.status, { 'Content-Type': 'text/html' });
      return void response.end('<html><h1>Bad luck</h1></html>');
    }
    let reply: Reply;
    try {
      reply = await answer(call);
    } catch (error) {
      // HAProxy hangs: the write time-out of the server is over, and all that the client sees is a closed connection.
      if (error instanceof Hung) return void request.socket.destroy();
      reply = fault(500, error instanceof Away ? error.message : String(error));
    }
    if (spoilt && 'cut' in spoilt && spoilt.cut === 'after') return void request.socket.destroy();
    if (spoilt && 'lateMs' in spoilt) await sleep(spoilt.lateMs);
    if (request.socket.destroyed) return;
    const text = reply.text ?? (reply.body === undefined ? undefined : JSON.stringify(reply.body));
    response.writeHead(reply.status, {
      'Configuration-Version': String(file.version()),
      ...(text === undefined
        ? {}
        : { 'Content-Type': reply.text === undefined ? 'application/json' : 'text/plain' }),
      ...reply.headers,
    });
    if (spoilt && 'empty' in spoilt) return void response.end();
    if (spoilt && 'cut' in spoilt && text !== undefined) {
      return void response.write(text.slice(0, text.length / 2), () => request.socket.destroy());
    }
    response.end(text);
  }

  const listener = (request: IncomingMessage, response: ServerResponse): void =>
    void handle(request, response);
  const { tls } = options;
  const server: Server = tls
    ? createTlsServer({ ...tls, requestCert: tls.ca !== undefined, rejectUnauthorized: true }, listener)
    : createServer(listener);
  server.keepAliveTimeout = options.idleMs ?? 10_000;
  server.on('connection', (one: Socket) => {
    sockets.add(one);
    one.on('close', () => sockets.delete(one));
  });
  if (options.socketPath === undefined) server.listen(0, '127.0.0.1');
  else server.listen(options.socketPath);
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    requests,
    faults,
    config: file.text,
    async stop() {
      scheduled.stop();
      for (const one of sockets) one.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** 2.9 says which password was wrong; with client certificates it lets nobody in, and 3.4 everybody who has one. */
function unauthenticated(mode: Mode, mutual: boolean, { headers }: Call): Reply | undefined {
  if (mutual && mode === 'v3') return undefined;
  const denied = (message: string): Reply => ({
    ...fault(401, message),
    headers: { 'WWW-Authenticate': 'Basic realm="API"' },
  });
  const given = /^Basic (.*)$/.exec(headers['authorization'] ?? '')?.[1];
  if (given === undefined || (mutual && mode === 'v2')) {
    return denied(
      mode === 'v2' ? 'unauthenticated for invalid credentials' : 'missing or invalid authorization',
    );
  }
  const [user = '', ...rest] = Buffer.from(given, 'base64').toString('utf8').split(':');
  const password = rest.join(':');
  if (user === USER && password === PASSWORD) return undefined;
  if (mode === 'v3') return denied('unauthorized');
  return denied(user === USER ? `invalid password: ${password}` : 'no configured users');
}

function notAllowed(mode: Mode, { method, path }: Call, allowed: readonly string[]): Reply {
  const sorted = allowed.toSorted();
  const message =
    mode === 'v2'
      ? `method ${method} is not allowed, but [${sorted.join(',')}] are`
      : `method ${method} is not allowed for path ${path}`;
  return { ...fault(405, message), headers: { Allow: sorted.join(mode === 'v2' ? ',' : ', ') } };
}

function wrongType(mode: Mode, { method, path, headers }: Call): Reply | undefined {
  const accept = headers['accept'];
  if (accept !== undefined && !/json|\*\/\*|text\/plain/.test(accept)) {
    return fault(406, 'unsupported media type requested, only [application/json] are available');
  }
  if (!['PUT', 'POST'].includes(method) || /\/(raw|transactions)$/.test(path)) return undefined;
  const type = (headers['content-type'] ?? '').split(';')[0];
  if (type === 'application/json') return undefined;
  return fault(
    415,
    mode === 'v2'
      ? `unsupported media type "${type || 'application/octet-stream'}", only [application/json] are allowed`
      : `header Content-Type has unexpected value "${type}"`,
  );
}
