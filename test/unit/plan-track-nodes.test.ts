import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADMIN } from '../../src/server.ts';
import {
  AGENT,
  DRAIN,
  MAINT,
  backend,
  lanesOf,
  namesOf,
  node,
  patterns,
  plan,
  refusal,
  row,
  web,
} from './plan-fixture.ts';

const two = (...extra: Parameters<typeof node>[1][]) =>
  node('lb1', backend('web', [row('web', 'web-01'), row('web', 'web-02'), row('web', 'web-03')]), ...extra);

const follower = (server: string, tracks: string, change = {}) =>
  row('api', server, { tracks, port: 9090, check: { ...row('web', 'x').check, enabled: false }, ...change });

test('a tracker belongs to the server that it follows, in chains too, and gets no orders', () => {
  const api = backend('api', [follower('app-1', 'web/web-01'), follower('app-2', 'web/web-02')]);
  const adm = backend('adm', [row('adm', 'adm-1', { tracks: 'api/app-1', port: 9091, ...AGENT })]);
  const made = plan(two(api, adm), {
    backends: ['web', 'api', 'adm'],
    minAvailable: { kind: 'count', value: 0 },
  });
  assert.deepEqual(namesOf(made), ['web-01', 'web-02', 'web-03']);
  const { rows } = lanesOf(made)[0]!.server;
  assert.deepEqual(
    rows.map((one) => [one.backend, one.follows, one.proof, one.agent]),
    [
      ['web', undefined, 'check', false],
      ['api', 'web/web-01', 'none', false],
      ['adm', 'api/app-1', 'none', false],
    ],
  );
});

test("a tracker whose own name is another server's belongs to its leader", () => {
  const api = backend('api', [follower('web-02', 'web/web-01'), row('api', 'x-9')]);
  const made = plan(two(api), { backends: ['web', 'api'] });
  assert.deepEqual(
    lanesOf(made)[0]!.server.rows.map((one) => one.server),
    ['web-01', 'web-02'],
  );
});

test('a tracker in a backend outside the list is refused, chains too', () => {
  const api = backend('api', [follower('app-1', 'web/web-01')]);
  const adm = backend('adm', [row('adm', 'adm-1', { tracks: 'api/app-1', port: 9091 })]);
  assert.throws(
    () => plan(two(api)),
    refusal('input-invalid', /api\/app-1 follows web-01 \(track\)/, /Add api to backend/),
  );
  assert.throws(
    () => plan(two(api, adm), { backends: ['web', 'api'] }),
    refusal('input-invalid', /adm\/adm-1 follows web-01/, /Add adm/),
  );
});

test('a tracker in the rollout whose leader is outside the list is refused', () => {
  const api = backend('api', [follower('app-1', 'web/web-01'), row('api', 'app-5'), row('api', 'app-6')]);
  assert.throws(
    () => plan(two(api), { backends: ['api'] }),
    refusal(
      'input-invalid',
      /api\/app-1 follows web\/web-01 \(track\), whose backend is not listed/,
      /Add web/,
    ),
  );
  assert.deepEqual(namesOf(plan(two(api), { backends: ['api'], servers: patterns('app-5') })), ['app-5']);
});

test('a tracker named without its leader is refused; one whose leader is excluded goes with it', () => {
  const api = backend('api', [follower('app-1', 'web/web-01'), row('api', 'app-5'), row('api', 'app-6')]);
  for (const asked of [patterns('app-1'), patterns('app-*')]) {
    assert.throws(
      () => plan(two(api), { backends: ['web', 'api'], servers: asked }),
      refusal('input-invalid', /app-1 follows web-01 \(track\), which is not in the rollout/, /Name web-01/),
    );
  }
  const made = plan(two(api), { backends: ['web', 'api'], servers: patterns('*', '!web-01') });
  assert.deepEqual(namesOf(made), ['web-02', 'web-03', 'app-5', 'app-6']);
});

test('left out, each with why: drain, maint, disabled, DNS, through another, perhaps by an agent', () => {
  const bits = [
    ADMIN.forcedDrain,
    ADMIN.forcedMaint,
    ADMIN.forcedMaint | ADMIN.configuredDisabled,
    ADMIN.dnsMaint,
    ADMIN.configuredDisabled,
  ];
  const snapshot = web(8, (index) => ({ adminBits: bits[index] ?? 0 }));
  const made = plan(snapshot);
  assert.deepEqual(
    made.leftOut.map(({ name, why }) => [name, why]),
    [
      ['web-01', 'drain since before this run (backend web on lb1)'],
      ['web-02', 'maint since before this run (backend web on lb1)'],
      ['web-03', 'maint since before this run, disabled in the configuration (backend web on lb1)'],
      ['web-04', 'maint, because its name is not resolved (backend web on lb1)'],
    ],
  );
  assert.deepEqual(
    namesOf(made),
    ['web-05', 'web-06', 'web-07', 'web-08'],
    'configured disabled, but made ready, takes part',
  );
  const agents = plan(web(3, (index) => (index === 0 ? { ...DRAIN, ...AGENT } : {})));
  assert.match(agents.leftOut[0]!.why, /drain since before this run, perhaps by its agent check/);
});

test('one row out of several is enough to be left out', () => {
  const api = backend('api', [row('api', 'web-01', MAINT), row('api', 'web-02')]);
  const made = plan(two(api, backend('x', [])), {
    backends: ['web', 'api'],
    minAvailable: { kind: 'count', value: 0 },
  });
  assert.deepEqual(
    made.leftOut.map(({ name, why }) => [name, why]),
    [['web-01', 'maint since before this run (backend api on lb1)']],
  );
  const inherited = backend('api', [
    follower('app-1', 'web/web-01', { adminBits: ADMIN.inheritedMaint | ADMIN.forcedDrain }),
  ]);
  const leader = node(
    'lb1',
    backend('web', [row('web', 'web-01', MAINT), row('web', 'web-02'), row('web', 'web-03')]),
    inherited,
  );
  assert.equal(plan(leader, { backends: ['web', 'api'] }).leftOut[0]!.rows.length, 2);
  assert.match(
    plan(leader, { backends: ['api', 'web'] }).leftOut[0]!.why,
    /maint through web\/web-01, which it follows \(api\/app-1 on lb1\)/,
  );
});

test('several nodes: rows of all nodes in one server', () => {
  const made = plan([web(2), { ...web(2), node: 'lb2' }]);
  assert.deepEqual(
    lanesOf(made)[0]!.server.rows.map((one) => one.node),
    ['lb1', 'lb2'],
  );
  assert.deepEqual(
    made.floors.map((floor) => floor.node),
    ['lb1', 'lb2'],
  );
});

test('nodes that differ in rows, addresses or admin states are refused with a table', () => {
  const lb2 = node(
    'lb2',
    backend('web', [row('web', 'web-01', MAINT), row('web', 'web-02', { address: '10.0.0.77' })]),
  );
  assert.throws(
    () => plan([two(), lb2]),
    refusal(
      'nodes-disagree',
      /disagree about 3 servers/,
      /lb1 +lb2\n +web\/web-01 +ready 10\.0\.0\.2:8080 +maint 10\.0\.0\.2:8080\n/,
      /web\/web-02 +ready 10\.0\.0\.3:8080 +ready 10\.0\.0\.77:8080/,
      /web\/web-03 +ready 10\.0\.0\.4:8080 +not there/,
    ),
  );
});

test('a backend that one node lacks is a disagreement; other servers may differ', () => {
  const lb1 = two(backend('api', [row('api', 'web-01')]));
  const lb2 = { ...two(), node: 'lb2' };
  assert.throws(
    () => plan([lb1, lb2], { backends: ['web', 'api'] }),
    refusal('nodes-disagree', /api\/web-01 +ready 10\.0\.0\.2:8080 +not there/),
  );
  const maint = node(
    'lb2',
    backend('web', [row('web', 'web-01'), row('web', 'web-02'), row('web', 'web-03', MAINT)]),
  );
  assert.deepEqual(namesOf(plan([two(), maint], { servers: patterns('web-01') })), ['web-01']);
});
