import type { ConfigFile } from './config-file.ts';
import type { Configuration } from './configuration.ts';
import type { Maps } from './maps.ts';
import { runtimeInfo, stats } from './native-stats.ts';
import type { Reloads } from './reloads.ts';
import type { Call, Mode, Reply } from './reply.ts';
import { fault, ok } from './reply.ts';
import type { RuntimeServers } from './runtime-servers.ts';
import type { HaproxySocket } from './socket.ts';

export interface Parts {
  readonly mode: Mode;
  readonly socket: HaproxySocket;
  readonly servers: RuntimeServers;
  readonly configuration: Configuration;
  readonly maps: Maps;
  readonly reloads: Reloads;
  readonly file: ConfigFile;
}

export type Handler = (call: Call) => Reply | Promise<Reply>;
/** By method. */
export type Route = Readonly<Record<string, Handler>>;

const VERSIONS = { v2: 'v2.9.27 9818b7d1.dirty', v3: 'v3.4.2 8613429f.dirty' };
const P = '/services/haproxy';

/** What stands at a path; undefined: nothing. In v2 backends and maps stand in the query. */
export function routeOf(parts: Parts, path: string, query: URLSearchParams): Route | undefined {
  const { mode, socket, reloads, configuration, file } = parts;
  if (path === '/info') {
    const api = { build_date: '0001-01-01T00:00:00.000Z', version: VERSIONS[mode] };
    return { GET: () => ok({ api, system: {} }) };
  }
  if (path === '/health') return { GET: () => ok({ haproxy: 'unknown' }) };
  if (!path.startsWith(`${P}/`)) return undefined;
  const rest = path.slice(P.length);
  if (rest === '/runtime/info') return { GET: () => runtimeInfo(mode, socket) };
  if (rest === '/stats/native') return { GET: (call) => stats(mode, socket, call) };
  if (rest === '/configuration/version') return { GET: () => ok(file.version()) };
  if (rest === '/configuration/raw') return { GET: configuration.raw, POST: configuration.raw };
  if (rest === '/reloads') return { GET: () => reloads.list() };
  const reload = /^\/reloads\/([^/]+)$/.exec(rest)?.[1];
  if (reload !== undefined) return { GET: () => reloads.one(reload) };
  if (rest === '/transactions') return { POST: configuration.transaction };
  if (/^\/transactions\/[^/]+$/.test(rest)) return { DELETE: configuration.transaction };
  return serverRoute(parts, rest, query) ?? mapRoute(parts, rest, query);
}

function serverRoute(
  { mode, servers, configuration }: Parts,
  rest: string,
  query: URLSearchParams,
): Route | undefined {
  const pattern =
    mode === 'v2'
      ? /^\/(?<part>runtime|configuration)\/servers(?:\/(?<name>[^/]+))?$/
      : /^\/(?<part>runtime|configuration)\/backends\/(?<backend>[^/]+)\/servers(?:\/(?<name>[^/]+))?$/;
  const found = pattern.exec(rest)?.groups;
  if (!found) return undefined;
  const part = found['part'] === 'runtime' ? servers : configuration;
  const named = found['name'] === undefined ? undefined : decodeURIComponent(found['name']);
  const backend = mode === 'v2' ? query.get('backend') : decodeURIComponent(found['backend'] ?? '');
  const within =
    (handle: (backend: string, call: Call) => Reply | Promise<Reply>): Handler =>
    (call) =>
      backend === null ? fault(422, 'backend in query is required', 602) : handle(backend, call);
  if (named === undefined) {
    return {
      GET: within((one) => (part === servers ? servers.list(one) : configuration.servers(one))),
      POST: within((one, call) => part.post(one, call)),
    };
  }
  return {
    DELETE: within((one, call) =>
      part === servers ? servers.delete(one, named) : configuration.delete(one, named, call),
    ),
    GET: within((one) => (part === servers ? servers.get(one, named) : configuration.server(one, named))),
    PUT: within((one, call) => part.put(one, named, call)),
  };
}

function mapRoute({ mode, maps }: Parts, rest: string, query: URLSearchParams): Route | undefined {
  if (rest === '/runtime/maps') return { GET: () => maps.list() };
  const one = /^\/runtime\/maps\/([^/]+)$/.exec(rest)?.[1];
  if (one !== undefined) {
    const handle: Handler = (call) => maps.one(decodeURIComponent(one), call);
    return { GET: handle, PUT: handle };
  }
  const [, inPath, key] =
    (mode === 'v2'
      ? /^\/runtime\/maps_entries()(?:\/([^/]+))?$/
      : /^\/runtime\/maps\/([^/]+)\/entries(?:\/([^/]+))?$/
    ).exec(rest) ?? [];
  const map = mode === 'v2' ? query.get('map') : decodeURIComponent(inPath ?? '');
  if (inPath === undefined || map === null) return undefined;
  if (key === undefined) {
    return { GET: (call) => maps.entries(map, call), POST: (call) => maps.entries(map, call) };
  }
  const entry: Handler = (call) => maps.entry(map, decodeURIComponent(key), call);
  return { DELETE: entry, GET: entry, PUT: entry };
}
