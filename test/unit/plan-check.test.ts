import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsOfLane } from '../../src/plan/check-lane.ts';
import { checkPlan, checkRollback } from '../../src/plan/check.ts';
import { laneOptions, rollbackLane } from '../../src/plan/lane.ts';
import type { Lane, Plan, PlanRow, PlanServer, Step } from '../../src/plan/plan.ts';
import { planRollback } from '../../src/plan/stages.ts';
import {
  AGENT,
  MAINT,
  NO_CHECK,
  backend,
  count,
  inputs,
  lanesOf,
  node,
  plan,
  refusal,
  row,
  web,
} from './plan-fixture.ts';
import type { RowChange } from './plan-fixture.ts';

const URL = 'http://{address}:{port}/healthz';

interface Shape {
  readonly what: string;
  readonly change: RowChange;
  readonly health: { readonly url?: string; readonly haproxyCheck?: 'require' | 'once' | 'ignore' };
}

const shapes: readonly Shape[] = [
  { what: 'check only', change: {}, health: {} },
  { what: 'check and direct proof', change: {}, health: { url: URL } },
  { what: 'once', change: {}, health: { url: URL, haproxyCheck: 'once' } },
  { what: 'direct proof only', change: { check: NO_CHECK }, health: { url: URL } },
  { what: 'declared', change: { check: NO_CHECK }, health: { haproxyCheck: 'ignore' } },
  { what: 'with agents', change: AGENT, health: { url: URL } },
];

const laneOf = ({ change, health }: Shape): Lane =>
  lanesOf(
    plan(
      web(3, () => change),
      { health, pauseMs: 5 },
    ),
  )[0]!;
const rulesOf = ({ health }: Shape, startsHeld = false) => ({
  probe: health.url !== undefined,
  ignore: health.haproxyCheck === 'ignore',
  once: health.haproxyCheck === 'once',
  startsHeld,
});

/** Mutations that leave the promise whole: looking twice, and the order of what comes after `ready`. */
const DROPPABLE = new Set<Step['do']>(['pause']);
const REPEATABLE = new Set<Step['do']>([
  'await-zero',
  'await-last-zero',
  'probe',
  'await-quiet-check',
  'await-ramp',
  'pause',
]);
const SWAPPABLE = new Set(['probe await-quiet-check', 'agents-on await-ramp', 'await-ramp pause']);

for (const shape of shapes) {
  const { steps, server } = laneOf(shape);
  const isRefused = (mutant: readonly Step[]): boolean =>
    problemsOfLane({ server, steps: mutant }, rulesOf(shape)).length > 0;

  test(`${shape.what}: the good lane passes`, () => {
    assert.deepEqual(problemsOfLane({ server, steps }, rulesOf(shape)), []);
  });

  for (const [index, step] of steps.entries()) {
    const next = steps[index + 1];
    test(`${shape.what}: without ${step.do}`, () => {
      assert.equal(isRefused(steps.toSpliced(index, 1)), !DROPPABLE.has(step.do));
    });
    test(`${shape.what}: ${step.do} twice`, () => {
      assert.equal(isRefused(steps.toSpliced(index, 0, step)), !REPEATABLE.has(step.do));
    });
    if (next) {
      test(`${shape.what}: ${next.do} before ${step.do}`, () => {
        assert.equal(
          isRefused(steps.toSpliced(index, 2, next, step)),
          !SWAPPABLE.has(`${step.do} ${next.do}`),
        );
      });
    }
    test(`${shape.what}: cut off before ${step.do}`, () => {
      assert.equal(isRefused(steps.slice(0, index)), !['pause'].includes(step.do));
    });
  }

  test(`${shape.what}: rollback lanes pass, and a held start is only good for a held server`, () => {
    const options = laneOptions(inputs({ health: shape.health }));
    assert.deepEqual(problemsOfLane(rollbackLane(server, options, false), rulesOf(shape)), []);
    const fromMaint = rollbackLane(server, options, true);
    assert.deepEqual(problemsOfLane(fromMaint, rulesOf(shape, true)), []);
    assert.notDeepEqual(problemsOfLane(fromMaint, rulesOf(shape, false)), []);
  });
}

test('the reasons are words', () => {
  const shape = shapes[1]!;
  const { server, steps } = laneOf(shape);
  const without = (what: Step['do']) =>
    problemsOfLane({ server, steps: steps.filter((step) => step.do !== what) }, rulesOf(shape));
  assert.match(without('await-last-zero')[0]!, /^deploy: no zero was seen in maint$/);
  assert.match(
    without('await-quiet-check')[0]!,
    /^drain-down: a check that began before the deploy could count$/,
  );
  assert.match(
    without('probe')[0]!,
    /^drain-down: clients that stick to it would reach it before the direct proof$/,
  );
  assert.match(without('ready').at(-1)!, /^it is taken out and ends in proved$/);
});

const snapshot = web(3);
const good = plan(snapshot, { maxUnavailable: count(2), lead: 0 });
const changed = (change: (lane: Lane, index: number) => Lane): Plan => ({
  ...good,
  stages: good.stages.map((stage) => ({ ...stage, lanes: stage.lanes.map(change) })),
});
const withRow = (change: Partial<PlanRow>): Plan =>
  changed((lane) => ({
    ...lane,
    server: { ...lane.server, rows: lane.server.rows.map((one) => ({ ...one, ...change })) },
  }));
const check = (made: Plan, asked = inputs()): void => checkPlan(made, [snapshot], asked);

test('a good plan passes; a bad lane in it is named', () => {
  check(good);
  const bad = changed((lane, index) => (index === 1 ? { ...lane, steps: lane.steps.slice(0, 4) } : lane));
  assert.throws(() => check(bad), refusal('internal', /web-02: it is taken out and ends in maint/));
});

test('a server, or a row, in two lanes is refused', () => {
  const doubled = { ...good, stages: [...good.stages, ...good.stages] };
  assert.throws(() => check(doubled), refusal('internal', /web-01 is in two lanes/));
  const borrowed = changed((lane, index) =>
    index === 0 ? lane : { ...lane, server: { ...lane.server, rows: lanesOf(good)[0]!.server.rows } },
  );
  assert.throws(
    () => check(borrowed),
    refusal('internal', /lb1 web\/web-01 belongs to web-01 and to web-02/),
  );
});

test('a plan below the floor, without a floor, or with an impossible window is refused', () => {
  const floors = good.floors.map((floor) => ({ ...floor, least: 2 }));
  assert.throws(
    () => check({ ...good, floors }),
    refusal('internal', /web-02 leaves 1 servers in web on lb1, and 2 must stay/),
  );
  assert.throws(() => check({ ...good, floors: [] }), refusal('internal', /lb1 web has no floor/));
  const closed = { ...good, stages: good.stages.map((stage) => ({ ...stage, window: 0 })) };
  assert.throws(() => check(closed), refusal('internal', /window of 0/));
  assert.throws(
    () => check({ ...good, stages: [{ title: 'x', window: 1, lanes: [] }] }),
    refusal('internal', /has no lane/),
  );
});

test('rows are held against what was seen', () => {
  const seen = (change: RowChange) => [web(3, () => change)];
  const against = (change: RowChange) => () => checkPlan(good, seen(change), inputs());
  assert.throws(
    against({ check: NO_CHECK }),
    refusal('internal', /would be marked down without an active check/),
  );
  assert.throws(against(MAINT), refusal('internal', /was in maint before the run: it is not ours/));
  assert.throws(against(AGENT), refusal('internal', /has an agent that stays on/));
  assert.throws(against({ tracks: 'api/x' }), refusal('internal', /follows api\/x, not nobody/));
  assert.throws(
    () => check(withRow({ server: 'web-99' })),
    refusal('internal', /lb1 web\/web-99 does not exist/),
  );
});

test('a row that follows another gets no orders of its own', () => {
  const api = backend(
    'api',
    ['app-1', 'app-2', 'app-3'].map((name, index) =>
      row('api', name, { tracks: `web/web-0${index + 1}`, port: 81 }),
    ),
  );
  const both = node('lb1', ...web(3).backends, api);
  const made = plan(both, { backends: ['web', 'api'] });
  const asked = inputs({ backends: ['web', 'api'] });
  const greedy = (change: Partial<PlanRow>): Plan => ({
    ...made,
    stages: made.stages.map((stage) => ({
      ...stage,
      lanes: stage.lanes.map((lane) => ({
        ...lane,
        server: {
          ...lane.server,
          rows: lane.server.rows.map((one) => (one.follows === undefined ? one : { ...one, ...change })),
        },
      })),
    })),
  });
  checkPlan(made, [both], asked);
  for (const change of [{ agent: true }, { proof: 'check' }, { hasCheck: true }] as const) {
    assert.throws(
      () => checkPlan(greedy(change), [both], asked),
      refusal('internal', /lb1 api\/app-1 follows another and would get orders/),
    );
  }
});

test('a left-out server in a lane is refused', () => {
  const leftOut = [{ name: 'web-02', why: 'maint', rows: [] }];
  assert.throws(() => check({ ...good, leftOut }), refusal('internal', /web-02 is left out and in a lane/));
});

test('a rollback is checked like a plan, held servers from maint', () => {
  const servers: PlanServer[] = lanesOf(good).map(({ server }) => server);
  const asked = inputs();
  const stages = planRollback([servers[2]!], [servers[1]!, servers[0]!], asked);
  checkRollback(stages, [snapshot], asked, new Set(['web-03']));
  assert.throws(
    () => checkRollback(stages, [snapshot], asked, new Set()),
    refusal('internal', /web-03: await-last-zero: in ready/),
  );
});
