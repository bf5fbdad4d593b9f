import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NodeWatcher } from '../../src/execute/node-watcher.ts';
import type { Look } from '../../src/execute/node-watcher.ts';
import type { ControlPlane, WatchRequest } from '../../src/haproxy/control-plane.ts';
import type { Clock } from '../../src/support/clock.ts';

const identity = { pid: 7, startedSec: 1_000, uptimeSec: 5, version: '2.6.12', stopping: false };

/** Time passes only while the watcher rests; `lastMs` later the watching is over. */
async function looksWithin(
  lastMs: number,
  begin: (watcher: NodeWatcher) => void,
): Promise<{ readonly asked: readonly WatchRequest[]; readonly looks: readonly Look[] }> {
  let nowMs = 0;
  const over = Promise.withResolvers<void>();
  const clock: Clock = {
    nowMs: () => nowMs,
    wallTime: () => new Date(nowMs),
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      nowMs += ms;
      if (nowMs >= lastMs) over.resolve();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
  const asked: WatchRequest[] = [];
  const looks: Look[] = [];
  const plane = {
    node: 'lb1',
    watch: async (request: WatchRequest) => {
      if (nowMs < lastMs) asked.push(request);
      return { identity, rows: new Map(), backends: new Map(), oldWorkers: undefined };
    },
  } as unknown as ControlPlane;
  const watcher = new NodeWatcher({
    plane,
    identity,
    backends: ['web'],
    clock,
    hooks: { reloaded: async () => undefined, look: (look) => void looks.push(look), lost: () => undefined },
  });
  begin(watcher);
  watcher.start();
  await over.promise;
  await watcher.stop();
  return { asked, looks };
}

const row = (server: string) => ({ node: 'lb1', backend: 'web', server, sid: 1 });

test('following counters adds no look, and is in no more than four of them a second', async () => {
  const alone = await looksWithin(2_000, () => undefined);
  const followed = await looksWithin(2_000, (watcher) => {
    watcher.follow([row('web-01'), row('web-02'), { ...row('web-09'), node: 'lb2' }]);
  });
  assert.equal(followed.asked.length, alone.asked.length);
  const withRows = followed.asked.filter(({ rows }) => rows.length > 0);
  assert.ok(withRows.length >= 6 && withRows.length <= 8, `${withRows.length}`);
  for (const { rows, masks } of withRows) {
    assert.deepEqual(
      rows.map(({ server }) => server),
      ['web-01', 'web-02'],
    );
    assert.equal(masks, false, 'the masks cost as much as the backend is large');
  }
});

test('two that follow the same row: the end of one is not the end of the other', async () => {
  const ends: (() => void)[] = [];
  const { asked } = await looksWithin(2_000, (watcher) => {
    const first = watcher.follow([row('web-01')]);
    watcher.follow([row('web-01')]);
    ends.push(first);
    first();
    first();
  });
  assert.ok(asked.some(({ rows }) => rows.some(({ server }) => server === 'web-01')));
  assert.equal(ends.length, 1);
  const none = await looksWithin(1_000, (watcher) => watcher.follow([row('web-01')])());
  assert.ok(none.asked.every(({ rows }) => rows.length === 0));
});
