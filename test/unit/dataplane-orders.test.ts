import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RolloutError } from '../../src/support/errors.ts';
import type { Asked } from './dataplane-peer.ts';
import { scriptedDataplane } from './dataplane-peer.ts';

const never = new AbortController().signal;
const row = { backend: 'web', server: 'web-01' };

const puts = (asked: readonly Asked[]): string[] =>
  asked.filter(({ line }) => line.startsWith('PUT')).map(({ body }) => body);

async function rejected(promise: Promise<unknown>, code: string): Promise<RolloutError> {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof RolloutError, String(error));
  assert.equal(error.code, code, error.message);
  return error;
}

const DRAIN = '{"admin_state":"drain"}';
const MAINT = '{"admin_state":"maint"}';
const DOWN = '{"operational_state":"down"}';
const absent = { code: 404, message: 'no data for web/web-01: not found' };

for (const mode of ['v2', 'v3'] as const) {
  const notFound = { status: mode === 'v2' ? 500 : 404, body: JSON.stringify(absent) };

  test(`${mode}: state-down is two PUTs on one connection, with nothing of ours between`, async () => {
    await using peer = await scriptedDataplane(mode);
    peer.server.admin_state = 'maint';
    peer.server.operational_state = 'down';
    const plane = peer.open();
    await plane.snapshot(never);
    const abort = new AbortController();
    const watching = (async () => {
      while (!abort.signal.aborted)
        await plane.watch({ rows: [{ ...row, sid: 1 }], backends: [], masks: true }, never);
    })();
    await Promise.all([
      plane.order({ do: 'state-down', row, state: 'drain' }, never),
      plane.order({ do: 'health', row, health: 'up' }, never),
    ]);
    abort.abort();
    await watching;
    const written = peer.asked.filter(({ line }) => line.startsWith('PUT'));
    assert.deepEqual(
      written.slice(0, 2).map(({ body }) => body),
      [DRAIN, DOWN],
    );
    assert.equal(written[0]?.connection, written[1]?.connection);
  });

  for (const lost of ['first', 'second'] as const) {
    test(`${mode}: the answer to the ${lost} PUT of state-down is lost: given again, at once`, async () => {
      let left = 1;
      await using peer = await scriptedDataplane(mode, ({ body }) =>
        body === (lost === 'first' ? DRAIN : DOWN) && left-- > 0 ? 'die' : undefined,
      );
      peer.server.admin_state = 'maint';
      peer.server.operational_state = 'down';
      await peer.open().order({ do: 'state-down', row, state: 'drain' }, never);
      assert.deepEqual(
        puts(peer.asked),
        lost === 'first' ? [DRAIN, DRAIN, DOWN] : [DRAIN, DOWN, DRAIN, DOWN],
      );
      assert.deepEqual([peer.server.admin_state, peer.server.operational_state], ['drain', 'down']);
    });
  }

  test(`${mode}: a server that is down already goes through maint, so that no earlier pass counts`, async () => {
    await using peer = await scriptedDataplane(mode);
    peer.server.admin_state = 'drain';
    peer.server.operational_state = 'down';
    await peer.open().order({ do: 'state-down', row, state: 'drain' }, never);
    assert.deepEqual(puts(peer.asked), [DRAIN, MAINT, DRAIN, DOWN]);
  });

  test(`${mode}: up after it was marked down is marked down again`, async () => {
    let left = 3;
    await using peer = await scriptedDataplane(mode, ({ body, line }, { server }) => {
      if (body !== DOWN || left-- <= 0) return undefined;
      const weight = server.weight === undefined ? {} : { weight: 100, check_state: 6 };
      assert.ok(line.includes('web-01'));
      return {
        status: 200,
        body: JSON.stringify({ name: 'web-01', admin_state: 'drain', operational_state: 'up', ...weight }),
      };
    });
    peer.server.admin_state = 'maint';
    peer.server.operational_state = 'down';
    await peer.open().order({ do: 'state-down', row, state: 'drain' }, never);
    assert.equal(peer.server.operational_state, 'down');
  });

  test(`${mode}: a server without a check is not left marked down`, async () => {
    await using peer = await scriptedDataplane(mode);
    Object.assign(peer.server, { admin_state: 'maint', operational_state: 'down' });
    Object.assign(peer.stats, { check_status: '', status: 'DOWN' });
    peer.checkState = 2;
    const error = await rejected(
      peer.open().order({ do: 'state-down', row, state: 'drain' }, never),
      'unsupported',
    );
    assert.match(error.message, /web\/web-01 has no active check/);
    assert.deepEqual(puts(peer.asked), [DRAIN, DOWN, MAINT]);
  });

  test(`${mode}: "not found" of a server that is there is a reload going on`, async () => {
    let left = 2;
    await using peer = await scriptedDataplane(mode, ({ line }) =>
      line.startsWith('PUT') && left-- > 0 ? notFound : undefined,
    );
    await peer.open().order({ do: 'state', row, state: 'drain' }, never);
    assert.equal(peer.server.admin_state, 'drain');
  });

  test(`${mode}: 200 that did nothing`, async () => {
    await using peer = await scriptedDataplane(mode, ({ line }, { server }) =>
      line.startsWith('PUT')
        ? { status: 200, body: JSON.stringify({ name: 'web-01', ...server }) }
        : undefined,
    );
    const error = await rejected(peer.open().order({ do: 'state', row, state: 'drain' }, never), 'internal');
    assert.match(error.message, /took PUT \S+web-01\S* \{"admin_state":"drain"\}, and does not show it/);
    assert.match(error.message, /admin_state ready, operational_state up$/);
  });

  test(`${mode}: maint that is only read so (a drain of a server configured disabled)`, async () => {
    let real = 12;
    await using peer = await scriptedDataplane(mode, ({ line, body }, { server, stats }) => {
      if (line.startsWith('PUT')) {
        const { admin_state: state, operational_state: health } = JSON.parse(body) as Record<string, string>;
        if (health === 'down' && real === 12) server.operational_state = 'down';
        if (state === 'ready') real = 4;
        if (state === 'maint' && real === 4) real = 5;
      }
      server.admin_state = real === 4 ? 'ready' : 'maint';
      stats['status'] = real === 5 ? 'MAINT' : server.operational_state === 'down' ? 'DOWN' : 'DRAIN';
      if (!line.startsWith('PUT')) return undefined;
      return { status: 200, body: JSON.stringify({ name: 'web-01', ...server }) };
    });
    await peer.open().order({ do: 'state', row, state: 'maint' }, never);
    assert.equal(real, 5);
    assert.deepEqual(puts(peer.asked), [MAINT, DOWN, '{"admin_state":"ready"}', MAINT, MAINT]);
  });
}

test('v3: 200 that left the weight as it was', async () => {
  await using peer = await scriptedDataplane('v3', ({ body }, { server }) =>
    body.includes('weight')
      ? { status: 200, body: JSON.stringify({ name: 'web-01', ...server }) }
      : undefined,
  );
  const error = await rejected(peer.open().order({ do: 'weight', row, weight: 10 }, never), 'internal');
  assert.match(error.message, /took weight 10 for web\/web-01, and does not show it: weight 100/);
});

test('v2: a weight goes into the file as a whole line, with its version', async () => {
  await using peer = await scriptedDataplane('v2');
  const plane = peer.open();
  await plane.snapshot(never);
  assert.equal(plane.capabilities.weightsPersist, true);
  await plane.order({ do: 'weight', row, weight: 10 }, never);
  const [put] = peer.asked.filter(({ line }) => line.startsWith('PUT'));
  assert.equal(put?.line, 'PUT /v2/services/haproxy/configuration/servers/web-01?backend=web&version=4');
  assert.deepEqual(JSON.parse(put?.body ?? ''), {
    name: 'web-01',
    address: '10.0.0.1',
    port: 80,
    weight: 10,
    check: 'enabled',
    maxconn: 7,
  });
});

test('v2: 409 reads the version anew, a few times', async () => {
  const mismatch = JSON.stringify({
    code: 409,
    message: 'version mismatch: version in configuration file is 5',
  });
  let left = 2;
  await using peer = await scriptedDataplane('v2', ({ line }, one) => {
    if (!line.startsWith('PUT') || left-- <= 0) return undefined;
    one.configVersion += 1;
    return { status: 409, body: mismatch };
  });
  await peer.open().order({ do: 'weight', row, weight: 10 }, never);
  const lines = peer.asked
    .filter(({ line }) => line.startsWith('PUT'))
    .map(({ line }) => line.split('version=')[1]);
  assert.deepEqual(lines, ['4', '5', '6']);

  await using busy = await scriptedDataplane('v2', ({ line }) =>
    line.startsWith('PUT') ? { status: 409, body: mismatch } : undefined,
  );
  const error = await rejected(busy.open().order({ do: 'weight', row, weight: 10 }, never), 'no-answer');
  assert.match(error.message, /409: "version mismatch/);
});

test('v2: 202 means that HAProxy is being reloaded, and is said', async () => {
  await using peer = await scriptedDataplane('v2', ({ line }) =>
    line.startsWith('PUT') ? { status: 202, body: '{}' } : undefined,
  );
  const error = await rejected(peer.open().order({ do: 'weight', row, weight: 10 }, never), 'unsupported');
  assert.match(error.message, /scheduled a reload/);
});

test('v2: a file that says the weight already, which does not run', async () => {
  await using peer = await scriptedDataplane('v2');
  peer.configWeight = 10;
  peer.stats['weight'] = 100;
  await peer.open().order({ do: 'weight', row, weight: 10 }, never);
  const weights = puts(peer.asked).map((body) => (JSON.parse(body) as { weight: number }).weight);
  assert.deepEqual(weights, [100, 10]);
});

test('the identity does not flap with rounding, and a restart under the same pid is another process', async () => {
  await using peer = await scriptedDataplane('v3');
  const plane = peer.open();
  const identity = async (): Promise<number> =>
    (await plane.watch({ rows: [], backends: [], masks: false }, never)).identity.startedSec;
  const first = await identity();
  for (const uptime of [501, 500, 502, 501]) {
    peer.uptime = uptime;
    assert.equal(await identity(), first, `uptime ${uptime}`);
  }
  peer.uptime = 0;
  assert.ok((await identity()) > first + 100);
});

test('the pause follows how long statistics take', async () => {
  await using peer = await scriptedDataplane('v3');
  const plane = peer.open();
  await plane.snapshot(never);
  const quick = plane.leastPauseMs?.() ?? 0;
  assert.ok(quick >= 50 && quick <= 500, `${quick}`);
  await using slow = await scriptedDataplane('v3', ({ line }) => {
    if (!line.includes('stats')) return undefined;
    // Blocks the peer as well: that is what makes it slow.
    for (const end = performance.now() + 60; performance.now() < end;);
    return undefined;
  });
  const other = slow.open();
  await other.snapshot(never);
  const pause = other.leastPauseMs?.() ?? 0;
  assert.ok(pause >= 540 && pause <= 2_000, `${pause}`);
});

test('what is printed for people holds no password', async () => {
  await using peer = await scriptedDataplane('v3');
  const plane = peer.open();
  await plane.snapshot(never);
  const url = `'http://127.0.0.1:${peer.port}/v3/services/haproxy/runtime/backends/web/servers/web-01'`.slice(
    1,
    -1,
  );
  const curl = `curl -fsS --user "admin:$DATAPLANE_PASSWORD" -X PUT -H 'Content-Type: application/json' -d`;
  assert.equal(
    plane.repairLine({ do: 'state', row, state: 'ready' }),
    `${curl} '{"admin_state":"ready"}' ${url}`,
  );
  assert.equal(
    plane.repairLine({ do: 'state-down', row, state: 'ready' }),
    `${curl} '{"admin_state":"ready"}' ${url} && ${curl} '{"operational_state":"down"}' ${url}`,
  );
  assert.equal(
    plane.commandOf({ do: 'state-down', row, state: 'drain' }),
    'PUT /v3/services/haproxy/runtime/backends/web/servers/web-01 {"admin_state":"drain"}; ' +
      'PUT /v3/services/haproxy/runtime/backends/web/servers/web-01 {"operational_state":"down"}',
  );
});
