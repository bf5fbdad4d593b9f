import { RolloutError } from '../../support/errors.ts';
import type { RowSample } from '../../server.ts';
import type { Api } from './api.ts';
import type { Identities } from './identity.ts';
import type { Talk } from './talk.ts';

/** What is known of one row from earlier looks, because one look over this API does not show it. */
export interface Remembered {
  /** As set: the statistics show the effective weight, which a slow start lowers for a while. */
  weight: number | undefined;
  /** HAProxy's own check has been seen running, or stands in haproxy.cfg; undefined: neither. */
  checked: boolean | undefined;
  /** Between two checks, where haproxy.cfg says it. */
  interMs: number | undefined;
  /** Since when it has been seen in maint without a break. */
  maintSinceMs: number | undefined;
  last: RowSample | undefined;
}

/** What is known of one node between calls. */
export interface Peer {
  readonly talk: Talk;
  readonly identities: Identities;
  /** By `rowKey`. */
  readonly rows: Map<string, Remembered>;
  /** Found out by the first method that contacts it. */
  api: Api | undefined;
  /** The runtime servers carry their weight and the bits of their checks: 3.3.1 and later. Undefined: not seen yet. */
  exact: boolean | undefined;
  /** How long the last statistics took. */
  statisticsMs: number;
  /** Backends whose balance takes no weights. */
  readonly fixed: Set<string>;
}

export function remembered(peer: Peer, key: string): Remembered {
  let known = peer.rows.get(key);
  if (known === undefined) {
    known = {
      weight: undefined,
      checked: undefined,
      interMs: undefined,
      maintSinceMs: undefined,
      last: undefined,
    };
    peer.rows.set(key, known);
  }
  return known;
}

/** Not this time; with the error that stands if the time is over. */
export interface Again {
  readonly again: RolloutError;
}

const AGAIN_MS = 20;
/** An attempt that ends unanswered after less was cut short by the end of the time. */
const TOO_SHORT_MS = 500;

/**
 * Runs `attempt` until it gives a result instead of `Again`, at most until the command time-out is over. That HAProxy does not
 * answer the API is worth another attempt too: it may be restarting.
 */
export async function untilSettled<T extends object>(
  { talk }: Peer,
  signal: AbortSignal,
  attempt: (untilMs: number) => Promise<T | Again>,
): Promise<T> {
  const untilMs = talk.deadline();
  let before: Again | undefined;
  for (let pauseMs = AGAIN_MS; ; pauseMs = Math.min(2 * pauseMs, 200)) {
    const startedMs = talk.clock.nowMs();
    const result = await attempt(untilMs).catch((error: unknown): Again => {
      if (!(error instanceof RolloutError)) throw error;
      if (isAwayError(error)) return { again: error };
      // The rest of the time that earlier attempts used up says less than they do.
      const isRest = error.code === 'no-answer' && talk.clock.nowMs() - startedMs < TOO_SHORT_MS;
      if (before && isRest) return before;
      throw error;
    });
    if (!('again' in result)) return result;
    before = result;
    if (talk.clock.nowMs() + pauseMs >= untilMs) throw result.again;
    await talk.clock.sleep(pauseMs, signal);
  }
}

/** The API answered that HAProxy does not: nothing else is `unreachable` after the first contact. */
const isAwayError = (error: RolloutError): boolean =>
  error.code === 'unreachable' && error.title.startsWith('the Data Plane API ');

export const processChanged = (): Again => ({
  again: new RolloutError('no-answer', 'another process answered in the middle of every look', {
    hint: 'Is HAProxy being reloaded all the time?',
  }),
});
