import { formatLimit } from '../support/format.ts';
import { accepted, type Parsed, quote, refused } from './problems.ts';

const UNIT_MS = { h: 3_600_000, m: 60_000, s: 1_000, ms: 1 } as const;
const FORM = /^(?:(\d{1,10})h)?(?:(\d{1,10})m)?(?:(\d{1,10})s)?(?:(\d{1,10})ms)?$/;

/** setTimeout holds 2^31 − 1 ms, 24.8 days; anything longer would fire at once. */
export const MAX_DURATION_MS = 24 * 24 * UNIT_MS.h;

/** Other people's words for our units, for the suggestion only. */
const FOREIGN: Readonly<Record<string, string>> = {
  msec: 'ms',
  millis: 'ms',
  milliseconds: 'ms',
  sec: 's',
  secs: 's',
  second: 's',
  seconds: 's',
  min: 'm',
  mins: 'm',
  minute: 'm',
  minutes: 'm',
  hr: 'h',
  hrs: 'h',
  hour: 'h',
  hours: 'h',
};

/**
 * A duration with units, largest first, each at most once (`500ms`, `30s`, `1m30s`, `1h`), in milliseconds. A bare number is refused,
 * because nobody can tell what it means; so is what a timer cannot hold, and less than `atLeastMs`.
 */
export function parseDuration(text: string, atLeastMs = 0): Parsed<number> {
  if (/^\d+$/.test(text)) return refused(`${quote(text)} has no unit; write ${text}s, 5m or 1h`);
  const match = FORM.exec(text);
  if (match === null || text === '') return refused(`${quote(text)} is not a duration; ${advice(text)}`);
  const [, hours, minutes, seconds, millis] = match.map((part) => Number(part ?? 0));
  const ms =
    (hours ?? 0) * UNIT_MS.h + (minutes ?? 0) * UNIT_MS.m + (seconds ?? 0) * UNIT_MS.s + (millis ?? 0);
  if (ms > MAX_DURATION_MS) {
    return refused(`${quote(text)} is longer than ${formatLimit(MAX_DURATION_MS)} (24 days)`);
  }
  if (ms < atLeastMs) return refused(`${quote(text)} is shorter than ${formatLimit(atLeastMs)}`);
  return accepted(ms);
}

function advice(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[a-z]+/g, (unit) => FOREIGN[unit] ?? unit);
  return FORM.test(plain) && plain !== '' ? `did you mean ${plain}?` : 'write 500ms, 30s, 5m, 1h or 1m30s';
}
