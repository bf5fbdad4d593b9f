/** HAProxy is reloaded while a server drains: it forgets the order, and its old process serves on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startLab, type Lab } from '../lab/fleet.ts';
import { haproxyBinaries } from '../lab/haproxy-binaries.ts';
import { UNSEEN } from '../lab/reload.ts';
import { assertRows } from '../lab/rows.ts';
import { runAction, startAction } from '../lab/runner.ts';
import { holdSession } from '../lab/session.ts';
import { assertVerdict } from '../lab/verdict.ts';

const check = { interMs: 60 };
const leadDeployed = {
  result: 'succeeded',
  deployed: 'web-01',
  servers: { 'web-01': 'ready v2', 'web-02': 'ready v1' },
} as const;

/** `Date.now()` of the first deploy. */
const deployedAtMs = (lab: Lab): number => lab.apps.deploys()[0]?.atMs ?? Number.NaN;

test('a plain socket, while draining: no zero is believed before reload + drain-timeout', async () => {
  await using lab = await startLab({ servers: 2, check });
  const session = await holdSession(lab.ports['web'] ?? 0, 'web-01');
  const running = startAction({
    inputs: { ...lab.inputs, servers: 'web-01', 'drain-timeout': '2500ms' },
  });
  await running.main.line(/ drain +\d/);
  const reloadedAtMs = Date.now();
  await lab.haproxy.reload();
  // The old process still serves it, and nobody sees that from here.
  await sleep(1_500);
  await session.echo('served by the old process');
  session.close();
  const run = await running.result;
  await assertVerdict(lab, run, { ...leadDeployed, warns: [UNSEEN] });

  await assertRows(lab);
  assert.equal(session.cut, false);
  const waitedMs = deployedAtMs(lab) - reloadedAtMs;
  assert.ok(waitedMs >= 2_500, `deployed ${waitedMs} ms after the reload`);
  assert.equal(run.outputs['reloads'], '1');
  assert.match(
    run.main.output,
    / reloaded +haproxy was reloaded \(now pid \d+\): 1 server put back out of rotation$/m,
  );
  assert.match(
    run.main.output,
    /an old worker may still serve, so zero is not believed before drain-timeout/,
  );
  await run.clean();
});

for (const { kind, version } of haproxyBinaries()) {
  test(`a master socket, while draining: sessions of the old worker are seen, HAProxy ${version}`, async () => {
    await using lab = await startLab({ haproxy: kind, servers: 2, master: true, check });
    const session = await holdSession(lab.ports['web'] ?? 0, 'web-01');
    const running = startAction({ inputs: { ...lab.inputs, servers: 'web-01' } });
    await running.main.line(/ drain +\d/);
    const reloadedAtMs = Date.now();
    await lab.haproxy.reload();
    await running.main.line(/ reloaded /);
    await sleep(1_200);
    await session.echo('served by the old worker');
    assert.deepEqual(lab.apps.deploys(), [], 'the session of the old worker keeps the deploy waiting');
    session.close();
    const closedAtMs = Date.now();
    const run = await running.result;
    await assertVerdict(lab, run, leadDeployed);

    await assertRows(lab);
    assert.equal(session.cut, false);
    assert.ok(deployedAtMs(lab) >= closedAtMs);
    // Not the 15 s of drain-timeout: the zero of the old worker is seen.
    assert.ok(deployedAtMs(lab) - reloadedAtMs < 10_000);
    assert.equal(run.outputs['reloads'], '1');
    assert.doesNotMatch(run.main.output, /an old worker may still serve/);
    await run.clean();
  });
}

test('a session of an old worker that nobody can close: shutdown says so, and puts the server back', async () => {
  await using lab = await startLab({ servers: 2, master: true, check });
  const session = await holdSession(lab.ports['web'] ?? 0, 'web-01');
  const running = startAction({
    inputs: {
      ...lab.inputs,
      'drain-timeout': '1s',
      'on-drain-timeout': 'shutdown',
      'command-timeout': '1s',
    },
  });
  await running.main.line(/ drain +\d/);
  await lab.haproxy.reload();
  const run = await running.result;
  await session.echo('still served');
  session.close();
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'not-drained',
    remaining: 'web-01,web-02',
    servers: { 'web-01': 'ready v1', 'web-02': 'ready v1' },
    title: 'web-01 did not drain (not-drained)',
    says: [
      '1 session left though HAProxy was told to close them',
      'Sessions in a worker from before a reload cannot be closed from here.',
    ],
  });
  await assertRows(lab);
  await run.clean();
});

test('on-reload: fail, while draining: put back, and nothing else is touched', async () => {
  await using lab = await startLab({ servers: 3, check });
  const session = await holdSession(lab.ports['web'] ?? 0, 'web-01');
  const running = startAction({ inputs: { ...lab.inputs, 'on-reload': 'fail' } });
  await running.main.line(/ drain +\d/);
  await lab.haproxy.reload();
  const run = await running.result;
  await session.echo('untouched');
  session.close();
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'reloaded',
    remaining: 'web-01,web-02,web-03',
    servers: { 'web-01': 'ready v1', 'web-02': 'ready v1', 'web-03': 'ready v1' },
    title: 'HAProxy on haproxy was reloaded during the rollout (on-reload: fail) (reloaded)',
    says: [
      'web-01 is back as it was before the run. web-02 and web-03 were not touched.',
      'Find out who reloads it, then go on with the output "remaining" as servers.',
    ],
    warns: [UNSEEN],
  });
  await assertRows(lab);
  await run.clean();
});

test('a reload that takes the server away: changed-since-plan, and nothing is written for it', async () => {
  await using lab = await startLab({ servers: 3, check });
  const session = await holdSession(lab.ports['web'] ?? 0, 'web-01');
  const running = startAction({ inputs: { ...lab.inputs, 'drain-timeout': '1s' } });
  await running.main.line(/ drain +\d/);
  await lab.haproxy.reload({
    backends: [
      {
        name: 'web',
        port: lab.ports['web'] ?? 0,
        check,
        servers: ['web-02', 'web-03'].map((name) => ({ name, port: lab.apps.spec(name).port })),
      },
    ],
  });
  const run = await running.result;
  session.close();
  assert.deepEqual([run.outputs['result'], run.outputs['reason']], ['failed', 'changed-since-plan']);
  assert.deepEqual(lab.apps.deploys(), []);
  const [error] = run.main.annotations.filter(({ level }) => level === 'error');
  assert.match(
    `${error?.title}\n${error?.message}`,
    /web\/web-01 on haproxy is gone: HAProxy no longer shows it/,
  );
  await assertRows(lab);
  const tally = await lab.load.stop();
  assert.equal(tally.failed, 0);
  assert.deepEqual(run.survivors, []);
  await run.clean();
});

test('a HAProxy that was reloaded just before the run is said to be young; a master socket shows its old workers', async () => {
  await using lab = await startLab({ servers: 2, master: true, check, load: false });
  const session = await holdSession(lab.ports['web'] ?? 0, 'web-01');
  await lab.haproxy.reload();
  const inputs = { ...lab.inputs, servers: 'web-01', 'drain-timeout': '900ms' };
  const seen = await runAction({ inputs });
  assert.equal(seen.outputs['reason'], 'not-drained', seen.main.output);
  assert.doesNotMatch(seen.main.output, /less than drain-timeout/);
  await seen.clean();
  const young = await runAction({
    inputs: { ...inputs, haproxy: lab.haproxy.socket, 'drain-timeout': '60s', 'dry-run': 'true' },
  });
  assert.match(
    young.main.output,
    /HAProxy on haproxy started .* ago, less than drain-timeout \(.*\): if that was a reload, sessions in its old process cannot be seen from here\. A master socket shows them\./,
  );
  assert.equal(session.cut, false);
  session.close();
  await young.clean();
});
