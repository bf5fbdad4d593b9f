/** A HAProxy as the facts describe it: what it is asked about, and what a reader must find. Knows nothing of the reader. */

export interface FakeServer {
  readonly name: string;
  readonly sid: number;
  readonly scur: number;
  readonly qcur: number;
  readonly stot: number;
  readonly shown: ShownState;
  readonly uweight: number;
  readonly iweight: number;
  readonly address: string;
  readonly port: number;
  readonly backup: boolean;
  /** Further cells of `show stat`, by column: whatever the application said, unknown columns. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface FakeBackend {
  readonly name: string;
  readonly act: number;
  readonly bck: number;
  readonly scur: number;
  readonly qcur: number;
  readonly servers: readonly FakeServer[];
}

export interface FakeProcess {
  readonly pid: number;
  readonly startedSec: number;
  readonly uptimeSec: number;
  readonly version: string;
  readonly stopping: boolean;
  readonly backends: readonly FakeBackend[];
  /** `show info`: further lines, before and after those that are read. */
  readonly infoLines: readonly (readonly [string, string])[];
  /** The heading of `show stat` behind `pxname`, in any order, with columns that nobody knows. */
  readonly columns: readonly string[];
  /** The heading of `show servers state` behind `be_id`. */
  readonly stateColumns: readonly string[];
  /** Writes quotation marks around every cell, not only where they are needed. */
  readonly quotesAll: boolean;
}

export interface FakeHaproxy {
  /** A master of 3.2 runs a line behind `@@1` in its worker. */
  readonly socket: 'worker' | 'master';
  readonly serving: FakeProcess;
  readonly old: readonly FakeProcess[];
  /** `program` sections of before 3.2, by the name they were given. */
  readonly programs: readonly { readonly pid: number; readonly name: string }[];
}

/** One row of the table of the facts, section 3: how HAProxy shows a state, and what that state is. */
export interface ShownState {
  readonly status: string;
  readonly op: 0 | 1 | 2 | 3;
  readonly bits: number;
  readonly check: number;
  readonly admin: 'ready' | 'drain' | 'maint';
  readonly operational: 'up' | 'starting' | 'stopping' | 'down';
}

type Row = readonly [status: string, op: 0 | 1 | 2 | 3, bits: number, check: number];

const shown = (
  admin: ShownState['admin'],
  operational: ShownState['operational'],
  rows: readonly Row[],
): ShownState[] => rows.map(([status, op, bits, check]) => ({ status, op, bits, check, admin, operational }));

export const SHOWN_STATES: readonly ShownState[] = [
  ...shown('ready', 'up', [
    ['UP', 2, 0, 6],
    ['UP', 2, 4, 6],
    ['UP 2/3', 2, 0, 6],
    ['UP 1/3', 2, 0, 7],
    ['UP 1/3', 2, 4, 6],
    ['UP 0/3', 2, 0, 6],
    ['UP -1/3', 2, 0, 6],
    ['no check', 2, 0, 0],
    ['no check', 2, 0, 2],
  ]),
  ...shown('ready', 'down', [
    ['DOWN', 0, 0, 6],
    ['DOWN 1/3', 0, 0, 6],
    ['DOWN 2/3', 0, 0, 7],
    ['DOWN (agent)', 0, 0, 6],
  ]),
  ...shown('ready', 'stopping', [
    ['NOLB', 3, 0, 6],
    ['NOLB 2/3', 3, 0, 6],
  ]),
  ...shown('ready', 'starting', [['UP', 1, 0, 6]]),
  ...shown('drain', 'up', [
    ['DRAIN', 2, 8, 6],
    ['DRAIN 2/3', 2, 8, 6],
    ['DRAIN', 2, 8, 0],
    ['DRAIN', 2, 16, 0],
    ['DRAIN (agent)', 2, 8, 6],
  ]),
  ...shown('drain', 'down', [
    ['DOWN', 0, 8, 6],
    ['DOWN 1/3', 0, 8, 6],
  ]),
  ...shown('drain', 'stopping', [['NOLB', 3, 8, 6]]),
  ...shown('maint', 'down', [
    ['MAINT', 0, 1, 14],
    ['MAINT', 0, 5, 14],
    ['MAINT', 0, 9, 14],
    ['MAINT (via web/up)', 0, 2, 0],
    ['MAINT (via web/up)', 0, 10, 0],
    ['MAINT (via web/up)', 0, 3, 0],
    ['MAINT (resolution)', 0, 32, 14],
    ['MAINT (resolution)', 0, 40, 14],
    ['MAINT (resolution)', 0, 33, 14],
  ]),
];

/** The columns that a rollout needs; HAProxy 2.6 to 3.4 print them all. */
export const STAT_COLUMNS = (
  'svname qcur scur stot econ eresp wretr wredis status act bck sid throttle tracked type check_status check_code ' +
  'check_duration hrsp_5xx req_tot last_chk check_rise check_health addr cookie mode algo uweight ' +
  'hrsp_1xx hrsp_2xx hrsp_3xx hrsp_4xx hrsp_other cli_abrt rtime'
).split(' ');

/** Columns that HAProxy prints too, some of them with counts that must not be taken for others. */
export const OTHER_COLUMNS =
  'qmax smax slim bin bout weight pid iid used_conn_cur idle_conn_cur - x_new'.split(' ');

/** The heading of 2.6 to 3.4 behind `be_id`. */
export const STATE_COLUMNS = (
  'be_name srv_id srv_name srv_addr srv_op_state srv_admin_state srv_uweight srv_iweight srv_time_since_last_change ' +
  'srv_check_status srv_check_result srv_check_health srv_check_state srv_agent_state bk_f_forced_id srv_f_forced_id ' +
  'srv_fqdn srv_port srvrecord srv_use_ssl srv_check_port srv_check_addr srv_agent_addr srv_agent_port'
).split(' ');
