import type { Plan, PlanServer } from '../plan/plan.ts';
import { rowKey } from '../server.ts';
import type { BackendRow, NodeSnapshot, ServerRow } from '../server.ts';
import { formatCount, listNames, plural } from '../support/format.ts';
import { textTable } from '../support/text-table.ts';
import type { SeenState, ServerOutcome } from './events.ts';

const HEAD = ['server', 'address', 'state', 'status', 'weight', 'sessions', 'queue', 'check'] as const;
/** Columns of figures stand flush right. */
const FIGURES: ReadonlySet<number> = new Set([4, 5, 6]);
const CHECK_MAX = 60;

/** What HAProxy says of each server of the plan on each node: one table per node and backend, then what the nodes disagree about. */
export function statusLines(plan: Plan, snapshots: readonly NodeSnapshot[]): string[] {
  const servers = serversOf(plan);
  const wanted = new Set(servers.flatMap(({ rows }) => rows.map((row) => `${row.node} ${rowKey(row)}`)));
  const tables = snapshots.flatMap(({ node, backends }) =>
    backends.flatMap((backend) => {
      const rows = backend.servers.filter((row) => wanted.has(`${node} ${rowKey(row)}`));
      return rows.length === 0 ? [] : ['', ...nodeTable(node, backend, rows)];
    }),
  );
  return [...tables, ...disagreements(servers, snapshots)];
}

/** `web on lb1: 2 of 3 servers available` and a line for each server that is looked at. */
function nodeTable(node: string, backend: BackendRow, rows: readonly ServerRow[]): string[] {
  const regular = backend.servers.filter((row) => !row.backup).length;
  const backups = backend.backups > 0 ? `, and ${plural(backend.backups, 'backup')}` : '';
  const out = [...Map.groupBy(rows, (row) => row.admin)]
    .filter(([admin]) => admin !== 'ready')
    .map(([admin, same]) => `${formatCount(same.length)} in ${admin}`);
  const note = out.length > 0 ? ` (${listNames(out)})` : '';
  const head = `${backend.backend} on ${node}: ${formatCount(backend.active)} of ${plural(regular, 'server')} available${backups}${note}`;
  const cells = rows.map((row) => [
    row.server,
    addressText(row),
    row.admin,
    row.status,
    row.weight === row.configuredWeight ? `${row.weight}` : `${row.weight} of ${row.configuredWeight}`,
    formatCount(row.scur),
    formatCount(row.qcur),
    checkText(row),
  ]);
  return [head, ...textTable([HEAD, ...cells], FIGURES)];
}

function addressText({ address, port }: Pick<ServerRow, 'address' | 'port'>): string {
  if (port === 0) return address;
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}

/** `L7OK/200 after 1ms · backup · agent on` */
function checkText(row: ServerRow): string {
  const own = row.check.enabled ? row.check.text || 'on' : row.check.configured ? 'off' : 'none';
  const text = row.tracks === undefined ? own : `follows ${row.tracks}`;
  const notes = [
    ...(row.throttle === undefined ? [] : [`slow start at ${row.throttle} %`]),
    ...(row.backup ? ['backup'] : []),
    ...(row.agent.configured ? [`agent ${row.agent.enabled ? 'on' : 'off'}`] : []),
  ];
  return [text.length > CHECK_MAX ? `${text.slice(0, CHECK_MAX - 1)}…` : text, ...notes].join(' · ');
}

/** Servers that are not in the same admin state everywhere, or not there everywhere. */
function disagreements(servers: readonly PlanServer[], snapshots: readonly NodeSnapshot[]): string[] {
  if (snapshots.length < 2) return [];
  const differing = servers.flatMap((server) => {
    const pictures = snapshots.map(({ node }) => {
      const states = server.rows.filter((row) => row.node === node).map((row) => row.before.state);
      return [node, states.length === 0 ? 'not there' : [...new Set(states)].join(' and ')] as const;
    });
    if (new Set(pictures.map(([, picture]) => picture)).size === 1) return [];
    return [`  ${server.name}: ${pictures.map(([node, picture]) => `${picture} on ${node}`).join(', ')}`];
  });
  if (differing.length === 0) return [];
  return ['', `The nodes disagree about ${plural(differing.length, 'server')}:`, ...differing];
}

/** The output `servers` of the operation `status`. */
export function seenServers(plan: Plan, snapshots: readonly NodeSnapshot[]): ServerOutcome[] {
  const seen = new Map(
    snapshots.flatMap(({ node, backends }) =>
      backends.flatMap(({ servers }) => servers.map((row) => [`${node} ${rowKey(row)}`, row] as const)),
    ),
  );
  return serversOf(plan).map((server): ServerOutcome => {
    const rows = server.rows.flatMap((row): SeenState[] => {
      const real = seen.get(`${row.node} ${rowKey(row)}`);
      return real ? [seenState(row.node, real)] : [];
    });
    const { before } = server.rows.find((row) => row.follows === undefined) ?? server.rows[0]!;
    return {
      name: server.name,
      backends: server.backends,
      address: server.address,
      result: 'seen',
      phase: 'untouched',
      timings: { drainMs: null, deployMs: null, proofMs: null, totalMs: null },
      sessionsAtDrain: null,
      before,
      after: before,
      rows,
    };
  });
}

function seenState(node: string, row: ServerRow): SeenState {
  const { backend, server, address, port, admin, status, weight } = row;
  const counts = { sessions: row.scur, queue: row.qcur };
  return {
    node,
    backend,
    server,
    address,
    port,
    state: admin,
    status,
    weight,
    ...counts,
    check: checkText(row),
  };
}

function serversOf({ stages }: Plan): PlanServer[] {
  return stages.flatMap(({ lanes }) => lanes.map(({ server }) => server));
}
