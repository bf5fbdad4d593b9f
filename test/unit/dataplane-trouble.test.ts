import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ControlPlane, Observation } from '../../src/haproxy/control-plane.ts';
import type { Version } from '../../src/haproxy/dataplane/endpoint.ts';
import { RolloutError } from '../../src/support/errors.ts';
import type { Asked } from './dataplane-peer.ts';
import { PASSWORD, scriptedDataplane } from './dataplane-peer.ts';
import { STANDSTILL_MS } from '../lab/standstill.ts';

const never = new AbortController().signal;
const row = { backend: 'web', server: 'web-01' };
const look = (plane: ControlPlane): Promise<Observation> =>
  plane.watch({ rows: [{ ...row, sid: 1 }], backends: [], masks: false }, never);

/** The error, after it was seen to hold no password; with how long it took. */
async function failure(
  promise: Promise<unknown>,
  code: string,
): Promise<{ error: RolloutError; ms: number }> {
  const startedMs = performance.now();
  const error: unknown = await promise.then(
    () => assert.fail('it did not fail'),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof RolloutError, String(error));
  assert.equal(error.code, code, error.message);
  assert.match(error.message, /^lb1 \(http:/);
  assert.ok(!`${error.stack}${error.hint}`.includes(PASSWORD), 'the password is shown');
  return { error, ms: performance.now() - startedMs };
}

const isStats = ({ line }: Asked): boolean => line.includes('/stats/native');
const times = (count: number, matches: (asked: Asked) => boolean): ((asked: Asked) => boolean) => {
  let left = count;
  return (asked) => matches(asked) && left-- > 0;
};

for (const mode of ['v2', 'v3'] as const satisfies readonly Version[]) {
  test(`${mode}: 401 with the password in it`, async () => {
    await using peer = await scriptedDataplane(mode, () => ({
      status: 401,
      body: JSON.stringify({ code: 401, message: `invalid password: ${PASSWORD}` }),
    }));
    const { error, ms } = await failure(peer.open().snapshot(never), 'permission-denied');
    assert.match(error.message, /does not accept the credentials: 401, as user admin$/);
    assert.match(error.hint ?? '', /dataplane-password/);
    assert.ok(ms < 500 + STANDSTILL_MS, 'it is not tried again');
    assert.equal(peer.asked.length, 1);
    const denied = await failure(peer.open().provePermission(row, never), 'permission-denied');
    assert.match(denied.error.message, /credentials/);
  });

  test(`${mode}: 502 for a while, and for good`, async () => {
    const isBad = times(3, isStats);
    const body = `<html><title>502 Bad Gateway</title>${'x'.repeat(5_000)}</html>`;
    await using peer = await scriptedDataplane(mode, (asked) =>
      isBad(asked) ? { status: 502, body, type: 'text/html' } : undefined,
    );
    assert.equal((await look(peer.open())).rows.size, 1);
    await using dead = await scriptedDataplane(mode, (asked) =>
      isStats(asked) ? { status: 502, body, type: 'text/html' } : undefined,
    );
    const { error, ms } = await failure(look(dead.open()), 'no-answer');
    assert.match(
      error.message,
      /stats\/native.* was not answered by the Data Plane API itself: 502: "<html>/,
    );
    assert.ok(error.message.length < 500);
    assert.ok(ms < 1_200 + STANDSTILL_MS, `${ms} ms`);
  });

  test(`${mode}: 500 with a text, and with none`, async () => {
    for (const body of ['{"code":500,"message":"a panic somewhere"}', '']) {
      const isBad = times(2, isStats);
      await using peer = await scriptedDataplane(mode, (asked) =>
        isBad(asked) ? { status: 500, body } : undefined,
      );
      assert.equal((await look(peer.open())).rows.size, 1);
      await using dead = await scriptedDataplane(mode, (asked) =>
        isStats(asked) ? { status: 500, body } : undefined,
      );
      const { error } = await failure(look(dead.open()), 'no-answer');
      assert.match(error.message, body === '' ? /500, no text$/ : /500: "a panic somewhere"$/);
    }
  });

  test(`${mode}: 200 with nothing, with half of JSON, with something else`, async () => {
    for (const body of ['', '[{"runtimeAPI":"/s","stats":[{"ty', '{"hello":["world"]', '"a text"', '17']) {
      await using peer = await scriptedDataplane(mode, (asked) =>
        isStats(asked) ? { status: 200, body } : undefined,
      );
      const { error } = await failure(look(peer.open()), 'no-answer');
      assert.match(error.message, /the answer to GET \S+stats\/native\S* could not be understood/);
    }
  });

  test(`${mode}: an answer that breaks off`, async () => {
    const isCut = times(2, isStats);
    await using peer = await scriptedDataplane(mode, (asked) => (isCut(asked) ? 'half' : undefined));
    assert.equal((await look(peer.open())).rows.size, 1);
    await using dead = await scriptedDataplane(mode, (asked) => (isStats(asked) ? 'half' : undefined));
    const { error } = await failure(look(dead.open()), 'no-answer');
    assert.match(error.message, /closed before the answer was complete/);
  });

  test(`${mode}: silence about HAProxy while the API itself answers`, async () => {
    await using peer = await scriptedDataplane(mode, ({ line }) =>
      line.includes('/info') ? undefined : 'mute',
    );
    const { error, ms } = await failure(look(peer.open({ commandTimeoutMs: 2_500 })), 'no-answer');
    assert.match(error.message, /the Data Plane API answers, but HAProxy behind it does not/);
    assert.ok(ms < 2_700 + STANDSTILL_MS, `${ms} ms`);
  });

  test(`${mode}: silence altogether`, async () => {
    await using peer = await scriptedDataplane(mode, () => 'mute');
    const { error, ms } = await failure(look(peer.open()), 'no-answer');
    assert.match(error.message, /no answer: connected, and no complete answer came/);
    assert.ok(ms < 1_200 + STANDSTILL_MS, `${ms} ms`);
  });

  test(`${mode}: 200 that says that HAProxy is away`, async () => {
    const away = { error: 'dial unix /s: connect: connection refused [show info typed]', runtimeAPI: '/s' };
    const body = JSON.stringify(mode === 'v2' ? [away] : away);
    const isAway = times(2, ({ line }) => line.includes('/runtime/info'));
    await using peer = await scriptedDataplane(mode, (asked) =>
      isAway(asked) ? { status: 200, body } : undefined,
    );
    assert.equal((await look(peer.open())).rows.size, 1);
    await using dead = await scriptedDataplane(mode, ({ line }) =>
      line.includes('/runtime/info') ? { status: 200, body } : undefined,
    );
    const { error } = await failure(look(dead.open()), 'unreachable');
    assert.match(error.message, /HAProxy behind it does not: dial unix \/s: connect: connection refused/);
  });

  test(`${mode}: a wrong socket, which shows no pid`, async () => {
    const info = { info: { release_date: '0001-01-01T00:00:00.000Z' }, runtimeAPI: '/s' };
    const body = JSON.stringify(mode === 'v2' ? [info] : info);
    await using peer = await scriptedDataplane(mode, ({ line }) =>
      line.includes('/runtime/info') ? { status: 200, body } : undefined,
    );
    const { error } = await failure(peer.open().snapshot(never), 'unreachable');
    assert.match(error.message, /does not show the process of HAProxy/);
  });

  test(`${mode}: servers that are all "not found" while the process answers (master_runtime)`, async () => {
    await using peer = await scriptedDataplane(mode, ({ line }) => {
      if (!line.includes('/servers')) return undefined;
      return mode === 'v2'
        ? { status: 200, body: '[]' }
        : { status: 404, body: '{"code":404,"message":"no data for web: not found"}' };
    });
    const { error } = await failure(peer.open().snapshot(never), 'unsupported');
    assert.match(error.message, /shows none of the servers/);
    assert.match(error.hint ?? '', /master_runtime/);
  });

  test(`${mode}: an idle connection that the server closes`, async () => {
    await using peer = await scriptedDataplane(mode, () => 'answer-and-die');
    const plane = peer.open();
    await plane.snapshot(never);
    for (let time = 0; time < 5; time += 1) {
      await new Promise((resolve) => setTimeout(resolve, 14 + time));
      assert.equal((await look(plane)).rows.size, 1);
      await plane.order({ do: 'state', row, state: time % 2 === 0 ? 'drain' : 'ready' }, never);
    }
    assert.equal(peer.server.admin_state, 'drain');
  });

  test(`${mode}: it dies between two calls, and comes back`, async () => {
    const dies = times(4, ({ line }) => !line.includes('/info'));
    await using peer = await scriptedDataplane(mode, (asked) => (dies(asked) ? 'die' : undefined));
    const { identity, backends } = await peer.open().snapshot(never);
    assert.deepEqual([identity.pid, backends[0]?.servers.length], [1001, 1]);
  });

  test(`${mode}: nothing listens: said at once`, async () => {
    const peer = await scriptedDataplane(mode);
    const plane = peer.open();
    await peer[Symbol.asyncDispose]();
    const { error, ms } = await failure(plane.snapshot(never), 'unreachable');
    assert.match(error.message, /nothing listens there: ECONNREFUSED/);
    assert.ok(ms < 400 + STANDSTILL_MS, `${ms} ms`);
  });

  test(`${mode}: it stops listening in mid-run: waited for within the time-out`, async () => {
    const peer = await scriptedDataplane(mode);
    const plane = peer.open();
    await plane.snapshot(never);
    await peer[Symbol.asyncDispose]();
    const { ms } = await failure(look(plane), 'unreachable');
    assert.ok(ms > 400 && ms < 1_200 + STANDSTILL_MS, `${ms} ms`);
  });

  test(`${mode}: an abort ends a call under way with its own reason`, async () => {
    await using peer = await scriptedDataplane(mode, (asked) => (isStats(asked) ? 'mute' : undefined));
    const reason = new RolloutError('cancelled', 'stop');
    const abort = new AbortController();
    const plane = peer.open({ commandTimeoutMs: 10_000 });
    const watching = plane.watch({ rows: [{ ...row, sid: 1 }], backends: [], masks: true }, abort.signal);
    setTimeout(() => abort.abort(reason), 50);
    await assert.rejects(watching, (error) => error === reason);
    assert.equal((await plane.watch({ rows: [], backends: [], masks: false }, never)).identity.pid, 1001);
  });
}
