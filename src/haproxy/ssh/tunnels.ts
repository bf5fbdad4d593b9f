import type { Clock } from '../../support/clock.ts';
import { RolloutError } from '../../support/errors.ts';
import type { Meaning } from './sentences.ts';
import type { SshSettings } from './settings.ts';
import type { Tunnel } from './tunnel.ts';
import { openTunnel } from './tunnel.ts';

/** So often ssh is started in a row without HAProxy having answered through it; then it is given up for the rest of the run. */
const MOST_STARTS = 30;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;

/** There is no tunnel. `late`: not yet. */
export type NoTunnel = Pick<Meaning, 'error'> & { readonly retry: Meaning['retry'] | 'late' };

/** The tunnel of a run: one at a time, opened when it is first needed, and anew when it has died. */
export interface Tunnels {
  /** One that stands, or why there is none within the time. Rejects only with the reason of the signal. */
  use(withinMs: number, signal: AbortSignal): Promise<Tunnel | NoTunnel>;
  /** HAProxy answered through it. */
  answered(): void;
  /** Ends what is open or being opened. Never throws. */
  close(): Promise<void>;
}

export function newTunnels(settings: SshSettings, clock: Clock): Tunnels {
  const stop = new AbortController();
  let standing: Tunnel | undefined;
  let opening: Promise<Tunnel | Meaning> | undefined;
  /** What will not get better. */
  let final: Meaning | undefined;
  /** Why there was none the last time. */
  let failure: Meaning | undefined;
  let starts = 0;
  let lastFailedMs = Number.NEGATIVE_INFINITY;

  const closed = (): Meaning => ({
    retry: 'never',
    error: new RolloutError('internal', 'the SSH tunnel is closed already'),
  });

  async function open(): Promise<Tunnel | Meaning> {
    const pauseMs = starts === 0 ? 0 : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (starts - 1));
    try {
      await clock.sleep(lastFailedMs + pauseMs - clock.nowMs(), stop.signal);
    } catch {
      return closed();
    }
    starts += 1;
    const result = (await openTunnel(settings, clock, stop.signal)) ?? closed();
    if (!('retry' in result)) {
      failure = undefined;
      return (standing = result);
    }
    failure = result;
    lastFailedMs = clock.nowMs();
    if (result.retry === 'never') final = result;
    else if (starts >= MOST_STARTS) final = { ...result, retry: 'never' };
    return result;
  }

  async function use(withinMs: number, signal: AbortSignal): Promise<Tunnel | NoTunnel> {
    signal.throwIfAborted();
    if (standing && !standing.isOver()) return standing;
    if (final) return final;
    if (stop.signal.aborted) return closed();
    if (standing) lastFailedMs = clock.nowMs();
    standing = undefined;
    opening ??= open().finally(() => {
      opening = undefined;
    });
    const waiting = new AbortController();
    const late = clock
      .sleep(withinMs, AbortSignal.any([signal, waiting.signal]))
      .then((): NoTunnel => (failure ? { error: failure.error, retry: 'late' } : notYet(withinMs)));
    try {
      return await Promise.race([opening, late]);
    } finally {
      waiting.abort();
      late.catch(() => undefined);
    }
  }

  return {
    use,
    answered: () => {
      starts = 0;
    },
    async close() {
      stop.abort();
      await opening?.catch(() => undefined);
      await standing?.close();
    },
  };
}

const notYet = (withinMs: number): NoTunnel => ({
  retry: 'late',
  error: new RolloutError('unreachable', 'no SSH connection within the time-out', {
    observed: `waited ${Math.round(withinMs)} ms`,
    hint: 'The inputs connect-timeout and command-timeout set the times.',
  }),
});
