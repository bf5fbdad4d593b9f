import { combineCounts, isSameProcess, NO_COUNTS } from '../server.ts';
import type { Counters, ProcessIdentity, RowSample } from '../server.ts';
import { addTimes, NO_TIME, ResponseClock } from './response-time.ts';
import type { ResponseTime } from './response-time.ts';

/** What servers answered while they were watched. */
export interface Traffic {
  /** Answered or failed; in TCP mode sessions. */
  readonly requests: number;
  /** Of these: answered with 5xx, not connected, not answered. */
  readonly errors: number;
  readonly responses5xx: number;
  readonly connectionErrors: number;
  /** HAProxy's own count of them, or what it forwarded and saw neither answered nor given up by the client, where that is more. */
  readonly unanswered: number;
  readonly counters: Counters;
  readonly time: ResponseTime;
}

export const NO_TRAFFIC: Traffic = {
  requests: 0,
  errors: 0,
  responses5xx: 0,
  connectionErrors: 0,
  unanswered: 0,
  counters: NO_COUNTS,
  time: NO_TIME,
};

export function addTraffic(a: Traffic, b: Traffic): Traffic {
  return {
    requests: a.requests + b.requests,
    errors: a.errors + b.errors,
    responses5xx: a.responses5xx + b.responses5xx,
    connectionErrors: a.connectionErrors + b.connectionErrors,
    unanswered: a.unanswered + b.unanswered,
    counters: combineCounts(a.counters, b.counters, (x, y) => x + y),
    time: addTimes(a.time, b.time),
  };
}

/** Per cent of the requests that failed; 0 without requests. */
export const errorRateOf = (traffic: Traffic): number =>
  traffic.requests === 0 ? 0 : (100 * traffic.errors) / traffic.requests;

interface Stretch {
  readonly identity: ProcessIdentity;
  readonly opening: RowSample;
  latest: RowSample;
  readonly clock: ResponseClock | undefined;
}

/**
 * What one row counted while it was watched. Counters start anew with each process of HAProxy: what was counted before a reload stays, and
 * the first look at the new process is a new baseline.
 */
export class RowCount {
  #closed = NO_TRAFFIC;
  #stretch: Stretch | undefined;

  see(sample: RowSample, identity: ProcessIdentity): void {
    const stretch = this.#stretch;
    if (!stretch || !isSameProcess(stretch.identity, identity) || isSmaller(sample, stretch.latest)) {
      this.pause();
      this.#stretch = { identity, opening: sample, latest: sample, clock: clockOf(sample) };
      return;
    }
    stretch.latest = sample;
    stretch.clock?.see(clockedOf(sample));
  }

  /** Counts no further before it is seen again. */
  pause(): void {
    this.#closed = this.traffic();
    this.#stretch = undefined;
  }

  traffic(): Traffic {
    return this.#stretch ? addTraffic(this.#closed, trafficOf(this.#stretch)) : this.#closed;
  }

  get latest(): RowSample | undefined {
    return this.#stretch?.latest;
  }
}

const clockedOf = (sample: RowSample): { requests: number; meanMs: number } => ({
  requests: sample.counters.requests,
  meanMs: sample.responseTimeMs ?? 0,
});

const clockOf = (sample: RowSample): ResponseClock | undefined =>
  sample.responseTimeMs === undefined ? undefined : new ResponseClock(clockedOf(sample));

/** `clear counters all`, or a server that was deleted and added again under its name. */
const isSmaller = (now: RowSample, before: RowSample): boolean =>
  now.counters.requests < before.counters.requests || now.stot < before.stot;

function trafficOf({ opening, latest, clock }: Stretch): Traffic {
  const counters = combineCounts(latest.counters, opening.counters, (now, then) => Math.max(0, now - then));
  const { responses5xx, connectionErrors, responseErrors } = counters;
  const sessions = latest.stot - opening.stot;
  // In TCP mode nobody answers: a session is what was asked for.
  if (!clock) {
    const errors = connectionErrors + responseErrors;
    const requests = Math.max(sessions, errors);
    const unanswered = responseErrors;
    return { requests, errors, responses5xx: 0, connectionErrors, unanswered, counters, time: NO_TIME };
  }
  const answered = responsesOf(counters);
  const accounted = answered + connectionErrors + counters.redispatches + counters.clientAborts;
  // HAProxy 2.6 counts no error where a server closes a connection that was used before: the client's is closed without an answer. What
  // may still be under way is left out.
  const lost = sessions - accounted - latest.scur;
  const unanswered = Math.max(responseErrors, lost, 0);
  const errors = responses5xx + connectionErrors + unanswered;
  const requests = answered + connectionErrors + unanswered;
  return { requests, errors, responses5xx, connectionErrors, unanswered, counters, time: clock.spent() };
}

const responsesOf = (counters: Counters): number =>
  counters.responses1xx +
  counters.responses2xx +
  counters.responses3xx +
  counters.responses4xx +
  counters.responses5xx +
  counters.responsesOther;
