import { formatMs } from '../../support/format.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Distances of ticks that people read easily. */
const STEPS: readonly number[] = [
  ...[100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12, 24, 48, 96].map((hours) => hours * HOUR),
];

export interface Scale {
  readonly left: number;
  readonly right: number;
  /** Where a time since the start of the run stands. */
  readonly x: (atMs: number) => number;
  /** Some eight of them, the start among them. */
  readonly ticks: readonly { readonly atMs: number; readonly label: string }[];
}

/** From the start of the run to its end, over the width from `left` to `right`. */
export function timeScale(durationMs: number, left: number, right: number): Scale {
  const span = Math.max(1, durationMs);
  const step = STEPS.find((one) => span / one <= 9) ?? Math.ceil(span / 9 / HOUR) * HOUR;
  const ticks = Array.from({ length: Math.floor(span / step) + 1 }, (_, index) => ({
    atMs: index * step,
    label: index === 0 ? '0' : tickLabel(index * step),
  }));
  return {
    left,
    right,
    x: (atMs) => left + (Math.min(span, Math.max(0, atMs)) / span) * (right - left),
    ticks,
  };
}

/** `0.5 s`, `45 s`, `1m 30s`: whole seconds lose their tenths. */
const tickLabel = (ms: number): string => formatMs(ms).replace(/\.0 s$/, ' s');
