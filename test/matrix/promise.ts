import type { Reason } from '../../src/support/errors.ts';
import { STEP_NAMES, type StepName } from './steps.ts';

/** What the action promises where one fault meets some steps of a lane. Every cell also promises: no request lost by the rollout. */
export interface Promised {
  readonly steps: readonly StepName[];
  /** `killed`: main had no say. */
  readonly result: 'succeeded' | 'failed' | 'cancelled' | 'killed';
  readonly reason?: Reason;
  /** web-01 in HAProxy after post, and the version installed. */
  readonly server: `${'ready' | 'drain' | 'maint'}${'' | ' DOWN'} v${1 | 2}`;
  /** The output that names web-01. */
  readonly named: 'deployed' | 'held' | 'remaining';
  /** What the post step finds to do. */
  readonly post: PostVerdict;
  /** For people. */
  readonly says: string;
}

/**
 * `nothing`: main has done it all. `back`: in rotation as it was. `held`: left in maint, named. `proved`: ready, because its deploy
 * had been proved.
 */
export type PostVerdict = 'nothing' | 'back' | 'held' | 'proved';

/** A cell that is not there, and why. */
export interface Missing {
  readonly steps: readonly StepName[];
  readonly why: string;
}

export const out = ['draining', 'waiting', 'maint'] as const;
export const unproved = ['proving', 'checking'] as const;

export const goesOn = (says: string, steps: readonly StepName[] = STEP_NAMES): Promised => ({
  steps,
  result: 'succeeded',
  server: 'ready v2',
  named: 'deployed',
  post: 'nothing',
  says,
});
