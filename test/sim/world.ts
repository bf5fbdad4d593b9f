import type { VirtualTime } from './clock.ts';
import type { Random } from './random.ts';
import type { Scenario } from './scenario.ts';
import type { SimRow } from './row.ts';
import type { SimServer } from './server.ts';
import type { Session } from './session.ts';

/** Why a request was lost, or what was done about it. Only `rollout` breaks the promise. */
export type Cause =
  | 'rollout'
  /** The application died or was bad by itself: never deployed, or after it had proved itself. */
  | 'application'
  /** Somebody else, or a reload, had put a server into rotation that was being deployed or is unproved. */
  | 'operator'
  | 'reload'
  | 'agent'
  /** HAProxy was killed. */
  | 'restart'
  /** The client reaches its server in any state (`force-persist`). */
  | 'forced'
  /** The inputs say so: on-drain-timeout proceed or shutdown. */
  | 'declared'
  /** `on-marked-down shutdown-sessions`, at an order of ours: ours, unless nobody could see or end the session (contract, section 7). */
  | 'marked-down'
  /** No server of the backend is usable; whether that is ours is what the floor is for. */
  | 'no-server';

/** What the simulated world tells those who watch over the promises. */
export interface Witness {
  /** A request failed: on its way (`session`), or because the application of `server` does not answer. */
  lost(server: SimServer | undefined, session: Session | undefined, known?: Cause): void;
  /** Rows of this node may have changed. */
  changed(node: string): void;
  /** A row takes more traffic than a moment ago. */
  opened(row: SimRow): void;
}

export interface World {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly scenario: Scenario;
  readonly servers: ReadonlyMap<string, SimServer>;
  readonly witness: Witness;
}
