/** Blue-green in one backend, under load on two nodes: the way forward, and `operation: switch` back and forth. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  assertNothingLost,
  blueGreen,
  both,
  coloursOf,
  startColours,
  stickingClients,
  switchOf,
} from '../lab/colours.ts';
import { runAction, startAction, type ActionRun } from '../lab/runner.ts';
import { quickChecks } from '../lab/quick.ts';
import { show } from '../lab/verdict.ts';

function assertOutputs(run: ActionRun, want: Readonly<Record<string, string>>): void {
  show(run);
  const all = { result: 'succeeded', reason: '', deployed: '', held: '', remaining: '', ...want };
  const got = Object.fromEntries(Object.keys(all).map((name) => [name, run.outputs[name]]));
  assert.deepEqual(got, all, run.main.output);
  assert.deepEqual(run.survivors, []);
  assert.equal(run.post?.output, '');
}

for (const haproxy of ['distribution', 'newer'] as const) {
  test(`${haproxy}: from maint, and back with operation: switch`, async () => {
    await using lab = await startColours({ haproxy });
    const run = await runAction({ inputs: blueGreen(lab) });
    assertOutputs(run, { deployed: 'green-1,green-2' });
    assert.match(
      run.main.output,
      /Switched from blue to green in \d+ ms: green-1 and green-2 ready, blue-1 and blue-2 in drain, 8 orders on 2 nodes/,
    );
    assert.match(run.main.output, /Rolled out 2 of 2 servers/);
    assert.deepEqual(await coloursOf(lab), both('maint v1', 'ready v2'));
    const back = await runAction({ inputs: switchOf(lab) });
    assertOutputs(back, {});
    assert.match(back.main.output, /Switch of backend web from green to blue/);
    assert.deepEqual(await coloursOf(lab), both('ready v1', 'maint v2'));
    await assertNothingLost(lab);
    await Promise.all([run.clean(), back.clean()]);
  });
}

test('from drain: through maint and zero before the deploy; afterwards blue rests in drain, and a switch back is one order', async () => {
  await using lab = await startColours({ rest: 'drain' });
  const run = await runAction({ inputs: blueGreen(lab) });
  assertOutputs(run, { deployed: 'green-1,green-2' });
  assert.match(run.main.output, /green-1 stands by for the switch/);
  assert.deepEqual(await coloursOf(lab), both('drain v1', 'ready v2'));
  for (const target of ['blue', 'green', 'blue']) {
    const back = await runAction({ inputs: switchOf(lab) });
    assertOutputs(back, {});
    assert.match(back.main.output, new RegExp(`Switched from \\w+ to ${target} in`));
    await back.clean();
  }
  assert.deepEqual(await coloursOf(lab), both('ready v1', 'drain v2'));
  await assertNothingLost(lab);
  await run.clean();
});

test('keep-previous: the old colour stands by in drain, and another run switches back to it in the meantime', async () => {
  await using lab = await startColours();
  const action = startAction({ inputs: blueGreen(lab, { 'keep-previous': '45s' }) });
  await action.main.line(/blue stands by in drain for 45s/);
  assert.deepEqual(await coloursOf(lab), both('drain v1', 'ready v2'));
  const back = await runAction({ inputs: switchOf(lab) });
  assertOutputs(back, {});
  const run = await action.result;
  show(run);
  assert.deepEqual(
    [run.outputs['result'], run.outputs['reason']],
    ['failed', 'changed-since-plan'],
    run.main.output,
  );
  assert.deepEqual(await coloursOf(lab), both('ready v1', 'drain v2'));
  await assertNothingLost(lab);
  await Promise.all([run.clean(), back.clean()]);
});

test('clients that stick by cookie: the old colour rests in maint though green was found in drain, and that is said', async () => {
  await using lab = await startColours({ rest: 'drain', sticky: true });
  const run = await runAction({ inputs: blueGreen(lab) });
  assertOutputs(run, { deployed: 'green-1,green-2' });
  assert.match(run.main.output, /green was found in drain, and blue will rest in maint/);
  assert.deepEqual(await coloursOf(lab), both('maint v1', 'ready v2'));
  await assertNothingLost(lab);
  await run.clean();
});

test('a dry run prints the switch with the exact commands, and writes nothing', async () => {
  await using lab = await startColours();
  const before = await coloursOf(lab);
  const run = await runAction({ inputs: blueGreen(lab, { 'dry-run': 'true', 'keep-previous': '10m' }) });
  show(run);
  assert.equal(run.outputs['result'], 'planned');
  for (const words of [
    'lb2> set server web/green-2 state ready',
    'read back on all nodes, and only then',
    'lb2> set server web/blue-2 state drain',
    'blue stands by in drain until 10m after the switch',
  ]) {
    assert.ok(run.main.output.includes(words), `${words}\n${run.main.output}`);
  }
  assert.deepEqual(await coloursOf(lab), before);
  await run.clean();
});

test('a mixed picture is refused with a table', async () => {
  await using lab = await startColours({ load: false });
  await lab.nodes[1]!.cli('set server web/blue-2 state drain');
  const before = await coloursOf(lab);
  const run = await runAction({ inputs: blueGreen(lab) });
  show(run);
  assert.deepEqual([run.outputs['result'], run.outputs['reason']], ['failed', 'no-idle-side']);
  const [error] = run.main.annotations.filter((one) => one.level === 'error');
  assert.match(error?.message ?? '', /blue +blue-2 +ready +drain/);
  assert.deepEqual(await coloursOf(lab), before);
  await run.clean();
});

test('clients that stick by a stick table: seen in drain, so that server rests in maint, and that is said', async () => {
  const lines = [
    ...quickChecks.lines,
    'stick-table type string len 32 size 1k expire 5m',
    'stick on hdr(x-user)',
  ];
  await using lab = await startColours({ rest: 'drain', lines, load: false });
  const clients = await stickingClients(lab);
  const run = await runAction({ inputs: blueGreen(lab) });
  const failures = await clients.stop();
  assertOutputs(run, { deployed: 'green-1,green-2' });
  assert.match(run.main.output, /blue-\d: clients stuck to it in drain, so it rests in maint/);
  assert.deepEqual(await coloursOf(lab), both('maint v1', 'ready v2'));
  assert.deepEqual(failures, []);
  await run.clean();
});
