/** `environment`: the run as a GitHub Deployment on a fake GitHub, beside a rollout on a real HAProxy that never waits for it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startFakeGithub, type FakeGithub } from '../fake-github/fake.ts';
import { startLab, type Lab } from '../lab/fleet.ts';
import { until } from '../lab/processes.ts';
import { quickChecks } from '../lab/quick.ts';
import { runAction, type ActionOptions, type ActionRun } from '../lab/runner.ts';
import { assertRepaired, assertVerdict } from '../lab/verdict.ts';

const two = { ...quickChecks, servers: 2 } as const;
const both = { 'web-01': 'ready v2', 'web-02': 'ready v2' };
const DEPLOYMENTS = /\/deployments$/;
const STATUSES = /\/statuses$/;
const RUN = 'https://github.example/example/shop/actions/runs/1/attempts/1';

function rollOut(
  lab: Lab,
  fake: FakeGithub,
  inputs: Readonly<Record<string, string>> = {},
  further: Partial<ActionOptions> = {},
): Promise<ActionRun> {
  return runAction({
    inputs: {
      ...lab.inputs,
      environment: 'production',
      'environment-url': 'https://shop.example',
      'github-token': fake.token,
      ...inputs,
    },
    env: { GITHUB_API_URL: fake.url },
    ...further,
  });
}

const statesOf = (fake: FakeGithub, index = 0): readonly string[] =>
  fake.deployments.all[index]?.statuses.map(({ state }) => state) ?? [];

test('a rollout is a deployment that ends in success; the one before it becomes inactive', async () => {
  await using lab = await startLab(two);
  await using fake = await startFakeGithub();
  const earlier = fake.deployments.add({ sha: 'f'.repeat(40), payload: { rollout: 'earlier' } });
  earlier.statuses.push({ state: 'success', description: '', log_url: '', environment_url: '' });
  const run = await rollOut(lab, fake);
  await assertVerdict(lab, run, { result: 'succeeded', deployed: 'web-01,web-02', servers: both });
  const [, made, ...others] = fake.deployments.all;
  assert.ok(made);
  assert.deepEqual(others, []);
  assert.equal(run.outputs['deployment-id'], String(made.id));
  assert.deepEqual([made.sha, made.environment, made.task], ['0'.repeat(40), 'production', 'deploy']);
  assert.match(made.description, /^Rolling rollout of backend web: 2 servers/);
  const last = made.statuses.at(-1);
  assert.equal(made.statuses[0]?.state, 'in_progress');
  assert.match(made.statuses[0]?.description ?? '', /^[01] of 2 servers$/);
  assert.deepEqual(
    [last?.state, last?.log_url, last?.environment_url],
    ['success', RUN, 'https://shop.example'],
  );
  assert.match(last?.description ?? '', /^2 of 2 servers, 0 of [\d,]+ requests failed$/);
  assert.equal(earlier.statuses.at(-1)?.state, 'inactive');
  await run.clean();
});

test('a rollout that fails, and one that is rolled back, say so', async () => {
  await using lab = await startLab(two);
  await using fake = await startFakeGithub({ enterprise: '3.22.0' });
  const failed = await rollOut(lab, fake, { run: 'exit 3', environment: 'staging' });
  assert.equal(failed.outputs['reason'], 'deploy-failed');
  assert.deepEqual(statesOf(fake).at(-1), 'failure');
  assert.equal(
    fake.deployments.all[0]?.statuses.at(-1)?.description,
    'the deploy command of web-01 ended with exit code 3 (deploy-failed)',
  );
  const back = await rollOut(lab, fake, {
    servers: 'web-02',
    'min-available': '0',
    run: 'exit 3',
    'on-failure': 'rollback',
    'rollback-run': lab.apps.deployScript({ version: 'v1' }),
    environment: 'staging',
  });
  assert.equal(back.outputs['result'], 'rolled-back', back.main.output);
  assert.deepEqual(statesOf(fake, 1).slice(-2), ['failure', 'inactive']);
  await failed.clean();
  await back.clean();
});

test('a job with an environment has its deployment already: that one gets the progress, and the job ends it', async () => {
  await using lab = await startLab(two);
  await using fake = await startFakeGithub();
  const ofJob = fake.deployments.add({});
  const log = 'https://github.example/example/shop/actions/runs/1/job/77';
  ofJob.statuses.push({ state: 'in_progress', description: '', log_url: log, environment_url: '' });
  const run = await rollOut(lab, fake);
  await assertVerdict(lab, run, { result: 'succeeded', deployed: 'web-01,web-02', servers: both });
  assert.equal(fake.deployments.all.length, 1);
  assert.equal(run.outputs['deployment-id'], String(ofJob.id));
  assert.deepEqual([...new Set(statesOf(fake))], ['in_progress']);
  assert.ok(statesOf(fake).length > 1);
  await run.clean();
});

test('without the permission: one warning that names it, and the rollout succeeds', async () => {
  await using lab = await startLab(two);
  await using fake = await startFakeGithub({ denied: ['deployments: write'] });
  const run = await rollOut(lab, fake);
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01,web-02',
    servers: both,
    warns: [
      /the GitHub Deployment could not be recorded: 127\.0\.0\.1:\d+ answered 403: Resource not accessible by integration; the github-token needs the permission deployments: write/,
    ],
  });
  assert.equal(run.outputs['deployment-id'], undefined);
  await run.clean();
});

test('an API that is down changes nothing but a warning', async () => {
  await using lab = await startLab(two);
  await using fake = await startFakeGithub();
  const { token, url } = fake;
  await fake.close();
  const run = await rollOut(lab, { ...fake, token, url });
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01,web-02',
    servers: both,
    warns: [/the GitHub Deployment could not be (recorded|ended): /],
    post: {
      exit: 0,
      says: [/! the GitHub Deployment could not be ended: .* cannot be reached: ECONNREFUSED/],
    },
  });
  await run.clean();
});

test('the lost answer of a creation makes no second deployment', async () => {
  await using lab = await startLab(two);
  await using fake = await startFakeGithub();
  fake.faults.addDone('POST', DEPLOYMENTS, { kind: 'reset' });
  const run = await rollOut(lab, fake);
  await assertVerdict(lab, run, { result: 'succeeded', deployed: 'web-01,web-02', servers: both });
  assert.equal(fake.deployments.all.length, 1);
  assert.equal(run.outputs['deployment-id'], String(fake.deployments.all[0]?.id));
  assert.equal(statesOf(fake).at(-1), 'success');
  await run.clean();
});

test('SIGKILL: post ends the deployment, and says what is held', async () => {
  await using lab = await startLab(two);
  await using fake = await startFakeGithub();
  const run = await rollOut(
    lab,
    fake,
    { run: 'for i in $(seq 300); do echo under way $i; sleep 1; done' },
    {
      onLine: () => undefined,
      kill: /under way 2/,
    },
  );
  await assertRepaired(lab, run, {
    remaining: 'web-01,web-02',
    servers: { 'web-01': 'maint v1', 'web-02': 'ready v1' },
    post: {
      exit: 1,
      says: ['web-01 is held in maint', /The GitHub Deployment \d+ is set to error/],
      annotation: 'web-01 is held out of rotation, because nothing proved the deploy',
    },
  });
  const last = fake.deployments.all[0]?.statuses.at(-1);
  assert.equal(last?.state, 'error');
  assert.match(last?.description ?? '', /^the run was cut off; web-01 is held out of rotation/);
  await run.clean();
});

test('a cancel while GitHub is silent: main ends in time, post ends the deployment as main wanted', async () => {
  await using lab = await startLab(two);
  await using fake = await startFakeGithub();
  const run = await rollOut(
    lab,
    fake,
    { run: 'echo under way; sleep 300' },
    {
      cancel: /under way/,
      onLine: ({ text }) => {
        if (text.includes('under way')) fake.faults.add('POST', STATUSES, { kind: 'hang' }, 99);
      },
      beforePost: async () => {
        await until(() => fake.deployments.all.length === 1, 'there is no deployment');
        fake.faults.clear();
      },
    },
  );
  assert.equal(run.outputs['result'], 'cancelled');
  assert.ok((run.main.reactionMs ?? Infinity) < 6_000);
  assert.match(run.post?.output ?? '', /The GitHub Deployment \d+ is set to error/);
  const last = fake.deployments.all[0]?.statuses.at(-1);
  assert.deepEqual(
    [last?.state, last?.description],
    ['error', 'the rollout was cancelled (SIGINT) (cancelled)'],
  );
  await run.clean();
});
