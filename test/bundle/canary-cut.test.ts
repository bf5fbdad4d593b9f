/** A canary that is cut off: whatever the stage, stable weights are exactly as before, and the canary is held and named. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLab, type Lab, type LabOptions, type LabServer } from '../lab/fleet.ts';
import { quickChecks } from '../lab/quick.ts';
import { runAction, startAction } from '../lab/runner.ts';
import { assertRepaired, assertVerdict, show, weightsOf } from '../lab/verdict.ts';

const weighted: readonly LabServer[] = [1, 10, 40].map((weight, index) => ({
  name: `web-0${index + 1}`,
  weight,
}));
const quick = { ...quickChecks, servers: weighted } as const satisfies LabOptions;
const canary = {
  strategy: 'canary',
  'canary-servers': 'web-02',
  'canary-steps': '5%, 25%',
  soak: '30s',
};
const underShare = /share +5 % asked/;
const heldServers = { 'web-01': 'ready v1', 'web-02': 'maint v2', 'web-03': 'ready v1' };

const inputsOf = (lab: Lab, further: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  ...lab.inputs,
  ...canary,
  ...further,
});

test('cancelled while its first share is watched: held, and the stable weights are as before', async () => {
  await using lab = await startLab({ ...quick, nodes: 2 });
  const before = await weightsOf(lab);
  const run = await runAction({ inputs: inputsOf(lab), cancel: underShare });
  await assertVerdict(lab, run, {
    result: 'cancelled',
    reason: 'cancelled',
    held: 'web-02',
    remaining: 'web-01,web-03',
    servers: heldServers,
    title: /cancelled/,
    says: [/web-02 is held out of rotation \(maint\)/],
  });
  assert.deepEqual(await weightsOf(lab), before);
  await run.clean();
});

test('killed while its first share is watched: post holds it, and every weight is as before', async () => {
  await using lab = await startLab({ ...quick, nodes: 2 });
  const before = await weightsOf(lab);
  const run = await runAction({ inputs: inputsOf(lab), kill: underShare });
  await assertRepaired(lab, run, {
    remaining: 'web-02,web-01,web-03',
    servers: heldServers,
    post: {
      exit: 1,
      says: [
        /web-02 is held in maint: its deploy was proved, but the verdict of the canary was not in\. To give it back, /,
        'the weights of web-02, web-01 and web-03 are what they were before the run',
      ],
      annotation: 'web-02 is held out of rotation, because the verdict of the canary was not in',
    },
  });
  assert.deepEqual(await weightsOf(lab), before);
  await run.clean();
});

for (const [stage, when, inputs, server] of [
  ['deploying', /web-02 │ under way/, { run: 'echo under way; sleep 300' }, 'maint v1'],
  ['draining', /drain +\d session/, {}, 'ready v1'],
] as const) {
  test(`killed while the canary is ${stage}: post settles it, and its weight is as before`, async () => {
    await using lab = await startLab(quick);
    const before = await weightsOf(lab);
    const run = await runAction({ inputs: inputsOf(lab, inputs), kill: when });
    show(run);
    assert.equal(run.post?.exitCode, stage === 'deploying' ? 1 : 0, run.post?.output);
    assert.deepEqual(await weightsOf(lab), before);
    const row = await lab.haproxy.row('web', 'web-02');
    assert.equal(`${row.admin} ${lab.apps.spec('web-02').version}`, server);
    assert.equal((await lab.load.stop()).failed, 0);
    await run.clean();
  });
}

test('HAProxy is reloaded while a share is watched: the weights are asked for again, and return in the end', async () => {
  await using lab = await startLab({ ...quick, master: true });
  const before = await weightsOf(lab);
  const action = startAction({ inputs: inputsOf(lab, { soak: '3s', 'canary-steps': '5%' }) });
  await action.main.line(underShare);
  const during = await weightsOf(lab);
  assert.notDeepEqual(during, before);
  await lab.haproxy.reload();
  await action.main.line(/reloaded/);
  assert.deepEqual(await weightsOf(lab), during);
  const run = await action.result;
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-02,web-01,web-03',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v2', 'web-03': 'ready v2' },
  });
  assert.deepEqual(await weightsOf(lab), before);
  await run.clean();
});

test('a weight that somebody sets meanwhile is left; the canary is held', async () => {
  await using lab = await startLab(quick);
  const action = startAction({ inputs: inputsOf(lab, { soak: '1s' }) });
  await action.main.line(underShare);
  await lab.haproxy.cli('set server web/web-03 weight 7');
  const run = await action.result;
  show(run);
  assert.equal(run.outputs['reason'], 'changed-since-plan', run.main.output);
  assert.equal(run.outputs['held'], 'web-02');
  assert.deepEqual(await weightsOf(lab), { 'lb1 web/web-01': 1, 'lb1 web/web-02': 10, 'lb1 web/web-03': 7 });
  await run.clean();
});

test('a node that goes away while a share is watched: what could be put back is, and the rest is printed', async () => {
  await using lab = await startLab({ ...quick, nodes: 2, load: false });
  const before = await weightsOf(lab);
  const action = startAction({
    inputs: inputsOf(lab, { 'command-timeout': '1s', 'connect-timeout': '1s' }),
  });
  await action.main.line(underShare);
  await lab.nodes[1]!.kill();
  const run = await action.result;
  show(run);
  assert.equal(run.outputs['reason'], 'restore-incomplete', run.main.output);
  const rows = await lab.haproxy.rows();
  for (const [key, row] of rows) assert.equal(row.weight, before[`lb1 ${key}`]);
  assert.equal((await lab.haproxy.row('web', 'web-02')).admin, 'maint');
  assert.match(run.main.output, /On lb2:\n(.*\n)*? *echo "set server web\/web-0\d weight \d+/);
  await run.clean();
});
