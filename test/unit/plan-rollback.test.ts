import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rollbackLane } from '../../src/plan/lane.ts';
import type { PlanServer } from '../../src/plan/plan.ts';
import { planRollback } from '../../src/plan/stages.ts';
import {
  AGENT,
  backend,
  count,
  inputs,
  lanesOf,
  namesOf,
  node,
  patterns,
  percent,
  plan,
  row,
  stepsOf,
  web,
} from './plan-fixture.ts';

const planned = (size: number, health: Parameters<typeof inputs>[0] = {}): PlanServer[] =>
  lanesOf(
    plan(
      web(size, (index) => (index === 0 ? AGENT : {})),
      health,
    ),
  ).map(({ server }) => server);

test('rollback: a held server goes on from maint with its agents off; others take the whole lane', () => {
  const [server] = planned(2);
  const options = { probe: false, passes: 'rise', soakMs: 0, pauseMs: 0 } as const;
  assert.deepEqual(stepsOf(rollbackLane(server!, options, true)), [
    'await-last-zero',
    'deploy',
    'await-quiet-check',
    'drain-down',
    'await-up rise',
    'ready',
    'agents-on',
    'await-ramp',
  ]);
  const whole = rollbackLane(server!, options, false);
  assert.deepEqual(stepsOf(whole).slice(0, 2), ['agents-off', 'drain']);
  assert.deepEqual(
    whole.steps.filter((step) => step.do === 'deploy'),
    [{ do: 'deploy', script: 'rollback-run' }],
  );
});

test('rollback: what failed first, then newest first, in the window, without lead and pause', () => {
  const servers = planned(6);
  const asked = inputs({ maxUnavailable: count(2), pauseMs: 1_000 });
  const stages = planRollback([servers[3]!], [servers[2]!, servers[1]!, servers[0]!], asked);
  assert.deepEqual(
    stages.map(({ lanes, window }) => [window, lanes.map(({ server }) => server.name)]),
    [
      [1, ['web-04']],
      [2, ['web-03', 'web-02', 'web-01']],
    ],
  );
  assert.ok(
    !stages.some(({ lanes }) => lanes.some(({ steps }) => steps.some((step) => step.do === 'pause'))),
  );
  assert.deepEqual(planRollback([], [servers[0]!], asked).length, 1);
});

test('5,000 servers in two backends are planned, named one by one and by pattern', () => {
  const names = Array.from({ length: 5_000 }, (_, index) => `app-${index + 1}`);
  const snapshot = node(
    'lb1',
    backend(
      'web',
      names.map((name) => row('web', name)),
    ),
    backend(
      'api',
      names.map((name) => row('api', name)),
    ),
  );
  for (const servers of [patterns('*'), patterns(...names)]) {
    // The time stands in script/bench. Here only that it does not grow with the square: that would be minutes of CPU, on any machine.
    const before = process.cpuUsage();
    const made = plan(snapshot, { backends: ['web', 'api'], maxUnavailable: percent(10), servers });
    const { user, system } = process.cpuUsage(before);
    assert.equal(namesOf(made).length, 5_000);
    assert.ok(user + system < 10_000_000, `took ${Math.round((user + system) / 1000)} ms of CPU`);
  }
});
