import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Socket } from 'node:net';
import type { Observation, WatchRequest } from '../../src/haproxy/control-plane.ts';
import { openRuntime } from '../../src/haproxy/runtime/node.ts';
import type { RuntimeEndpoint } from '../../src/inputs/inputs.ts';
import { systemClock } from '../../src/support/clock.ts';
import { RolloutError } from '../../src/support/errors.ts';
import { answersTo } from './fake-haproxy.ts';
import { never } from './harness.ts';
import { endlessConnect, hostilePeer } from './hostile-peer.ts';
import { mutate } from './mutate.ts';
import { randomOf } from './random.ts';
import { unreadable } from './readable.ts';
import { judge } from './oracle.ts';
import type { Delivered, FuzzInput } from './run-input.ts';
import { BUSY, IDLE } from './run-input.ts';
import { WORLDS } from './worlds.ts';

/** The real exchange, over real sockets: what a peer does with time and connections, not only with bytes. */

const COMMAND_TIMEOUT_MS = 500;
/** Where the answer is to be read: more than any busy machine needs. */
const ROOMY_MS = 20_000;
const LOOK: WatchRequest = {
  rows: [
    { ...BUSY, sid: 1 },
    { ...IDLE, sid: 2 },
  ],
  backends: ['web'],
  masks: true,
};

interface Looked {
  readonly seen: Observation | undefined;
  readonly error: RolloutError | undefined;
  readonly ms: number;
}

/** One look; nothing but a result or an error of the contract, in time, in words that can be read. */
async function look(
  endpoint: RuntimeEndpoint,
  commandTimeoutMs = COMMAND_TIMEOUT_MS,
  connectTimeoutMs = 10_000,
): Promise<Looked> {
  const plane = openRuntime(endpoint, { connectTimeoutMs, commandTimeoutMs }, systemClock);
  const start = performance.now();
  let seen: Observation | undefined;
  let error: RolloutError | undefined;
  try {
    seen = await plane.watch(LOOK, never);
  } catch (thrown) {
    assert.ok(thrown instanceof RolloutError, String((thrown as Error).stack));
    assert.equal(unreadable(thrown.message), undefined);
    error = thrown;
  }
  const ms = performance.now() - start;
  // The machine may be busy; what is looked for is a wait that nothing ends.
  assert.ok(ms < commandTimeoutMs + 8_000, `${Math.round(ms)} ms`);
  return { seen, error, ms };
}

const honest = (line: string): Buffer => Buffer.from(answersTo(WORLDS.worker, line).join(''));

function isHonest({ seen }: Looked): void {
  assert.equal(seen?.rows.get('web/busy')?.scur, 3);
  assert.equal(seen.rows.get('web/idle')?.scur, 0);
}

/** Slowly, piece by piece, until the connection is gone; then `then`. */
async function trickle(
  socket: Socket,
  pieces: Iterable<Buffer>,
  pauseMs: number,
  then: () => void,
): Promise<void> {
  for (const piece of pieces) {
    if (socket.destroyed) return;
    await new Promise<void>((resolve) => socket.write(piece, () => resolve()));
    await new Promise<void>((resolve) =>
      pauseMs > 0 ? setTimeout(resolve, pauseMs) : setImmediate(resolve),
    );
  }
  then();
}

const bytesOf = (bytes: Buffer, size: number): Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, at * size + size),
  );

for (const kind of ['unix', 'tcp'] as const) {
  describe(`over ${kind}`, () => {
    test('one byte at a time', async () => {
      await using peer = await hostilePeer(kind, (line, socket) => {
        void trickle(socket, bytesOf(honest(line), 1), 0, () => socket.end());
      });
      isHonest(await look(peer.endpoint, 10_000));
      assert.equal(peer.connections(), 1);
    });

    test('pauses within the answer', async () => {
      await using peer = await hostilePeer(kind, (line, socket) => {
        void trickle(socket, bytesOf(honest(line), 1_000), 40, () => socket.end());
      });
      isHonest(await look(peer.endpoint, ROOMY_MS));
    });

    test('an answer that takes longer than there is time', async () => {
      await using peer = await hostilePeer(kind, (line, socket) => {
        void trickle(socket, bytesOf(honest(line), 20), 20, () => socket.end());
      });
      const { error, ms } = await look(peer.endpoint);
      assert.equal(error?.code, 'no-answer');
      assert.ok(ms >= COMMAND_TIMEOUT_MS - 20);
    });

    test('an answer that comes when the time is over is not the answer to the next question', async () => {
      await using peer = await hostilePeer(kind, (line, socket, connection) => {
        if (connection > 0) return void socket.end(honest(line));
        const stale = honest(line).toString().replace('web,busy,1,0,3', 'web,busy,0,0,0');
        setTimeout(() => socket.end(stale), COMMAND_TIMEOUT_MS + 50);
      });
      assert.equal((await look(peer.endpoint)).error?.code, 'no-answer');
      isHonest(await look(peer.endpoint, ROOMY_MS));
      await new Promise((resolve) => setTimeout(resolve, 100));
      isHonest(await look(peer.endpoint, ROOMY_MS));
    });

    test('the connection ends, or is reset, at any byte', async () => {
      const random = randomOf(4);
      let cutAt = 0;
      await using peer = await hostilePeer(kind, (line, socket, connection) => {
        const answer = honest(line);
        if (connection % 2 === 1) return void socket.end(answer);
        cutAt = random.below(answer.length);
        socket.write(answer.subarray(0, cutAt), () => {
          if (kind === 'tcp' && random.chance(0.5)) socket.resetAndDestroy();
          else if (random.chance(0.5)) socket.destroy();
          else socket.end();
        });
      });
      for (let round = 0; round < 60; round += 1) isHonest(await look(peer.endpoint, ROOMY_MS));
      assert.equal(peer.connections(), 120, 'each look was cut once and asked anew');
    });

    test('the connection is reset before anything comes', async () => {
      await using peer = await hostilePeer(
        kind,
        (_, socket) => void (kind === 'tcp' ? socket.resetAndDestroy() : socket.destroy()),
      );
      assert.equal((await look(peer.endpoint)).error?.code, 'no-answer');
    });

    test('mutated answers', async () => {
      const random = randomOf(7);
      const delivered: Delivered[] = [];
      await using peer = await hostilePeer(kind, (line, socket) => {
        const bytes = mutate(random, honest(line), honest('show info;show stat -1 6 -1'));
        delivered.push({ line, bytes });
        void trickle(socket, bytesOf(bytes, 1 + random.below(20_000)), 0, () => socket.end());
      });
      const input: FuzzInput = {
        world: 'worker',
        operation: 'watch-masks',
        replies: new Map(),
        sticky: true,
      };
      for (let round = 0; round < 100; round += 1) {
        delivered.length = 0;
        const { seen, error } = await look(peer.endpoint);
        const result = seen === undefined ? undefined : { observation: seen };
        assert.deepEqual(judge(input, { delivered, result, thrown: error, cpuMs: 0 }), undefined);
      }
    });
  });
}

test('a connect that never ends', async () => {
  await using nowhere = await endlessConnect();
  const { error, ms } = await look(nowhere.endpoint, 20_000, 200);
  assert.equal(error?.code, 'unreachable');
  assert.ok(ms < 10_000, 'connect-timeout, not command-timeout, bounds it');
});

/** Bytes of memory that the process holds beyond those at the beginning, at most, while `run` goes on. */
async function growthOf(run: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 10);
  try {
    await run();
  } finally {
    clearInterval(timer);
  }
  return Math.max(most, process.memoryUsage.rss()) - before;
}

const MB = 1024 * 1024;

describe('memory', () => {
  /** Whatever a peer sends without end, in pieces of this. */
  const floods: readonly (readonly [string, string, string])[] = [
    ['one line', '', 'x'.repeat(65_536)],
    ['line feeds behind an open quotation mark', 'Name: HAProxy\n\n# pxname,"', '\n'.repeat(65_536)],
    ['commas', 'Name: HAProxy\n\n# pxname,', ','.repeat(65_536)],
    ['rows', honest('show info;show stat web 4 1').toString().slice(0, -1), 'web,x,\n'.repeat(10_000)],
    ['half characters', '', '\u00c3'.repeat(65_536)],
  ];
  for (const [what, first, piece] of floods) {
    test(`${what} without end`, async () => {
      await using peer = await hostilePeer('unix', (_, socket) => {
        const chunk = Buffer.from(piece, 'latin1');
        const more = (): void => {
          while (!socket.destroyed && socket.write(chunk));
        };
        socket.on('drain', more);
        socket.write(first, 'latin1');
        more();
      });
      let looked: Looked | undefined;
      const growth = await growthOf(async () => (looked = await look(peer.endpoint, 30_000)));
      assert.equal(looked?.error?.code, 'no-answer');
      assert.match(looked.error.message, /larger than any of HAProxy/);
      assert.ok(growth < 300 * MB, `${Math.round(growth / MB)} MB`);
    });
  }

  for (const [what, filler] of [
    ['x', 'x'],
    ['commas', ','],
    ['quotation marks', '""'],
    ['line feeds', '\n'],
    ['NUL', '\0'],
    ['invalid UTF-8', '\u00ff'],
    ['digits', '9'],
    ['blanks', ' '],
  ] as const) {
    test(`5 MB of ${what} in the place of a cell, and in a sentence`, async () => {
      const much = filler.repeat(5_000_000 / filler.length);
      await using peer = await hostilePeer('unix', (line, socket, connection) => {
        const answer = honest(line).toString('latin1');
        const changed =
          connection % 2 === 0 ? answer.replace('web,busy,1,0,3', `web,busy,1,0,${much}3`) : `${much}\n\n`;
        socket.end(Buffer.from(changed, 'latin1'));
      });
      for (let round = 0; round < 2; round += 1) {
        assert.equal((await look(peer.endpoint, 30_000)).error?.code, 'no-answer');
      }
    });
  }
});
