import type { BackendRow, NodeSnapshot, ServerRow } from '../../server.ts';
import { rowKey } from '../../server.ts';
import { RolloutError } from '../../support/errors.ts';
import { backendSampleOf } from '../runtime/rows.ts';
import type { Api } from './api.ts';
import type { Base } from './endpoint.ts';
import { apiOf, tableFor, withinOneProcess } from './look.ts';
import type { NativeStat, Table } from './native.ts';
import type { Again, Peer } from './peer.ts';
import { remembered, untilSettled } from './peer.ts';
import { lostSampleOf, serverRowOf } from './rows.ts';
import type { Configured, Server } from './schemas.ts';

/** Balances that take weights at run time; a map-based hash does not, and does not show as one. */
const DYNAMIC = /^(roundrobin|leastconn|random|first|sticky|log-sticky)/;

/** All backends and servers of one process; finds out first which API it is. */
export function readSnapshot(
  peer: Peer,
  base: Base,
  label: string,
  signal: AbortSignal,
): Promise<NodeSnapshot> {
  return untilSettled(peer, signal, async (untilMs) => {
    const api = await apiOf(peer, base, untilMs, signal);
    return withinOneProcess(peer, api, untilMs, signal, async (identity) => {
      const table = await tableFor(peer, api, 'all', untilMs, signal);
      const backends = await backendsOf(peer, api, table, untilMs, signal);
      return 'again' in backends ? backends : { node: label, identity, backends: backends.all };
    });
  });
}

async function backendsOf(
  peer: Peer,
  api: Api,
  table: Table,
  untilMs: number,
  signal: AbortSignal,
): Promise<{ readonly all: readonly BackendRow[] } | Again> {
  const rows = Map.groupBy(table.servers.values(), (stat) => stat.pxname);
  const all: BackendRow[] = [];
  for (const [backend, stat] of table.backends) {
    const shown = rows.get(backend) ?? [];
    const servers = await api.servers(backend, untilMs, signal);
    // Every server hidden at once is not a comma in a check, but a socket that answers something else (facts, dataplane, 1.6).
    if (servers.length === 0 && shown.length > 0) return noServers(backend);
    const isEnough = isExact(peer, servers) && !shown.some(({ status }) => status.startsWith('MAINT'));
    const configured = isEnough ? [] : await api.allConfigured(backend, untilMs, signal);
    const joined = joinedRows(peer, backend, servers, shown, configured);
    if ('again' in joined) return joined;
    const algorithm = stat.algo === '' ? 'unknown' : stat.algo;
    if (algorithm === 'unknown' || DYNAMIC.test(algorithm)) peer.fixed.delete(backend);
    else peer.fixed.add(backend);
    all.push({ ...backendSampleOf(stat), mode: stat.mode, algorithm, servers: joined.servers });
  }
  const total = all.reduce((sum, { servers }) => sum + servers.length, 0);
  return total === 0 && all.length > 0 ? noServers(all[0]?.backend ?? '') : { all };
}

function isExact(peer: Peer, servers: readonly Server[]): boolean {
  if (servers.length > 0) peer.exact = servers.every(({ weight }) => typeof weight === 'number');
  return peer.exact ?? true;
}

function joinedRows(
  peer: Peer,
  backend: string,
  servers: readonly Server[],
  shown: readonly NativeStat[],
  configured: readonly Configured[],
): { readonly servers: readonly ServerRow[] } | Again {
  const nowMs = peer.talk.clock.nowMs();
  const stats = new Map(shown.map((stat) => [stat.svname, stat]));
  const lines = new Map(configured.map((line) => [line.name, line]));
  const rows: ServerRow[] = [];
  for (const server of servers) {
    const name = { backend, server: server.name };
    const known = remembered(peer, rowKey(name));
    const stat = stats.get(server.name);
    const line = lines.get(server.name);
    if (stat) rows.push(serverRowOf({ stat, server, masks: true, nowMs }, known, line));
    else rows.push(hiddenRow(server, line, lostSampleOf(name, server, known)));
  }
  const gone = shown.find(({ svname }) => !servers.some(({ name }) => name === svname));
  return gone ? serversDiffer(backend) : { servers: rows };
}

/** Of a server whose statistics the API lost, the state is known, and little else. */
function hiddenRow(
  server: Server,
  line: Configured | undefined,
  sample: ReturnType<typeof lostSampleOf>,
): ServerRow {
  return {
    ...sample,
    admin: sample.admin ?? 'ready',
    adminBits: sample.adminBits ?? 0,
    address: server.address ?? '-',
    port: server.port ?? 0,
    configuredWeight: server.iweight ?? line?.weight ?? sample.weight,
    backup: false,
    agent: { configured: line?.['agent-check'] === 'enabled', enabled: line?.['agent-check'] === 'enabled' },
    tracks: undefined,
    cookie: undefined,
  };
}

const serversDiffer = (backend: string): Again => ({
  again: new RolloutError(
    'no-answer',
    `statistics and runtime servers of backend ${backend} name different servers`,
    {
      hint: 'Are servers being added or removed there right now? Try again when that is done.',
    },
  ),
});

const noServers = (backend: string): Again => ({
  again: new RolloutError('unsupported', 'the Data Plane API shows none of the servers of HAProxy', {
    observed: `backend ${backend} and all others are empty`,
    hint: 'With master_runtime and HAProxy before 2.6.17, 2.8.6 or 3.0 every server is "not found": take master_runtime out of the yaml of the Data Plane API. Or reach HAProxy through its own socket.',
  }),
});
