/** The nouns, in HAProxy's sense (contract, section 2). Nothing here talks to anything. */

/** What an operator asked for: HAProxy's administrative state, without the flag that only remembers the configuration. */
export type AdminState = 'ready' | 'drain' | 'maint';

/** What HAProxy makes of it: `starting` is the ramp of `slowstart`, `stopping` is NOLB. */
export type OperationalState = 'up' | 'starting' | 'stopping' | 'down';

/** One HAProxy process. Everything observed is worth only as much as the process that it was observed in. */
export interface ProcessIdentity {
  readonly pid: number;
  /** `Start_time_sec` of `show info`: with the pid it tells a reload from the process that took the order. */
  readonly startedSec: number;
  /** Where the start is worked out of whole seconds of uptime: so far apart two looks at one process may put it. */
  readonly startToleranceSec?: number;
  readonly uptimeSec: number;
  readonly version: string;
  readonly stopping: boolean;
}

export function isSameProcess(a: ProcessIdentity, b: ProcessIdentity): boolean {
  const toleranceSec = Math.max(a.startToleranceSec ?? 0, b.startToleranceSec ?? 0);
  return a.pid === b.pid && Math.abs(a.startedSec - b.startedSec) <= toleranceSec;
}

/** Names one server line of one backend. `sid` speeds reads up, but only the name is believed (facts, section 2.1). */
export interface RowName {
  readonly backend: string;
  readonly server: string;
}

/** A row on a node. */
export interface RowId extends RowName {
  readonly node: string;
}

export const rowKey = (row: RowName): string => `${row.backend}/${row.server}`;
export const rowIdKey = (row: RowId): string => `${row.node} ${row.backend}/${row.server}`;

/** The raw bits of `srv_admin_state` (facts, section 3). */
export const ADMIN = {
  forcedMaint: 1,
  inheritedMaint: 2,
  configuredDisabled: 4,
  forcedDrain: 8,
  inheritedDrain: 16,
  dnsMaint: 32,
} as const;

/** Admin state from the bits; `configuredDisabled` is masked out, because such a server can be up and serving. */
export function adminState(bits: number): AdminState {
  if (bits & (ADMIN.forcedMaint | ADMIN.inheritedMaint | ADMIN.dnsMaint)) return 'maint';
  if (bits & (ADMIN.forcedDrain | ADMIN.inheritedDrain)) return 'drain';
  return 'ready';
}

/** HAProxy's own health check of a row. `enabled` means that it really runs: only then may a server be marked down. */
export interface CheckState {
  readonly configured: boolean;
  readonly enabled: boolean;
  /**
   * A check is on the wire right now. It may have begun before whatever just happened. Undefined in maint where the masks were not
   * read with this sample: only they show it there.
   */
  readonly inProgress: boolean | undefined;
  /** Passes in a row that HAProxy wants; undefined in maint and without a check. */
  readonly rise: number | undefined;
  /** Passes (while down) that it has seen; undefined in maint and without a check. */
  readonly health: number | undefined;
  /** For people: `L7STS/503 after 2ms: Service Unavailable`. Stale while marked down: never evidence. */
  readonly text: string;
}

/** One row as a poll shows it: cheap, of one server, at the same cost in a backend of 5,000 (facts, section 2.1). */
export interface RowSample extends RowName {
  readonly sid: number;
  readonly scur: number;
  readonly qcur: number;
  /** Sessions ever, of this process. */
  readonly stot: number;
  /** HAProxy's status words, verbatim: `UP 1/3`, `MAINT (via b/s)`. */
  readonly status: string;
  /** Undefined where the status words lose it (`DOWN`, `NOLB`) and the masks were not read with this sample. */
  readonly admin: AdminState | undefined;
  /** The raw `srv_admin_state` where the masks were read. */
  readonly adminBits: number | undefined;
  readonly operational: OperationalState;
  /** Weight as set (`uweight`), not the momentary effective one. */
  readonly weight: number;
  readonly check: CheckState;
  /** Per cent of the slow start reached; undefined when no ramp is going on. */
  readonly throttle: number | undefined;
  /** Responses and errors of this process, for the receipt and for watching. */
  readonly counters: Counters;
  /**
   * `rtime`: the mean time from connection to response in whole milliseconds, rounded up, over all requests of this process up to the
   * 512th, after that a sliding mean in which each request replaces a 512th. Undefined where HAProxy measures none (TCP mode).
   */
  readonly responseTimeMs: number | undefined;
}

/** Everything only grows while the process lives. Responses are counted in HTTP mode only. */
export interface Counters {
  readonly requests: number;
  readonly responses1xx: number;
  readonly responses2xx: number;
  readonly responses3xx: number;
  readonly responses4xx: number;
  readonly responses5xx: number;
  readonly responsesOther: number;
  readonly connectionErrors: number;
  readonly responseErrors: number;
  readonly retries: number;
  readonly redispatches: number;
  readonly clientAborts: number;
}

export const NO_COUNTS: Counters = {
  requests: 0,
  responses1xx: 0,
  responses2xx: 0,
  responses3xx: 0,
  responses4xx: 0,
  responses5xx: 0,
  responsesOther: 0,
  connectionErrors: 0,
  responseErrors: 0,
  retries: 0,
  redispatches: 0,
  clientAborts: 0,
};

/** Two sets of counters, one by one. */
export function combineCounts(a: Counters, b: Counters, by: (x: number, y: number) => number): Counters {
  const names = Object.keys(NO_COUNTS) as (keyof Counters)[];
  return Object.fromEntries(names.map((name) => [name, by(a[name], b[name])])) as unknown as Counters;
}

/** One row as planning sees it. */
export interface ServerRow extends RowSample {
  readonly admin: AdminState;
  readonly adminBits: number;
  /** As HAProxy prints it: an IP address, a path of a unix socket, or `-` where a name is not resolved. */
  readonly address: string;
  /** 0 where HAProxy shows none. */
  readonly port: number;
  readonly configuredWeight: number;
  readonly backup: boolean;
  readonly agent: { readonly configured: boolean; readonly enabled: boolean };
  /** `backend/server` that this row follows (`track`). */
  readonly tracks: string | undefined;
  readonly cookie: string | undefined;
}

/** The BACKEND row. `active` counts servers that are ready, up, of weight above 0 and not backup: HAProxy's own count. */
export interface BackendSample {
  readonly backend: string;
  readonly active: number;
  readonly backups: number;
  readonly scur: number;
  readonly qcur: number;
  readonly status: string;
  readonly counters: Counters;
}

export interface BackendRow extends BackendSample {
  readonly mode: string;
  /** `roundrobin`, `source`…; `unknown` where HAProxy shows none. */
  readonly algorithm: string;
  readonly servers: readonly ServerRow[];
}

/** Everything one node shows, read at one moment of one process. */
export interface NodeSnapshot {
  readonly node: string;
  readonly identity: ProcessIdentity;
  readonly backends: readonly BackendRow[];
}

/** A server to be added at runtime. Whoever makes one has checked every word: it stands in a command as it is. */
export interface NewServer {
  /** An IP address. */
  readonly address: string;
  readonly port: number;
  /** HAProxy's server keywords, each with its value: `['check']`, `['inter', '2000ms']`. */
  readonly keywords: readonly (readonly string[])[];
}

/**
 * One order to HAProxy about one row. `add` leaves a server in maint whose check does not run; `delete` is taken for a server in maint
 * that nothing is connected to; `check` switches HAProxy's own check on or off. `state-down` is `state drain|ready` and `health down` in one
 * breath.
 */
export type Order =
  | { readonly do: 'state'; readonly row: RowName; readonly state: AdminState }
  | { readonly do: 'state-down'; readonly row: RowName; readonly state: 'drain' | 'ready' }
  | { readonly do: 'health'; readonly row: RowName; readonly health: 'up' | 'down' }
  | { readonly do: 'weight'; readonly row: RowName; readonly weight: number }
  | { readonly do: 'agent'; readonly row: RowName; readonly enabled: boolean }
  /** HAProxy's own health check, which keeps its last verdict while it is off. */
  | { readonly do: 'checks'; readonly row: RowName; readonly enabled: boolean }
  | { readonly do: 'shutdown-sessions'; readonly row: RowName }
  | { readonly do: 'add'; readonly row: RowName; readonly server: NewServer }
  | { readonly do: 'delete'; readonly row: RowName };
