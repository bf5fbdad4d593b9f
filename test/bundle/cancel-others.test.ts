/** Post after a SIGKILL of main, where somebody else was at HAProxy meanwhile: it touches nothing that is no longer as main left it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLab, type Lab } from '../lab/fleet.ts';
import { quickChecks } from '../lab/quick.ts';
import { runAction, startAction, type ActionOptions, type ActionRun } from '../lab/runner.ts';
import { holdSession } from '../lab/session.ts';
import { assertRepaired } from '../lab/verdict.ts';

const quick = { ...quickChecks, servers: 2 } as const;
const both = 'web-01,web-02';
const untouched = { 'web-01': 'ready v1', 'web-02': 'ready v1' };
const unproved = 'nothing proved the deploy of web-01, and it is no longer as this run left it';
const underWay = 'echo under way; sleep 300';

/** Kills main when a line matches, and runs post. */
function killed(
  lab: Lab,
  kill: RegExp,
  inputs: Readonly<Record<string, string>> = {},
  further: Partial<ActionOptions> = {},
): Promise<ActionRun> {
  return runAction({ inputs: { ...lab.inputs, ...inputs }, kill, ...further });
}

for (const [state, order] of [
  ['ready', 'state ready'],
  ['drain', 'state drain'],
] as const) {
  test(`an operator who set ${state} before post is not overruled`, async () => {
    await using lab = await startLab(quick);
    const run = await killed(
      lab,
      /web-01 │ under way/,
      { run: underWay },
      { beforePost: async () => void (await lab.haproxy.cli(`set server web/web-01 ${order}`)) },
    );
    await assertRepaired(lab, run, {
      remaining: both,
      servers: { 'web-01': `${state} v1`, 'web-02': 'ready v1' },
      post: {
        exit: 1,
        says: [
          `web-01 is left as it is: web/web-01 on haproxy is in ${state}, and this run left it in maint. Its deploy had begun`,
        ],
        annotation: unproved,
      },
    });
    await run.clean();
  });
}

test('an operator who set maint while main drained it is not overruled', async () => {
  await using lab = await startLab(quick);
  const session = await holdSession(lab.ports['web']!, 'web-01');
  const run = await killed(
    lab,
    /drain +\d session/,
    {},
    { beforePost: async () => void (await lab.haproxy.cli('set server web/web-01 state maint')) },
  );
  session.close();
  await assertRepaired(lab, run, {
    remaining: both,
    servers: { 'web-01': 'maint v1', 'web-02': 'ready v1' },
    post: {
      exit: 0,
      says: [
        'Cleaning up after a run that was cut off: web-01 is left as somebody else set it',
        'web-01 is left as it is: web/web-01 on haproxy is in maint, and this run left it in drain',
      ],
    },
  });
  await run.clean();
});

test('after a reload of HAProxy post touches nothing, and says what it found', async () => {
  await using lab = await startLab(quick);
  const run = await killed(
    lab,
    /web-01 │ under way/,
    { run: underWay },
    { beforePost: () => lab.haproxy.reload() },
  );
  await assertRepaired(lab, run, {
    remaining: both,
    servers: untouched,
    post: {
      exit: 1,
      says: [
        'web-01 is left as it is: web/web-01 on haproxy is in ready after a reload of HAProxy. Its deploy had begun',
      ],
      annotation: unproved,
    },
  });
  await run.clean();
});

test('what a later step of the job has taken over is none of post’s business', async () => {
  await using lab = await startLab(quick);
  const first = startAction({
    inputs: { ...lab.inputs, run: underWay },
    beforePost: async () => {
      // web-01 was left in maint. An operator gives it back, and a later step rolls it out, and is killed too.
      await lab.haproxy.cli('set server web/web-01 state ready');
      const later = await runAction({
        inputs: { ...lab.inputs, run: underWay },
        env: { RUNNER_TEMP: first.temp },
        kill: /web-01 │ under way/,
        post: false,
      });
      assert.equal(later.main.killedBy, 'SIGKILL');
    },
  });
  await first.main.line(/web-01 │ under way/);
  first.main.kill();
  const run = await first.result;
  await assertRepaired(lab, run, {
    remaining: both,
    servers: { 'web-01': 'maint v1', 'web-02': 'ready v1' },
    post: {
      exit: 0,
      says: [
        'web-01 is left as it is: web/web-01 on haproxy has been taken over by a later step of this job',
      ],
    },
  });
  await run.clean();
});
