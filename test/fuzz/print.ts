import type { FakeBackend, FakeHaproxy, FakeProcess, FakeServer } from './model.ts';

/** Prints what HAProxy would, by the facts, byte for byte, each answer with its terminator. Shares nothing with the parsers. */

/** Unknown lines stand on both sides of those that are read. */
export function printInfo(process: FakeProcess): string {
  const half = process.infoLines.length >> 1;
  const lines: (readonly [string, string | number])[] = [
    ['Name', 'HAProxy'],
    ...process.infoLines.slice(0, half),
    ['Version', process.version],
    ['Pid', process.pid],
    ['Uptime', `0d 0h00m${process.uptimeSec}s`],
    ['Uptime_sec', process.uptimeSec],
    ...process.infoLines.slice(half),
    ['Stopping', process.stopping ? 1 : 0],
    ['Unstoppable Jobs', 0],
    ['Start_time_sec', process.startedSec],
    ['Tainted', 0],
  ];
  return `${lines.map(([name, value]) => `${name}: ${value}\n`).join('')}\n`;
}

/** RFC 4180, as HAProxy's csv_enc: quotation marks where a comma, a quotation mark or a line break stands. */
function cell(text: string, always: boolean): string {
  return always || /[",\r\n]/.test(text) ? `"${text.split('"').join('""')}"` : text;
}

/** Every line ends with a comma; the heading is never quoted. */
export function printStat(process: FakeProcess, rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = ['pxname', ...process.columns];
  const lines = rows.map((row) =>
    columns.map((column) => `${cell(row[column] ?? '', process.quotesAll)},`).join(''),
  );
  return `# ${columns.join(',')},\n${lines.map((line) => `${line}\n`).join('')}\n`;
}

export function statRow(backend: FakeBackend, server: FakeServer): Record<string, string> {
  const checked = (server.shown.check & 4) !== 0 && (server.shown.check & 8) === 0;
  return {
    ...(checked ? { check_status: 'L7OK', check_rise: '3', check_health: '5', check_code: '200' } : {}),
    ...server.cells,
    pxname: backend.name,
    svname: server.name,
    type: '2',
    sid: String(server.sid),
    scur: String(server.scur),
    qcur: String(server.qcur),
    stot: String(server.stot),
    status: server.shown.status,
    uweight: String(server.uweight),
    act: server.backup ? '0' : '1',
    bck: server.backup ? '1' : '0',
    throttle: server.shown.operational === 'starting' ? '57' : '',
  };
}

export function backendStatRow(backend: FakeBackend): Record<string, string> {
  return {
    pxname: backend.name,
    svname: 'BACKEND',
    type: '1',
    sid: '0',
    scur: String(backend.scur),
    qcur: String(backend.qcur),
    stot: '11',
    status: 'UP',
    uweight: '1',
    act: String(backend.act),
    bck: String(backend.bck),
    mode: 'http',
    algo: 'roundrobin',
  };
}

export function printState(process: FakeProcess, backends: readonly FakeBackend[]): string {
  const columns = ['be_id', ...process.stateColumns];
  const lines = backends.flatMap((backend, index) =>
    backend.servers.map((server) => {
      const cells: Record<string, string | number> = {
        be_id: index + 2,
        be_name: backend.name,
        srv_id: server.sid,
        srv_name: server.name,
        srv_addr: server.address,
        srv_op_state: server.shown.op,
        srv_admin_state: server.shown.bits,
        srv_uweight: server.uweight,
        srv_iweight: server.iweight,
        srv_check_state: server.shown.check,
        srv_agent_state: 0,
        srv_port: server.port,
        srv_fqdn: '-',
        srvrecord: '-',
      };
      return `${columns.map((column) => cells[column] ?? 0).join(' ')}\n`;
    }),
  );
  return `1\n# ${columns.join(' ')}\n${lines.join('')}\n`;
}

export function printProc(haproxy: FakeHaproxy): string {
  const line = (pid: number, type: string, reloads: number | string): string =>
    `${String(pid).padEnd(16)}${type.padEnd(16)}${String(reloads).padEnd(16)}0d00h00m03s     ${haproxy.serving.version}\n`;
  return [
    '#<PID>          <type>          <reloads>       <uptime>        <version>      \n',
    line(1, 'master', '1 [failed: 0]'),
    '# workers\n',
    line(haproxy.serving.pid, 'worker', 0),
    ...(haproxy.old.length > 0 ? ['# old workers\n'] : []),
    ...haproxy.old.map((process) => line(process.pid, 'worker', 1)),
    '# programs\n',
    ...haproxy.programs.map(({ pid, name }) => line(pid, name, 0)),
    '\n',
  ].join('');
}
