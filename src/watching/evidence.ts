/**
 * How often, at most, a watch ends early although the servers' true error rate is within the limit: once in a hundred watches, however
 * long and however often it is looked (`test/unit/watching-rates.test.ts` shows it).
 */
export const FALSE_ALARM = 0.01;

/** The weight of evidence (see below) that is enough. */
const ENOUGH = Math.log(1 / FALSE_ALARM);

export interface Counted {
  readonly requests: number;
  readonly errors: number;
}

/**
 * Is the error rate above `limit` (0 to 1)? A sequential test: the likelihood of what was counted under a mixture of higher rates against
 * that under the limit. While the true rate is at or below the limit this ratio is a supermartingale, so that it ever reaches
 * 1/FALSE_ALARM has a probability of at most FALSE_ALARM (Ville's inequality), whenever one looks.
 */
export function isAbove(counted: Counted, limit: number): boolean {
  if (limit >= 1) return false;
  if (limit <= 0) return counted.errors > 0;
  return mixture(counted, limit, higherThan(limit)) >= ENOUGH;
}

/** The highest rate that what was counted does not speak against, with the same certainty; 1 where nothing was counted. */
export function highestRate(counted: Counted): number {
  if (counted.requests === 0) return 1;
  let low = counted.errors / counted.requests;
  let high = 1;
  for (let round = 0; round < 20; round += 1) {
    const rate = (low + high) / 2;
    if (rate < 1 && mixture(counted, rate, lowerThan(rate)) < ENOUGH) low = rate;
    else high = rate;
  }
  return high;
}

/** Steps of a factor of two from one and a half times the limit, and most of what is left. */
function higherThan(limit: number): number[] {
  const rates: number[] = [];
  for (let rate = limit * 1.5; rate < 0.9; rate *= 2) rates.push(rate);
  return [...rates, 1 - (1 - limit) / 10];
}

const lowerThan = (rate: number): number[] => [1.5, 3, 6, 12, 100].map((factor) => rate / factor);

/** The logarithm of the mean likelihood ratio of the rates against `limit`. */
function mixture({ requests, errors }: Counted, limit: number, rates: readonly number[]): number {
  const logs = rates.map(
    (rate) =>
      errors * Math.log(rate / limit) + (requests - errors) * (Math.log1p(-rate) - Math.log1p(-limit)),
  );
  const most = Math.max(...logs);
  return most + Math.log(logs.reduce((sum, one) => sum + Math.exp(one - most), 0) / logs.length);
}
