/** SIGKILL of main, then post: it restores or holds exactly, and touches nothing that is no longer as main left it. */
import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { startLab, type Lab } from '../lab/fleet.ts';
import { quickChecks } from '../lab/quick.ts';
import { comeBack } from '../lab/persist.ts';
import { processesWith } from '../lab/processes.ts';
import { runAction, startAction, type ActionOptions, type ActionRun } from '../lab/runner.ts';
import { holdSession } from '../lab/session.ts';
import { assertRepaired, assertVerdict } from '../lab/verdict.ts';

const quick = { ...quickChecks, servers: 2 } as const;
const both = 'web-01,web-02';
const untouched = { 'web-01': 'ready v1', 'web-02': 'ready v1' };
const held = {
  exit: 1,
  says: [
    /web-01 is held in maint: its deploy had begun, and nothing proved it. When it is healthy, on haproxy: echo "set server web\/web-01 state ready;set server web\/web-01 health down" \| socat stdio/,
  ],
  annotation: 'web-01 is held out of rotation, because nothing proved the deploy',
} as const;
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

test('while draining: post puts it back, the session uncut', async () => {
  await using lab = await startLab(quick);
  const session = await holdSession(lab.ports['web']!, 'web-01');
  const run = await killed(lab, /drain +\d session/);
  await assertRepaired(lab, run, {
    remaining: both,
    servers: untouched,
    post: { exit: 0, says: ['web-01 is back in rotation as it was: nothing had been deployed'] },
  });
  await session.echo('still there');
  assert.match(run.postSummary, /### ↩ Cleaned up after a run that was cut off/);
  await run.clean();
});

test('in maint before the deploy: post puts it back, and HAProxy checks it before it gets traffic', async () => {
  await using lab = await startLab({ ...quick, sticky: true, load: { sticky: false } });
  const session = await holdSession(lab.ports['web']!, 'web-01');
  const client = comeBack(lab.ports['web']!, 'web-01');
  const run = await killed(lab, /maint +\d session/);
  await client.stop();
  await assertRepaired(lab, run, {
    remaining: both,
    servers: untouched,
    post: {
      exit: 0,
      says: [
        'web-01 is back in rotation as it was: nothing had been deployed; HAProxy checks it before it gets',
      ],
    },
  });
  await session.echo('still there');
  await run.clean();
});

test('while deploying: post ends the orphaned script and all it started, and holds the server', async () => {
  await using lab = await startLab(quick);
  let orphans = 0;
  const run = await killed(
    lab,
    /web-01 │ under way/,
    { run: `(trap '' TERM; sleep 300) & setsid sleep 301 & ${underWay}` },
    { beforePost: () => void (orphans = processesWith('ROLLOUT_SERVER', 'web-01').length) },
  );
  assert.ok(orphans >= 3, `${orphans} processes of the script outlived main`);
  await assertRepaired(lab, run, {
    remaining: both,
    servers: { 'web-01': 'maint v1', 'web-02': 'ready v1' },
    post: held,
  });
  assert.match(run.postSummary, /### ✗ .*web-01 is held out of rotation/);
  await run.clean();
});

test('while proving: post holds the server', async () => {
  await using lab = await startLab({ ...quick, deploy: { behaviour: 'broken' } });
  const run = await killed(lab, /proving +GET/);
  const tally = await assertRepaired(lab, run, {
    remaining: both,
    servers: { 'web-01': 'maint v2', 'web-02': 'ready v1' },
    post: held,
  });
  assert.equal(tally.answers['web-01 v2'], undefined);
  await run.clean();
});

test("while HAProxy's checks prove it: post takes it out of drain into maint", async () => {
  await using lab = await startLab({ ...quick, check: { interMs: 1_500 } });
  const run = await killed(
    lab,
    /proved +GET/,
    {},
    { beforePost: () => new Promise((resolve) => setTimeout(resolve, 300)) },
  );
  await assertRepaired(lab, run, {
    remaining: both,
    servers: { 'web-01': 'maint v2', 'web-02': 'ready v1' },
    post: held,
  });
  await run.clean();
});

test('while pausing: what is rolled out is left alone, and deployed says so', async () => {
  await using lab = await startLab(quick);
  const run = await killed(lab, / pause +\S/, { pause: '60s' });
  await assertRepaired(lab, run, {
    deployed: 'web-01',
    remaining: 'web-02',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v1' },
    post: { exit: 0, says: [] },
  });
  await run.clean();
});

test('deployed, held and remaining are there after a SIGKILL', async () => {
  await using lab = await startLab({ ...quick, servers: 4 });
  const deploy = lab.apps.deployScript();
  const run = await killed(lab, /web-03 │ under way/, {
    'max-failures': '1',
    run: `case $ROLLOUT_SERVER in web-02) exit 3;; web-03) ${underWay};; *) ${deploy};; esac`,
  });
  await assertRepaired(lab, run, {
    deployed: 'web-01',
    held: 'web-02',
    remaining: 'web-03,web-04',
    servers: { 'web-01': 'ready v2', 'web-02': 'maint v1', 'web-03': 'maint v1', 'web-04': 'ready v1' },
    post: {
      exit: 1,
      says: ['web-02 is held in maint', 'web-03 is held in maint'],
      annotation: 'web-02 and web-03 are held out of rotation, because nothing proved the deploy',
    },
  });
  await run.clean();
});

test('post of a run whose HAProxy is gone prints the commands', async () => {
  await using lab = await startLab({ ...quick, load: false });
  const session = await holdSession(lab.ports['web']!, 'web-01');
  const run = await killed(
    lab,
    /drain +\d session/,
    { 'command-timeout': '1s' },
    { beforePost: () => lab.haproxy.kill() },
  );
  session.close();
  assert.equal(run.post?.exitCode, 1);
  assert.match(
    run.post?.output ?? '',
    /web-01 could not be put where it belongs \(haproxy .*: nothing listens there: ECONNREFUSED\)/,
  );
  const [error] = run.post?.annotations ?? [];
  assert.match(
    error?.message ?? '',
    /To repair by hand:\nOn haproxy:\n {2}echo "set server web\/web-01 state ready" \| socat stdio/,
  );
  await run.clean();
});

test('a journal that somebody has cleaned away: post says that it cannot repair anything', async () => {
  await using lab = await startLab(quick);
  const action = startAction({
    inputs: { ...lab.inputs, run: underWay },
    beforePost: () => rmSync(join(action.temp, 'haproxy-rollout'), { recursive: true }),
  });
  await action.main.line(/web-01 │ under way/);
  action.main.kill();
  const run = await action.result;
  assert.equal(run.post?.exitCode, 1);
  const [error] = run.post?.annotations ?? [];
  assert.equal(error?.title, 'a rollout was cut off, and nothing can be put back from here');
  assert.match(error?.message ?? '', /ENOENT.*\nLook at the servers of the backend/);
  await run.clean();
});

test('a main that the runner’s signals do not reach is told by post, and restores by itself', async () => {
  await using lab = await startLab(quick);
  const session = await holdSession(lab.ports['web']!, 'web-01');
  const action = startAction({ inputs: lab.inputs });
  await action.main.line(/drain +\d session/);
  // In a container job the runner goes on to post while main still runs.
  const post = await runAction({
    inputs: {},
    post: false,
    env: { STATE_isPost: 'true', STATE_journal: journalOf(action.temp), RUNNER_TEMP: action.temp },
  });
  const run = await action.result;
  assert.equal(post.main.exitCode, 0, post.main.output);
  await assertVerdict(lab, run, {
    result: 'cancelled',
    reason: 'cancelled',
    title: 'the rollout was cancelled (SIGTERM) (cancelled)',
    remaining: both,
    servers: untouched,
  });
  await session.echo('still there');
  await run.clean();
});

function journalOf(temp: string): string {
  const home = join(temp, 'haproxy-rollout');
  const [name] = readdirSync(home);
  assert.ok(name);
  return join(home, name);
}
