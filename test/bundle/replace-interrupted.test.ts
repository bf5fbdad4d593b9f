/** Strategy replace, and the operations add and remove, when something comes between: reloads, cancel, SIGKILL, an operator, the floor. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newOnes, replaceInputs, replacingLab, rowsOf } from '../lab/replacing.ts';
import { runAction, startAction } from '../lab/runner.ts';
import { holdSession } from '../lab/session.ts';
import { until } from '../lab/processes.ts';
import { assertRepaired, assertVerdict } from '../lab/verdict.ts';

const both = ['new-01', 'new-02'];
const all = 'new-01,new-02,web-01,web-02';
const asBefore = { 'web-01': 'ready v1', 'web-02': 'ready v1' };
const forgotten = ['A reload of HAProxy forgets', 'A reload of HAProxy brings deleted servers back'];
/** New servers that take their time. */
const slow = { 'new-02': { healthDelayMs: 120 } };

test('reloads while servers come and while they go: added again, proved again, removed again', async () => {
  await using lab = await replacingLab({ master: true, special: slow });
  // Keeps the run from its end: web-02 cannot leave before the second reload.
  const session = await holdSession(lab.ports['web']!, 'web-02');
  const running = startAction({ inputs: replaceInputs(lab, both, 'web-*') });
  // The order to add new-02 meets the reload: the new process gets it before anybody has seen that it is a new one.
  await running.main.line(/group::new-02/);
  await lab.haproxy.reload();
  await running.main.line(/web-01 is removed/);
  await lab.haproxy.reload();
  await running.main.line(/new-01 and new-02 added again/);
  session.close();
  const run = await running.result;
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'new-01,new-02',
    servers: newOnes('ready v2'),
    warns: forgotten,
  });
  assert.equal(run.outputs['reloads'], '2');
  assert.match(run.main.output, /A reload brought web-01 back: removing once more/);
  assert.match(run.main.output, /group::web-01 · 1 of 1/);
  assert.deepEqual((await rowsOf(lab))[0], ['web/new-01', 'web/new-02']);
  await run.clean();
});

test('a new server that somebody deletes after a reload: the run ends, and says which one is missing', async () => {
  await using lab = await replacingLab({ master: true });
  const session = await holdSession(lab.ports['web']!, 'web-02');
  const inputs = replaceInputs(lab, both, 'web-*', { 'health-timeout': '3s', 'min-available': '1' });
  const running = startAction({ inputs });
  await running.main.line(/web-01 is removed/);
  await lab.haproxy.reload();
  await running.main.line(/new-01 and new-02 added again/);
  await lab.haproxy.cli('set server web/new-01 state maint');
  await until(async () => /deleted/i.test(await lab.haproxy.cli('del server web/new-01')), 'new-01 stays');
  session.close();
  const run = await running.result;
  assert.equal(run.outputs['reason'], 'health-failed', run.main.output);
  const error = run.main.annotations.find(({ level }) => level === 'error');
  assert.equal(error?.title, 'new-01 did not come up again after a reload of HAProxy (health-failed)');
  assert.match(error?.message ?? '', /does not show web\/new-01/);
  await run.clean();
});

test('cancelled while a new server is proved: it is deleted again, what is in stays', async () => {
  await using lab = await replacingLab({ special: { 'new-02': { behaviour: 'unhealthy' } } });
  const running = startAction({ inputs: replaceInputs(lab, both, 'web-*') });
  await running.main.line(/new-02 · 2 of 4/);
  await running.main.line(/503/);
  running.main.cancel();
  const run = await running.result;
  await assertVerdict(lab, run, {
    result: 'cancelled',
    reason: 'cancelled',
    deployed: 'new-01',
    remaining: 'new-02,web-01,web-02',
    servers: { ...asBefore, 'new-01': 'ready v2' },
    title: /^the rollout was cancelled/,
    warns: forgotten,
  });
  assert.deepEqual((await rowsOf(lab))[0], ['web/new-01', 'web/web-01', 'web/web-02']);
  await run.clean();
});

test('killed while a new server is proved: post deletes it', async () => {
  await using lab = await replacingLab({ nodes: 2, special: { 'new-01': { behaviour: 'unhealthy' } } });
  const run = await runAction({ inputs: replaceInputs(lab, both, 'web-*'), kill: /503/ });
  await assertRepaired(lab, run, {
    remaining: all,
    servers: asBefore,
    post: { exit: 0, says: ['new-01 is deleted again: this run had added it, and nothing proved it'] },
  });
  for (const rows of await rowsOf(lab)) assert.deepEqual(rows, ['web/web-01', 'web/web-02']);
  await run.clean();
});

test('killed while an old server drains: post puts it back, the session uncut', async () => {
  await using lab = await replacingLab();
  const session = await holdSession(lab.ports['web']!, 'web-01');
  const run = await runAction({ inputs: replaceInputs(lab, both, 'web-*'), kill: /drain +\d+ session/ });
  await assertRepaired(lab, run, {
    deployed: 'new-01,new-02',
    remaining: 'web-01,web-02',
    servers: { ...asBefore, ...newOnes('ready v2') },
    post: { exit: 0, says: ['web-01 is back in rotation as it was: nothing had been deployed'] },
  });
  await session.echo('still there');
  await run.clean();
});

test('operation add, then remove of the last servers against the floor, then remove of one', async () => {
  await using lab = await replacingLab({ old: 2, coming: 1 });
  const { haproxy = '', backend = '' } = lab.inputs;
  const common = { haproxy, backend };
  const { 'add-servers': list = '' } = replaceInputs(lab, ['new-01'], 'web-01');
  const add = await runAction({ inputs: { ...common, operation: 'add', 'add-servers': list } });
  assert.equal(add.outputs['result'], 'succeeded', add.main.output);
  assert.match(add.outputs['servers'] ?? '', /"name":"new-01".*"result":"added"/);
  assert.deepEqual((await rowsOf(lab))[0], ['web/new-01', 'web/web-01', 'web/web-02']);

  const last = await runAction({ inputs: { ...common, operation: 'remove', 'remove-servers': '*' } });
  assert.equal(last.outputs['reason'], 'below-floor', last.main.output);
  assert.match(last.main.output, /backend web on haproxy would be below its floor/);
  assert.deepEqual((await rowsOf(lab))[0], ['web/new-01', 'web/web-01', 'web/web-02']);

  const one = await runAction({ inputs: { ...common, operation: 'remove', 'remove-servers': 'web-0?' } });
  await assertVerdict(lab, one, {
    result: 'succeeded',
    servers: { 'new-01': 'ready v2' },
    warns: [forgotten[1] ?? ''],
  });
  assert.deepEqual((await rowsOf(lab))[0], ['web/new-01']);
  for (const run of [add, last, one]) await run.clean();
});

test('an operator takes a new server and an old one: both are left as they set them', async () => {
  await using lab = await replacingLab({ special: { 'new-01': { behaviour: 'unhealthy' } } });
  const running = startAction({ inputs: replaceInputs(lab, ['new-01'], 'web-*') });
  await running.main.line(/503/);
  await lab.haproxy.cli('set server web/new-01 state drain');
  const run = await running.result;
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'changed-since-plan',
    remaining: 'new-01,web-01,web-02',
    servers: { ...asBefore, 'new-01': 'drain v2' },
    title: 'somebody else changed web/new-01 on haproxy during its rollout (changed-since-plan)',
    warns: forgotten,
  });
  await run.clean();
});
