import type { BackendSample, RowName, RowSample } from '../../server.ts';
import { rowKey } from '../../server.ts';
import type { Observation, WatchRequest } from '../control-plane.ts';
import { backendSampleOf } from '../runtime/rows.ts';
import type { Api } from './api.ts';
import { ABSENT } from './api.ts';
import type { Base } from './endpoint.ts';
import { apiOf, identityOf, tableFor, withinOneProcess } from './look.ts';
import type { NativeStat, Table } from './native.ts';
import type { StatsFilter } from './paths.ts';
import type { Peer } from './peer.ts';
import { remembered, untilSettled } from './peer.ts';
import { lostSampleOf, sampleOf } from './rows.ts';
import type { Server } from './schemas.ts';

/** So many servers of a backend are read one by one; a whole backend costs as much as a few (facts, dataplane, 3.2). */
const ONE_BY_ONE = 3;

/** One look: one call for the statistics of all rows, between two for the process. Without rows, only the process. */
export function readObservation(
  peer: Peer,
  base: Base,
  request: WatchRequest,
  signal: AbortSignal,
): Promise<Observation> {
  return untilSettled(peer, signal, async (untilMs) => {
    const api = await apiOf(peer, base, untilMs, signal);
    if (request.rows.length === 0 && request.backends.length === 0) {
      const identity = await identityOf(peer, api, untilMs, signal);
      return { identity, rows: new Map(), backends: new Map(), oldWorkers: undefined };
    }
    return withinOneProcess(peer, api, untilMs, signal, async (identity) => {
      const table = await tableFor(peer, api, filterFor(request), untilMs, signal);
      const wanted = request.rows.filter((row) => needsServer(peer, request, table.servers.get(rowKey(row))));
      const servers = await serversOf(peer, api, wanted, untilMs, signal);
      return {
        identity,
        rows: rowsOf(peer, request, table, servers),
        backends: backendsOf(request, table),
        oldWorkers: undefined,
      };
    });
  });
}

/** Everything costs the API the same; what is left out need not be carried. */
function filterFor({ rows, backends }: WatchRequest): StatsFilter {
  const [first, ...others] = new Set(rows.map((row) => row.backend));
  if (first !== undefined && others.length === 0 && backends.length === 0) return { serversOf: first };
  const [only, ...further] = backends;
  return first === undefined && only !== undefined && further.length === 0 ? { backend: only } : 'all';
}

/** Whether the words of the statistics are not enough. A row that is missing there may only be hidden. */
function needsServer(peer: Peer, { masks }: WatchRequest, stat: NativeStat | undefined): boolean {
  if (stat === undefined) return true;
  return masks && (peer.exact !== false || !/^(UP|MAINT|no check)/.test(stat.status));
}

async function serversOf(
  peer: Peer,
  api: Api,
  rows: readonly RowName[],
  untilMs: number,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Server>> {
  const found = new Map<string, Server>();
  for (const [backend, names] of Map.groupBy(rows, (row) => row.backend)) {
    const keep = (server: Server): void => {
      found.set(rowKey({ backend, server: server.name }), server);
      peer.exact = typeof server.weight === 'number';
    };
    if (names.length <= ONE_BY_ONE) {
      for (const name of names) {
        const server = await api.server(name, untilMs, signal);
        if (server !== ABSENT) keep(server);
      }
    } else {
      for (const server of await api.servers(backend, untilMs, signal)) keep(server);
    }
  }
  return found;
}

function rowsOf(
  peer: Peer,
  { rows, masks }: WatchRequest,
  table: Table,
  servers: ReadonlyMap<string, Server>,
): Map<string, RowSample> {
  const nowMs = peer.talk.clock.nowMs();
  const samples = new Map<string, RowSample>();
  for (const name of rows) {
    const key = rowKey(name);
    const stat = table.servers.get(key);
    const server = servers.get(key);
    const known = remembered(peer, key);
    if (stat) samples.set(key, sampleOf({ stat, server, masks, nowMs }, known));
    else if (server) samples.set(key, lostSampleOf(name, server, known));
  }
  return samples;
}

function backendsOf({ backends }: WatchRequest, table: Table): Map<string, BackendSample> {
  const samples = new Map<string, BackendSample>();
  for (const name of backends) {
    const stat = table.backends.get(name);
    if (stat) samples.set(name, backendSampleOf(stat));
  }
  return samples;
}
