/** Figures and lists as people read them: one style for the log, the summary, the plan and the errors. */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * A duration for people: `380 ms`, `4.4 s`, `1m 12s`, `5m`, `3h 4m`, `3d 4h`. Two units at most; rounded, so that 59.96 s is `1m`
 * and never `60.0 s`. Negative and unknown durations are `0 ms`.
 */
export function formatMs(ms: number): string {
  const whole = Number.isFinite(ms) ? Math.max(0, Math.round(ms)) : 0;
  if (whole < SECOND) return `${whole} ms`;
  const tenths = Math.round(whole / 100);
  if (tenths < 600) return `${(tenths / 10).toFixed(1)} s`;
  const seconds = Math.round(whole / SECOND);
  if (seconds < 3_600) return twoUnits(seconds, 60, 'm', 's');
  const minutes = Math.round(whole / MINUTE);
  if (minutes < 1_440) return twoUnits(minutes, 60, 'h', 'm');
  return twoUnits(Math.round(whole / HOUR), 24, 'd', 'h');
}

function twoUnits(value: number, big: number, bigUnit: string, smallUnit: string): string {
  const rest = value % big;
  return rest === 0
    ? `${Math.floor(value / big)}${bigUnit}`
    : `${Math.floor(value / big)}${bigUnit} ${rest}${smallUnit}`;
}

/** A time limit as an input would give it, exactly: `500ms`, `30s`, `90s`, `5m`, `1h`. */
export function formatLimit(ms: number): string {
  if (ms === 0) return '0s';
  if (ms % HOUR === 0) return `${ms / HOUR}h`;
  if (ms % MINUTE === 0) return `${ms / MINUTE}m`;
  return ms % SECOND === 0 ? `${ms / SECOND}s` : `${ms}ms`;
}

/** `18204` as `18,204`. */
export function formatCount(n: number): string {
  return Math.round(n)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `plural(1, 'server')` is `1 server`, `plural(3, 'server')` is `3 servers`; `many` for words that don't take an s. */
export function plural(n: number, word: string, many = `${word}s`): string {
  return `${formatCount(n)} ${n === 1 ? word : many}`;
}

/** `web-01`, `web-01 and web-02`, `web-01, web-02 and 3 more`: a sentence's worth of names. */
export function listNames(names: readonly string[], max = 12): string {
  const shown = names.length <= max ? names : names.slice(0, Math.max(1, max - 1));
  const cut = names.length - shown.length;
  const parts = cut > 0 ? [...shown, `${formatCount(cut)} more`] : [...shown];
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

/** The time of day, `HH:MM:SS.mmm`, of an ISO 8601 time as `Date.toISOString` writes it (so: UTC). */
export function timeOfDay(isoTime: string): string {
  return isoTime.slice(11, 23);
}

/** Cuts to `max` UTF-16 units, never inside a surrogate pair, and shows that it was cut. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, Math.max(0, max - 1));
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
