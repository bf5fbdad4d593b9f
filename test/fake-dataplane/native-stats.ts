import type { Call, Mode, Reply } from './reply.ts';
import { fault, ok } from './reply.ts';
import type { HaproxySocket } from './socket.ts';
import { Away } from './socket.ts';

/** Columns that the real one passes on as text; the numbers follow. Every other column of `show stat` it leaves out. */
const TEXTS = new Set(
  'addr agent_desc agent_status algo check_desc check_status cookie hanafail last_chk mode status tracked'.split(
    ' ',
  ),
);
const NUMBERS = new Set(
  (
    'act agent_code agent_duration agent_fall agent_health agent_rise bck bin bout check_code check_duration check_fall ' +
    'check_health check_rise chkdown chkfail cli_abrt comp_byp comp_in comp_out comp_rsp conn_rate conn_rate_max conn_tot ' +
    'ctime dcon downtime dreq dresp dses econ ereq eresp hrsp_1xx hrsp_2xx hrsp_3xx hrsp_4xx hrsp_5xx hrsp_other iid ' +
    'intercepted lastchg lastsess lbtot pid qcur qlimit qmax qtime rate rate_lim rate_max req_rate req_rate_max req_tot ' +
    'rtime scur sid slim smax srv_abrt stot throttle ttime weight wredis wretr'
  ).split(' '),
);

interface Row {
  readonly type: string;
  readonly name: string;
  readonly backend_name?: string;
  readonly stats: Readonly<Record<string, string | number>>;
}

export async function stats(mode: Mode, socket: HaproxySocket, { query }: Call): Promise<Reply> {
  const type = query.get('type');
  const name = query.get('name');
  const parent = query.get('parent');
  if (type !== null && !['frontend', 'backend', 'server'].includes(type)) {
    return mode === 'v2'
      ? fault(422, 'type in query should be one of [frontend backend server]', 606)
      : fault(400, 'type in query: value is not one of the allowed values ["frontend","backend","server"]');
  }
  if (name !== null && type === null) return fault(400, 'Type required when filtering by name');
  if (name !== null && type === 'server' && parent === null) {
    return fault(400, 'Parent backend required when filtering by server');
  }
  const collected = (body: object, status = 200): Reply => ok(mode === 'v2' ? [body] : body, status);
  let table: string;
  try {
    table = await socket.read('show stat');
  } catch (error) {
    if (!(error instanceof Away)) throw error;
    return collected({ error: error.message, runtimeAPI: socket.path }, 500);
  }
  const rows = rowsOf(table).filter(
    (row) =>
      (type === null || row.type === type) &&
      (name === null || row.name === name) &&
      (type === null || parent === null || row.backend_name === parent),
  );
  return collected({ runtimeAPI: socket.path, ...(rows.length > 0 && { stats: rows }) });
}

/** Split on bare commas, quoted or not: a comma in a check's text shifts what follows, and often costs the whole row. */
function rowsOf(table: string): Row[] {
  const [heading = '', ...lines] = table.replace(/^# /, '').split('\n');
  const columns = heading.split(',');
  return lines.flatMap((line) => {
    const cells = line.split(',');
    if (cells.length < columns.length) return [];
    const found: Record<string, string | number> = {};
    let type = '';
    for (const [index, column] of columns.entries()) {
      const cell = cells[index] ?? '';
      if (column === 'type') type = cell;
      if (cell === '') continue;
      if (TEXTS.has(column)) found[column] = cell;
      if (!NUMBERS.has(column)) continue;
      if (!/^[+-]?\d+$/.test(cell)) return [];
      found[column] = Number(cell);
    }
    const [proxy = '', server = ''] = cells;
    if (type === '2') return [{ type: 'server', name: server, backend_name: proxy, stats: found }];
    return type === '0' || type === '1' ? [{ type: server.toLowerCase(), name: proxy, stats: found }] : [];
  });
}

export async function runtimeInfo(mode: Mode, socket: HaproxySocket): Promise<Reply> {
  const collected = (body: object): Reply => ok(mode === 'v2' ? [body] : body);
  let text: string;
  try {
    text = await socket.read('show info');
  } catch (error) {
    if (!(error instanceof Away)) throw error;
    const message = error.message.replace('[show info]', '[show info typed]');
    return collected({ error: message, runtimeAPI: socket.path });
  }
  const fields = new Map(
    text.split('\n').map((line) => [line.split(': ')[0], line.split(': ').slice(1).join(': ')]),
  );
  const number = (name: string): number => Number(fields.get(name));
  return collected({
    info: {
      curr_conns: number('CurrConns'),
      jobs: number('Jobs'),
      listeners: number('Listeners'),
      max_conn: number('Maxconn'),
      nbthread: number('Nbthread'),
      node: fields.get('node'),
      pid: number('Pid'),
      process_num: number('Process_num'),
      processes: number('Nbproc'),
      release_date: (fields.get('Release_date') ?? '').replaceAll('/', '-'),
      stopping: number('Stopping'),
      tasks: number('Tasks'),
      uptime: number('Uptime_sec'),
      version: fields.get('Version'),
    },
    runtimeAPI: socket.path,
  });
}
