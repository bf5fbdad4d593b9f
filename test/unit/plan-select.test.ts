import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
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

test("patterns in their order, within a pattern in HAProxy's, each server once", () => {
  const made = plan(web(12), {
    servers: patterns('web-1?', 'web-03', '*', '!web-0[12]', '!web-05').filter(
      ({ text }) => !text.includes('['),
    ),
  });
  assert.deepEqual(namesOf(made), [
    'web-10',
    'web-11',
    'web-12',
    'web-03',
    'web-01',
    'web-02',
    'web-04',
    'web-06',
    'web-07',
    'web-08',
    'web-09',
  ]);
});

test('an exclusion wins wherever it stands', () => {
  assert.deepEqual(namesOf(plan(web(3), { servers: patterns('!web-02', '*', 'web-02') })), [
    'web-01',
    'web-03',
  ]);
});

test('a dot in a pattern is a dot', () => {
  const snapshot = node(
    'lb1',
    backend('web', [row('web', 'a.1'), row('web', 'ab1', { address: '10.9.9.9' })]),
  );
  assert.deepEqual(namesOf(plan(snapshot, { servers: patterns('a.?') })), ['a.1']);
});

test('unknown servers: all of them, the nearest name, and the names there are; exclusions too', () => {
  assert.throws(
    () => plan(web(2), { servers: patterns('*', 'wbe-02', 'db-*', '!web-3') }),
    refusal(
      'unknown-server',
      /3 things/,
      /"wbe-02" matches no server of backend web; did you mean web-02\?/,
      /"db-\*" matches no/,
      /"!web-3"/,
      /Servers there: web-01 and web-02\./,
    ),
  );
});

test('a backend without servers says so', () => {
  assert.throws(
    () => plan(node('lb1', backend('web', []))),
    refusal('unknown-server', /There are no servers in backend web/),
  );
});

test('unknown backends: all of them, nearest and existing ones', () => {
  assert.throws(
    () => plan(two(backend('api', [])), { backends: ['web', 'wbe2', 'shop'] }),
    refusal(
      'unknown-backend',
      /backend "wbe2" does not exist on lb1/,
      /backend "shop"/,
      /Backends there: web and api\./,
    ),
  );
  assert.throws(() => plan(two(), { backends: ['WEB'] }), refusal('unknown-backend', /did you mean web\?/));
});

test('one name in several listed backends is one server, first backend first', () => {
  const made = plan(two(backend('api', [row('api', 'web-02'), row('api', 'web-01')])), {
    backends: ['api', 'web'],
  });
  assert.deepEqual(namesOf(made), ['web-02', 'web-01', 'web-03']);
  const { server } = lanesOf(made)[0]!;
  assert.deepEqual(server.backends, ['api', 'web']);
  assert.deepEqual(
    server.rows.map((one) => one.backend),
    ['api', 'web'],
  );
});

test('one name, one IP address, several ports: one server', () => {
  const made = plan(
    two(backend('api', [row('api', 'web-01', { port: 9090 }), row('api', 'web-02', { port: 9090 })])),
    { backends: ['web', 'api'] },
  );
  assert.deepEqual(
    [namesOf(made)[0], lanesOf(made)[0]!.server.port, lanesOf(made)[0]!.server.rows.length],
    ['web-01', 8080, 2],
  );
});

test('one name with different IP addresses is refused, both rows and group-by: address named', () => {
  const snapshot = two(backend('api', [row('api', 'web-01', { address: '10.0.9.9' }), row('api', 'web-02')]));
  assert.throws(
    () => plan(snapshot, { backends: ['web', 'api'] }),
    refusal(
      'input-invalid',
      /web-01 is 10\.0\.0\.2 in backend web and 10\.0\.9\.9 in backend api/,
      /web\/web-01, api\/web-01/,
      /group-by: address/,
    ),
  );
});

test('group-by: address: hosts under different names are one server, named by the first listed backend', () => {
  const api = backend('api', [
    row('api', 'app-2', { address: '10.0.0.3', port: 81 }),
    row('api', 'app-9', { address: '10.0.0.99' }),
    row('api', 'app-8', { address: '10.0.0.98' }),
  ]);
  const made = plan(two(api), { backends: ['web', 'api'], groupBy: 'address' });
  assert.deepEqual(namesOf(made), ['web-01', 'web-02', 'web-03', 'app-9', 'app-8']);
  assert.deepEqual(
    lanesOf(made)[1]!.server.rows.map((one) => one.server),
    ['web-02', 'app-2'],
  );
});

test('group-by: address: two hosts that end up with one name are refused', () => {
  const api = backend('api', [
    row('api', 'web-01', { address: '10.0.9.9' }),
    row('api', 'x', { address: '10.0.9.8' }),
  ]);
  assert.throws(
    () => plan(two(api), { backends: ['web', 'api'], groupBy: 'address' }),
    refusal('input-invalid', /web-01 is the name of 10\.0\.0\.2 .* and of 10\.0\.9\.9/),
  );
});

test('group-by: address: servers without an IP address are not taken for one', () => {
  const rows = ['a-1', 'a-2', 'a-3'].map((name) => row('web', name, { address: 'unix', port: 0 }));
  assert.deepEqual(namesOf(plan(node('lb1', backend('web', rows)), { groupBy: 'address' })), [
    'a-1',
    'a-2',
    'a-3',
  ]);
});

test('an address and port that a backend outside the list serves too: list it', () => {
  const api = (change = {}) =>
    backend('api', [row('api', 'app-1', { address: '10.0.0.2', ...change }), row('api', 'app-7')]);
  assert.throws(
    () => plan(two(api())),
    refusal(
      'input-invalid',
      /api is not listed, but sends traffic to web-01 too \(api\/app-1 is 10\.0\.0\.2:8080 as well\)/,
      /Add api to backend/,
    ),
  );
  assert.equal(namesOf(plan(two(api(MAINT)))).length, 3, 'in maint there it gets no traffic');
  assert.equal(namesOf(plan(two(api({ port: 8081 })))).length, 3, 'another port is another process');
  assert.deepEqual(
    namesOf(plan(two(api()), { servers: patterns('*', '!web-01') })),
    ['web-02', 'web-03'],
    'it is not deployed',
  );
  assert.throws(() => plan(two(api(DRAIN))), refusal('input-invalid', /api is not listed/));
});

test('the same process under another name in a listed backend: group-by: address', () => {
  const api = backend('api', [row('api', 'app-1', { address: '10.0.0.2' }), row('api', 'app-7')]);
  assert.throws(
    () => plan(two(api), { backends: ['web', 'api'] }),
    refusal('input-invalid', /backend api sends traffic to web-01 under another name/, /group-by: address/),
  );
  assert.ok(namesOf(plan(two(api), { backends: ['web', 'api'], groupBy: 'address' })).includes('web-01'));
});
