/** The value below which a share of the values lies; NaN where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Median and spread, as they stand in the results. */
export interface Spread {
  readonly samples: number;
  readonly median: number;
  readonly p90: number;
  readonly least: number;
  readonly most: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const round = (value: number): number => Math.round(value * 100) / 100;
  return {
    samples: values.length,
    median: round(median(values)),
    p90: round(quantile(values, 0.9)),
    least: round(Math.min(...values)),
    most: round(Math.max(...values)),
  };
}
