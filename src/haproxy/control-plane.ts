import type {
  BackendSample,
  NewServer,
  NodeSnapshot,
  Order,
  ProcessIdentity,
  RowName,
  RowSample,
} from '../server.ts';
import type { NodeFacts } from './node-facts.ts';

export type { Order };

/** What to watch in one exchange. */
export interface WatchRequest {
  /** With the numeric id where it is known: the cheap read. A name that moved to another id is looked up anew. */
  readonly rows: readonly (RowName & { readonly sid: number })[];
  /** Backends whose BACKEND row is wanted. */
  readonly backends: readonly string[];
  /** Read the admin masks too: exact, but costs as much as the backend is large. */
  readonly masks: boolean;
}

/** Sessions that workers from before a reload still hold, where the control plane can see them (master socket). */
export interface OldWorkerRow extends RowName {
  readonly pid: number;
  readonly scur: number;
  readonly qcur: number;
}

export interface Observation {
  readonly identity: ProcessIdentity;
  /** One per row asked for that HAProxy still shows; a missing row is unknown, never zero. Key: `rowKey`. */
  readonly rows: ReadonlyMap<string, RowSample>;
  readonly backends: ReadonlyMap<string, BackendSample>;
  /** Undefined where the control plane cannot see old workers. Empty: there are none, or none has sessions of these rows. */
  readonly oldWorkers: readonly OldWorkerRow[] | undefined;
}

/** Above this the answer would be long, and HAProxy busy with it. */
export const SESSIONS_MAX = 2_000;

export interface OldestSession {
  readonly ageMs: number;
  /** The client's address, as HAProxy sees it. */
  readonly client: string;
  readonly frontend: string;
}

export interface Capabilities {
  /** Old workers' sessions are visible, so a zero after a reload can be believed. */
  readonly seesOldWorkers: boolean;
  readonly shutdownSessions: boolean;
  readonly agents: boolean;
  /** HAProxy's own checks can be switched on and off. */
  readonly checks: boolean;
  readonly weights: boolean;
  /** A weight is written into HAProxy's configuration, so it outlives a reload, and the end of a run that is killed. */
  readonly weightsPersist?: boolean;
  /**
   * Servers added and deleted at runtime. `unchecked`: their checks cannot be switched on. `delete`: they can only be deleted. Missing:
   * neither.
   */
  readonly dynamicServers?: 'all' | 'unchecked' | 'delete';
  /** Entries of ACL and map files can be read, added and taken out. */
  readonly lists?: boolean;
  /** False: `adminBits` are put together from words; that a ready server is disabled in the configuration does not show. */
  readonly seesMasks?: boolean;
}

/** Entries of an ACL or map file in HAProxy's memory. */
export interface ListContent {
  readonly kind: 'acl' | 'map';
  /** In HAProxy's order; `value` only of maps. */
  readonly entries: readonly ListEntry[];
}

export interface ListEntry {
  readonly key: string;
  readonly value?: string;
}

/**
 * ACL and map files by the name that the configuration gives them, or by `#number`. Changes are in HAProxy's memory only: a reload reads
 * the files again. Names and entries are checked before they enter a command (`input-invalid`). `unsupported`: HAProxy reads no such file.
 */
export interface Lists {
  read(file: string, signal: AbortSignal): Promise<ListContent>;
  /** Adds one entry and reads it back. One that is there already would be there twice: look first. */
  add(file: string, kind: ListContent['kind'], entry: ListEntry, signal: AbortSignal): Promise<void>;
  /** Takes one entry out and reads that back; it may be gone already. */
  remove(file: string, kind: ListContent['kind'], key: string, signal: AbortSignal): Promise<void>;
}

/** A key of a map file whose value names a backend. The file as the configuration names it. */
export interface MapKey {
  readonly file: string;
  readonly key: string;
}

/** Changes are in HAProxy's memory only: a reload reads the file again. Names are checked before they enter a command (`input-invalid`). */
export interface SwitchMaps {
  /** Undefined: the map has no such key. `unsupported`: HAProxy reads no such file. */
  value(at: MapKey, signal: AbortSignal): Promise<string | undefined>;
  /** In one step, without a moment in which the key has no value; read back. */
  set(at: MapKey, backend: string, signal: AbortSignal): Promise<void>;
  /** The command, for the dry run, and as a line for a shell on the load balancer. */
  commandOf(at: MapKey, backend: string): string;
  repairLine(at: MapKey, backend: string): string;
}

/**
 * One HAProxy node. Every method ends within the command time-out or when the signal aborts (with its reason), and
 * throws RolloutError: `unreachable` (nothing listens, or it went away), `no-answer` (silence or half an answer),
 * `permission-denied`, `unknown-backend`, `unknown-server`, `unsupported`. Names are checked against HAProxy's alphabet
 * before they enter a command.
 */
export interface ControlPlane {
  /** The node's label from the input, or one made from the endpoint; unique in the run. */
  readonly node: string;
  /** The endpoint for people, without any secret. */
  readonly endpoint: string;
  readonly capabilities: Capabilities;
  /** All backends and servers. Also finds out what sort of socket it is; call it first. */
  snapshot(signal: AbortSignal): Promise<NodeSnapshot>;
  /** One cheap look. */
  watch(request: WatchRequest, signal: AbortSignal): Promise<Observation>;
  /**
   * Gives the orders, each read back until HAProxy shows it: returning means that it is so. An order that HAProxy does not
   * carry out is `internal` with both what was asked and what is there, unless a code of its own fits.
   */
  order(order: Order, signal: AbortSignal): Promise<void>;
  /**
   * The same for many orders at once, in fewer exchanges: one result for each, in their order; never rejects. Missing: they are given
   * one by one.
   */
  orders?(orders: readonly Order[], signal: AbortSignal): Promise<PromiseSettledResult<void>[]>;
  /** Missing: the control plane cannot change ACL and map files. */
  readonly lists?: Lists;
  /** Missing: the control plane cannot change map files. */
  readonly maps?: SwitchMaps;
  /** Proves, changing nothing, that orders to this row would be accepted. */
  provePermission(row: RowName, signal: AbortSignal): Promise<void>;
  /**
   * Proves, changing nothing, that HAProxy would take this server under that name; `existing` is a row of the backend. Missing: only
   * adding it shows.
   */
  proveAddition?(existing: RowName, name: string, server: NewServer, signal: AbortSignal): Promise<void>;
  /** The command of an order, as HAProxy's CLI takes it (for the dry run). */
  commandOf(order: Order): string;
  /** The same as a line for a shell on the load balancer, ready to paste (for repairs by hand). */
  repairLine(order: Order): string;
  /**
   * How long rows should be left alone after a look that took as long as the last one; a look without rows and backends, for the
   * identity alone, is cheap and always welcome. Missing: looks at rows cost next to nothing.
   */
  leastPauseMs?(): number;
  /**
   * What the node tells of itself beyond its rows, and of these backends; after a snapshot. Changes nothing. Missing: this control plane
   * shows none of it.
   */
  facts?(backends: readonly string[], signal: AbortSignal): Promise<NodeFacts>;
  /**
   * The session that a server has had longest, for people; undefined where there is none. HAProxy walks through its sessions for it, so ask once, at
   * the end of a wait; with more than `SESSIONS_MAX` of them it is not asked at all. Missing: this control plane does not show sessions.
   */
  oldestSession?(row: RowName, signal: AbortSignal): Promise<OldestSession | undefined>;
  /** Ends what the adapter holds open. Never throws. */
  close(): Promise<void>;
}
