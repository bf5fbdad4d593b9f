/** HAProxy is reloaded while a server drains, is deployed, is checked: it forgets every order, and its old process serves on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startAgent } from '../lab/agent.ts';
import { startLab, type Lab } from '../lab/fleet.ts';
import { haproxyBinaries } from '../lab/haproxy-binaries.ts';
import { assertRows } from '../lab/rows.ts';
import { runAction, startAction } from '../lab/runner.ts';
import { sampleAdmin, type AdminMoment } from '../lab/sampler.ts';
import { holdSession } from '../lab/session.ts';
import { assertVerdict } from '../lab/verdict.ts';

const check = { interMs: 60 };
const leadDeployed = {
  result: 'succeeded',
  deployed: 'web-01',
  servers: { 'web-01': 'ready v2', 'web-02': 'ready v1' },
} as const;

const sentTo = (server: string): RegExp =>
  new RegExp(
    `^${server}: \\d+ sessions? reached it on haproxy between a reload of HAProxy and its being taken out again, while it was being deployed$`,
    'm',
  );
const sent = sentTo('web-01');

/** A plain socket does not show what the old process still has. */
const unseen = /^HAProxy on haproxy was reloaded during the rollout: sessions in its old process cannot be seen from here/;

/** For each reload: from the new process's first answer until it showed the server out of rotation. */
function gaps(moments: readonly AdminMoment[]): number[] {
  const pids = [...new Set(moments.map(({ pid }) => pid))].slice(1);
  return pids.map((pid) => {
    const ofProcess = moments.filter((moment) => moment.pid === pid);
    const out = ofProcess.find(({ adminBits }) => (adminBits & 0b1001) !== 0);
    return (out?.atMs ?? Infinity) - (ofProcess[0]?.atMs ?? 0);
  });
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Infinity;

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
  await assertVerdict(lab, run, { ...leadDeployed, warns: [unseen] });

  await assertRows(lab);
  assert.equal(session.cut, false);
  const waitedMs = deployedAtMs(lab) - reloadedAtMs;
  assert.ok(waitedMs >= 2_500, `deployed ${waitedMs} ms after the reload`);
  assert.equal(run.outputs['reloads'], '1');
  assert.match(run.main.output, / reloaded +haproxy was reloaded \(now pid \d+\): 1 server put back out of rotation$/m);
  assert.match(run.main.output, /an old worker may still serve, so zero is not believed before drain-timeout/);
  await run.clean();
});

test('while deploying, three times: put back out of rotation within 200 ms, and what got in is counted', async () => {
  await using lab = await startLab({
    servers: [
      { name: 'web-01', weight: 100 },
      { name: 'web-02', weight: 100 },
    ],
    check,
    // The old process goes on while the deploy prepares: what gets in is served.
    deploy: { beforeMs: 2_600 },
    load: { clients: 30, ratePerSec: 500, slowShare: 0 },
  });
  await lab.haproxy.cli('set server web/web-01 weight 40');
  const sampler = sampleAdmin(lab.haproxy, 'web', 'web-01');
  const running = startAction({ inputs: { ...lab.inputs, servers: 'web-01', 'drain-timeout': '2s' } });
  await running.main.line(/│ deploying v2/);
  for (let reloads = 0; reloads < 3; reloads += 1) {
    await lab.haproxy.reload();
    await sleep(350);
  }
  const run = await running.result;
  const found = gaps(await sampler.stop());
  await assertVerdict(lab, run, { ...leadDeployed, warns: [unseen, ...[sent, sent, sent].slice(0, warned(run.main.output))] });

  assert.equal(found.length, 3);
  assert.ok(median(found) <= 200, `put back after ${found.map(Math.round).join(', ')} ms`);
  assert.ok(warned(run.main.output) >= 1, run.main.output);
  assert.equal(run.outputs['reloads'], '3');
  // The weight that the reload forgot comes back with the lane; the other server has what the configuration says.
  await assertRows(lab, { 'web/web-01': 'ready UP 40' }, 'ready UP 100');
  assert.match(run.summary, /reached it on haproxy between a reload of HAProxy and its being taken out again/);
  await run.clean();
});

/** Different numbers are different warnings; the same is told once. */
const warned = (output: string): number => output.match(/^::warning title=[^:]*web-01::web-01: \d+ session/gm)?.length ?? 0;

test('while HAProxy checks it: the checks of the new process count, all of them', async () => {
  await using lab = await startLab({ servers: 2, check: { interMs: 300, rise: 4 } });
  const running = startAction({ inputs: { ...lab.inputs, servers: 'web-01', 'drain-timeout': '1s' } });
  await running.main.line(/ proved +GET/);
  await sleep(500);
  const sampler = sampleAdmin(lab.haproxy, 'web', 'web-01');
  const reloadedAtMs = performance.now();
  await lab.haproxy.reload();
  const run = await running.result;
  const moments = await sampler.stop();
  const warns = warned(run.main.output) > 0 ? [sent] : [];
  await assertVerdict(lab, run, { ...leadDeployed, warns: [unseen, ...warns] });

  await assertRows(lab);
  const last = moments.findLast(({ adminBits }) => (adminBits & 0b1001) !== 0);
  // Four passes 300 ms apart, the first of them at once at the earliest.
  const provedMs = (last?.atMs ?? 0) - reloadedAtMs;
  assert.ok(provedMs >= 850, `ready ${provedMs} ms after the reload`);
  assert.equal(run.outputs['reloads'], '1');
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

test('a master socket, while deploying: the new worker gets the order again', async () => {
  await using lab = await startLab({
    servers: 2,
    master: true,
    check,
    deploy: { beforeMs: 1_200 },
    load: { clients: 30, ratePerSec: 400, slowShare: 0 },
  });
  const sampler = sampleAdmin(lab.haproxy, 'web', 'web-01');
  const running = startAction({ inputs: lab.inputs });
  await running.main.line(/│ deploying v2 to web-01/);
  await lab.haproxy.reload();
  const run = await running.result;
  const [gap = Infinity] = gaps(await sampler.stop());
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01,web-02',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v2' },
    warns: warned(run.main.output) > 0 ? [sent] : [],
  });
  await assertRows(lab);
  assert.ok(gap <= 1_000, `put back after ${gap} ms`);
  await run.clean();
});

test('a state file keeps the drain: nothing gets in, and the weight stays too', async () => {
  await using lab = await startLab({
    servers: [{ name: 'web-01', weight: 100 }, { name: 'web-02' }],
    keepState: true,
    check,
    deploy: { beforeMs: 700 },
  });
  await lab.haproxy.cli('set server web/web-01 weight 40');
  const running = startAction({ inputs: { ...lab.inputs, servers: 'web-01', 'drain-timeout': '1s' } });
  await running.main.line(/│ deploying v2/);
  await lab.haproxy.reload();
  const run = await running.result;
  await assertVerdict(lab, run, { ...leadDeployed, warns: [unseen] });
  await assertRows(lab, { 'web/web-01': 'ready UP 40' });
  assert.equal(run.outputs['reloads'], '1');
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
    warns: [unseen],
  });
  await assertRows(lab);
  await run.clean();
});

test('on-reload: fail, while deploying: that server is brought to its end, and no other begins', async () => {
  await using lab = await startLab({ servers: 3, check, deploy: { beforeMs: 600 } });
  const running = startAction({ inputs: { ...lab.inputs, 'on-reload': 'fail', 'drain-timeout': '1s' } });
  await running.main.line(/│ deploying v2 to web-01/);
  await lab.haproxy.reload();
  const run = await running.result;
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'reloaded',
    deployed: 'web-01',
    remaining: 'web-02,web-03',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v1', 'web-03': 'ready v1' },
    title: 'HAProxy on haproxy was reloaded during the rollout (on-reload: fail) (reloaded)',
    says: ['web-01 is rolled out. web-02 and web-03 were not touched.'],
    warns: [unseen, ...(warned(run.main.output) > 0 ? [sent] : [])],
  });
  await assertRows(lab);
  await run.clean();
});

test('a held server stays held when HAProxy is reloaded later in the run', async () => {
  await using lab = await startLab({ servers: 3, check, deploy: { fail: 1, only: 'web-01', beforeMs: 0 } });
  const running = startAction({
    inputs: { ...lab.inputs, lead: '0', 'max-failures': '1', 'min-available': '1', 'drain-timeout': '1s' },
  });
  await running.main.line(/│ deploying v2 to web-02/);
  await lab.haproxy.reload();
  const run = await running.result;
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'deploy-failed',
    deployed: 'web-02,web-03',
    held: 'web-01',
    servers: { 'web-01': 'maint v1', 'web-02': 'ready v2', 'web-03': 'ready v2' },
    title: 'the deploy command of web-01 ended with exit code 1 (deploy-failed)',
    warns: run.main.annotations.filter(({ message }) => sentTo('web-0[12]').test(message)).map(() => sentTo('web-0[12]')).concat(unseen),
  });
  await run.clean();
});

test('an agent that says ready does not get its server back over a reload', async () => {
  await using agent = await startAgent('ready');
  await using lab = await startLab({
    servers: [{ name: 'web-01', options: agent.option(20) }, { name: 'web-02' }],
    check,
    deploy: { beforeMs: 900 },
  });
  const sampler = sampleAdmin(lab.haproxy, 'web', 'web-01');
  const running = startAction({ inputs: { ...lab.inputs, servers: 'web-01', 'drain-timeout': '1s' } });
  await running.main.line(/│ deploying v2/);
  await lab.haproxy.reload();
  const run = await running.result;
  const moments = await sampler.stop();
  await assertVerdict(lab, run, { ...leadDeployed, warns: [unseen, ...(warned(run.main.output) > 0 ? [sent] : [])] });

  const ofNew = moments.filter(({ pid }) => pid === moments.at(-1)?.pid).map(({ adminBits }) => adminBits & 0b1001);
  const [first, last] = [ofNew.findIndex(Boolean), ofNew.findLastIndex(Boolean)];
  assert.ok(last - first > 10 && ofNew.slice(first, last).every(Boolean), ofNew.join(''));
  await agent.askedAgain(agent.asked());
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
  assert.match(`${error?.title}\n${error?.message}`, /web\/web-01 on haproxy is gone: HAProxy no longer shows it/);
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
  const unseen = await runAction({
    inputs: { ...inputs, haproxy: lab.haproxy.socket, 'drain-timeout': '60s', 'dry-run': 'true' },
  });
  assert.match(
    unseen.main.output,
    /HAProxy on haproxy started .* ago, less than drain-timeout \(.*\): if that was a reload, sessions in its old process cannot be seen from here\. A master socket shows them\./,
  );
  assert.equal(session.cut, false);
  session.close();
  await unseen.clean();
});
