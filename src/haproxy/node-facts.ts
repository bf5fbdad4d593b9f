/**
 * What a node tells of itself beyond its rows: read once, for people to judge its configuration by. A part that is missing is one that
 * this control plane does not show.
 */
export interface NodeFacts {
  /** What the socket that is used lets its clients do. */
  readonly level?: CliLevel;
  /** Every CLI socket of the process, as HAProxy writes it: `unix@/run/haproxy/admin.sock`, `ipv4@0.0.0.0:9999`. */
  readonly sockets?: readonly { readonly address: string; readonly level: string }[];
  readonly tables?: readonly StickTable[];
  /**
   * By backend: whether its balance takes weights and servers at run time. `hash-type consistent` does and a map-based hash does not,
   * and nothing else shows which of them it is. Backends without an entry could not be asked about.
   */
  readonly dynamic?: ReadonlyMap<string, boolean>;
  /** By `rowKey`: the server's own `maxconn`, of those that have one. */
  readonly maxconn?: ReadonlyMap<string, number>;
  /** Processes from before a reload that are still there. */
  readonly oldWorkers?: readonly number[];
}

export type CliLevel = 'admin' | 'operator' | 'user';

export interface StickTable {
  /** The proxy that it stands in. */
  readonly name: string;
  /** Some `stick` rule keeps the clients' servers in it, as opposed to rates and counters. */
  readonly keepsServers: boolean;
}
