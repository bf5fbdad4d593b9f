import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsOfColours } from '../../src/plan/check-colours.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import type { Plan, Stage } from '../../src/plan/plan.ts';
import type { NodeSnapshot } from '../../src/server.ts';
import type { RowChange } from './plan-fixture.ts';
import {
  AGENT,
  backend,
  context,
  count,
  DOWN,
  DRAIN,
  inputs,
  MAINT,
  node,
  patterns,
  percent,
  refusal,
  row,
  stepsOf,
} from './plan-fixture.ts';

const NAMES = ['blue-1', 'blue-2', 'green-1', 'green-2'];

/** One node; what is special about a server by its name. */
function lb(name: string, change: Readonly<Record<string, RowChange>> = {}, names = NAMES): NodeSnapshot {
  return node(
    name,
    backend(
      'web',
      names.map((server, index) => row('web', server, { address: `10.0.0.${index + 1}`, ...change[server] })),
    ),
  );
}

const OUT = { 'green-1': MAINT, 'green-2': MAINT };
const DRAINED = { 'green-1': DRAIN, 'green-2': DRAIN };

const colours = {
  blue: patterns('blue-*'),
  green: patterns('green-*'),
  map: undefined,
  keepPreviousMs: 0,
};

function planOf(snapshots: readonly NodeSnapshot[], change: Parameters<typeof inputs>[0] = {}): Plan {
  return makePlan(snapshots, inputs({ strategy: 'blue-green', colours, ...change }), context(snapshots));
}

const acts = (plan: Plan): string[] => plan.stages.flatMap(({ act }) => (act ? [act.do] : []));
const lane = (plan: Plan, name: string) =>
  plan.stages.flatMap(({ lanes }) => lanes).find(({ server }) => server.name === name);

test('found in maint: proved out of rotation, switched, the old colour drained out into maint', () => {
  const plan = planOf([lb('lb1', OUT), lb('lb2', OUT)]);
  assert.deepEqual(
    plan.stages.map(({ title, window, lanes }) => [title, window, lanes.map(({ server }) => server.name)]),
    [
      ['the lead, alone, out of rotation', 1, ['green-1']],
      ['alone, out of rotation', 1, ['green-2']],
      ['from blue to green, on all nodes', 1, []],
      ['blue is not needed any more', 1, []],
      ['blue is drained out, and rests in maint', 2, ['blue-1', 'blue-2']],
    ],
  );
  assert.deepEqual(stepsOf(lane(plan, 'green-1')), [
    'take-idle',
    'await-last-zero',
    'deploy',
    'await-quiet-check',
    'drain-down',
    'await-up rise',
    'stand-by',
  ]);
  assert.deepEqual(stepsOf(lane(plan, 'blue-1')), ['await-zero', 'maint', 'await-last-zero', 'rest']);
  assert.deepEqual(
    plan.floors.map(({ node: on, least, available }) => [on, least, available]),
    [
      ['lb1', 2, 2],
      ['lb2', 2, 2],
    ],
  );
});

test('found in drain: through maint and zero before the deploy, and blue rests in drain', () => {
  const plan = planOf([lb('lb1', DRAINED)], { lead: 0, maxUnavailable: count(2) });
  assert.deepEqual(stepsOf(lane(plan, 'green-1')).slice(0, 5), [
    'take-idle',
    'await-zero',
    'maint',
    'await-last-zero',
    'deploy',
  ]);
  assert.deepEqual(stepsOf(lane(plan, 'blue-2')), ['await-zero', 'rest']);
  assert.deepEqual(
    [plan.stages[0]?.window, plan.stages[0]?.title],
    [2, 'at most 2 at a time, out of rotation'],
  );
});

test('blue can be the idle one', () => {
  const plan = planOf([lb('lb1', { 'blue-1': MAINT, 'blue-2': MAINT })]);
  assert.deepEqual([plan.colours?.idle, plan.colours?.live], ['blue', 'green']);
});

test('a single server held in maint among others in drain: the old colour rests in maint', () => {
  assert.equal(planOf([lb('lb1', { 'green-1': DRAIN, 'green-2': MAINT })]).colours?.rest, 'maint');
});

test('with a cookie the old colour rests in maint, and that is said', () => {
  const cookie = Object.fromEntries(NAMES.map((name) => [name, { cookie: name }]));
  const plan = planOf([
    lb('lb1', { ...cookie, 'green-1': { ...DRAIN, cookie: 'a' }, 'green-2': { ...DRAIN, cookie: 'b' } }),
  ]);
  assert.equal(plan.colours?.rest, 'maint');
  assert.match(plan.warnings.join('\n'), /green was found in drain, and blue will rest in maint/);
});

test('soak and keep-previous stand between the switch and the end of the old colour', () => {
  const watching = { ...inputs().watching, soakMs: 30_000 };
  const plan = planOf([lb('lb1', OUT)], { watching, colours: { ...colours, keepPreviousMs: 600_000 } });
  assert.deepEqual(acts(plan), ['switch', 'soak', 'stand-by']);
});

test('switch: from drain one look, from maint the proof of ready, no deploy', () => {
  const change = { operation: 'switch', run: undefined } as const;
  assert.deepEqual(stepsOf(lane(planOf([lb('lb1', DRAINED)], change), 'green-1')), [
    'take-idle',
    'await-up rise',
    'stand-by',
  ]);
  assert.deepEqual(stepsOf(lane(planOf([lb('lb1', OUT)], change), 'green-1')), [
    'take-idle',
    'await-quiet-check',
    'drain-down',
    'await-up rise',
    'stand-by',
  ]);
});

const MIXED: readonly [string, readonly NodeSnapshot[], RegExp][] = [
  ['both live', [lb('lb1')], /neither colour is idle/],
  ['both idle', [lb('lb1', { ...OUT, 'blue-1': DRAIN, 'blue-2': DRAIN })], /neither colour is live/],
  ['half of one', [lb('lb1', { ...OUT, 'blue-2': DRAIN })], /blue +blue-2 +drain/],
  ['one of the idle is ready', [lb('lb1', { 'green-1': MAINT })], /green +green-2 +ready/],
  [
    'the nodes differ',
    [lb('lb1', OUT), lb('lb2', { 'blue-1': MAINT, 'blue-2': MAINT })],
    /blue +blue-1 +ready +maint/,
  ],
];
for (const [name, snapshots, text] of MIXED) {
  test(`no-idle-side: ${name}`, () => {
    assert.throws(() => planOf(snapshots), refusal('no-idle-side', text));
  });
}

test('refused: patterns that match both, nothing, or servers with an agent', () => {
  assert.throws(
    () => planOf([lb('lb1', OUT)], { colours: { ...colours, green: patterns('*') } }),
    refusal('input-invalid', /green: blue-1 and blue-2 match blue too/),
  );
  assert.throws(
    () => planOf([lb('lb1', OUT)], { colours: { ...colours, blue: patterns('blau-*') } }),
    refusal('unknown-server', /blue: "blau-\*" matches no server/),
  );
  assert.throws(
    () => planOf([lb('lb1', { ...OUT, 'blue-1': AGENT })]),
    refusal('unsupported', /blue-1 has an agent check/),
  );
});

test('the nodes must agree on addresses', () => {
  const other = lb('lb2', { ...OUT, 'green-1': { ...MAINT, address: '10.9.9.9' } });
  assert.throws(() => planOf([lb('lb1', OUT), other]), refusal('nodes-disagree', /green-1/));
});

test('the floor is the smaller colour; min-available above what the new one has is refused', () => {
  const three = lb('lb1', OUT, ['blue-1', 'blue-2', 'blue-3', 'green-1', 'green-2']);
  assert.equal(planOf([three]).floors[0]?.least, 2);
  assert.throws(
    () => planOf([three], { minAvailable: count(3) }),
    refusal('below-floor', /with green in place of blue, 2 servers would be available/),
  );
  assert.equal(planOf([three], { minAvailable: percent(40) }).floors[0]?.least, 2);
});

test('a colour of weight 0 cannot take over', () => {
  const zero = { 'green-1': { ...MAINT, weight: 0 }, 'green-2': { ...MAINT, weight: 0 } };
  assert.throws(() => planOf([lb('lb1', zero)]), refusal('below-floor', /0 servers would be available/));
});

test('a live colour that is partly down is still live', () => {
  assert.equal(planOf([lb('lb1', { ...OUT, 'blue-2': DOWN })]).colours?.live, 'blue');
});

test('without check and health-url an idle colour is refused', () => {
  const check = {
    configured: false,
    enabled: false,
    inProgress: false,
    rise: undefined,
    health: undefined,
    text: '',
  };
  const bare = { 'green-1': { ...MAINT, check }, 'green-2': { ...MAINT, check } };
  assert.throws(
    () => planOf([lb('lb1', bare)]),
    refusal('input-invalid', /green-1 and green-2 are without check/),
  );
});

const RULES = { probe: false, ignore: false };

/** Each breaks one rule of a plan that is good; the check has to see it. */
const BROKEN: readonly [string, (stages: readonly Stage[]) => readonly Stage[], RegExp][] = [
  [
    'the old colour out before the new one is in',
    (all) => [all[4]!, ...all.slice(0, 4)],
    /before the switch is final/,
  ],
  [
    'the old colour out before the switch is final',
    (all) => [...all.slice(0, 3), all[4]!, all[3]!],
    /before the switch is final/,
  ],
  [
    'the switch before the proof',
    (all) => [all[2]!, all[0]!, all[1]!, all[3]!, all[4]!],
    /not all of green is proved/,
  ],
  ['one of the new colour left out', (all) => all.slice(1), /not all of green is proved/],
  ['no switch', (all) => [all[0]!, all[1]!, all[3]!, all[4]!], /before the switch/],
  ['never final', (all) => [...all.slice(0, 3), all[4]!], /before the switch is final/],
  [
    'an act and lanes in one stage',
    (all) => [{ ...all[2]!, lanes: all[0]!.lanes }, ...all.slice(1)],
    /an act and lanes/,
  ],
];
for (const [name, change, text] of BROKEN) {
  test(`the check of a plan sees: ${name}`, () => {
    const plan = planOf([lb('lb1', OUT)]);
    assert.deepEqual(problemsOfColours(plan, RULES), []);
    assert.match(problemsOfColours({ ...plan, stages: change(plan.stages) }, RULES).join('\n'), text);
  });
}

for (const left of ['await-last-zero', 'drain-down', 'await-up', 'stand-by'] as const) {
  test(`the check of a plan sees: a lane without ${left}`, () => {
    const plan = planOf([lb('lb1', OUT)]);
    const stages = plan.stages.map((stage) => ({
      ...stage,
      lanes: stage.lanes.map((one) =>
        one.server.name === 'green-1' ? { ...one, steps: one.steps.filter((step) => step.do !== left) } : one,
      ),
    }));
    assert.notDeepEqual(problemsOfColours({ ...plan, stages }, RULES), []);
  });
}
