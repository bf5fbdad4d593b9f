import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breaches, floorsOf, isAvailable } from '../../src/plan/floor.ts';
import type { Floor, Stage } from '../../src/plan/plan.ts';
import { rowKey } from '../../src/server.ts';
import type { NodeSnapshot, ServerRow } from '../../src/server.ts';
import type { RowChange } from './plan-fixture.ts';
import {
  DOWN,
  MAINT,
  backend,
  count,
  inputs,
  lanesOf,
  namesOf,
  node,
  patterns,
  percent,
  plan,
  refusal,
  row,
  serverNames,
  web,
} from './plan-fixture.ts';

test('a single server is refused, with the input that accepts the gap', () => {
  assert.throws(
    () => plan(web(1)),
    refusal(
      'below-floor',
      /backend web on lb1 below its floor/,
      /1 server is available and 1 must stay; with web-01 out, 0 would be left/,
      /min-available: 0/,
    ),
  );
  assert.deepEqual(namesOf(plan(web(1), { minAvailable: count(0) })), ['web-01']);
});

test('min-available holds with max-unavailable servers out, and the message says what to change', () => {
  const asked = { minAvailable: count(4), maxUnavailable: count(3), lead: 0 };
  assert.throws(
    () => plan(web(6), asked),
    refusal(
      'below-floor',
      /6 servers are available and min-available asks for 4; with web-03 and 2 more out, 3 would be left/,
      /Set max-unavailable to 2, or lower min-available to 3\./,
    ),
  );
  assert.equal(plan(web(6), { ...asked, maxUnavailable: count(2) }).stages[0]!.window, 2);
});

test('min-available in per cent is of the servers that are not backup, in the rollout or not, rounded up', () => {
  const snapshot = web(8, (index) => (index >= 6 ? { backup: true } : index === 5 ? MAINT : {}));
  const made = plan(snapshot, { minAvailable: percent(51), servers: patterns('web-01', 'web-02') });
  assert.deepEqual(made.floors, [{ backend: 'web', node: 'lb1', least: 4, available: 5 }]);
  assert.throws(
    () => plan(snapshot, { minAvailable: percent(90) }),
    refusal('below-floor', /5 servers are available and min-available asks for 6/),
  );
});

test('7% of 100 is 7, not 8: no dust of binary fractions', () => {
  assert.equal(plan(web(100), { minAvailable: percent(7) }).floors[0]!.least, 7);
  assert.equal(plan(web(100), { maxUnavailable: percent(29), lead: 0 }).stages[0]!.window, 29);
});

test('default: available at the start, less max-unavailable, less max-failures, at least 1', () => {
  const floorOf = (size: number, out: number, failures: number) =>
    plan(web(size), { maxUnavailable: count(out), maxFailures: failures }).floors[0]!.least;
  assert.equal(floorOf(10, 2, 0), 8);
  assert.equal(floorOf(10, 2, 3), 5);
  assert.equal(floorOf(3, 1, 9), 1);
});

test('servers that somebody else holds count as unavailable', () => {
  const snapshot = web(4, (index) => (index < 2 ? MAINT : {}));
  assert.equal(plan(snapshot).floors[0]!.available, 2);
  assert.throws(
    () => plan(snapshot, { minAvailable: count(2) }),
    refusal('below-floor', /2 servers are available/),
  );
});

for (const [what, change] of [
  ['down', DOWN],
  ['weight 0', { weight: 0 }],
  ['backup', { backup: true }],
] as const) {
  test(`taking out a server that does not count lowers nothing: ${what}`, () => {
    const snapshot = web(2, (index) => (index === 0 ? change : {}));
    const made = plan(snapshot, { servers: patterns('web-01'), minAvailable: count(1) });
    assert.deepEqual(namesOf(made), ['web-01']);
    assert.throws(
      () => plan(snapshot, { servers: patterns('web-02') }),
      refusal('below-floor', /with web-02 out/),
    );
  });
}

test('servers that are down are mended first: then the one that serves may leave', () => {
  const lastServes = web(3, (index) => (index < 2 ? DOWN : {}));
  assert.equal(namesOf(plan(lastServes)).length, 3);
  const firstServes = web(3, (index) => (index > 0 ? DOWN : {}));
  assert.throws(() => plan(firstServes), refusal('below-floor', /with web-01 out, 0 would be left/));
});

test('the last backup that serves a backend without other servers is not taken out', () => {
  const snapshot = web(3, (index) => (index === 0 ? { backup: true } : DOWN));
  assert.throws(
    () => plan(snapshot, { servers: patterns('web-01') }),
    refusal('below-floor', /with web-01 out/),
  );
  assert.equal(namesOf(plan(snapshot, { servers: patterns('web-02', 'web-01') })).length, 2);
  assert.equal(namesOf(plan(snapshot, { servers: patterns('web-01'), minAvailable: count(0) })).length, 1);
});

test('each backend on each node has a floor of its own, and all that would break are named at once', () => {
  const both = (name: string, first: RowChange): NodeSnapshot =>
    node(
      name,
      backend('web', [row('web', 'web-01', first), row('web', 'web-02')]),
      backend('api', [row('api', 'web-01')]),
    );
  const snapshots = [both('lb1', {}), both('lb2', DOWN)];
  assert.throws(
    () => plan(snapshots, { backends: ['web', 'api'] }),
    refusal('below-floor', /2 things/, /backend api on lb1/, /backend api on lb2/),
  );
});

test('a host with two rows in one backend takes both out of it', () => {
  const rows = ['a-1', 'b-1', 'a-2', 'b-2'].map((name, index) =>
    row('web', name, { address: `10.0.0.${Math.floor(index / 2) + 1}`, port: 8_000 + (index % 2) }),
  );
  const make = (least: number) =>
    plan(node('lb1', backend('web', rows)), { groupBy: 'address', minAvailable: count(least) });
  assert.deepEqual(namesOf(make(2)), ['a-1', 'a-2']);
  assert.throws(() => make(3), refusal('below-floor', /2 would be left/));
});

test('a rollback computes its floors from what is there when it starts', () => {
  const servers = lanesOf(plan(web(4))).map(({ server }) => server);
  const now = web(4, (index) => (index === 3 ? MAINT : {}));
  assert.deepEqual(floorsOf([now], servers, inputs()), [
    { backend: 'web', node: 'lb1', least: 2, available: 3 },
  ]);
});

/** Every order in which lanes can start and end, on a model that knows nothing of the formula. */
function reachesBreach(stages: readonly Stage[], floor: Floor, snapshot: NodeSnapshot): boolean {
  const rows = snapshot.backends[0]!.servers;
  const counts = (server: ServerRow, out: ReadonlySet<string>, done: ReadonlySet<string>): boolean =>
    !out.has(server.server) &&
    (isAvailable(server) || (done.has(server.server) && !server.backup && server.weight > 0));
  const explore = (
    number: number,
    next: number,
    out: ReadonlySet<string>,
    done: ReadonlySet<string>,
  ): boolean => {
    const stage = stages[number];
    if (!stage) return false;
    if (next === stage.lanes.length && out.size === 0) return explore(number + 1, 0, out, done);
    for (const name of out) {
      const rest = new Set([...out].filter((one) => one !== name));
      if (explore(number, next, rest, new Set([...done, name]))) return true;
    }
    const lane = stage.lanes[next];
    if (!lane || out.size >= stage.window) return false;
    const leaving = rows.find((server) => rowKey(server) === rowKey(lane.server.rows[0]!))!;
    const outThen = new Set([...out, leaving.server]);
    const left = rows.filter((server) => counts(server, outThen, done)).length;
    if (isAvailable(leaving) && left < floor.least) return true;
    return explore(number, next + 1, outThen, done);
  };
  return explore(0, 0, new Set(), new Set());
}

/** Repeatable numbers below `limit`. */
function numbers(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
}

test('the worst case of the formula is the worst of all interleavings: 3,000 small rollouts', () => {
  const next = numbers(42);
  const kinds: RowChange[] = [
    {},
    {},
    {},
    DOWN,
    { weight: 0 },
    { operational: 'stopping' },
    { operational: 'starting' },
  ];
  let broken = 0;
  for (let round = 0; round < 3_000; round++) {
    const size = 1 + next(6);
    const snapshot = web(size, () => kinds[next(kinds.length)]!);
    const chosen = serverNames(size).filter(() => next(4) > 0);
    if (chosen.length === 0) continue;
    const made = plan(snapshot, {
      servers: patterns(...chosen),
      minAvailable: count(0),
      maxUnavailable: count(1 + next(4)),
      lead: next(3),
    });
    const floor = { ...made.floors[0]!, least: next(size + 1) };
    const expected = reachesBreach(made.stages, floor, snapshot);
    assert.equal(breaches(made.stages, [floor], [snapshot]).length === 1, expected, `round ${round}`);
    if (expected) broken++;
  }
  assert.ok(broken > 300, `only ${broken} broken floors tried`);
});
