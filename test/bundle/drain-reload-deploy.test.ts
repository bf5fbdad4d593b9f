/** HAProxy is reloaded while a server is deployed or checked: until the orders are given again, it takes the server for ready. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startAgent } from '../lab/agent.ts';
import { startLab } from '../lab/fleet.ts';
import { signal, until } from '../lab/processes.ts';
import { gapsOf, gatedDeploy, intruders, UNSEEN } from '../lab/reload.ts';
import { assertRows } from '../lab/rows.ts';
import { startAction } from '../lab/runner.ts';
import { sampleAdmin } from '../lab/sampler.ts';
import { assertVerdict } from '../lab/verdict.ts';

const check = { interMs: 60 };
const leadDeployed = {
  result: 'succeeded',
  deployed: 'web-01',
  servers: { 'web-01': 'ready v2', 'web-02': 'ready v1' },
} as const;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Infinity;

test('while deploying, three times: put back out of rotation within 200 ms, weight and all', async () => {
  await using lab = await startLab({
    servers: [
      { name: 'web-01', weight: 100 },
      { name: 'web-02', weight: 100 },
    ],
    check,
    load: { clients: 30, ratePerSec: 500, slowShare: 0 },
  });
  await lab.haproxy.cli('set server web/web-01 weight 40');
  const sampler = sampleAdmin(lab.haproxy, 'web', 'web-01');
  const deploy = gatedDeploy(lab);
  const running = startAction({
    inputs: { ...lab.inputs, run: deploy.run, servers: 'web-01', 'drain-timeout': '2s' },
  });
  await running.main.line(/│ waiting/);
  for (let reloads = 0; reloads < 3; reloads += 1) {
    await lab.haproxy.reload();
    await sleep(350);
  }
  await deploy.open();
  const run = await running.result;
  const found = gapsOf(await sampler.stop());
  await assertVerdict(lab, run, { ...leadDeployed, warns: [UNSEEN, ...intruders(run)] });

  assert.equal(found.length, 3);
  assert.ok(median(found) <= 200, `put back after ${found.map(Math.round).join(', ')} ms`);
  assert.equal(run.outputs['reloads'], '3');
  // The weight that the reload forgot comes back with the lane; the other server has what the configuration says.
  await assertRows(lab, { 'web/web-01': 'ready UP 40' }, 'ready UP 100');
  assert.match(
    run.summary,
    /reached it on haproxy between a reload of HAProxy and its being taken out again/,
  );
  await run.clean();
});

test('what a server in deployment is sent before its orders are given again is counted, exactly, and warned of', async () => {
  await using lab = await startLab({ servers: 2, check });
  const deploy = gatedDeploy(lab);
  const running = startAction({
    inputs: { ...lab.inputs, run: deploy.run, servers: 'web-01', 'drain-timeout': '1s' },
  });
  await running.main.line(/│ waiting/);
  // A runner that is busy for a moment: until it goes on, the new process takes the server for ready.
  signal(running.main.pid, 'SIGSTOP');
  await lab.haproxy.reload();
  const further = await lab.startLoad({ clients: 4, ratePerSec: 100, slowShare: 0 });
  await until(async () => (await lab.haproxy.row('web', 'web-01')).stot >= 5, 'nobody is sent to web-01');
  signal(running.main.pid, 'SIGCONT');
  await running.main.line(/ reloaded /);
  const { stot } = await lab.haproxy.row('web', 'web-01');
  assert.equal((await further.stop()).failed, 0);
  await deploy.open();
  const run = await running.result;
  const text = `web-01: ${stot} sessions reached it on haproxy between a reload of HAProxy and its being taken out again, while it was being deployed`;
  await assertVerdict(lab, run, { ...leadDeployed, warns: [text, UNSEEN] });

  await assertRows(lab);
  assert.match(run.main.output, new RegExp(`^ +! ${text}$`, 'm'));
  assert.ok(run.summary.includes(text), run.summary);
  await run.clean();
});

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
  await assertVerdict(lab, run, { ...leadDeployed, warns: [UNSEEN, ...intruders(run)] });

  await assertRows(lab);
  const last = moments.findLast(({ adminBits }) => (adminBits & 0b1001) !== 0);
  // Four passes 300 ms apart, the first of them at once at the earliest.
  const provedMs = (last?.atMs ?? 0) - reloadedAtMs;
  assert.ok(provedMs >= 850, `ready ${provedMs} ms after the reload`);
  assert.equal(run.outputs['reloads'], '1');
  await run.clean();
});

test('a master socket, while deploying: the new worker gets the order again', async () => {
  await using lab = await startLab({
    servers: 2,
    master: true,
    check,
    load: { clients: 30, ratePerSec: 400, slowShare: 0 },
  });
  const sampler = sampleAdmin(lab.haproxy, 'web', 'web-01');
  const deploy = gatedDeploy(lab);
  const running = startAction({ inputs: { ...lab.inputs, run: deploy.run } });
  await running.main.line(/│ waiting/);
  await lab.haproxy.reload();
  await deploy.open();
  const run = await running.result;
  const [gap = Infinity] = gapsOf(await sampler.stop());
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01,web-02',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v2' },
    warns: intruders(run),
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
  });
  await lab.haproxy.cli('set server web/web-01 weight 40');
  const deploy = gatedDeploy(lab);
  const running = startAction({
    inputs: { ...lab.inputs, run: deploy.run, servers: 'web-01', 'drain-timeout': '1s' },
  });
  await running.main.line(/│ waiting/);
  await lab.haproxy.reload();
  await deploy.open();
  const run = await running.result;
  await assertVerdict(lab, run, { ...leadDeployed, warns: [UNSEEN] });
  await assertRows(lab, { 'web/web-01': 'ready UP 40' });
  assert.equal(run.outputs['reloads'], '1');
  await run.clean();
});

test('on-reload: fail, while deploying: that server is brought to its end, and no other begins', async () => {
  await using lab = await startLab({ servers: 3, check });
  const deploy = gatedDeploy(lab);
  const running = startAction({
    inputs: { ...lab.inputs, run: deploy.run, 'on-reload': 'fail', 'drain-timeout': '1s' },
  });
  await running.main.line(/│ waiting/);
  await lab.haproxy.reload();
  await deploy.open();
  const run = await running.result;
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'reloaded',
    deployed: 'web-01',
    remaining: 'web-02,web-03',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v1', 'web-03': 'ready v1' },
    title: 'HAProxy on haproxy was reloaded during the rollout (on-reload: fail) (reloaded)',
    says: ['web-01 is rolled out. web-02 and web-03 were not touched.'],
    warns: [UNSEEN, ...intruders(run)],
  });
  await assertRows(lab);
  await run.clean();
});

test('a held server stays held when HAProxy is reloaded later in the run', async () => {
  await using lab = await startLab({ servers: 3, check });
  const deploy = gatedDeploy(lab);
  const running = startAction({
    inputs: {
      ...lab.inputs,
      // The first one fails at once.
      run: `[ "$ROLLOUT_SERVER" = web-01 ] && exit 1; ${deploy.run}`,
      lead: '0',
      'max-failures': '1',
      'min-available': '1',
      'drain-timeout': '1s',
    },
  });
  await running.main.line(/web-02 │ waiting/);
  await lab.haproxy.reload();
  await deploy.open();
  const run = await running.result;
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'deploy-failed',
    deployed: 'web-02,web-03',
    held: 'web-01',
    servers: { 'web-01': 'maint v1', 'web-02': 'ready v2', 'web-03': 'ready v2' },
    title: 'the deploy command of web-01 ended with exit code 1 (deploy-failed)',
    warns: [UNSEEN, ...intruders(run)],
  });
  await run.clean();
});

test('an agent that says ready does not get its server back over a reload', async () => {
  await using agent = await startAgent('ready');
  await using lab = await startLab({
    servers: [{ name: 'web-01', options: agent.option(20) }, { name: 'web-02' }],
    check,
  });
  const sampler = sampleAdmin(lab.haproxy, 'web', 'web-01');
  const deploy = gatedDeploy(lab);
  const running = startAction({
    inputs: { ...lab.inputs, run: deploy.run, servers: 'web-01', 'drain-timeout': '1s' },
  });
  await running.main.line(/│ waiting/);
  await lab.haproxy.reload();
  await deploy.open();
  const run = await running.result;
  const moments = await sampler.stop();
  await assertVerdict(lab, run, { ...leadDeployed, warns: [UNSEEN, ...intruders(run)] });

  const ofNew = moments
    .filter(({ pid }) => pid === moments.at(-1)?.pid)
    .map(({ adminBits }) => adminBits & 0b1001);
  const [first, last] = [ofNew.findIndex(Boolean), ofNew.findLastIndex(Boolean)];
  assert.ok(last - first > 10 && ofNew.slice(first, last).every(Boolean), ofNew.join(''));
  await agent.askedAgain(agent.asked());
  await assertRows(lab);
  await run.clean();
});
