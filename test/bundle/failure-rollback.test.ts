import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLab } from '../lab/fleet.ts';
import { quickChecks } from '../lab/quick.ts';
import { runAction } from '../lab/runner.ts';
import { assertVerdict } from '../lab/verdict.ts';

const quick = quickChecks;

test('on-failure: rollback takes back the failed server first, then what was rolled out, newest first', async () => {
  await using lab = await startLab({ ...quick, servers: 4 });
  const run = await runAction({
    inputs: {
      ...lab.inputs,
      run: lab.apps.deployScript({ fail: 7, only: 'web-03' }),
      'on-failure': 'rollback',
      'rollback-run': lab.apps.deployScript({ version: 'v1' }),
    },
  });
  await assertVerdict(lab, run, {
    result: 'rolled-back',
    reason: 'deploy-failed',
    remaining: 'web-01,web-02,web-03,web-04',
    servers: { 'web-01': 'ready v1', 'web-02': 'ready v1', 'web-03': 'ready v1', 'web-04': 'ready v1' },
    title: 'the deploy command of web-03 ended with exit code 7 (deploy-failed)',
    says: ['web-01, web-02 and web-03 are rolled back. web-04 was not touched.'],
  });
  const [error] = run.main.annotations.filter((one) => one.level === 'error');
  assert.doesNotMatch(
    error?.message ?? '',
    /socat/,
    'nothing is held, so nothing has to be put back by hand',
  );
  const calls = lab.apps.deploys().map(({ server, version }) => `${server} ${version}`);
  assert.deepEqual(calls, ['web-01 v2', 'web-02 v2', 'web-03 v2', 'web-03 v1', 'web-02 v1', 'web-01 v1']);
  assert.match(run.main.output, /Rolling back web-03, web-02 and web-01/);
  await run.clean();
});

test('a rollback that fails is rollback-failed, with the first cause attached', async () => {
  await using lab = await startLab(quick);
  const run = await runAction({
    inputs: {
      ...lab.inputs,
      run: lab.apps.deployScript({ fail: 7, only: 'web-02' }),
      'on-failure': 'rollback',
      'rollback-run': 'exit 9',
    },
  });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'rollback-failed',
    deployed: 'web-01',
    held: 'web-02',
    remaining: 'web-03',
    servers: { 'web-01': 'ready v2', 'web-02': 'maint v1', 'web-03': 'ready v1' },
    title: 'the rollback failed too (rollback-failed)',
    says: [
      'the deploy command of web-02 ended with exit code 7 (deploy-failed); on the way back: the rollback command of web-02 ended with exit code 9',
      'web-02 is held out of rotation (maint). web-01 is rolled out. web-03 was not touched.',
    ],
  });
  assert.match(
    run.main.output,
    /Also:\n {2}the deploy command of web-02 ended with exit code 7 \(deploy-failed\)/,
  );
  await run.clean();
});

test('a rollback whose application does not become healthy holds the server and stops', async () => {
  await using lab = await startLab(quick);
  const run = await runAction({
    inputs: {
      ...lab.inputs,
      'health-timeout': '1500ms',
      run: lab.apps.deployScript({ fail: 7, only: 'web-02' }),
      'on-failure': 'rollback',
      'rollback-run': lab.apps.deployScript({ version: 'v1', behaviour: 'broken', only: 'web-02' }),
    },
  });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'rollback-failed',
    deployed: 'web-01',
    held: 'web-02',
    remaining: 'web-03',
    servers: { 'web-01': 'ready v2', 'web-02': 'maint v1', 'web-03': 'ready v1' },
    title: 'the rollback failed too (rollback-failed)',
    says: [/web-02 did not become healthy after its (deploy|rollback): GET http:\S+\/healthz: 500/],
  });
  await run.clean();
});
