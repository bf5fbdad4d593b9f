import { setTimeout as sleepFor } from 'node:timers/promises';

/**
 * Time as the rollout sees it: a port, so that simulated rollouts run on a virtual clock. `nowMs` is monotonic and
 * has no relation to the time of day; times of two machines are never compared (contract, section 8).
 */
export interface Clock {
  /** Monotonic milliseconds. */
  nowMs(): number;
  /** Time of day, for people only. */
  wallTime(): Date;
  /** Resolves after `ms`; rejects with the signal's reason as soon as the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  nowMs: () => performance.now(),
  wallTime: () => new Date(),
  async sleep(ms, signal) {
    signal?.throwIfAborted();
    try {
      await sleepFor(Math.max(0, ms), undefined, signal ? { signal } : {});
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  },
};
