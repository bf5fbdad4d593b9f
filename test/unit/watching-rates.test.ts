import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isClearlyBad, judge } from '../../src/watching/judge.ts';
import type { Limits, Seen } from '../../src/watching/judge.ts';
import { NO_TRAFFIC } from '../../src/watching/traffic.ts';
import type { Traffic } from '../../src/watching/traffic.ts';

/**
 * What ARCHITECTURE.md states about the early end, shown by simulation: whole watches, looked at after every few requests, with seeded
 * chance, so that the figures are the same in every run.
 */
const WATCHES = 1_500;
const MOST_REQUESTS = 3_000;
const SHARED_WATCHES = 200;
/** Requests of the watched between two looks; the control group of three servers gets three times as many. */
const PER_LOOK = 10;

/** mulberry32 */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const traffic = (requests: number, errors: number): Traffic => ({ ...NO_TRAFFIC, requests, errors });

interface Watched {
  /** Requests until the early end; undefined: it came to its end. */
  readonly endedAfter: number | undefined;
  readonly last: Seen;
}

function watch(rate: number, othersRate: number, limits: Limits, random: () => number): Watched {
  let errors = 0;
  const others = [0, 0, 0];
  let seen: Seen = { watched: NO_TRAFFIC, others: { traffic: NO_TRAFFIC, servers: 0, erring: 0 } };
  for (let requests = PER_LOOK; requests <= MOST_REQUESTS; requests += PER_LOOK) {
    for (let one = 0; one < PER_LOOK; one += 1) {
      if (random() < rate) errors += 1;
      for (const index of others.keys()) if (random() < othersRate) others[index]! += 1;
    }
    const control = traffic(
      3 * requests,
      others.reduce((sum, count) => sum + count, 0),
    );
    const erring = others.filter((count) => count > 0).length;
    seen = { watched: traffic(requests, errors), others: { traffic: control, servers: 3, erring } };
    if (isClearlyBad(seen, limits)) return { endedAfter: requests, last: seen };
  }
  return { endedAfter: undefined, last: seen };
}

function series(rate: number, othersRate: number, maxErrorRate: number, watches = WATCHES): Watched[] {
  const limits: Limits = { maxErrorRate, maxSlowdown: undefined, minRequests: 20 };
  const random = seeded(Math.round(1e6 * (rate + 2 * othersRate) + maxErrorRate));
  return Array.from({ length: watches }, () => watch(rate, othersRate, limits, random));
}

const endedEarly = (all: readonly Watched[]): number =>
  all.filter(({ endedAfter }) => endedAfter !== undefined).length / all.length;

/** At the limit itself, the worst that is allowed, chance may end one watch in a hundred; three standard deviations of the simulation. */
const MOST_FALSE_ALARMS = 0.01 + 3 * Math.sqrt((0.01 * 0.99) / WATCHES);

for (const limit of [0.1, 1, 5, 20, 60]) {
  test(`false alarms: true rate at the limit of ${limit} %`, (t) => {
    const share = endedEarly(series(limit / 100, 0, limit));
    t.diagnostic(`${(100 * share).toFixed(2)} % of watches ended early`);
    assert.ok(share <= MOST_FALSE_ALARMS, `${share}`);
  });
}

test('false alarms: a true rate of half the limit, of none', () => {
  assert.ok(endedEarly(series(0.005, 0, 1)) <= 0.002);
  assert.equal(endedEarly(series(0, 0, 1, 200)), 0);
});

for (const rate of [0.05, 0.2, 0.6]) {
  test(`shared trouble: all servers fail ${100 * rate} % under a limit of 1 %`, (t) => {
    const all = series(rate, rate, 1, SHARED_WATCHES);
    const share = endedEarly(all);
    t.diagnostic(`${(100 * share).toFixed(2)} % of watches blamed the new version`);
    assert.ok(share <= 0.025, `${share}`);
    const limits: Limits = { maxErrorRate: 1, maxSlowdown: undefined, minRequests: 20 };
    const shared = all.filter(({ last }) => judge(last, limits).kind === 'shared').length / all.length;
    assert.ok(shared >= 0.97, `${shared}`);
  });
}

for (const [rate, limit, most] of [
  [0.05, 1, 150],
  [0.2, 1, 20],
  [0.5, 1, 20],
  [1, 1, 20],
  [0.2, 5, 60],
  [0.02, 1, 2_000],
] as const) {
  test(`delay: a true rate of ${100 * rate} % is seen under a limit of ${limit} %`, (t) => {
    const all = series(rate, 0, limit, 500);
    const delays = all
      .map(({ endedAfter }) => endedAfter ?? Number.POSITIVE_INFINITY)
      .toSorted((a, b) => a - b);
    const median = delays[250]!;
    const late = delays[475]!;
    t.diagnostic(`half within ${median} requests, 95 % within ${late}`);
    assert.ok(median <= most, `${median}`);
  });
}

test('a bad version is seen while the others have a little trouble too', () => {
  const all = series(0.2, 0.02, 1, 300);
  assert.ok(endedEarly(all) >= 0.99);
});
