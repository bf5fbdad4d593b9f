import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ControlPlane } from '../../src/haproxy/control-plane.ts';
import type { Exchange, TroubleKind } from '../../src/haproxy/runtime/exchange.ts';
import { openRuntime, runtimeOver } from '../../src/haproxy/runtime/node.ts';
import type { RuntimeEndpoint } from '../../src/inputs/inputs.ts';
import { systemClock } from '../../src/support/clock.ts';
import { RolloutError } from '../../src/support/errors.ts';
import { recorded, VERSIONS } from './runtime-fixtures.ts';
import { endpointOf, failure, scriptedPeer, timed } from './runtime-peer.ts';
import { STANDSTILL_MS } from '../lab/standstill.ts';

const TIMES = { connectTimeoutMs: 200, commandTimeoutMs: 400 };
const never = new AbortController().signal;
const LOOK = recorded('2.6', 'look.txt');

const open = (endpoint: RuntimeEndpoint): ControlPlane => openRuntime(endpoint, TIMES, systemClock);

/** At the first contact a cut answer is asked again for a second: a shorter time-out would cut the last attempt. */
const patient = (endpoint: RuntimeEndpoint): ControlPlane =>
  openRuntime(endpoint, { ...TIMES, commandTimeoutMs: 20_000 }, systemClock);

describe('a peer that misbehaves', () => {
  test('silence', async () => {
    await using peer = await scriptedPeer(() => undefined);
    const { error, ms } = await timed(open(peer.endpoint).snapshot(never));
    assert.equal(error.code, 'no-answer');
    assert.match(error.message, /lb1 \(.*\): no answer: connected, and 0 bytes came within \d+ ms/);
    assert.ok(ms >= 390 && ms < 900 + STANDSTILL_MS, `${ms} ms`);
    await peer.allClosed();
  });

  test('half an answer, and silence', async () => {
    await using peer = await scriptedPeer((_, socket) => socket.write(LOOK.slice(0, 5_000)));
    const error = await failure(open(peer.endpoint).snapshot(never));
    assert.equal(error.code, 'no-answer');
    assert.match(error.message, /only a part of an answer: connected, and 5000 bytes came/);
  });

  test('half an answer, and a clean end', async () => {
    await using peer = await scriptedPeer((_, socket) => socket.end(LOOK.slice(0, 5_000)));
    const error = await failure(patient(peer.endpoint).snapshot(never));
    assert.equal(error.code, 'no-answer');
    assert.match(error.message, /only a part of an answer: the connection was closed after 5000 bytes/);
    assert.ok(peer.lines.length > 1, 'it was tried again');
  });

  test('no answer at all, at once', async () => {
    await using peer = await scriptedPeer((_, socket) => socket.end());
    const error = await failure(patient(peer.endpoint).snapshot(never));
    assert.equal(error.code, 'no-answer');
    assert.match(error.message, /closed after 0 bytes/);
  });

  for (const version of VERSIONS) {
    test(`one byte at a time, HAProxy ${version}`, async () => {
      const text = recorded(version, 'look.txt');
      await using peer = await scriptedPeer((_, socket) => {
        let at = 0;
        const next = (): void => {
          if (at === text.length) return void socket.end();
          socket.write(text[at] ?? '', () => setImmediate(next));
          at += 1;
        };
        next();
      });
      const slow = openRuntime(peer.endpoint, { ...TIMES, commandTimeoutMs: 20_000 }, systemClock);
      const snapshot = await slow.snapshot(never);
      assert.deepEqual(
        snapshot.backends.map(({ backend, servers }) => [backend, servers.length]),
        [
          ['web', 21],
          ['tcp', 1],
          ['empty', 0],
        ],
      );
      assert.equal(peer.lines.length, 1);
    });
  }

  for (const [what, text] of [
    ['another protocol', 'SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n'],
    ['a web server', 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n'],
    ['a line of 5 MB', `${'x'.repeat(5_000_000)}\n\n`],
    ['bytes', Buffer.from([0, 255, 254, 10, 10, 13, 0]).toString('latin1')],
  ] as const) {
    test(what, async () => {
      await using peer = await scriptedPeer((_, socket) => socket.end(text));
      const { error, ms } = await timed(open(peer.endpoint).snapshot(never));
      assert.equal(error.code, 'no-answer');
      assert.match(error.message, /could not be understood/);
      assert.ok(error.message.length < 500);
      assert.ok(ms < 350 + STANDSTILL_MS, 'this is not waited out');
    });
  }

  test('an answer without end', async () => {
    await using peer = await scriptedPeer((_, socket) => {
      const chunk = Buffer.alloc(1024 * 1024, 'x');
      const more = (): void => {
        while (!socket.destroyed && socket.write(chunk));
      };
      socket.on('drain', more);
      more();
    });
    const error = await failure(patient(peer.endpoint).snapshot(never));
    assert.equal(error.code, 'no-answer');
    assert.match(error.message, /larger than any of HAProxy/);
    await peer.allClosed();
  });
});

describe('trouble after the first contact', () => {
  test('an answer that stops in its middle is asked again on another connection', async () => {
    await using peer = await scriptedPeer((_, socket, index) => {
      if (index === 1) socket.write(LOOK.slice(0, 3_000));
      else socket.end(LOOK);
    });
    const plane = openRuntime(peer.endpoint, { ...TIMES, commandTimeoutMs: 60_000 }, systemClock);
    await plane.snapshot(never);
    const start = performance.now();
    await plane.snapshot(never);
    const ms = performance.now() - start;
    assert.equal(peer.lines.length, 3);
    assert.ok(ms < 30_000, `${ms} ms`);
  });

  test('a cut answer to a question is asked again', async () => {
    await using peer = await scriptedPeer((_, socket, index) => {
      socket.end(index === 1 ? LOOK.slice(0, 3_000) : LOOK);
    });
    const plane = open(peer.endpoint);
    await plane.snapshot(never);
    await plane.snapshot(never);
    assert.equal(peer.lines.length, 3);
  });

  test('refused connections are retried, because HAProxy may be restarting', async () => {
    await using peer = await scriptedPeer((_, socket) => socket.end(LOOK));
    const plane = open(peer.endpoint);
    await plane.snapshot(never);
    await peer.stop();
    const again = plane.snapshot(never);
    await sleep(150);
    await peer.listen();
    assert.equal((await again).backends.length, 3);
  });

  test('and in the end they are an error', async () => {
    await using peer = await scriptedPeer((_, socket) => socket.end(LOOK));
    const plane = open(peer.endpoint);
    await plane.snapshot(never);
    await peer.stop();
    const { error, ms } = await timed(plane.snapshot(never));
    assert.equal(error.code, 'unreachable');
    assert.ok(ms > 250 && ms < 900 + STANDSTILL_MS, `${ms} ms`);
  });
});

describe('abort', () => {
  test('rejects with the reason of the signal at once and hangs up', async () => {
    const abort = new AbortController();
    const reason = new RolloutError('cancelled', 'stop');
    await using peer = await scriptedPeer(() => abort.abort(reason));
    const start = performance.now();
    await assert.rejects(open(peer.endpoint).snapshot(abort.signal), (error) => error === reason);
    assert.ok(performance.now() - start < 200);
    await peer.allClosed();
  });

  test('before the first byte, and between two attempts', async () => {
    await using peer = await scriptedPeer((_, socket) => socket.end());
    const reason = new Error('enough');
    await assert.rejects(
      open(peer.endpoint).snapshot(AbortSignal.abort(reason)),
      (error) => error === reason,
    );
    assert.equal(peer.lines.length, 0);
    const abort = new AbortController();
    setTimeout(() => abort.abort(reason), 50);
    await assert.rejects(open(peer.endpoint).snapshot(abort.signal), (error) => error === reason);
  });
});

describe('what the system says about the connection', () => {
  const table: readonly (readonly [TroubleKind, string, RegExp])[] = [
    ['missing', 'unreachable', /Is HAProxy running/],
    ['refused', 'unreachable', /left its socket file/],
    ['denied', 'permission-denied', /mode, user and group/],
    ['busy', 'no-answer', /maxconn/],
    ['connect-timed-out', 'unreachable', /connect-timeout/],
    ['too-large', 'no-answer', /stats socket/],
    ['other', 'unreachable', /resolve/],
  ];
  for (const [kind, code, hint] of table) {
    test(kind, async () => {
      const trouble = { kind, sent: false, bytes: 0, code: 'EXAMPLE' } as const;
      const exchange: Exchange = () => Promise.resolve({ kind: 'trouble', trouble });
      const error = await failure(
        runtimeOver(endpointOf('/run/s'), TIMES, systemClock, exchange).snapshot(never),
      );
      assert.equal(error.code, code);
      assert.match(error.hint ?? '', hint);
      assert.ok(error.message.startsWith('lb1 (/run/s): '));
    });
  }

  test('a missing file and a stale one fail at once', async () => {
    const { error, ms } = await timed(open(endpointOf('/nonexistent/s')).snapshot(never));
    assert.deepEqual([error.code, error.observed], ['unreachable', 'ENOENT']);
    assert.ok(ms < 200 + STANDSTILL_MS);
    const stale = await failure(open(endpointOf(import.meta.filename)).snapshot(never));
    assert.deepEqual([stale.code, stale.observed], ['unreachable', 'ECONNREFUSED']);
  });

  test('a path that no socket can have is refused before anything', () => {
    assert.throws(
      () => open(endpointOf(`/${'x'.repeat(107)}`)),
      (error: unknown) => error instanceof RolloutError && error.code === 'input-invalid',
    );
    open(endpointOf(`/${'x'.repeat(106)}`));
  });

  test('a busy socket is tried until the command time-out', async () => {
    let calls = 0;
    const exchange: Exchange = () => {
      calls += 1;
      if (calls > 5) return Promise.resolve({ kind: 'text', text: LOOK });
      return Promise.resolve({
        kind: 'trouble',
        trouble: { kind: 'busy', sent: false, bytes: 0, code: 'EAGAIN' },
      });
    };
    const snapshot = await runtimeOver(endpointOf('/s'), TIMES, systemClock, exchange).snapshot(never);
    assert.equal(snapshot.backends.length, 3);
  });
});
