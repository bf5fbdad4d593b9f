/** A rolling rollout under steady load, `retries 0`: one kind of client after the other, and nobody loses anything. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  errorOf,
  expectNothingLost,
  expectServers,
  expectVerdict,
  serversOf,
  warningsOf,
} from '../lab/expect.ts';
import { startLab } from '../lab/fleet.ts';
import { haproxyBinaries } from '../lab/haproxy-binaries.ts';
import { runAction } from '../lab/runner.ts';
import { holdSession } from '../lab/session.ts';

const ALL = 'web-01,web-02,web-03';
const quick = { interMs: 80 };

for (const { kind, version } of haproxyBinaries()) {
  test(`keep-alive clients, HAProxy ${version}`, async () => {
    await using lab = await startLab({ haproxy: kind, check: quick, load: { clients: 16, ratePerSec: 250 } });
    const run = await runAction({ inputs: lab.inputs });
    const after = await lab.load.more(100);
    const tally = await expectNothingLost(lab, run);

    expectVerdict(run, { deployed: ALL });
    await expectServers(lab);
    assert.deepEqual(
      lab.apps.deploys().map(({ server }) => server),
      ['web-01', 'web-02', 'web-03'],
    );
    for (const server of lab.apps.names) {
      const { v1, v2 } = { v1: tally.answers[`${server} v1`], v2: tally.answers[`${server} v2`] };
      assert.ok(v1 && v2 && v1.lastAtMs < v2.firstAtMs, `${server}: first v1, then v2`);
    }
    assert.ok(after.requests >= Number(run.outputs['requests']));
    assert.ok(Number(run.outputs['requests']) > 100, 'HAProxy counted the load');
    assert.equal(run.outputs['errors'], '0');
    assert.equal(run.outputs['reloads'], '0');
    for (const server of serversOf(run).values()) {
      assert.equal(server.result, 'deployed');
      assert.equal(server.phase, 'ready');
      assert.equal(server.after.state, 'ready');
      for (const timing of Object.values(server.timings)) assert.equal(typeof timing, 'number');
    }
    assert.match(run.main.output, /^Rolled out 3 of 3 servers in .* and 0 errors meanwhile\.$/m);
    assert.match(run.summary, /^## ✓ web rolled out: 3 of 3 servers, 0 of [\d,]+ requests failed$/m);
    await run.clean();
  });

  test(`clients that stick by cookie, HAProxy ${version}`, async () => {
    await using lab = await startLab({
      haproxy: kind,
      sticky: true,
      check: quick,
      load: { clients: 24, ratePerSec: 400, slowMs: 150, visitMs: 60_000 },
    });
    const run = await runAction({ inputs: lab.inputs });
    const tally = await expectNothingLost(lab, run);

    expectVerdict(run, { deployed: ALL });
    await expectServers(lab);
    for (const server of lab.apps.names.slice(0, 2)) {
      const { v1, v2 } = { v1: tally.answers[`${server} v1`], v2: tally.answers[`${server} v2`] };
      assert.ok(v1 && (!v2 || v1.lastAtMs < v2.firstAtMs), `${server}: first v1, then v2`);
    }
    assert.ok(
      warningsOf(run).some((line) => /^Clients of web stick to their server by cookie\./.test(line)),
      run.main.output,
    );
    await run.clean();
  });
}

test('WebSocket sessions that end while their server drains', async () => {
  await using lab = await startLab({
    check: quick,
    load: { clients: 4, ratePerSec: 40, websockets: 12, streamLifeMs: 600 },
  });
  const long = await holdSession(lab.ports['web'] ?? 0, 'web-01');
  const running = runAction({
    inputs: lab.inputs,
    onLine({ text }) {
      // Its server drains: it still works, and ends by itself a second later.
      if (!/ drain +\d+ session/.test(text) || long.cut) return;
      setTimeout(() => {
        long.echo('still here').then(
          () => {
            long.close();
          },
          () => undefined,
        );
      }, 800);
    },
  });
  const run = await running;
  const tally = await expectNothingLost(lab, run);

  expectVerdict(run, { deployed: ALL });
  await expectServers(lab);
  assert.equal(long.cut, false, 'the long session was cut');
  const lead = serversOf(run).get('web-01');
  assert.ok((lead?.sessionsAtDrain ?? 0) >= 1, JSON.stringify(lead));
  assert.ok((lead?.timings.drainMs ?? 0) >= 750, JSON.stringify(lead?.timings));
  assert.ok(tally.connections > 12 && tally.messages > 30, JSON.stringify(tally));
  await run.clean();
});

test('TCP mode: long connections that end by themselves', async () => {
  await using lab = await startLab({
    mode: 'tcp',
    check: quick,
    load: { clients: 0, tcp: 20, streamLifeMs: 500 },
  });
  const run = await runAction({ inputs: lab.inputs });
  const tally = await expectNothingLost(lab, run);

  expectVerdict(run, { deployed: ALL });
  await expectServers(lab);
  for (const { name, sessionsAtDrain } of serversOf(run).values()) {
    assert.ok((sessionsAtDrain ?? 0) > 0, `${name} had sessions when it was drained`);
  }
  assert.ok(tally.connections > 40 && tally.messages > 100, JSON.stringify(tally));
  await run.clean();
});

test('a deploy that fails on the second server: the first is out, the third was not touched, nothing is lost', async () => {
  await using lab = await startLab({ check: quick, deploy: { fail: 3, only: 'web-02' } });
  const run = await runAction({ inputs: lab.inputs });
  const tally = await expectNothingLost(lab, run);

  expectVerdict(run, {
    result: 'failed',
    reason: 'deploy-failed',
    deployed: 'web-01',
    held: 'web-02',
    remaining: 'web-03',
  });
  await expectServers(lab, { 'web/web-02': 'maint MAINT 1' });
  const error = errorOf(run);
  assert.match(error.title, /web-02/);
  assert.match(error.message, /web-02 is held out of rotation/);
  assert.equal(tally.answers['web-03 v2'], undefined);
  await run.clean();
});
