import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baseOf } from '../../src/haproxy/dataplane/endpoint.ts';
import { RolloutError } from '../../src/support/errors.ts';
import { scriptedDataplane } from './dataplane-peer.ts';

const never = new AbortController().signal;

async function rejected(promise: Promise<unknown>): Promise<RolloutError> {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof RolloutError);
  return error;
}

test('the base out of what people copy', () => {
  const all = [
    ['', '', undefined],
    ['/', '', undefined],
    ['/v2', '', 'v2'],
    ['/v3/', '', 'v3'],
    ['/services/haproxy/runtime/servers?service=haproxy&backend=web', '', undefined],
    ['/v2/services/haproxy/runtime/servers?backend=web', '', 'v2'],
    ['/lb1/v3/services/haproxy', '/lb1', 'v3'],
    ['/lb1/', '/lb1', undefined],
  ] as const;
  for (const [path, prefix, version] of all) assert.deepEqual(baseOf(path), { prefix, version }, path);
});

test('v3 is asked first, then v2', async () => {
  await using three = await scriptedDataplane('v3');
  await three.open().snapshot(never);
  assert.deepEqual(three.asked[0]?.line, 'GET /v3/info');
  await using two = await scriptedDataplane('v2');
  const plane = two.open();
  await plane.snapshot(never);
  assert.deepEqual(
    two.asked.slice(0, 2).map(({ line }) => line),
    ['GET /v3/info', 'GET /v2/info'],
  );
  assert.equal(
    plane.commandOf({ do: 'state', row: { backend: 'web', server: 'web-01' }, state: 'drain' }),
    'PUT /v2/services/haproxy/runtime/servers/web-01?backend=web {"admin_state":"drain"}',
  );
});

test('a version that was given is the only one asked, and another one is named', async () => {
  await using two = await scriptedDataplane('v2');
  await two.open({ version: 'v2' }).snapshot(never);
  assert.equal(two.asked[0]?.line, 'GET /v2/info');
  const error = await rejected(two.open({ version: 'v3' }).snapshot(never));
  assert.equal(error.code, 'unsupported');
  assert.match(error.message, /speaks \/v2, not \/v3/);
  assert.match(error.hint ?? '', /Write http:\/\/127\.0\.0\.1:\d+\/v2/);
});

test('something else answers', async () => {
  for (const status of [200, 404]) {
    await using other = await scriptedDataplane('v3', () => ({
      status,
      body: '<h1>Grafana</h1>',
      type: 'text/html',
    }));
    const error = await rejected(other.open().snapshot(never));
    assert.equal(error.code, 'no-answer');
    assert.match(error.message, /no Data Plane API, or its base is another one: \/v3\/info \d+ "<h1>Grafana/);
    assert.match(error.hint ?? '', /without \/services\/haproxy/);
  }
});

test('a port that speaks TLS', async () => {
  await using other = await scriptedDataplane('v3', () => ({
    status: 400,
    body: 'Client sent an HTTP request to an HTTPS server.\n',
    type: 'text/plain',
  }));
  const error = await rejected(other.open().snapshot(never));
  assert.equal(error.code, 'unreachable');
  assert.equal(error.hint, 'Write https://.');
});
