/** HAProxy itself goes away in the middle of a rollout. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLab, type Lab } from '../lab/fleet.ts';
import { quickChecks } from '../lab/quick.ts';
import { until } from '../lab/processes.ts';
import { startAction, type ActionRun, type RunningAction } from '../lab/runner.ts';
import { holdSession } from '../lab/session.ts';
import { assertServers, assertVerdict, show } from '../lab/verdict.ts';

const quick = { ...quickChecks, servers: 2 } as const;
const short = { 'command-timeout': '1s', 'connect-timeout': '1s' };

/** What must stand in the one error annotation, and in the outputs, when a server could not be put where it belongs. */
function assertIncomplete(
  lab: Lab,
  run: ActionRun,
  want: {
    readonly order: string;
    readonly because: RegExp;
    readonly first: string;
    readonly remaining: string;
  },
): void {
  show(run);
  assert.deepEqual(
    [
      run.main.exitCode,
      run.outputs['result'],
      run.outputs['reason'],
      run.outputs['held'],
      run.outputs['remaining'],
    ],
    [1, 'failed', 'restore-incomplete', 'web-01', want.remaining],
    run.main.output,
  );
  const errors = run.main.annotations.filter((one) => one.level === 'error');
  assert.equal(errors.length, 1);
  assert.match(
    errors[0]?.message ?? '',
    /web-01 is out of rotation as far as anybody can tell\. web-02 was not touched\./,
  );
  assert.equal(
    errors[0]?.title,
    'web/web-01 on haproxy could not be put where it belongs (restore-incomplete)',
  );
  const text = errors[0]?.message ?? '';
  assert.match(text, want.because);
  const command = `echo "set server web/web-01 state ${want.order}" | socat stdio ${lab.haproxy.socket}`;
  assert.ok(text.includes(`To repair by hand:\nOn haproxy:\n  ${command}`), text);
  assert.match(run.main.output, new RegExp(`Also:\\n(.*\\n)*.*\\(${want.first}\\)`));
  assert.ok(run.summary.includes(command), run.summary);
  assert.deepEqual(run.survivors, []);
}

async function begin(
  lab: Lab,
  when: RegExp,
  inputs: Readonly<Record<string, string>> = {},
): Promise<RunningAction> {
  const action = startAction({
    inputs: { ...lab.inputs, ...short, ...inputs },
    // By then somebody has seen to HAProxy.
    beforePost: () => lab.haproxy.thaw(),
  });
  await action.main.line(when);
  return action;
}

test('frozen while draining: restore-incomplete with the command to paste; post puts it back', async () => {
  await using lab = await startLab(quick);
  const session = await holdSession(lab.ports['web']!, 'web-01');
  const action = await begin(lab, /drain +\d session/);
  await lab.haproxy.freeze();
  const run = await action.result;
  assertIncomplete(lab, run, {
    order: 'ready',
    because: /no answer: connected, and 0 bytes came within/,
    first: 'no-answer',
    remaining: 'web-02',
  });
  assert.equal(run.post?.exitCode, 0, run.post?.output);
  assert.match(run.post?.output ?? '', /web-01 is back in rotation as it was/);
  await assertServers(lab, { 'web-01': 'ready v1', 'web-02': 'ready v1' });
  await session.echo('still there');
  await run.clean();
});

test('frozen while deploying: the deploy ends, nobody can tell how the server stands, and post sees that', async () => {
  await using lab = await startLab({ ...quick, load: { timeoutMs: 60_000 } });
  const run = await begin(lab, /web-01 │ under way/, {
    run: `echo under way; sleep 1; ${lab.apps.deployScript()}`,
  }).then(async (action) => {
    await lab.haproxy.freeze();
    return action.result;
  });
  assert.match(run.main.output, /web-01 │ web-01 runs v2/);
  assertIncomplete(lab, run, {
    order: 'maint',
    because: /(no answer: connected, and 0 bytes came|takes no further connection)/,
    first: 'no-answer',
    remaining: 'web-02',
  });
  assert.match(run.post?.output ?? '', /web-01 is held in maint/);
  const tally = await assertServers(lab, { 'web-01': 'maint v2', 'web-02': 'ready v1' });
  assert.equal(tally.answers['web-01 v2'], undefined);
  await run.clean();
});

test('frozen for a moment: the rollout goes on', async () => {
  await using lab = await startLab(quick);
  const action = startAction({ inputs: { ...lab.inputs, 'command-timeout': '5s' } });
  await action.main.line(/web-01 │ deploying/);
  await lab.haproxy.freeze();
  await new Promise((resolve) => setTimeout(resolve, 800));
  lab.haproxy.thaw();
  const run = await action.result;
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01,web-02',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v2' },
  });
  await run.clean();
});

test('killed while draining and gone for good: unreachable is the cause, the command is printed', async () => {
  await using lab = await startLab({ ...quick, load: false });
  const session = await holdSession(lab.ports['web']!, 'web-01');
  const action = await begin(lab, /drain +\d session/);
  await lab.haproxy.kill();
  const run = await action.result;
  session.close();
  assertIncomplete(lab, run, {
    order: 'ready',
    because: /nothing listens there: ECONNREFUSED/,
    first: 'unreachable',
    remaining: 'web-02',
  });
  assert.equal(run.post?.exitCode, 1);
  assert.match(
    run.post?.output ?? '',
    /To repair by hand:\n {2}On haproxy:\n {4}echo "set server web\/web-01 state ready"/,
  );
  await run.clean();
});

test('killed and started anew within command-timeout while deploying: a reload, answered by maint again', async () => {
  await using lab = await startLab({ ...quick, load: false });
  const action = startAction({
    inputs: { ...lab.inputs, 'drain-timeout': '1s', run: `sleep 1.2; ${lab.apps.deployScript()}` },
  });
  await action.main.line(/web-01 +deploy|  deploy /);
  await lab.haproxy.restart();
  await until(
    async () => (await lab.haproxy.row('web', 'web-01')).admin === 'maint',
    'web-01 is not put back into maint',
  );
  const run = await action.result;
  show(run);
  assert.deepEqual(
    [run.outputs['result'], run.outputs['deployed'], run.outputs['reloads']],
    ['succeeded', 'web-01,web-02', '1'],
    run.main.output,
  );
  assert.match(
    run.main.output,
    /reloaded +haproxy was reloaded \(now pid \d+\): 1 server put back out of rotation/,
  );
  await run.clean();
});

test('cancel while HAProxy is frozen: main ends in time, post does the rest', async () => {
  await using lab = await startLab(quick);
  const session = await holdSession(lab.ports['web']!, 'web-01');
  const action = startAction({ inputs: lab.inputs, beforePost: () => lab.haproxy.thaw() });
  await action.main.line(/drain +\d session/);
  await lab.haproxy.freeze();
  action.main.cancel();
  const run = await action.result;
  show(run);
  assert.ok((run.main.reactionMs ?? 0) < 6_000, `${run.main.reactionMs} ms`);
  assert.deepEqual(
    [run.outputs['result'], run.outputs['reason']],
    ['cancelled', 'restore-incomplete'],
    run.main.output,
  );
  assert.equal(run.post?.exitCode, 0, run.post?.output);
  assert.match(run.post?.output ?? '', /web-01 is back in rotation as it was/);
  await assertServers(lab, { 'web-01': 'ready v1', 'web-02': 'ready v1' });
  await session.echo('still there');
  await run.clean();
});
