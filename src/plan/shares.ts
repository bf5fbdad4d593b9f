/** HAProxy's largest weight (management manual, `set server … weight`). */
const MOST = 256;
/** Stable servers may get this much more or less of the traffic than their weights say, where nothing exact reaches the share. */
const MOST_DISTORTION = 0.05;
/** Two errors that differ by less are the same: the dust of binary fractions. */
const DUST = 1e-12;

/** Weights for both sides of a canary, in the order in which the servers were given. */
export interface Shares {
  readonly stable: readonly number[];
  readonly canaries: readonly number[];
  /** What the canaries get with these weights, in per cent of the traffic. */
  readonly percent: number;
}

/** One way to weight the stable side. */
interface Scale {
  /** The weight of the heaviest stable server. */
  readonly top: number;
  /** How far the stable servers get from the proportion of their weights; 0: not at all. */
  readonly distortion: number;
  /** How far from the weights that they have: the logarithm of the factor. */
  readonly change: number;
  /** All canaries together. */
  readonly canaries: number;
  readonly error: number;
  /** The canaries keep their own proportion below HAProxy's largest weight. */
  readonly fits: boolean;
}

/**
 * So near that traffic does not show the difference, in per cent of it: a tenth of a point, or a fiftieth of a share below 5 %. Within it
 * the weights of the stable servers are not changed for the sake of decimals.
 */
export function nearEnough(percent: number): number {
  return Math.min(0.1, percent / 50);
}

/** An error beyond this is worth a slight disproportion among the stable servers, in per cent of the traffic. */
const worthRounding = (percent: number): number => Math.min(0.5, percent / 10);

/**
 * Picks weights (whole numbers, 1 to 256) that give the canaries `percent` of the traffic. All weights given are above 0, those of
 * servers in rotation. The stable weights stay in proportion: as they are where that comes near enough; else multiplied or divided by
 * as little as comes near enough, or as near as it gets. Only where that is far off (half a point, a tenth of a small share) are they rounded,
 * each by at most 5 %, if that comes near enough. The canaries keep their own proportion as far as whole numbers allow, and none gets 0.
 */
export function solveShares(stable: readonly number[], canaries: readonly number[], percent: number): Shares {
  const heaviest = stable.reduce((most, weight) => Math.max(most, weight), 1);
  const scales = Array.from({ length: MOST }, (_, index) =>
    scaleOf(index + 1, heaviest, countBy(stable), canaries, percent / 100),
  );
  const chosen = choose(scales, percent);
  const scaled = stable.map((weight) => scaledWeight(weight, chosen.top, heaviest));
  const total = scaled.reduce((sum, weight) => sum + weight, 0) + chosen.canaries;
  return {
    stable: scaled,
    canaries: distribute(chosen.canaries, canaries),
    percent: (100 * chosen.canaries) / total,
  };
}

const scaledWeight = (weight: number, top: number, heaviest: number): number =>
  Math.max(1, Math.round((weight * top) / heaviest));

/** Weights with how many servers have each: a thousand servers seldom have more than a few. */
function countBy(weights: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const weight of weights) counts.set(weight, (counts.get(weight) ?? 0) + 1);
  return counts;
}

function scaleOf(
  top: number,
  heaviest: number,
  stable: ReadonlyMap<number, number>,
  canaries: readonly number[],
  share: number,
): Scale {
  let sum = 0;
  let distortion = 0;
  for (const [weight, count] of stable) {
    const scaled = scaledWeight(weight, top, heaviest);
    sum += count * scaled;
    distortion = Math.max(distortion, Math.abs((scaled * heaviest) / (weight * top) - 1));
  }
  const own = canaries.reduce((all, weight) => all + weight, 0);
  const heaviestCanary = canaries.reduce((most, weight) => Math.max(most, weight), 1);
  const ideal = (share * sum) / (1 - share);
  const within = (total: number): number =>
    Math.min(MOST * canaries.length, Math.max(canaries.length, total));
  const errorOf = (total: number): number => Math.abs(total / (total + sum) - share);
  const [low, high] = [within(Math.floor(ideal)), within(Math.ceil(ideal))];
  const total = errorOf(high) < errorOf(low) ? high : low;
  return {
    top,
    distortion: distortion < DUST ? 0 : distortion,
    change: Math.abs(Math.log(top / heaviest)),
    canaries: total,
    error: errorOf(total),
    fits: (total * heaviestCanary) / own <= MOST,
  };
}

function choose(scales: readonly Scale[], percent: number): Scale {
  const gentlest = (some: readonly Scale[]): Scale | undefined =>
    some.length === 0 ? undefined : some.reduce((best, scale) => (isGentler(scale, best) ? scale : best));
  const isNear = (scale: Scale): boolean => scale.fits && scale.error <= nearEnough(percent) / 100 + DUST;
  const exact = scales.filter((scale) => scale.distortion === 0);
  const nearest = exact.reduce((best, scale) => {
    if (Math.abs(scale.error - best.error) > DUST) return scale.error < best.error ? scale : best;
    return isGentler(scale, best) ? scale : best;
  });
  const exactly = gentlest(exact.filter(isNear));
  if (exactly) return exactly;
  if (nearest.error <= worthRounding(percent) / 100) return nearest;
  return gentlest(scales.filter((scale) => scale.distortion <= MOST_DISTORTION && isNear(scale))) ?? nearest;
}

/** Less distortion, then less change; of two that change as much, the one with larger weights. */
function isGentler(a: Scale, b: Scale): boolean {
  if (a.distortion !== b.distortion) return a.distortion < b.distortion;
  if (Math.abs(a.change - b.change) > DUST) return a.change < b.change;
  return a.top > b.top;
}

/** Shares out `total` in proportion to `weights`, each from 1 to 256: the largest remainders are rounded up. */
function distribute(total: number, weights: readonly number[]): number[] {
  const given = weights.map(() => 0);
  let free = weights.map((_, index) => index);
  let left = total;
  const ideal = (index: number, sum: number): number => (left * weights[index]!) / sum;
  for (;;) {
    const sum = free.reduce((all, index) => all + weights[index]!, 0);
    const tooMuch = free.filter((index) => ideal(index, sum) > MOST);
    const tooLittle = free.filter((index) => ideal(index, sum) < 1);
    const fixed = tooMuch.length > 0 ? tooMuch : tooLittle;
    if (fixed.length === 0) break;
    for (const index of fixed) given[index] = tooMuch.length > 0 ? MOST : 1;
    left -= fixed.length * (tooMuch.length > 0 ? MOST : 1);
    const done = new Set(fixed);
    free = free.filter((index) => !done.has(index));
  }
  const sum = free.reduce((all, index) => all + weights[index]!, 0);
  for (const index of free) given[index] = Math.floor(ideal(index, sum) + DUST);
  const rest = left - free.reduce((all, index) => all + given[index]!, 0);
  const byRemainder = free.toSorted((a, b) => ideal(b, sum) - given[b]! - (ideal(a, sum) - given[a]!));
  for (const index of byRemainder.slice(0, rest)) given[index] = given[index]! + 1;
  return given;
}
