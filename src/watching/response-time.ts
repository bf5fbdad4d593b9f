/**
 * HAProxy shows a server's response time only as a mean (`rtime`), in whole milliseconds rounded up. It keeps a sum: of all requests up to
 * the 512th; from there on each request takes the mean away from it and adds its own time. So the time spent between two looks is the
 * difference of the sums and the means that were taken away meanwhile. What the rounding hides shrinks with the requests watched.
 */
const WINDOW = 512;

/** The columns `req_tot` and `rtime` of one look. */
export interface Clocked {
  readonly requests: number;
  readonly meanMs: number;
}

export interface ResponseTime {
  readonly requests: number;
  readonly totalMs: number;
  /** The variance that the rounding leaves in `totalMs`. */
  readonly variance: number;
}

export const NO_TIME: ResponseTime = { requests: 0, totalMs: 0, variance: 0 };

/** Response time between the first look and the last of one process. */
export class ResponseClock {
  readonly #first: Clocked;
  #last: Clocked;
  #takenMs = 0;

  constructor(first: Clocked) {
    this.#first = first;
    this.#last = first;
  }

  see(next: Clocked): void {
    this.#takenMs += takenBetween(this.#last, next);
    this.#last = next;
  }

  spent(): ResponseTime {
    const requests = this.#last.requests - this.#first.requests;
    if (requests <= 0) return NO_TIME;
    const totalMs = Math.max(0, sumOf(this.#last) - sumOf(this.#first) + this.#takenMs);
    return { requests, totalMs, variance: (windowOf(this.#first) ** 2 + windowOf(this.#last) ** 2) / 12 };
  }
}

export function addTimes(a: ResponseTime, b: ResponseTime): ResponseTime {
  return {
    requests: a.requests + b.requests,
    totalMs: a.totalMs + b.totalMs,
    variance: a.variance + b.variance,
  };
}

/** Mean and what the rounding may hide of it: two standard deviations. Undefined without requests. */
export function meanOf(time: ResponseTime): { readonly meanMs: number; readonly blurMs: number } | undefined {
  if (time.requests === 0) return undefined;
  return { meanMs: time.totalMs / time.requests, blurMs: (2 * Math.sqrt(time.variance)) / time.requests };
}

const windowOf = ({ requests }: Clocked): number => Math.min(requests, WINDOW);

/** The mean is rounded up: half a millisecond less is in the middle of what it may be. */
const sumOf = (look: Clocked): number => windowOf(look) * Math.max(0, look.meanMs - 0.5);

/** The means that requests beyond the window took away from the sum between two looks. */
function takenBetween(from: Clocked, to: Clocked): number {
  const beyond = to.requests - Math.max(from.requests, WINDOW);
  if (beyond <= 0) return 0;
  if (from.requests < WINDOW) return beyond * to.meanMs;
  // As if all of them had taken equally long: the sum nears WINDOW times that, each request a 512th of the way.
  const kept = (1 - 1 / WINDOW) ** beyond;
  const eachMs = (to.meanMs - from.meanMs * kept) / (1 - kept);
  return beyond * eachMs - WINDOW * (to.meanMs - from.meanMs);
}
