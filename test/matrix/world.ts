import type { Lab } from '../lab/fleet.ts';
import type { RunningAction } from '../lab/runner.ts';
import type { Session } from '../lab/session.ts';
import type { CheckGate, SocketGate } from './gates.ts';

/** What a cell happens in, before its run begins. */
export interface Setting {
  readonly lab: Lab;
  /** The socket that the action is given. */
  readonly endpoint: string;
  /** Where the step has one, the gate that lies at `endpoint`. */
  readonly gate: SocketGate | undefined;
  /** On the way of HAProxy's checks of web-01. */
  readonly checks: CheckGate;
  /** The deploy goes on when this file is there. */
  readonly goFile: string;
  /** A client that stays on web-01 until the step is let go. */
  session: Session | undefined;
}

export interface World extends Setting {
  readonly action: RunningAction;
}
