import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemsOfOperationLane } from '../../src/plan/check-operation.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import { ordersOf } from '../../src/plan/orders.ts';
import type { Plan, Step } from '../../src/plan/plan.ts';
import { ADMIN } from '../../src/server.ts';
import type { NodeSnapshot } from '../../src/server.ts';
import {
  AGENT,
  backend,
  CHECK_OFF,
  context,
  count,
  DOWN,
  DRAIN,
  inputs,
  lanesOf,
  MAINT,
  namesOf,
  NO_CHECK,
  node,
  patterns,
  percent,
  refusal,
  row,
  stepsOf,
  web,
} from './plan-fixture.ts';

type Change = Parameters<typeof inputs>[0];

function planned(
  operation: 'drain' | 'ready' | 'maint' | 'weight' | 'checks',
  snapshots: NodeSnapshot | readonly NodeSnapshot[],
  change: Change = {},
  taken: readonly string[] = [],
): Plan {
  const all = 'node' in snapshots ? [snapshots] : snapshots;
  const given = inputs({ operation, run: undefined, servers: patterns('web-01'), ...change });
  return makePlan(all, given, { ...context(all), agentsTaken: new Set(taken) });
}

const steps = (plan: Plan): string => stepsOf(lanesOf(plan)[0]).join(' ');
const orders = (plan: Plan): string[] =>
  lanesOf(plan).flatMap(({ server, steps: all }) =>
    all.flatMap((step) =>
      ordersOf(step, server).map(({ row: to, order }) => {
        const words = Object.values(order).filter((value) => typeof value !== 'object');
        return `${to.node} ${to.server} ${words.join(' ')}`;
      }),
    ),
  );

const OUT = 'drain await-zero maint await-last-zero';
const BACK = 'await-quiet-check drain-down await-up rise ready';

test('drain: the first half of a lane, by where the server is found', () => {
  assert.equal(steps(planned('drain', web(3))), `${OUT} keep`);
  assert.equal(
    steps(
      planned(
        'drain',
        web(3, () => AGENT),
      ),
    ),
    `agents-off ${OUT} keep`,
  );
  const from = (change: object): Plan =>
    planned(
      'drain',
      web(3, (index) => (index === 0 ? change : {})),
    );
  assert.equal(steps(from(DRAIN)), 'take await-zero maint await-last-zero keep');
  assert.equal(steps(from(MAINT)), 'take await-last-zero keep');
  assert.deepEqual(orders(from(MAINT)), []);
});

test('ready: the second half; a server that is not out yet goes out first', () => {
  const from = (change: object, more: Change = {}): Plan =>
    planned(
      'ready',
      web(3, (index) => (index === 0 ? change : {})),
      more,
    );
  assert.equal(steps(from(MAINT)), `take ${BACK} await-ramp`);
  assert.equal(steps(from({})), `${OUT} ${BACK} await-ramp`);
  assert.equal(steps(from(DRAIN)), `take await-zero maint await-last-zero ${BACK} await-ramp`);
  const asked = from(MAINT, { health: { url: 'http://{address}/' } });
  assert.equal(steps(asked), `take probe ${BACK} await-ramp`);
  const unchecked = from({ ...MAINT, check: NO_CHECK }, { health: { haproxyCheck: 'ignore' } });
  assert.equal(steps(unchecked), 'take ready await-ramp');
  assert.match(unchecked.warnings.join(), /nobody asks whether web-01 is healthy/);
});

test('nodes that differ in admin states: drain, ready and maint are the cure, each row from where it is', () => {
  const nodes = [
    node('lb1', backend('web', [row('web', 'web-01'), row('web', 'web-02')])),
    node('lb2', backend('web', [row('web', 'web-01', MAINT), row('web', 'web-02')])),
  ];
  assert.deepEqual(orders(planned('drain', nodes)), ['lb1 web-01 state drain', 'lb1 web-01 state maint']);
  assert.deepEqual(orders(planned('maint', nodes)), ['lb1 web-01 state maint']);
  assert.deepEqual(orders(planned('ready', nodes)).slice(0, 2), [
    'lb1 web-01 state drain',
    'lb1 web-01 state maint',
  ]);
  assert.throws(
    () => planned('weight', nodes, { weight: count(10) }),
    refusal('nodes-disagree', /maint 10\.0/),
  );
  const moved = [
    nodes[0]!,
    node('lb2', backend('web', [row('web', 'web-01', { port: 9 }), row('web', 'web-02')])),
  ];
  assert.throws(() => planned('drain', moved), refusal('nodes-disagree', /web\/web-01/));
});

test('ready gives back the agents that an earlier step of the job switched off, and says which stay off', () => {
  const off = { ...MAINT, agent: { configured: true, enabled: false } };
  const snapshot = web(3, (index) => (index === 0 ? off : {}));
  const ours = planned('ready', snapshot, {}, ['lb1 web/web-01']);
  assert.equal(steps(ours), `take ${BACK} agents-on await-ramp`);
  assert.deepEqual(ours.warnings, []);
  const theirs = planned('ready', snapshot);
  assert.equal(steps(theirs), `take ${BACK} await-ramp`);
  assert.match(theirs.warnings.join(), /agent check of web\/web-01 is off.*"enable agent web\/web-01"/);
});

test('maint: at once, under the floor; agents off', () => {
  assert.equal(
    steps(
      planned(
        'maint',
        web(3, () => AGENT),
      ),
    ),
    'agents-off maint-at-once keep',
  );
  assert.deepEqual(orders(planned('maint', web(3))), ['lb1 web-01 state maint']);
});

test('weight: absolute, or a part of what is configured, never 0 by rounding', () => {
  const weights = (change: Change, configuredWeight = 100): unknown =>
    lanesOf(
      planned(
        'weight',
        web(3, () => ({ configuredWeight })),
        change,
      ),
    )[0]?.steps[0];
  const set = (weight: number): Step => ({ do: 'set-weights', weights: { 'lb1 web/web-01': weight } });
  assert.deepEqual(weights({ weight: count(40) }), set(40));
  assert.deepEqual(weights({ weight: percent(33) }, 10), set(3));
  assert.deepEqual(weights({ weight: percent(1) }, 10), set(1));
  assert.deepEqual(weights({ weight: percent(0) }, 10), set(0));
  const fixed = node('lb1', { ...backend('web', [row('web', 'web-01')]), algorithm: 'static-rr' });
  assert.throws(() => planned('weight', fixed, { weight: count(4) }), refusal('unsupported', /static-rr/));
});

test('checks: only where there are some, and not over the Data Plane API', () => {
  assert.deepEqual(orders(planned('checks', web(3), { checks: 'off' })), ['lb1 web-01 checks false']);
  const off = web(3, () => ({ check: CHECK_OFF }));
  assert.deepEqual(orders(planned('checks', off, { checks: 'on' })), ['lb1 web-01 checks true']);
  const none = web(3, () => ({ check: NO_CHECK }));
  assert.throws(
    () => planned('checks', none, { checks: 'on' }),
    refusal('unsupported', /web-01 has no check/),
  );
  const all = [web(3)];
  const given = inputs({ operation: 'checks', checks: 'off', servers: patterns('web-01') });
  assert.throws(
    () => makePlan(all, given, context(all, { checks: false })),
    refusal('unsupported', /lb1 \(Data Plane API\) cannot switch health checks/, /Runtime API of lb1/),
  );
});

test('the floor: all servers that are not backup, less the larger of max-unavailable and those named', () => {
  const floor = (change: Change, servers = 10): string[] =>
    planned('drain', web(servers), change).floors.map(({ least, available }) => `${least} of ${available}`);
  assert.deepEqual(floor({}), ['9 of 10']);
  assert.deepEqual(floor({ servers: patterns('web-01', 'web-02', 'web-03') }), ['7 of 10']);
  assert.deepEqual(floor({ maxUnavailable: count(3) }), ['7 of 10']);
  assert.deepEqual(floor({ maxUnavailable: percent(30) }), ['7 of 10']);
  assert.deepEqual(floor({ minAvailable: count(4) }), ['4 of 10']);
  assert.deepEqual(planned('checks', web(3), { checks: 'on' }).floors, []);
  assert.deepEqual(planned('weight', web(3), { weight: count(7) }).floors, []);
});

test('what breaks the floor is refused: what is drained stays out, so all that is named counts', () => {
  const both = { servers: patterns('web-*') };
  for (const [operation, more] of [
    ['drain', {}],
    ['maint', {}],
    ['weight', { weight: count(0) }],
  ] as const) {
    assert.throws(
      () => planned(operation, web(2), { ...both, ...more }),
      refusal('below-floor', new RegExp(`operation \\(${operation}\\)`), /min-available: 0/),
    );
    assert.deepEqual(namesOf(planned(operation, web(2), { ...both, ...more, minAvailable: count(0) })), [
      'web-01',
      'web-02',
    ]);
  }
  const oneDown = web(3, (index) => (index === 2 ? DOWN : {}));
  assert.throws(() => planned('drain', oneDown), refusal('below-floor', /2 must stay/));
});

test('refusals: unknown servers, servers without any proof, names that do not resolve', () => {
  assert.throws(() => planned('drain', web(2), { servers: patterns('web-09') }), refusal('unknown-server'));
  const unchecked = web(2, () => ({ ...MAINT, check: NO_CHECK }));
  assert.throws(
    () => planned('ready', unchecked),
    refusal('input-invalid', /nothing would prove them healthy/, /take traffic unproved/),
  );
  const unresolved = web(2, (index) => (index === 0 ? { adminBits: ADMIN.dnsMaint } : {}));
  assert.throws(() => planned('ready', unresolved), refusal('unsupported', /name is not resolved/));
});

test('nothing to do is a plan without stages, and says so', () => {
  const plan = planned('drain', web(2), { servers: undefined });
  assert.deepEqual([plan.stages, plan.warnings], [[], ['servers is empty: there is nothing to do.']]);
});

test('the plan check refuses every lane of which a step is missing, or is in another place', () => {
  const given = inputs({ health: { url: 'http://{address}/' } });
  for (const [operation, change, more] of [
    ['drain', AGENT, {}],
    ['ready', AGENT, { health: { url: 'http://{address}/' } }],
    ['ready', MAINT, { health: { url: 'http://{address}/' } }],
    ['maint', AGENT, {}],
    ['weight', {}, { weight: count(3) }],
    ['checks', {}, { checks: 'off' }],
  ] as const) {
    const [lane] = lanesOf(
      planned(
        operation,
        web(3, () => change),
        { minAvailable: count(0), ...more },
      ),
    );
    assert.deepEqual(problemsOfOperationLane(operation, lane!, given), []);
    // Out of maint a second zero is no condition of the way back; what the drain promises it is of.
    const spare = operation === 'ready' ? ['await-last-zero'] : [];
    for (const [index, step] of lane!.steps.entries()) {
      if (spare.includes(step.do) || step.do === 'set-weights' || step.do === 'checks') continue;
      const without = lane!.steps.toSpliced(index, 1);
      assert.notDeepEqual(
        problemsOfOperationLane(operation, { ...lane!, steps: without }, given),
        [],
        `${operation} without ${step.do}`,
      );
    }
    const deploys: Step[] = [{ do: 'deploy', script: 'run' }, ...lane!.steps];
    assert.notDeepEqual(problemsOfOperationLane(operation, { ...lane!, steps: deploys }, given), []);
  }
});
