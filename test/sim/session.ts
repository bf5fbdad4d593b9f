import type { SimServer } from './server.ts';
import type { SimRow } from './row.ts';

/** Who did something to HAProxy. `run`: this action, main or post. */
export type Actor = 'config' | 'run' | 'operator' | 'reload' | 'agent';

/** One request on its way. */
export interface Session {
  readonly server: SimServer;
  readonly row: SimRow;
  readonly startedMs: number;
  /** Who had put the row into the state in which the session could reach it. */
  readonly openedBy: Actor;
  /** It came in spite of the row's state (`force-persist`). */
  readonly forced: boolean;
  /** It waited in the row's own queue first. */
  readonly queued: boolean;
  isOver: boolean;
}
