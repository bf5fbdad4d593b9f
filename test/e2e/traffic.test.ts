/** A rolling rollout under steady load, `retries 0`: one kind of client after the other, and nobody loses anything. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLab } from '../lab/fleet.ts';
import { haproxyBinaries } from '../lab/haproxy-binaries.ts';
import { assertRows, serverOf, serversOf } from '../lab/rows.ts';
import { runAction } from '../lab/runner.ts';
import { holdSession } from '../lab/session.ts';
import type { Tally } from '../lab/tally.ts';
import { assertVerdict, type Verdict } from '../lab/verdict.ts';

const check = { interMs: 80 };
const wentWell = {
  result: 'succeeded',
  deployed: 'web-01,web-02,web-03',
  servers: { 'web-01': 'ready v2', 'web-02': 'ready v2', 'web-03': 'ready v2' },
} as const satisfies Verdict;

/** Each server answered as v1, and from some moment on only as v2. */
function assertOneVersionAtATime(tally: Tally, servers: readonly string[]): void {
  for (const server of servers) {
    const v1 = tally.answers[`${server} v1`];
    const v2 = tally.answers[`${server} v2`];
    assert.ok(v1 && (!v2 || v1.lastAtMs < v2.firstAtMs), `${server}: ${JSON.stringify({ v1, v2 })}`);
  }
}

for (const { kind, version } of haproxyBinaries()) {
  test(`keep-alive clients, HAProxy ${version}`, async () => {
    await using lab = await startLab({ haproxy: kind, check, load: { clients: 16, ratePerSec: 250 } });
    const run = await runAction({ inputs: lab.inputs });
    const tally = await assertVerdict(lab, run, wentWell);

    await assertRows(lab);
    assertOneVersionAtATime(tally, lab.apps.names);
    assert.deepEqual(
      lab.apps.deploys().map(({ server }) => server),
      ['web-01', 'web-02', 'web-03'],
    );
    const requests = Number(run.outputs['requests']);
    assert.ok(requests > 100 && requests <= tally.requests, `${requests} of ${tally.requests}`);
    assert.equal(run.outputs['errors'], '0');
    assert.equal(run.outputs['reloads'], '0');
    for (const server of serversOf(run).values()) {
      assert.equal(server.result, 'deployed');
      assert.equal(server.phase, 'ready');
      assert.deepEqual(server.after, { state: 'ready', status: 'UP', weight: 1 });
      for (const timing of Object.values(server.timings)) assert.equal(typeof timing, 'number');
    }
    assert.match(run.main.output, /^Rolled out 3 of 3 servers in .* and 0 errors meanwhile\.$/m);
    assert.match(run.summary, /^## ✓ web rolled out: 3 of 3 servers, 0 of [\d,]+ requests failed$/m);
    await run.clean();
  });

  test(`clients that stick by cookie, HAProxy ${version}`, async () => {
    await using lab = await startLab({
      haproxy: kind,
      servers: 2,
      sticky: true,
      check,
      // A fifth takes 300 ms: on each server several are always under way, so that drain alone never comes to zero.
      load: { clients: 40, ratePerSec: 300, slowShare: 0.2, visitMs: 60_000 },
    });
    const run = await runAction({ inputs: { ...lab.inputs, servers: 'web-01' } });
    const tally = await assertVerdict(lab, run, {
      result: 'succeeded',
      deployed: 'web-01',
      servers: { 'web-01': 'ready v2', 'web-02': 'ready v1' },
      warns: [/^Clients of web stick to their server by cookie\. Each server's clients move/],
    });

    await assertRows(lab);
    assertOneVersionAtATime(tally, ['web-01']);
    assert.match(run.main.output, / persists +new sessions still arrive in drain on web-01/);
    await run.clean();
  });
}

test('WebSocket sessions: a drain waits for those that are open, as long as they live', async () => {
  await using lab = await startLab({
    check,
    load: { clients: 4, ratePerSec: 40, websockets: 12, streamLifeMs: 600 },
  });
  const long = await holdSession(lab.ports['web'] ?? 0, 'web-01');
  let ended: Promise<void> | undefined;
  const run = await runAction({
    inputs: lab.inputs,
    onLine({ text }) {
      if (ended || !/ drain +\d+ session/.test(text)) return;
      // Its server drains; it goes on talking, and its client ends it a second later.
      ended = (async () => {
        for (let spoken = 0; spoken < 10; spoken += 1) {
          await long.echo(`message ${spoken}`);
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        long.close();
      })();
    },
  });
  await ended;
  const tally = await assertVerdict(lab, run, wentWell);

  await assertRows(lab);
  const { sessionsAtDrain, timings } = serverOf(run, 'web-01');
  assert.ok((sessionsAtDrain ?? 0) >= 1, `${sessionsAtDrain} sessions`);
  assert.ok((timings.drainMs ?? 0) >= 950, JSON.stringify(timings));
  assert.ok(tally.connections > 12 && tally.messages > 60, JSON.stringify(tally));
  await run.clean();
});

test('TCP mode: long connections that end by themselves', async () => {
  await using lab = await startLab({
    mode: 'tcp',
    check,
    load: { clients: 0, tcp: 20, streamLifeMs: 500 },
  });
  const run = await runAction({ inputs: lab.inputs });
  const tally = await assertVerdict(lab, run, wentWell);

  await assertRows(lab);
  for (const { name, sessionsAtDrain } of serversOf(run).values()) {
    assert.ok((sessionsAtDrain ?? 0) > 0, `${name} had sessions when it was drained`);
  }
  assert.ok(tally.connections > 40 && tally.messages > 100, JSON.stringify(tally));
  await run.clean();
});
