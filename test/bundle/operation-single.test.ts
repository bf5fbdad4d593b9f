/** Each single operation on a real HAProxy, under load, over two nodes; and what goes wrong with them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLab, type Lab, type LabOptions } from '../lab/fleet.ts';
import { operationInputs } from '../lab/operation.ts';
import { until } from '../lab/processes.ts';
import { quickChecks } from '../lab/quick.ts';
import { serverOf } from '../lab/rows.ts';
import { runAction, startAction, type ActionRun } from '../lab/runner.ts';
import { holdSession } from '../lab/session.ts';
import { assertServers, assertVerdict, statesOf } from '../lab/verdict.ts';

const lab = (options: LabOptions = {}): Promise<Lab> => startLab({ ...quickChecks, servers: 3, ...options });

/** States of a server on all nodes. */
async function onNodes(of: Lab, server: string): Promise<string[]> {
  const rows = await Promise.all(of.nodes.map(async (node) => (await node.rows()).get(`web/${server}`)!));
  return rows.map((row) => `${row.admin} ${row.status} ${row.weight}`);
}

async function succeed(of: Lab, operation: string, inputs: Record<string, string>): Promise<ActionRun> {
  const run = await runAction({ inputs: operationInputs(of, operation, inputs) });
  assert.equal(run.main.exitCode, 0, run.main.output);
  assert.equal(run.outputs['result'], 'succeeded');
  assert.doesNotMatch(`${run.main.output}\n${run.summary}`, /deployed|rolled out|rollout(?!\/)/i);
  return run;
}

test('maint: at once, though a session is open; over two nodes that differ', async () => {
  await using of = await lab({ nodes: 2 });
  await of.nodes[1]!.cli('set server web/web-01 state drain');
  const session = await holdSession(of.ports['web']!, 'web-01');
  const run = await succeed(of, 'maint', { servers: 'web-01' });
  await session.echo('still there');
  assert.equal(serverOf(run, 'web-01').result, 'maint');
  assert.match(run.main.output, /maint +\d+ sessions?.* not waited for/);
  assert.deepEqual(await onNodes(of, 'web-01'), ['maint MAINT 1', 'maint MAINT 1']);
  assert.equal(run.post?.exitCode, 0, run.post?.output);
  await assertServers(of, { 'web-01': 'maint v1', 'web-02': 'ready v1' });
  await run.clean();
});

test('weight: set on both nodes, read back; a percentage is of the configured one', async () => {
  await using of = await lab({
    nodes: 2,
    servers: [
      { name: 'web-01', weight: 80 },
      { name: 'web-02', weight: 80 },
    ],
  });
  const run = await succeed(of, 'weight', { servers: 'web-01', weight: '25%' });
  assert.deepEqual(await onNodes(of, 'web-01'), ['ready UP 20', 'ready UP 20']);
  assert.equal(serverOf(run, 'web-01').result, 'weighted');
  assert.deepEqual([serverOf(run, 'web-01').before.weight, serverOf(run, 'web-01').after.weight], [80, 20]);
  assert.match(run.main.output, /weight +20, was 80/);
  await run.clean();
  const zero = await runAction({ inputs: operationInputs(of, 'weight', { servers: '?*', weight: '0' }) });
  assert.equal(zero.outputs['reason'], 'below-floor', zero.main.output);
  assert.deepEqual(await onNodes(of, 'web-02'), ['ready UP 80', 'ready UP 80']);
  await zero.clean();
  await assertServers(of, { 'web-01': 'ready v1', 'web-02': 'ready v1' });
});

test('checks: off, and it says what the server keeps being; on again', async () => {
  await using of = await lab({ nodes: 2 });
  const off = await succeed(of, 'checks', { servers: 'web-01', checks: 'off' });
  assert.deepEqual(await onNodes(of, 'web-01'), ['ready no check 1', 'ready no check 1']);
  assert.equal(serverOf(off, 'web-01').result, 'checks-off');
  assert.match(
    off.main.output,
    /the checks of web-01 are off: for HAProxy it stays up, whatever happens to it/,
  );
  await off.clean();
  const on = await succeed(of, 'checks', { servers: 'web-01', checks: 'on' });
  assert.equal(serverOf(on, 'web-01').result, 'checks-on');
  await until(
    async () => (await onNodes(of, 'web-01')).every((text) => text === 'ready UP 1'),
    'not up again',
  );
  await on.clean();
  await assertServers(of, { 'web-01': 'ready v1', 'web-02': 'ready v1' });
});

test('a dry run of drain prints the commands of both nodes, and writes nothing', async () => {
  await using of = await lab({ nodes: 2, load: false });
  const before = await statesOf(of);
  const run = await runAction({
    inputs: operationInputs(of, 'drain', { servers: 'web-01', 'dry-run': 'true' }),
  });
  assert.equal(run.outputs['result'], 'planned', run.main.output);
  for (const node of ['lb1', 'lb2'])
    for (const state of ['drain', 'maint'])
      assert.match(run.main.output, new RegExp(`${node}> set server web/web-01 state ${state}$`, 'm'));
  assert.deepEqual(JSON.parse(run.outputs['matrix']!), {
    include: [
      {
        server: 'web-01',
        address: '127.0.0.1',
        port: of.apps.spec('web-01').port,
        backends: 'web',
        index: 1,
      },
    ],
  });
  assert.deepEqual(await statesOf(of), before);
  await run.clean();
});

for (const [name, operation, inputs, reason, words] of [
  ['below the floor', 'drain', { servers: '?*' }, 'below-floor', /min-available: 0/],
  ['an unknown server', 'maint', { servers: 'web-09' }, 'unknown-server', /web-09/],
  ['no proof', 'ready', { servers: 'web-03' }, 'input-invalid', /nothing would prove them healthy/],
] as const) {
  test(`refused before the first write: ${name}`, async () => {
    const servers = [{ name: 'web-01' }, { name: 'web-02' }, { name: 'web-03', check: false as const }];
    await using of = await lab({ servers, load: false });
    const before = await statesOf(of);
    const run = await runAction({ inputs: operationInputs(of, operation, inputs) });
    assert.deepEqual([run.main.exitCode, run.outputs['reason']], [1, reason], run.main.output);
    assert.match(run.main.output, words);
    assert.deepEqual(await statesOf(of), before);
    await run.clean();
  });
}

test('a socket of level operator: permission-denied, before the first write', async () => {
  await using of = await lab({ load: false });
  const haproxy = of.haproxy.operatorSocket;
  for (const [operation, more] of [
    ['drain', {}],
    ['weight', { weight: '3' }],
  ] as const) {
    const run = await runAction({
      inputs: operationInputs(of, operation, { haproxy, servers: 'web-01', ...more }),
    });
    assert.equal(run.outputs['reason'], 'permission-denied', run.main.output);
    await run.clean();
  }
});

test('somebody changes the server while drain waits: it is left as they set it', async () => {
  await using of = await lab();
  const session = await holdSession(of.ports['web']!, 'web-01');
  const action = startAction({ inputs: operationInputs(of, 'drain', { servers: 'web-01' }) });
  await action.main.line(/drain +\d+ session/);
  await of.haproxy.cli('set server web/web-01 state ready');
  const run = await action.result;
  assert.deepEqual([run.main.exitCode, run.outputs['reason']], [1, 'changed-since-plan'], run.main.output);
  await session.echo('still there');
  await assertServers(of, { 'web-01': 'ready v1', 'web-02': 'ready v1' });
  await run.clean();
});

test('a cancel half-way: what is drained stays and is named by post, what was draining is back', async () => {
  await using of = await lab({ servers: 4 });
  const session = await holdSession(of.ports['web']!, 'web-02');
  const run = await runAction({
    inputs: operationInputs(of, 'drain', { servers: 'web-01, web-02, web-03' }),
    cancel: /draining +\d+ session/,
  });
  await session.echo('still there');
  await assertVerdict(of, run, {
    result: 'cancelled',
    reason: 'cancelled',
    remaining: 'web-02,web-03',
    servers: { 'web-01': 'maint v1', 'web-02': 'ready v1', 'web-03': 'ready v1', 'web-04': 'ready v1' },
    title: /was cancelled \(SIGINT\) \(cancelled\)$/,
    says: ['web-01 is drained (maint).'],
    post: {
      exit: 1,
      says: ['web-01 is held in maint'],
      annotation: 'web-01 is held out of rotation: drained, and no later step took it over',
    },
  });
  await run.clean();
});

test('SIGKILL while draining: post puts it back', async () => {
  await using of = await lab();
  const session = await holdSession(of.ports['web']!, 'web-01');
  const run = await runAction({
    inputs: operationInputs(of, 'drain', { servers: 'web-01' }),
    kill: /drain +\d+ session/,
  });
  assert.equal(run.post?.exitCode, 0, run.post?.output);
  assert.match(run.post?.output ?? '', /web-01 is back in rotation as it was/);
  await session.echo('still there');
  await assertServers(of, { 'web-01': 'ready v1', 'web-02': 'ready v1' });
  await run.clean();
});

test('SIGKILL while ready proves: the server is held again, and post names it', async () => {
  await using of = await lab();
  await of.haproxy.cli('set server web/web-01 state maint');
  const inputs = { servers: 'web-01', 'health-url': 'http://{address}:{port}/healthz', 'health-body': 'v9' };
  const run = await runAction({ inputs: operationInputs(of, 'ready', inputs), kill: /proving/ });
  assert.equal(run.post?.exitCode, 1, run.post?.output);
  assert.match(run.post?.output ?? '', /web-01 is held in maint: nothing proved it healthy/);
  await assertServers(of, { 'web-01': 'maint v1', 'web-02': 'ready v1' });
  await run.clean();
});

test('HAProxy is reloaded while drain goes on with the next server: what is drained is taken out again', async () => {
  await using of = await lab({ servers: 4 });
  const session = await holdSession(of.ports['web']!, 'web-02');
  const action = startAction({
    inputs: operationInputs(of, 'drain', { servers: 'web-01, web-02', 'drain-timeout': '3s' }),
  });
  await action.main.line(/draining +\d+ session/);
  await of.haproxy.reload();
  session.close();
  const run = await action.result;
  assert.match(run.main.output, /put back out of rotation/);
  const rows = await of.haproxy.rows();
  assert.equal(rows.get('web/web-01')?.admin, 'maint', run.main.output);
  await run.clean();
});
