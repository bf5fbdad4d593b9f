/** Somebody else works on the same HAProxy: what they set stays as they set it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLab, type Lab } from '../lab/fleet.ts';
import { quickChecks } from '../lab/quick.ts';
import { until } from '../lab/processes.ts';
import { serverOf } from '../lab/rows.ts';
import { runAction, startAction, type ActionRun } from '../lab/runner.ts';
import { holdSession } from '../lab/session.ts';
import { assertServers, assertVerdict } from '../lab/verdict.ts';

const quick = quickChecks;

test('servers in drain and maint before the run are left out and never made ready', async () => {
  await using lab = await startLab({ ...quick, servers: 4 });
  await lab.haproxy.cli('set server web/web-02 state drain');
  await lab.haproxy.cli('set server web/web-03 state maint');
  const run = await runAction({ inputs: lab.inputs });
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01,web-04',
    servers: { 'web-01': 'ready v2', 'web-02': 'drain v1', 'web-03': 'maint v1', 'web-04': 'ready v2' },
  });
  assert.match(run.main.output, /web-02.*drain since before this run/);
  assert.match(run.main.output, /web-03.*maint since before this run/);
  assert.equal(serverOf(run, 'web-02').result, 'skipped');
  await run.clean();
});

test('all servers left out: succeeded, with a warning', async () => {
  await using lab = await startLab({ ...quick, servers: 2 });
  await lab.haproxy.cli('set server web/web-01 state maint');
  const run = await runAction({ inputs: { ...lab.inputs, servers: 'web-01' } });
  await assertVerdict(lab, run, {
    result: 'succeeded',
    servers: { 'web-01': 'maint v1', 'web-02': 'ready v1' },
    warns: [/web-01/],
  });
  await run.clean();
});

test('servers given but empty: nothing to do, succeeded, with a warning', async () => {
  await using lab = await startLab({ ...quick, servers: 2 });
  const run = await runAction({ inputs: { ...lab.inputs, servers: '' } });
  await assertVerdict(lab, run, {
    result: 'succeeded',
    servers: { 'web-01': 'ready v1', 'web-02': 'ready v1' },
    warns: [/servers/],
  });
  await run.clean();
});

/** Gives an order as an operator, in the middle of the lane of web-01. */
async function interfere(
  lab: Lab,
  when: RegExp,
  order: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<ActionRun> {
  const action = startAction({ inputs: { ...lab.inputs, ...inputs } });
  await action.main.line(when);
  await lab.haproxy.cli(`set server web/web-01 ${order}`);
  return action.result;
}

const title = 'somebody else changed web/web-01 on haproxy during its rollout (changed-since-plan)';

for (const [order, state, left] of [
  ['state ready', 'ready', 'web-01 is back as it was before the run.'],
  ['state maint', 'maint', 'web-01 is left in maint, as somebody else set it.'],
] as const) {
  test(`while draining: ${order}`, async () => {
    await using lab = await startLab({ ...quick, servers: 2 });
    const session = await holdSession(lab.ports['web']!, 'web-01');
    const run = await interfere(lab, /drain +\d session/, order);
    await assertVerdict(lab, run, {
      result: 'failed',
      reason: 'changed-since-plan',
      remaining: 'web-01,web-02',
      servers: { 'web-01': `${state} v1`, 'web-02': 'ready v1' },
      title,
      says: [
        `they set it to ${state}, and this run had it in drain`,
        `${left} web-02 was not touched.`,
        'It is left as they set it.',
      ],
    });
    await session.echo('still there');
    assert.equal(serverOf(run, 'web-01').result, state === 'ready' ? 'restored' : 'skipped');
    await run.clean();
  });
}

for (const [order, state] of [
  ['state ready', 'ready'],
  ['state drain', 'drain'],
] as const) {
  test(`while deploying: ${order}; the deploy ends, then the lane fails`, async () => {
    await using lab = await startLab({ ...quick, servers: 2 });
    const run = await interfere(lab, /web-01 │ under way/, order, {
      run: 'echo under way; sleep 1; echo over',
    });
    await assertVerdict(lab, run, {
      result: 'failed',
      reason: 'changed-since-plan',
      remaining: 'web-01,web-02',
      servers: { 'web-01': `${state} v1`, 'web-02': 'ready v1' },
      title,
      says: [`they set it to ${state}, and this run had it in maint`, 'It is left as they set it.'],
    });
    assert.match(run.main.output, /web-01 │ over/);
    await run.clean();
  });
}

for (const [order, state] of [
  ['state maint', 'maint'],
  ['state ready', 'ready'],
] as const) {
  test(`while HAProxy checks it: ${order}`, async () => {
    await using lab = await startLab({ ...quick, servers: 2, check: { interMs: 1_000 } });
    const action = startAction({ inputs: lab.inputs });
    await action.main.line(/proved +GET/);
    const isChecked = async (): Promise<boolean> =>
      (await lab.haproxy.row('web', 'web-01')).admin === 'drain';
    await until(isChecked, 'web-01 does not go to drain for its checks');
    await lab.haproxy.cli(`set server web/web-01 ${order}`);
    const run = await action.result;
    await assertServers(lab, { 'web-01': `${state} v2`, 'web-02': 'ready v1' });
    assert.deepEqual(
      [run.outputs['result'], run.outputs['reason'], run.outputs['held']],
      ['failed', 'changed-since-plan', state === 'maint' ? 'web-01' : ''],
      run.main.output,
    );
    await run.clean();
  });
}

test('a weight that somebody sets while draining stays as they set it', async () => {
  await using lab = await startLab({
    ...quick,
    servers: [
      { name: 'web-01', weight: 40 },
      { name: 'web-02', weight: 40 },
    ],
  });
  const session = await holdSession(lab.ports['web']!, 'web-01');
  const run = await interfere(lab, /drain +\d session/, 'weight 10');
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'changed-since-plan',
    remaining: 'web-01,web-02',
    servers: { 'web-01': 'ready v1', 'web-02': 'ready v1' },
    title,
    says: ['they set its weight to 10, and it was 40'],
  });
  await session.echo('still there');
  assert.equal((await lab.haproxy.row('web', 'web-01')).weight, 10);
  await run.clean();
});

test('a server that somebody takes between plan and lane is theirs', async () => {
  await using lab = await startLab({ ...quick, servers: 3 });
  const action = startAction({ inputs: { ...lab.inputs, 'health-timeout': '1500ms' } });
  await action.main.line(/web-01 │ deploying/);
  await lab.haproxy.cli('set server web/web-03 state maint');
  const run = await action.result;
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'below-floor',
    deployed: 'web-01',
    remaining: 'web-02,web-03',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v1', 'web-03': 'maint v1' },
    title: 'web-02 cannot be taken out (below-floor)',
    says: [/2 servers of web are available on haproxy, and 2 must stay/],
  });
  await run.clean();
});

test('with room in the floor, a server that somebody takes before its lane fails only that lane', async () => {
  await using lab = await startLab({ ...quick, servers: 3 });
  const action = startAction({ inputs: { ...lab.inputs, 'min-available': '1' } });
  await action.main.line(/web-01 │ deploying/);
  await lab.haproxy.cli('set server web/web-02 state drain');
  const run = await action.result;
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'changed-since-plan',
    deployed: 'web-01',
    remaining: 'web-02,web-03',
    servers: { 'web-01': 'ready v2', 'web-02': 'drain v1', 'web-03': 'ready v1' },
    title: 'somebody else changed web/web-02 on haproxy during its rollout (changed-since-plan)',
    says: [
      'they set it to drain, and it was ready',
      'It is left as they set it.',
      'web-01 is rolled out. web-02 and web-03 were not touched.',
    ],
  });
  await run.clean();
});
