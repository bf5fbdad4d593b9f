import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WatchingInputs } from '../../src/inputs/inputs.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import { soakTerms, soakText } from '../../src/plan/soak-text.ts';
import { startText } from '../../src/plan/start-text.ts';
import { context, inputs, lanesOf, plan, refusal, stepsOf, web } from './plan-fixture.ts';

const WATCHING: WatchingInputs = {
  soakMs: 120_000,
  maxErrorRate: 1,
  maxSlowdown: 1.5,
  minRequests: 20,
  onInconclusive: 'proceed',
};

test('every lane ends with the soak, after the slow start and before the pause', () => {
  const lanes = lanesOf(plan(web(3), { watching: WATCHING, pauseMs: 1_000 }));
  assert.deepEqual(
    lanes.map((lane) => stepsOf(lane).slice(-4)),
    [
      ['ready', 'await-ramp', 'soak', 'pause'],
      ['ready', 'await-ramp', 'soak', 'pause'],
      ['await-up rise', 'ready', 'await-ramp', 'soak'],
    ],
  );
});

test('max-slowdown on a backend in TCP mode is refused: HAProxy measures no response times there', () => {
  const snapshot = web(3);
  const tcp = { ...snapshot, backends: snapshot.backends.map((one) => ({ ...one, mode: 'tcp' })) };
  const made = (watching: Partial<WatchingInputs>): unknown =>
    makePlan([tcp], inputs({ watching: { ...WATCHING, ...watching } }), context([tcp]));
  assert.throws(
    () => made({}),
    refusal('unsupported', /^max-slowdown: web is in TCP mode, where HAProxy measures no response times/),
  );
  assert.ok(made({ maxSlowdown: undefined }));
  assert.ok(made({ soakMs: 0 }));
});

test('one server alone has nobody to be compared with: a warning', () => {
  const change = { watching: WATCHING, minAvailable: { kind: 'count', value: 0 } } as const;
  const lonely = /^web has one server in rotation: there is no other one/;
  assert.ok(plan(web(1), change).warnings.some((text) => lonely.test(text)));
  assert.ok(!plan(web(2), change).warnings.some((text) => lonely.test(text)));
});

test('the head of the log has the terms of the soak', () => {
  const given = inputs({ watching: WATCHING });
  assert.match(
    startText(plan(web(3), { watching: WATCHING }), given).how,
    / · soak 2m, at most 1 % errors and 1\.5 times the response time of the others$/,
  );
  assert.deepEqual(soakTerms({ ...WATCHING, maxErrorRate: undefined, maxSlowdown: undefined }), ['soak 2m']);
  assert.deepEqual(soakTerms({ ...WATCHING, soakMs: 0 }), []);
});

for (const [change, text] of [
  [
    {},
    'watch its traffic for 2m: fail above 1 % errors or above 1.5 times the response time of the others; below 20 requests a warning',
  ],
  [
    { maxSlowdown: undefined, onInconclusive: 'wait' },
    'watch its traffic for 2m: fail above 1 % errors; below 20 requests watch on, at most three times as long again, then fail',
  ],
  [
    { maxErrorRate: undefined, onInconclusive: 'fail' },
    'watch its traffic for 2m: fail above 1.5 times the response time of the others; below 20 requests fail',
  ],
  [
    { maxErrorRate: undefined, maxSlowdown: undefined },
    'watch its traffic for 2m: fail only when it goes down (no max-error-rate, no max-slowdown)',
  ],
] as const) {
  test(`a dry run: ${text}`, () => {
    assert.equal(soakText(120_000, { ...WATCHING, ...change }), text);
  });
}
