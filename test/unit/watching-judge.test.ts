import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isClearlyBad, judge } from '../../src/watching/judge.ts';
import type { Limits, Seen } from '../../src/watching/judge.ts';
import { NO_TRAFFIC } from '../../src/watching/traffic.ts';
import type { Traffic } from '../../src/watching/traffic.ts';

const LIMITS: Limits = { maxErrorRate: 1, maxSlowdown: 2, minRequests: 20 };
const time = (requests: number, meanMs: number) => ({
  requests,
  totalMs: requests * meanMs,
  variance: (2 * 512 ** 2) / 12,
});
const traffic = (requests: number, errors: number, meanMs = 30): Traffic => ({
  ...NO_TRAFFIC,
  requests,
  errors,
  responses5xx: errors,
  time: time(requests, meanMs),
});
const seen = (watched: Traffic, others = traffic(1_000, 0), servers = 3, erring = 0): Seen => ({
  watched,
  others: { traffic: others, servers, erring },
});

for (const [name, what, kind, early] of [
  ['fine', seen(traffic(500, 2)), 'good', false],
  ['a fifth fails', seen(traffic(500, 100)), 'error-rate', true],
  ['just above the limit: only the end of the soak says so', seen(traffic(500, 6)), 'error-rate', false],
  ['too few requests, even where all fail', seen(traffic(19, 19)), 'too-few', false],
  ['as many as it takes', seen(traffic(20, 20)), 'error-rate', true],
  ['no requests', seen(traffic(0, 0)), 'too-few', false],
  ['all fail alike', seen(traffic(500, 100), traffic(1_500, 290), 3, 3), 'shared', false],
  ['all fail, the watched much more', seen(traffic(500, 300), traffic(1_500, 60), 3, 3), 'error-rate', true],
  ['one of three others is broken', seen(traffic(500, 100), traffic(1_500, 500), 3, 1), 'error-rate', true],
  ['nobody else has traffic', seen(traffic(500, 100), NO_TRAFFIC, 0), 'error-rate', true],
  ['slow', seen(traffic(500, 0, 100)), 'slowdown', false],
  ['slower, within the factor', seen(traffic(500, 0, 59)), 'good', false],
  ['slower by less than the rounding', seen(traffic(30, 0, 70)), 'blurred', false],
  [
    'fast servers: 1 ms against 3 ms of few requests',
    seen(traffic(100, 0, 3), traffic(300, 0, 1)),
    'blurred',
    false,
  ],
  ['nothing to compare the time with', seen(traffic(500, 0), traffic(19, 0)), 'no-control', false],
  [
    'slow and failing like all: slow',
    seen(traffic(500, 100, 100), traffic(1_500, 290), 3, 3),
    'slowdown',
    false,
  ],
] as const) {
  test(`${name}: ${kind}${early ? ', at once' : ''}`, () => {
    assert.equal(judge(what, LIMITS).kind, kind);
    assert.equal(isClearlyBad(what, LIMITS), early);
  });
}

test('without limits everything is good', () => {
  const none: Limits = { maxErrorRate: undefined, maxSlowdown: undefined, minRequests: 20 };
  assert.equal(judge(seen(traffic(5, 5)), none).kind, 'good');
  assert.equal(isClearlyBad(seen(traffic(50, 50)), none), false);
});

test('max-error-rate: 0% allows none, 100% everything', () => {
  assert.equal(judge(seen(traffic(500, 1)), { ...LIMITS, maxErrorRate: 0 }).kind, 'error-rate');
  assert.equal(isClearlyBad(seen(traffic(500, 1)), { ...LIMITS, maxErrorRate: 0 }), true);
  assert.equal(judge(seen(traffic(500, 0)), { ...LIMITS, maxErrorRate: 0 }).kind, 'good');
  assert.equal(judge(seen(traffic(500, 500)), { ...LIMITS, maxErrorRate: 100 }).kind, 'good');
  assert.equal(isClearlyBad(seen(traffic(500, 500)), { ...LIMITS, maxErrorRate: 100 }), false);
});
