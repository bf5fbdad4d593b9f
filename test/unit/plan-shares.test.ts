/** Weights for a share of the traffic, held against brute force over every weight there is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { nearEnough, solveShares } from '../../src/plan/shares.ts';

const sum = (weights: readonly number[]): number => weights.reduce((all, weight) => all + weight, 0);
const weight = fc.integer({ min: 1, max: 256 });
const some = (maxLength: number): fc.Arbitrary<number[]> => fc.array(weight, { minLength: 1, maxLength });
const share = fc.oneof(fc.integer({ min: 1, max: 99 }), fc.double({ min: 0.1, max: 99.9, noNaN: true }));

/** `3 of 60, stable 19 19 19`. */
function words(stable: readonly number[], canaries: readonly number[], percent: number): string {
  const got = solveShares(stable, canaries, percent);
  return `${got.canaries.join(' ')} beside ${got.stable.join(' ')}: ${got.percent.toFixed(2)} %`;
}

test('what people have', () => {
  assert.equal(words([1, 1, 1], [1], 5), '3 beside 19 19 19: 5.00 %');
  assert.equal(words([1, 1, 1], [1], 25), '1 beside 1 1 1: 25.00 %');
  assert.equal(words([1, 1, 1], [1], 50), '3 beside 1 1 1: 50.00 %');
  assert.equal(words([100, 100, 100], [100], 5), '16 beside 100 100 100: 5.06 %');
  assert.equal(words([10, 40, 256], [1], 5), '16 beside 10 40 256: 4.97 %');
  assert.equal(words([1, 1, 1], [1], 1), '1 beside 33 33 33: 1.00 %');
  // Two canaries of different strength keep their proportion.
  assert.equal(words([100, 100], [100, 50], 25), '45 22 beside 100 100: 25.09 %');
});

test('where a canary would need more than 256, the stable side is divided', () => {
  const got = solveShares(
    Array.from({ length: 8 }, () => 256),
    [256, 256],
    50,
  );
  assert.deepEqual(got.canaries, [256, 256]);
  assert.deepEqual(new Set(got.stable), new Set([64]));
  assert.equal(got.percent, 50);
  // Nothing exact reaches 5 % here: 255 and 256 have no common divisor. Rounded together, nobody is off by more than 5 %.
  const many = Array.from({ length: 1_000 }, (_, index) => 255 + (index % 2));
  const one = solveShares(many, [256], 5);
  assert.ok(Math.abs(one.percent - 5) <= nearEnough(5), String(one.percent));
  assert.equal(new Set(one.stable).size, 1);
});

test('what cannot be reached comes as near as it can', () => {
  // 1 and 256 in one backend: no other proportion is the same, and one canary weighs 256 at most.
  assert.equal(words([1, 10, 40, 100, 256], [1], 50), '256 beside 1 10 40 100 256: 38.61 %');
});

test('whatever the fleet: whole weights from 1 to 256, none of them 0, and the share is what they say', () => {
  fc.assert(
    fc.property(some(30), some(10), share, (stable, canaries, percent) => {
      const got = solveShares(stable, canaries, percent);
      assert.equal(got.stable.length, stable.length);
      assert.equal(got.canaries.length, canaries.length);
      for (const one of [...got.stable, ...got.canaries]) {
        assert.ok(Number.isInteger(one) && one >= 1 && one <= 256, String(one));
      }
      const real = (100 * sum(got.canaries)) / (sum(got.canaries) + sum(got.stable));
      assert.ok(Math.abs(real - got.percent) < 1e-9);
    }),
    { numRuns: 500 },
  );
});

test('the stable servers keep their proportion to within 5 %, whatever the fleet', () => {
  fc.assert(
    fc.property(some(30), some(5), share, (stable, canaries, percent) => {
      const got = solveShares(stable, canaries, percent);
      const heaviest = stable.indexOf(Math.max(...stable));
      const factor = got.stable[heaviest]! / stable[heaviest]!;
      for (const [index, one] of got.stable.entries()) {
        const off = one / (stable[index]! * factor) - 1;
        assert.ok(Math.abs(off) <= 0.05 + 1e-9, `${stable.join(' ')} became ${got.stable.join(' ')}`);
      }
    }),
    { numRuns: 500 },
  );
});

test('brute force over every exact multiple and every weight of the canaries finds nothing nearer', () => {
  fc.assert(
    fc.property(some(3), some(2), share, (stable, canaries, percent) => {
      const got = solveShares(stable, canaries, percent);
      const error = Math.abs(got.percent - percent);
      let least = Number.POSITIVE_INFINITY;
      for (let top = 1; top <= 256; top += 1) {
        const scaled = stable.map((one) => (one * top) / Math.max(...stable));
        if (!scaled.every(Number.isInteger)) continue;
        // Only the sum of the canaries' weights counts, and every sum from one each to 256 each can be made.
        for (let all = canaries.length; all <= 256 * canaries.length; all += 1) {
          least = Math.min(least, Math.abs((100 * all) / (all + sum(scaled)) - percent));
        }
      }
      assert.ok(error <= Math.max(least, nearEnough(percent)) + 1e-9, `${error} and ${least}`);
      // Weights are not touched for the sake of decimals.
      const asIs = solveAsIs(stable, canaries, percent);
      if (asIs !== undefined) assert.deepEqual(got.stable, stable);
    }),
    { numRuns: 150 },
  );
});

/** A sum of canary weights that is near enough beside the stable weights as they are, the canaries in proportion. */
function solveAsIs(
  stable: readonly number[],
  canaries: readonly number[],
  percent: number,
): number | undefined {
  for (let all = canaries.length; all <= 256 * canaries.length; all += 1) {
    const off = Math.abs((100 * all) / (all + sum(stable)) - percent);
    const fits = (all * Math.max(...canaries)) / sum(canaries) <= 256;
    if (fits && off < nearEnough(percent) - 1e-9) return all;
  }
  return undefined;
}

test('canaries of one weight get the same, give or take one; a heavier one never gets less', () => {
  fc.assert(
    fc.property(some(10), some(10), share, (stable, canaries, percent) => {
      const got = solveShares(stable, canaries, percent).canaries;
      for (const [a, first] of canaries.entries()) {
        for (const [b, second] of canaries.entries()) {
          if (first === second) assert.ok(Math.abs(got[a]! - got[b]!) <= 1);
          if (first > second) assert.ok(got[a]! >= got[b]!, `${canaries.join(' ')}: ${got.join(' ')}`);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('a thousand servers take no time', () => {
  const stable = Array.from({ length: 1_000 }, (_, index) => 1 + ((index * 7) % 256));
  const startedMs = performance.now();
  solveShares(
    stable,
    Array.from({ length: 20 }, (_, index) => index + 1),
    5,
  );
  assert.ok(performance.now() - startedMs < 2_000);
});
