import type { WatchingInputs } from '../inputs/inputs.ts';
import { formatCount, formatLimit } from '../support/format.ts';

/** `watch its traffic for 2m: fail above 1 % errors…`: what a soak does, for a dry run. */
export function soakText(ms: number, watching: WatchingInputs, whose = 'its'): string {
  const { maxErrorRate, maxSlowdown, minRequests, onInconclusive } = watching;
  const limits = [
    ...(maxErrorRate === undefined ? [] : [`above ${maxErrorRate} % errors`]),
    ...(maxSlowdown === undefined ? [] : [`above ${maxSlowdown} times the response time of the others`]),
  ];
  const what = `watch ${whose} traffic for ${formatLimit(ms)}`;
  if (limits.length === 0) return `${what}: fail only when it goes down (no max-error-rate, no max-slowdown)`;
  const below = {
    proceed: 'a warning',
    fail: 'fail',
    wait: 'watch on, at most three times as long again, then fail',
  }[onInconclusive];
  return `${what}: fail ${limits.join(' or ')}; below ${formatCount(minRequests)} requests ${below}`;
}

/** `soak 2m, at most 1 % errors and 2 times the response time of the others`, for the head of the log; nothing without a soak. */
export function soakTerms({ soakMs, maxErrorRate, maxSlowdown }: WatchingInputs): string[] {
  if (soakMs === 0) return [];
  const limits = [
    ...(maxErrorRate === undefined ? [] : [`${maxErrorRate} % errors`]),
    ...(maxSlowdown === undefined ? [] : [`${maxSlowdown} times the response time of the others`]),
  ];
  return [`soak ${formatLimit(soakMs)}${limits.length === 0 ? '' : `, at most ${limits.join(' and ')}`}`];
}
