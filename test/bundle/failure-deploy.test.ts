import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLab, type Lab } from '../lab/fleet.ts';
import { quickChecks } from '../lab/quick.ts';
import { runAction } from '../lab/runner.ts';
import { assertVerdict } from '../lab/verdict.ts';

const quick = quickChecks;

/** Fails on web-02 after having ended the old process. */
const failing = (lab: Lab, further = ''): string =>
  lab.apps.deployScript({ fail: 7, only: 'web-02' }) + further;

test('a failing deploy holds its server, and nothing else is taken out', async () => {
  await using lab = await startLab(quick);
  const run = await runAction({ inputs: { ...lab.inputs, run: failing(lab) } });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'deploy-failed',
    deployed: 'web-01',
    held: 'web-02',
    remaining: 'web-03',
    servers: { 'web-01': 'ready v2', 'web-02': 'maint v1', 'web-03': 'ready v1' },
    title: 'the deploy command of web-02 ended with exit code 7 (deploy-failed)',
    says: [
      'web-02 is held out of rotation (maint). web-01 is rolled out. web-03 was not touched.',
      'Its output stands above in the log.',
      `echo "set server web/web-02 state ready;set server web/web-02 health down" | socat stdio ${lab.haproxy.socket}`,
    ],
  });
  assert.match(run.main.output, /web-02 │ deploy of web-02 failed: disk full/);
  assert.match(run.summary, /## ✗ web: the deploy command of web-02 ended with exit code 7/);
  await run.clean();
});

test('deploy-timeout ends the whole tree of a script that forks and ignores TERM', async () => {
  await using lab = await startLab({ ...quick, servers: 2 });
  const run = await runAction({
    inputs: {
      ...lab.inputs,
      'deploy-timeout': '300ms',
      run: `trap '' TERM; (trap '' TERM; sleep 300 & sleep 301) & setsid sh -c "trap '' TERM; sleep 302" & sleep 303`,
    },
    // Not as in life: whatever the action left would be ended by the runner after it.
  });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'deploy-timed-out',
    held: 'web-01',
    remaining: 'web-02',
    servers: { 'web-01': 'maint v1', 'web-02': 'ready v1' },
    title:
      'the deploy command of web-01 was still running after 300 ms and was ended with all its processes (deploy-timed-out)',
    says: ['web-01 is held out of rotation (maint). web-02 was not touched.', 'deploy-timeout'],
  });
  await run.clean();
});

test('deploy-retries: a deploy that fails once is tried again, and told so', async () => {
  await using lab = await startLab({ ...quick, servers: 2 });
  const run = await runAction({
    inputs: {
      ...lab.inputs,
      'deploy-retries': '1',
      run: lab.apps.deployScript({ fail: 3, failAttempts: 1, only: 'web-02' }),
    },
  });
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01,web-02',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v2' },
  });
  const attempts = lab.apps.deploys().map(({ server, env }) => `${server} ${env['ROLLOUT_ATTEMPT']}`);
  assert.deepEqual(attempts, ['web-01 1', 'web-02 1', 'web-02 2']);
  assert.match(run.main.output, /retrying .*the deploy command of web-02 ended with exit code 3/);
  await run.clean();
});

test('max-failures: tolerated failures are held, the rollout goes on, and ends failed with the first reason', async () => {
  await using lab = await startLab({ ...quick, servers: 4 });
  const run = await runAction({ inputs: { ...lab.inputs, 'max-failures': '1', run: failing(lab) } });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'deploy-failed',
    deployed: 'web-01,web-03,web-04',
    held: 'web-02',
    servers: { 'web-01': 'ready v2', 'web-02': 'maint v1', 'web-03': 'ready v2', 'web-04': 'ready v2' },
    title: 'the deploy command of web-02 ended with exit code 7 (deploy-failed)',
    says: ['web-02 is held out of rotation (maint). web-01, web-03 and web-04 are rolled out.'],
  });
  await run.clean();
});

test('max-failures: one failure more stops the rollout', async () => {
  await using lab = await startLab({ ...quick, servers: 5 });
  const run = await runAction({
    inputs: {
      ...lab.inputs,
      'max-failures': '1',
      run: `case $ROLLOUT_SERVER in web-02|web-03) exit 4;; esac; ${lab.apps.deployScript()}`,
    },
  });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'deploy-failed',
    deployed: 'web-01',
    held: 'web-02,web-03',
    remaining: 'web-04,web-05',
    servers: {
      'web-01': 'ready v2',
      'web-02': 'maint v1',
      'web-03': 'maint v1',
      'web-04': 'ready v1',
      'web-05': 'ready v1',
    },
    title: 'the deploy command of web-02 ended with exit code 4 (deploy-failed)',
    says: [
      'web-02 and web-03 are held out of rotation (maint).',
      /When web-02 and web-03 are healthy, .* by hand:\n {2}on haproxy: echo "set server web\/web-02 .*\n {2}on haproxy: echo "set server web\/web-03 /,
    ],
  });
  assert.match(run.main.output, /Also:\n {2}the deploy command of web-03 ended with exit code 4/);
  await run.clean();
});

test('max-failures does not tolerate a failed lead', async () => {
  await using lab = await startLab(quick);
  const run = await runAction({ inputs: { ...lab.inputs, 'max-failures': '1', run: 'exit 5' } });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'deploy-failed',
    held: 'web-01',
    remaining: 'web-02,web-03',
    servers: { 'web-01': 'maint v1', 'web-02': 'ready v1', 'web-03': 'ready v1' },
    title: 'the deploy command of web-01 ended with exit code 5 (deploy-failed)',
    says: ['web-02 and web-03 were not touched.'],
  });
  await run.clean();
});
