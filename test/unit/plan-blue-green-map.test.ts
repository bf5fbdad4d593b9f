import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsOfMapStages } from '../../src/plan/check-colours.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import type { Plan, Stage } from '../../src/plan/plan.ts';
import type { NodeSnapshot } from '../../src/server.ts';
import type { RowChange } from './plan-fixture.ts';
import {
  backend,
  context,
  count,
  inputs,
  MAINT,
  node,
  patterns,
  refusal,
  row,
  stepsOf,
} from './plan-fixture.ts';

const MAP = { file: '/etc/haproxy/live.map', key: 'live' };
const colours = { blue: patterns('be_blue'), green: patterns('be_green'), map: MAP, keepPreviousMs: 0 };

function lb(name: string, change: Readonly<Record<string, RowChange>> = {}, sessions = 0): NodeSnapshot {
  const of = (colour: string, from: number) =>
    backend(
      `be_${colour}`,
      [1, 2].map((index) =>
        row(`be_${colour}`, `${colour}-${index}`, {
          address: `10.0.0.${from + index}`,
          ...change[`${colour}-${index}`],
        }),
      ),
    );
  return node(name, of('blue', 0), { ...of('green', 10), scur: sessions });
}

function planOf(
  snapshots: readonly NodeSnapshot[],
  values: readonly (string | undefined)[],
  change: Parameters<typeof inputs>[0] = {},
): Plan {
  const maps = new Map(
    snapshots.flatMap(({ node: name }, index) => {
      const value = values[index];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  const all = inputs({ strategy: 'blue-green', backends: ['be_blue', 'be_green'], colours, ...change });
  return makePlan(snapshots, all, { ...context(snapshots), maps });
}

const two = [lb('lb1'), lb('lb2')];
const acts = (plan: Plan): string[] => plan.stages.flatMap(({ act }) => (act ? [act.do] : []));

test('the idle backend goes through the normal lane without a floor, then the map, then the old backend is emptied', () => {
  const watching = { ...inputs().watching, soakMs: 30_000 };
  const plan = planOf(two, ['be_blue', 'be_blue'], { watching });
  const lanes = plan.stages.flatMap((stage) => stage.lanes);
  assert.deepEqual(
    lanes.map(({ server }) => server.name),
    ['green-1', 'green-2'],
  );
  assert.deepEqual(stepsOf(lanes[0]).slice(0, 5), [
    'drain',
    'await-zero',
    'maint',
    'await-last-zero',
    'deploy',
  ]);
  assert.ok(!stepsOf(lanes[0]).includes('soak'), 'watched after the switch, not before');
  assert.deepEqual(acts(plan), ['switch-map', 'soak', 'stand-by', 'empty-backend']);
  assert.deepEqual(
    plan.floors.map(({ backend: name, least }) => [name, least]),
    [
      ['be_green', 0],
      ['be_green', 0],
    ],
  );
  assert.deepEqual(plan.colours?.map?.least, [
    { node: 'lb1', least: 2 },
    { node: 'lb2', least: 2 },
  ]);
});

test('operation: switch has no lane', () => {
  const plan = planOf(two, ['be_green', 'be_green'], { operation: 'switch', run: undefined });
  assert.deepEqual([plan.colours?.live, plan.colours?.idle], ['green', 'blue']);
  assert.deepEqual(acts(plan), ['switch-map', 'stand-by', 'empty-backend']);
  assert.equal(plan.stages.length, 3);
});

const REFUSED: readonly [string, readonly NodeSnapshot[], readonly (string | undefined)[], RegExp][] = [
  ['a map without the key', two, [undefined, undefined], /has no key live, so nobody knows/],
  ['a map without the key on one node', two, ['be_blue', undefined], /lb2 +no key live/],
  ['a value that is neither', two, ['be_red', 'be_red'], /lb1 +be_red/],
  ['nodes that differ', two, ['be_blue', 'be_green'], /lb2 +be_green/],
  [
    'sessions in the idle backend',
    [lb('lb1'), lb('lb2', {}, 3)],
    ['be_blue', 'be_blue'],
    /be_green has 3 sessions on lb2/,
  ],
];
for (const [name, snapshots, values, text] of REFUSED) {
  test(`no-idle-side: ${name}`, () => {
    assert.throws(() => planOf(snapshots, values), refusal('no-idle-side', text));
  });
}

test('below-floor: an idle backend with fewer servers to take over than must be available', () => {
  const out = [lb('lb1', { 'green-1': MAINT, 'green-2': MAINT })];
  assert.throws(
    () => planOf(out, ['be_blue']),
    refusal('below-floor', /be_green would have 0 servers on lb1, and 1 must be/),
  );
  assert.throws(
    () => planOf([lb('lb1')], ['be_blue'], { minAvailable: count(3) }),
    refusal('below-floor', /2 servers on lb1, and 3 must be/),
  );
});

test('refused: a backend that is not there, and a server that both backends share', () => {
  assert.throws(
    () => planOf(two, ['be_blue', 'be_blue'], { colours: { ...colours, green: patterns('be_gren') } }),
    refusal('unknown-backend', /be_gren/),
  );
  const shared = [lb('lb1', { 'green-1': { address: '10.0.0.1' } })];
  assert.throws(() => planOf(shared, ['be_blue']), refusal('input-invalid', /be_blue/));
});

const BROKEN: readonly [string, (stages: readonly Stage[]) => readonly Stage[], RegExp][] = [
  [
    'a deploy after the switch',
    (all) => [all[2]!, all[0]!, all[1]!, all[3]!, all[4]!],
    /deployed after the switch/,
  ],
  ['no switch', (all) => [all[0]!, all[1]!, all[3]!, all[4]!], /never switched/],
  [
    'final before the switch',
    (all) => [all[0]!, all[1]!, all[3]!, all[2]!, all[4]!],
    /final before the switch/,
  ],
  [
    'emptied too early',
    (all) => [all[0]!, all[1]!, all[2]!, all[4]!, all[3]!],
    /waited for before the switch is final/,
  ],
];
for (const [name, change, text] of BROKEN) {
  test(`the check of a plan sees: ${name}`, () => {
    const plan = planOf(two, ['be_blue', 'be_blue']);
    assert.deepEqual(problemsOfMapStages(plan), []);
    assert.match(problemsOfMapStages({ ...plan, stages: change(plan.stages) }).join('\n'), text);
  });
}
