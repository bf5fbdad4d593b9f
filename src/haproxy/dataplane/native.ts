import { rowKey } from '../../server.ts';
import { printable } from '../runtime/answers.ts';
import type { Column, StatRow } from '../runtime/stat.ts';
import { BACKEND, SERVER } from '../runtime/stat.ts';
import type { NativeRow } from './schemas.ts';

/** A row of HAProxy's statistics as the API passes it on: the same columns, empty ones left out. */
export interface NativeStat extends StatRow {
  /** The weight of this moment: the API does not pass on the one that was set. */
  readonly uweight: string;
  /** Empty where no agent check runs, and in maint. */
  readonly agent_status: string;
}

export interface Table {
  /** By `rowKey`. A server that is not here is unknown: the API drops rows that it cannot read (facts, dataplane, 1.9). */
  readonly servers: ReadonlyMap<string, NativeStat>;
  readonly backends: ReadonlyMap<string, NativeStat>;
}

/** Columns behind `last_chk`: they are those of other columns where that held a comma. */
const BEHIND: readonly Column[] = ['check_rise', 'check_health', 'addr', 'cookie', 'mode', 'algo'];
const MODES = new Set(['http', 'tcp', 'health', 'spop', 'syslog', 'peers', 'cli', 'spoe']);
/** First words of HAProxy's status: versions add others behind them (facts, dataplane, 1.10). */
const STATUS = /^(?:UP|DOWN|DRAIN|NOLB|MAINT)(?: -?\d+\/\d+| \(.+\))?|^no check/;

export function tableOf(rows: readonly NativeRow[]): Table {
  const servers = new Map<string, NativeStat>();
  const backends = new Map<string, NativeStat>();
  for (const row of rows) {
    const stat = statOf(row);
    if (stat === undefined) continue;
    if (stat.type === BACKEND) backends.set(stat.pxname, summed(backends.get(stat.pxname), stat));
    else {
      const key = rowKey({ backend: stat.pxname, server: stat.svname });
      servers.set(key, summed(servers.get(key), stat));
    }
  }
  return { servers, backends };
}

/** Undefined for frontends, and where what a decision rests on is missing or unknown. */
function statOf({ type, name, backend_name: backend, stats }: NativeRow): NativeStat | undefined {
  if ((type !== 'server' && type !== 'backend') || typeof name !== 'string' || !stats) return undefined;
  const text = (column: string): string => {
    const value = stats[column];
    return typeof value === 'string' ? printable(value) : typeof value === 'number' ? String(value) : '';
  };
  const row = emptyRow();
  for (const column of Object.keys(row) as (keyof NativeStat)[]) row[column] = text(column);
  if (['scur', 'qcur', 'stot'].some((column) => !/^\d+$/.test(text(column)))) return undefined;
  if (type === 'server') {
    const status = STATUS.exec(row.status)?.[0];
    if (typeof backend !== 'string' || status === undefined) return undefined;
    row.status = status;
  }
  if (!MODES.has(row.mode)) for (const column of BEHIND) row[column] = '';
  row.type = type === 'server' ? SERVER : BACKEND;
  row.pxname = type === 'server' ? (backend ?? '') : name;
  row.svname = type === 'server' ? name : 'BACKEND';
  row.sid ||= '0';
  row.uweight = text('weight') || '0';
  row.act ||= '0';
  row.bck ||= '0';
  return row;
}

type Writable = { -readonly [K in keyof NativeStat]: string };

const emptyRow = (): Writable => ({
  pxname: '',
  svname: '',
  type: '',
  sid: '',
  status: '',
  scur: '',
  slim: '',
  qcur: '',
  stot: '',
  req_tot: '',
  hrsp_1xx: '',
  hrsp_2xx: '',
  hrsp_3xx: '',
  hrsp_4xx: '',
  hrsp_5xx: '',
  hrsp_other: '',
  econ: '',
  eresp: '',
  wretr: '',
  wredis: '',
  cli_abrt: '',
  act: '',
  bck: '',
  uweight: '',
  throttle: '',
  tracked: '',
  check_status: '',
  check_code: '',
  check_duration: '',
  check_rise: '',
  check_health: '',
  last_chk: '',
  addr: '',
  cookie: '',
  mode: '',
  rtime: '',
  algo: '',
  agent_status: '',
});

/** One row of several sockets: what is in flight on any of them is in flight. */
function summed(before: NativeStat | undefined, row: NativeStat): NativeStat {
  if (before === undefined) return row;
  const sum = (column: Column): string => String(Number(before[column]) + Number(row[column]));
  return { ...row, scur: sum('scur'), qcur: sum('qcur'), stot: sum('stot') };
}
