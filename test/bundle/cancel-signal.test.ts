/** Cancel as the runner does it: main ends within 6 s, what is safe is back, the rest is held, post has nothing left to do. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLab, type Lab } from '../lab/fleet.ts';
import { quickChecks } from '../lab/quick.ts';
import { comeBack } from '../lab/persist.ts';
import { signal } from '../lab/processes.ts';
import { startAction, type ActionRun, type RunningAction } from '../lab/runner.ts';
import { holdSession } from '../lab/session.ts';
import { assertVerdict, type Verdict } from '../lab/verdict.ts';

const quick = { ...quickChecks, servers: 2 } as const;
const untouched = { 'web-01': 'ready v1', 'web-02': 'ready v1' };
const title = 'the rollout was cancelled (SIGINT) (cancelled)';

/** Starts, cancels when a line matches, and looks at everything. */
async function cancelled(
  lab: Lab,
  when: RegExp,
  want: Omit<Verdict, 'result' | 'reason' | 'title'> & Partial<Pick<Verdict, 'title'>>,
  inputs: Readonly<Record<string, string>> = {},
  cancel: (action: RunningAction) => Promise<void> | void = (action) => action.main.cancel(),
): Promise<ActionRun> {
  const action = startAction({ inputs: { ...lab.inputs, ...inputs } });
  await action.main.line(when);
  await cancel(action);
  const run = await action.result;
  await assertVerdict(lab, run, { result: 'cancelled', reason: 'cancelled', title, ...want });
  for (const { name } of run.main.signals) assert.equal(name, 'SIGINT', 'the runner had to send more');
  assert.ok((run.main.reactionMs ?? 0) < 6_000, `${run.main.reactionMs} ms`);
  return run;
}

test('while draining: back to ready, the session uncut', async () => {
  await using lab = await startLab(quick);
  const session = await holdSession(lab.ports['web']!, 'web-01');
  const run = await cancelled(lab, /drain +\d+ session/, {
    remaining: 'web-01,web-02',
    servers: untouched,
    says: ['web-01 is back as it was before the run. web-02 was not touched.'],
  });
  await session.echo('still there');
  assert.ok((run.main.reactionMs ?? 0) < 2_000);
  await run.clean();
});

test('in maint before the deploy: back through the checks of HAProxy, before any client', async () => {
  // The session keeps web-01 in drain, then in maint: `maint` does not cut it.
  await using lab = await startLab({ ...quick, sticky: true, load: { sticky: false } });
  const session = await holdSession(lab.ports['web']!, 'web-01');
  // Persistence feeds it in drain, so that the action goes on to maint while the session is there.
  const client = comeBack(lab.ports['web']!, 'web-01');
  const run = await cancelled(lab, /maint +\d session/, {
    remaining: 'web-01,web-02',
    servers: untouched,
    says: ['web-01 is back as it was before the run.'],
    warns: ['Clients of web stick to their server by cookie.'],
  });
  await client.stop();
  await session.echo('still there');
  await run.clean();
});

test('while deploying: the process tree is gone, the server is held', async () => {
  await using lab = await startLab(quick);
  const run = await cancelled(
    lab,
    /web-01 │ under way/,
    {
      held: 'web-01',
      remaining: 'web-02',
      servers: { 'web-01': 'maint v1', 'web-02': 'ready v1' },
      says: [
        'web-01 is held out of rotation (maint). web-02 was not touched.',
        /When web-01 is healthy, on haproxy: echo/,
      ],
    },
    { run: `(trap '' TERM; sleep 300) & setsid sleep 301 & echo under way; sleep 302` },
  );
  assert.ok((run.main.reactionMs ?? 0) < 4_000, 'TERM, and KILL after 2 s');
  await run.clean();
});

test('while proving: the server is held, because nothing proved it', async () => {
  await using lab = await startLab({ ...quick, deploy: { behaviour: 'broken' } });
  const run = await cancelled(lab, /proving +GET/, {
    held: 'web-01',
    remaining: 'web-02',
    servers: { 'web-01': 'maint v2', 'web-02': 'ready v1' },
    says: ['web-01 is held out of rotation (maint).'],
  });
  await run.clean();
});

test("while HAProxy's checks prove it: held again in maint, from drain and down", async () => {
  await using lab = await startLab({ ...quick, check: { interMs: 1_000 }, waitUp: true });
  const run = await cancelled(lab, /proved +GET/, {
    held: 'web-01',
    remaining: 'web-02',
    servers: { 'web-01': 'maint v2', 'web-02': 'ready v1' },
  });
  await run.clean();
});

test('while pausing: what is rolled out stays', async () => {
  await using lab = await startLab(quick);
  const run = await cancelled(
    lab,
    / pause +\S/,
    {
      deployed: 'web-01',
      remaining: 'web-02',
      servers: { 'web-01': 'ready v2', 'web-02': 'ready v1' },
      says: ['web-01 is rolled out. web-02 was not touched.'],
    },
    { pause: '60s' },
  );
  assert.ok((run.main.reactionMs ?? 0) < 2_000);
  await run.clean();
});

for (const name of ['SIGTERM', 'SIGHUP'] as const) {
  test(`${name} cancels as SIGINT does`, async () => {
    await using lab = await startLab(quick);
    const run = await cancelled(
      lab,
      /web-01 │ under way/,
      {
        title: `the rollout was cancelled (${name}) (cancelled)`,
        held: 'web-01',
        remaining: 'web-02',
        servers: { 'web-01': 'maint v1', 'web-02': 'ready v1' },
      },
      { run: 'echo under way; sleep 300' },
      (action) => void signal(action.main.pid, name),
    );
    await run.clean();
  });
}

test('further signals do not cut the restore short', async () => {
  await using lab = await startLab(quick);
  const run = await cancelled(
    lab,
    /web-01 │ under way/,
    {
      held: 'web-01',
      remaining: 'web-02',
      servers: { 'web-01': 'maint v1', 'web-02': 'ready v1' },
    },
    { run: `trap '' TERM; echo under way; sleep 300 & sleep 300` },
    async (action) => {
      action.main.cancel();
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGINT'] as const) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        signal(action.main.pid, name);
      }
    },
  );
  await run.clean();
});

test('before anything is written: nothing is touched', async () => {
  await using lab = await startLab(quick);
  // It accepts and does not answer, so that the action waits for its first look.
  await lab.haproxy.freeze();
  const action = startAction({ inputs: lab.inputs });
  await new Promise((resolve) => setTimeout(resolve, 700));
  action.main.cancel();
  const main = await action.main.result;
  lab.haproxy.thaw();
  const run = await action.result;
  assert.equal(main.exitCode, 1);
  assert.deepEqual([run.outputs['result'], run.outputs['reason']], ['cancelled', 'cancelled']);
  assert.ok((main.reactionMs ?? 0) < 2_000);
  await run.clean();
});
