/** Reading until an answer is whole: as early as that, and never earlier. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Shape } from '../../src/haproxy/runtime/answers.ts';
import { splitAnswers } from '../../src/haproxy/runtime/answers.ts';
import type { Exchanged } from '../../src/haproxy/runtime/exchange.ts';
import { exchangeOver } from '../../src/haproxy/runtime/exchange.ts';
import { isNoSuchProcess } from '../../src/haproxy/runtime/refusals.ts';
import { recorded, VERSIONS } from './runtime-fixtures.ts';
import { scriptedPeer } from './runtime-peer.ts';

const LOOK: readonly Shape[] = ['info', 'stat', 'servers-state', 'info'];
const ORDER: readonly Shape[] = ['info', 'silent', 'silent', 'servers-state'];
const never = new AbortController().signal;

function ask(
  path: string,
  shapes: readonly Shape[],
  timeoutMs = 2_000,
  further: { readonly until?: 'end' | 'whole'; readonly stallMs?: number } = {},
): Promise<Exchanged> {
  const { until = 'whole', ...rest } = further;
  const isWhole = (text: string): boolean => splitAnswers(text, shapes).kind === 'whole';
  const limits = { connectTimeoutMs: 200, timeoutMs, maxBytes: 1_000_000, isWhole, isLast: isNoSuchProcess };
  return exchangeOver({ path }, until)('line', { ...limits, ...rest }, never);
}

for (const version of VERSIONS) {
  for (const [file, shapes] of [
    ['look.txt', LOOK],
    ['order.txt', ORDER],
  ] as const) {
    const text = recorded(version, file);

    test(`${file} of ${version}: whole is enough, the connection need not end`, async () => {
      await using peer = await scriptedPeer((_, socket) => void socket.write(text));
      assert.deepEqual(await ask(peer.endpoint.path, shapes), { kind: 'text', text });
      await peer.allClosed();
    });

    test(`${file} of ${version}: cut at any line it is not whole`, () => {
      for (let at = text.indexOf('\n'); at >= 0 && at < text.length - 1; at = text.indexOf('\n', at + 1)) {
        assert.notEqual(splitAnswers(text.slice(0, at + 1), shapes).kind, 'whole', `${at + 1} bytes`);
      }
    });
  }

  test(`in pieces, with pauses where a table could end, ${version}`, async () => {
    const text = recorded(version, 'look.txt');
    const cuts = [...text.matchAll(/\n/g)].map(({ index }) => index + 1).filter((_, line) => line % 40 === 0);
    await using peer = await scriptedPeer((_, socket) => {
      void (async () => {
        for (const [index, cut] of [...cuts, text.length].entries()) {
          socket.write(text.slice(cuts[index - 1] ?? 0, cut));
          await sleep(5);
        }
      })();
    });
    assert.deepEqual(await ask(peer.endpoint.path, LOOK), { kind: 'text', text });
  });
}

test('a refusal has no end of its own: it is read to the end of the connection', async () => {
  const refusal = 'No such server.\n';
  await using peer = await scriptedPeer((_, socket) => {
    socket.write(refusal);
    setTimeout(() => socket.end('\n'), 60);
  });
  assert.deepEqual(await ask(peer.endpoint.path, ['silent']), { kind: 'text', text: `${refusal}\n` });
});

test('half an answer is waited for', async () => {
  await using peer = await scriptedPeer((_, socket) => void socket.write('Name: HAProxy\nPid: 1\n'));
  const result = await ask(peer.endpoint.path, ['info'], 100);
  assert.equal(result.kind === 'trouble' && result.trouble.kind, 'timed-out');
});

for (const until of ['end', 'whole'] as const) {
  test(`an answer that stops in its middle is given up long before the time-out, read to the ${until}`, async () => {
    await using peer = await scriptedPeer((_, socket) => void socket.write('Name: HAProxy\nPid: 1\n'));
    const result = await ask(peer.endpoint.path, ['info'], 60_000, { until, stallMs: 50 });
    assert.deepEqual(result.kind === 'trouble' && [result.trouble.kind, result.trouble.bytes], [
      'timed-out',
      21,
    ]);
    await peer.allClosed();
  });

  test(`a master without that worker leaves the connection open: its sentence is enough, read to the ${until}`, async () => {
    const text = "Can't find the target PID matching the prefix '@1'\n";
    await using peer = await scriptedPeer((_, socket) => void socket.write(text));
    assert.deepEqual(await ask(peer.endpoint.path, LOOK, 60_000, { until }), { kind: 'text', text });
    await peer.allClosed();
  });
}

test('pauses that are shorter are no stop, however long it takes in all', async () => {
  const text = recorded('3.2', 'look.txt');
  const size = Math.ceil(text.length / 25);
  await using peer = await scriptedPeer((_, socket) => {
    void (async () => {
      for (let at = 0; at < text.length; at += size) {
        socket.write(text.slice(at, at + size));
        await sleep(100);
      }
    })();
  });
  assert.deepEqual(await ask(peer.endpoint.path, LOOK, 60_000, { stallMs: 2_000 }), { kind: 'text', text });
});
