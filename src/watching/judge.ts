import { highestRate, isAbove } from './evidence.ts';
import { meanOf } from './response-time.ts';
import { errorRateOf } from './traffic.ts';
import type { Traffic } from './traffic.ts';

export interface Limits {
  /** Per cent. */
  readonly maxErrorRate: number | undefined;
  /** Factor. */
  readonly maxSlowdown: number | undefined;
  readonly minRequests: number;
}

/** The servers that were in rotation besides the watched ones. */
export interface ControlGroup {
  readonly traffic: Traffic;
  /** How many of them had requests… */
  readonly servers: number;
  /** …and how many of those had errors. */
  readonly erring: number;
}

export interface Seen {
  readonly watched: Traffic;
  readonly others: ControlGroup;
}

export type Judgement =
  | { readonly kind: 'good' }
  | { readonly kind: 'error-rate' }
  | { readonly kind: 'slowdown' }
  /** Fewer requests than `min-requests`. */
  | { readonly kind: 'too-few' }
  /** Above the limit, and the control group is as bad. */
  | { readonly kind: 'shared' }
  /** The control group had too few requests to be compared with. */
  | { readonly kind: 'no-control' }
  /** Slower than allowed by less than what HAProxy's rounding hides. */
  | { readonly kind: 'blurred' };

/**
 * May the watch end now, because the watched servers are clearly bad? Only an error rate can be that early: HAProxy shows no spread of
 * response times, and a server that has just started is often slow at first.
 */
export function isClearlyBad(seen: Seen, limits: Limits): boolean {
  const { watched } = seen;
  if (limits.maxErrorRate === undefined || watched.requests < limits.minRequests) return false;
  return isAbove(watched, limits.maxErrorRate / 100) && !isShared(seen, limits.maxErrorRate);
}

/** The verdict at the end of a soak: the plain comparison with the limits decides, given enough requests. */
export function judge(seen: Seen, limits: Limits): Judgement {
  const { maxErrorRate, maxSlowdown, minRequests } = limits;
  if (maxErrorRate === undefined && maxSlowdown === undefined) return { kind: 'good' };
  if (seen.watched.requests < minRequests) return { kind: 'too-few' };
  const isOver = maxErrorRate !== undefined && errorRateOf(seen.watched) > maxErrorRate;
  if (isOver && !isShared(seen, maxErrorRate)) return { kind: 'error-rate' };
  const speed = maxSlowdown === undefined ? 'good' : judgeSpeed(seen, maxSlowdown, minRequests);
  if (speed === 'slowdown') return { kind: speed };
  return { kind: isOver ? 'shared' : speed };
}

/**
 * Trouble that all share is not the new version's fault: the others are above the limit too, most of them show errors, and
 * the watched servers are not clearly worse than even the highest rate that the others may have.
 */
function isShared({ watched, others }: Seen, maxErrorRate: number): boolean {
  const { traffic, servers, erring } = others;
  if (traffic.requests === 0 || errorRateOf(traffic) <= maxErrorRate || erring * 2 <= servers) return false;
  return !isAbove(watched, highestRate(traffic));
}

function judgeSpeed(
  { watched, others }: Seen,
  maxSlowdown: number,
  minRequests: number,
): 'good' | 'slowdown' | 'no-control' | 'blurred' {
  const own = meanOf(watched.time);
  const theirs = meanOf(others.traffic.time);
  if (!own || !theirs || others.traffic.time.requests < minRequests) return 'no-control';
  if (own.meanMs <= maxSlowdown * theirs.meanMs) return 'good';
  const isCertain = own.meanMs - own.blurMs > maxSlowdown * (theirs.meanMs + theirs.blurMs);
  return isCertain ? 'slowdown' : 'blurred';
}
