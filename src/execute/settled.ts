import type { Observation } from '../haproxy/control-plane.ts';
import type { AdminState, ProcessIdentity } from '../server.ts';
import type { RolloutError } from '../support/errors.ts';
import type { Context } from './context.ts';
import type { LedgerRow } from './ledger.ts';
import type { Change } from './orders.ts';

/** What settling a server needs of the run, or of post. */
export type Shared = Pick<Context, 'planes' | 'ledger' | 'guard' | 'orders' | 'tell' | 'last' | 'clock'>;

export interface SettleOptions {
  /** The process that the ledger was written under. */
  readonly identityOf: (node: string) => ProcessIdentity | undefined;
  /**
   * What to do where HAProxy is another process than that one. `follow`: main re-asserts, so it goes on to its goal. `leave`: post
   * and later runs touch only what is exactly as it was left.
   */
  readonly afterReload: 'follow' | 'leave';
  /** Rows that a later invocation has taken over: none of ours. */
  readonly isTakenOver?: (row: LedgerRow) => boolean;
}

/** A row that is not where it should be, and the orders that would put it there. */
export interface Unrestored {
  readonly row: LedgerRow;
  readonly changes: readonly Change[];
  readonly error: RolloutError;
}

export interface LeftAlone {
  readonly row: LedgerRow;
  /** For people, behind the name of the row. */
  readonly observed: string;
  /** Undefined where HAProxy no longer shows the row. */
  readonly state: AdminState | undefined;
  /** A later step of the job answers for it. */
  readonly takenOver: boolean;
}

export interface Settled {
  /** Where the server was meant to end. `gone`: not to be there. */
  readonly goal: 'ready' | 'maint' | 'gone' | undefined;
  readonly unrestored: readonly Unrestored[];
  /** Rows that somebody else changed: left as they set them. */
  readonly leftAlone: readonly LeftAlone[];
  /** Agents that stay off, because an agent's `ready` would bring a held server into rotation. */
  readonly agentsKeptOff: readonly LedgerRow[];
  /** All gates had passed before: it went on to ready. */
  readonly wasVerified: boolean;
  /** It came out of maint marked down, so that HAProxy's checks bring it up. */
  readonly provesItself: boolean;
}

/** What HAProxy shows, and no re-assertion after a reload is under way that would change it. */
export async function look(shared: Shared, row: LedgerRow): Promise<Observation> {
  const { orders } = shared;
  const plane = shared.planes.get(row.node);
  if (!plane) throw new Error(`no control plane for node ${row.node}`);
  for (;;) {
    for (let held = orders.held([row.node]); held; held = orders.held([row.node])) await held;
    const holds = orders.holds(row.node);
    const seen = await plane.watch({ rows: [row], backends: [], masks: true }, shared.last);
    if (orders.holds(row.node) === holds) return seen;
  }
}
