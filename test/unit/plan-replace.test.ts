import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makePlan } from '../../src/plan/make-plan.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { NodeSnapshot } from '../../src/server.ts';
import { context, DRAIN, inputs, MAINT, namesOf, patterns, refusal, stepsOf, web } from './plan-fixture.ts';

const coming = (...names: readonly string[]) =>
  names.map((name, index) => ({
    name,
    address: `10.9.0.${index + 1}`,
    port: 8080,
    keywords: [['check']],
  }));

function planOf(snapshot: NodeSnapshot, change: Parameters<typeof inputs>[0] = {}): Plan {
  const able = context([snapshot]).abilities;
  const abilities = new Map(
    [...able].map(([node, one]) => [node, { ...one, dynamicServers: 'all' as const }]),
  );
  const replace = { add: coming('new-01', 'new-02'), remove: patterns('web-*') };
  return makePlan([snapshot], inputs({ strategy: 'replace', run: undefined, replace, ...change }), {
    abilities,
  });
}

test('the lead comes first, then the others; only then the old ones leave', () => {
  const plan = planOf(web(2));
  assert.deepEqual(
    plan.stages.map(({ lanes }) => lanes.map(({ server }) => server.name)),
    [['new-01'], ['new-02'], ['web-01', 'web-02']],
  );
  assert.deepEqual(
    plan.stages.map(({ window }) => window),
    [1, 1, 1],
  );
  assert.deepEqual(stepsOf(plan.stages[0]?.lanes[0]), [
    'add',
    'checks-on',
    'await-quiet-check',
    'drain-down',
    'await-up rise',
    'ready',
    'await-ramp',
  ]);
  assert.deepEqual(stepsOf(plan.stages[2]?.lanes[0]), [
    'drain',
    'await-zero',
    'maint',
    'await-last-zero',
    'delete',
  ]);
  assert.match(plan.warnings.join('\n'), /forgets servers added at runtime \(new-01 and new-02\)/);
  assert.match(plan.warnings.join('\n'), /brings deleted servers back \(web-01 and web-02\)/);
});

test('who is out already is left out, and in maint deleted where it is named', () => {
  const snapshot = web(3, (index) => [{}, DRAIN, MAINT][index] ?? {});
  const plan = planOf(snapshot);
  assert.deepEqual(namesOf(plan), ['new-01', 'new-02', 'web-01']);
  assert.deepEqual(
    plan.leftOut.map(({ name }) => name),
    ['web-02', 'web-03'],
  );
  const named = planOf(snapshot, { replace: { add: coming('new-01'), remove: patterns('web-03') } });
  assert.deepEqual(namesOf(named), ['new-01', 'web-03']);
  assert.deepEqual(stepsOf(named.stages.at(-1)?.lanes[0]), ['await-last-zero', 'delete']);
});

test('a name that is in use, or stands in both lists, is refused', () => {
  assert.throws(
    () => planOf(web(2), { replace: { add: coming('web-01'), remove: patterns('web-01') } }),
    refusal('input-invalid', /web\/web-01 exists on lb1/, /web-01 stands in add-servers too/),
  );
});

test('removing all servers of a backend is below its floor', () => {
  assert.throws(
    () => planOf(web(2), { operation: 'remove', replace: { add: undefined, remove: patterns('*') } }),
    refusal('below-floor', /web/),
  );
});
