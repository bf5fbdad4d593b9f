/** What proves a server before it is sent traffic again, in the setups that are not a plain `check`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startAgent } from '../lab/agent.ts';
import { startLab, type Lab } from '../lab/fleet.ts';
import { until } from '../lab/processes.ts';
import { assertRows, serverOf } from '../lab/rows.ts';
import { runAction } from '../lab/runner.ts';
import { sampleAdmin } from '../lab/sampler.ts';
import { assertVerdict } from '../lab/verdict.ts';

const bothDeployed = {
  result: 'succeeded',
  deployed: 'web-01,web-02',
  servers: { 'web-01': 'ready v2', 'web-02': 'ready v2' },
} as const;
const leadHeld = {
  result: 'failed',
  reason: 'health-failed',
  held: 'web-01',
  remaining: 'web-02',
  servers: { 'web-01': 'maint v2', 'web-02': 'ready v1' },
} as const;

/** The lab's inputs without anything about `health-url`. */
function withoutProbe(lab: Lab): Record<string, string> {
  return { ...lab.inputs, 'health-url': '', 'health-body': '', 'health-interval': '' };
}

test('servers without check: the direct proof in maint is the proof', async () => {
  await using lab = await startLab({ servers: 2, check: false, deploy: { bootMs: 500, noWait: true } });
  const run = await runAction({ inputs: lab.inputs });
  await assertVerdict(lab, run, bothDeployed);

  await assertRows(lab, {}, 'ready no check 1');
  assert.match(run.main.output, / ready +weight 1, proved by the direct probe$/m);
  await run.clean();
});

test('servers without check: a version that never answers well gets no traffic', async () => {
  await using lab = await startLab({ servers: 2, check: false, deploy: { behaviour: 'broken' } });
  const run = await runAction({ inputs: { ...lab.inputs, 'health-timeout': '900ms' } });
  const tally = await assertVerdict(lab, run, {
    ...leadHeld,
    title: 'web-01 did not become healthy after its deploy (health-failed)',
    says: [
      /GET http:\/\/127\.0\.0\.1:\d+\/healthz: 500/,
      'web-01 is held out of rotation (maint). web-02 was not touched.',
      // There is no check that could prove it: plain ready.
      /When web-01 is healthy, .*"set server web\/web-01 state ready" \|/,
    ],
  });
  await assertRows(lab, { 'web/web-01': 'maint MAINT 1' }, 'ready no check 1');
  assert.equal(tally.answers['web-01 v2'], undefined);
  await run.clean();
});

test('servers without check and without health-url are refused, all of them at once', async () => {
  await using lab = await startLab({ servers: 2, check: false });
  const run = await runAction({ inputs: withoutProbe(lab) });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'input-invalid',
    // Nothing was done: the same servers can be asked for again.
    remaining: '*',
    servers: { 'web-01': 'ready v1', 'web-02': 'ready v1' },
    title:
      "haproxy-check: web-01 and web-02 are without check in HAProxy's configuration, and no health-url: nothing would prove a deploy healthy (input-invalid)",
    says: ["haproxy-check: ignore takes the deploy step's own success for the proof"],
  });
  assert.deepEqual(lab.apps.deploys(), []);
  await run.clean();
});

test('haproxy-check: ignore without health-url: the deploy step is the proof, and that is said', async () => {
  await using lab = await startLab({ servers: 2, check: false });
  const run = await runAction({ inputs: { ...withoutProbe(lab), 'haproxy-check': 'ignore' } });
  await assertVerdict(lab, run, {
    ...bothDeployed,
    warns: [
      'haproxy-check: ignore without health-url: a deploy step that succeeds is taken for a healthy server',
    ],
  });
  await assertRows(lab, {}, 'ready no check 1');
  assert.match(run.main.output, /proved by the deploy's own success only \(haproxy-check: ignore\)/);
  assert.match(run.summary, /haproxy-check: ignore/);
  await run.clean();
});

test('haproxy-check: once: one pass and health up instead of rise intervals', async () => {
  await using lab = await startLab({ servers: 2, check: { interMs: 400, rise: 8 } });
  const run = await runAction({ inputs: { ...lab.inputs, servers: 'web-01', 'haproxy-check': 'once' } });
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v1' },
  });
  await assertRows(lab);
  // Eight passes 400 ms apart would take 2.8 s and more.
  const { proofMs } = serverOf(run, 'web-01').timings;
  assert.ok((proofMs ?? Infinity) < 2_400, `${proofMs} ms`);
  await run.clean();
});

test('haproxy-check: once does not raise a server whose own check never passes', async () => {
  await using lab = await startLab({ servers: 2, check: { interMs: 60, path: '/healthz' } });
  const run = await runAction({
    inputs: {
      ...lab.inputs,
      run: lab.apps.deployScript({ behaviour: 'unhealthy' }),
      // The application's front page is fine; only what HAProxy asks is not.
      'health-url': 'http://{address}:{port}/',
      'haproxy-check': 'once',
      'health-timeout': '1s',
    },
  });
  const tally = await assertVerdict(lab, run, {
    ...leadHeld,
    title: 'web-01 did not become healthy after its deploy (health-failed)',
    says: [/HAProxy on haproxy says DOWN of web\/web-01, check L7STS\/503/],
  });
  assert.equal(tally.answers['web-01 v2'], undefined);
  await run.clean();
});

test('rise 1 and a slow check that began before the deploy: the old answer does not bring the new version up', async () => {
  await using lab = await startLab({
    servers: [{ name: 'web-01', healthDelayMs: 900, lingerMs: 3_000 }, { name: 'web-02' }],
    // A check of web-01 is nearly always on the wire, and takes longer than the deploy.
    check: { interMs: 50, rise: 1, fall: 1 },
    lines: ['timeout check 4s'],
    deploy: { behaviour: 'broken', graceful: true },
  });
  const run = await runAction({ inputs: { ...withoutProbe(lab), 'health-timeout': '4s' } });
  const tally = await assertVerdict(lab, run, {
    ...leadHeld,
    title: 'web-01 did not become healthy after its deploy (health-failed)',
    says: [/HAProxy on haproxy says DOWN of web\/web-01, check L7STS\/500/],
  });
  await assertRows(lab, { 'web/web-01': 'maint MAINT 1' });
  assert.equal(tally.answers['web-01 v2'], undefined);
  await run.clean();
});

test('the answer of a check from before the deploy is not told as if it were new', async () => {
  await using lab = await startLab({ servers: 2, check: { interMs: 6_000 } });
  // The first checks come within the first interval: without one the text would be INI.
  await until(async () => (await lab.haproxy.row('web', 'web-01')).checkStatus === 'L7OK', 'no check yet');
  const run = await runAction({ inputs: { ...withoutProbe(lab), 'health-timeout': '500ms' } });
  await assertVerdict(lab, run, {
    ...leadHeld,
    title: 'web-01 did not become healthy after its deploy (health-failed)',
    says: [
      'HAProxy on haproxy says DOWN of web/web-01, and none of its checks has ended since the deploy (health-timeout 500ms)',
    ],
  });
  await run.clean();
});

/** `srv_agent_state` with the bit 4: its agent check runs. */
async function isAgentOn(lab: Lab, server: string): Promise<boolean> {
  const [, head = '', ...rows] = (await lab.haproxy.cli('show servers state web')).split('\n');
  const column = head.replace(/^# /, '').split(' ').indexOf('srv_agent_state');
  const row = rows.find((line) => line.split(' ')[3] === server);
  return (Number(row?.split(' ')[column]) & 4) !== 0;
}

test('an agent that says ready would override the drain: off for the lane, then given back', async () => {
  await using agent = await startAgent('ready');
  await using lab = await startLab({
    servers: [{ name: 'web-01', options: agent.option(60) }, { name: 'web-02' }],
    check: { interMs: 60 },
    deploy: { beforeMs: 500 },
  });
  const sampler = sampleAdmin(lab.haproxy, 'web', 'web-01');
  const run = await runAction({ inputs: lab.inputs });
  const seen = (await sampler.stop()).map(({ adminBits }) => adminBits & 0b1001);
  await assertVerdict(lab, run, bothDeployed);

  await assertRows(lab);
  const [first, last] = [seen.findIndex(Boolean), seen.findLastIndex(Boolean)];
  assert.ok(
    last - first > 20 && seen.slice(first, last).every(Boolean),
    `never ready in between: ${seen.join('')}`,
  );
  assert.equal(await isAgentOn(lab, 'web-01'), true);
  const asked = agent.asked();
  await agent.askedAgain(asked);
  assert.match(run.main.output, / agent +agent check switched off for the lane/);
  assert.match(run.main.output, / agent +1 agent check switched on again/);
  await run.clean();
});

test('a held server keeps its agent off, and is told of with the way back', async () => {
  await using agent = await startAgent('ready');
  await using lab = await startLab({
    servers: [{ name: 'web-01', options: agent.option(60) }, { name: 'web-02' }],
    check: { interMs: 60 },
    deploy: { behaviour: 'broken' },
  });
  const run = await runAction({ inputs: { ...lab.inputs, 'health-timeout': '800ms' } });
  await assertVerdict(lab, run, {
    ...leadHeld,
    title: 'web-01 did not become healthy after its deploy (health-failed)',
    says: [/When web-01 is healthy, [^]*state ready;.*health down" \| [^]*"enable agent web\/web-01" \|/],
  });
  assert.equal(await isAgentOn(lab, 'web-01'), false);
  await assertRows(lab, { 'web/web-01': 'maint MAINT 1' });
  await run.clean();
});

test('slowstart: the lane ends when the ramp is over', async () => {
  await using lab = await startLab({
    servers: [
      { name: 'web-01', weight: 100, options: 'slowstart 1500ms' },
      { name: 'web-02', weight: 100 },
    ],
    check: { interMs: 60 },
  });
  const run = await runAction({ inputs: lab.inputs });
  await assertVerdict(lab, run, bothDeployed);

  await assertRows(lab, {}, 'ready UP 100');
  assert.match(run.main.output, / ready +weight 100[^]* ramped up +slow start is over[^]*web-02 · 2 of 2/);
  const [first, second] = lab.apps.deploys();
  assert.ok((second?.atMs ?? 0) - (first?.atMs ?? 0) > 1_500, 'web-02 waited for the ramp of web-01');
  await run.clean();
});
