/** The deploy step `workflow`: dispatched on a fake GitHub, which runs it on the toy servers behind a real HAProxy. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startFakeGithub, type FakeGithub, type FakeOptions } from '../fake-github/fake.ts';
import { startLab, type Lab } from '../lab/fleet.ts';
import { until } from '../lab/processes.ts';
import { quickChecks } from '../lab/quick.ts';
import { runAction, type ActionOptions, type ActionRun } from '../lab/runner.ts';
import { assertRepaired, assertVerdict, statesOf } from '../lab/verdict.ts';

const two = { ...quickChecks, servers: 2 } as const;
const untouched = { 'web-01': 'ready v1', 'web-02': 'ready v1' };
const DISPATCH = /\/dispatches$/;

/** A GitHub whose workflow deploys `v2` to the server that it is told. */
function github(lab: Lab, options: FakeOptions = {}): Promise<FakeGithub> {
  const script = `ROLLOUT_SERVER="$INPUT_SERVER" ${lab.apps.deployScript()}`;
  return startFakeGithub({ ...options, workflow: { script, ...options.workflow } });
}

const INPUTS = 'server: {server}\naddress: {address}:{port}\nid: {token}';

function rollOut(
  lab: Lab,
  fake: FakeGithub,
  inputs: Readonly<Record<string, string>> = {},
  further: Partial<ActionOptions> = {},
): Promise<ActionRun> {
  const { run: _run, ...rest } = lab.inputs;
  return runAction({
    inputs: {
      ...rest,
      workflow: 'deploy.yml',
      'workflow-inputs': INPUTS,
      'github-token': fake.token,
      ...inputs,
    },
    env: { GITHUB_API_URL: fake.url },
    ...further,
  });
}

/** The token must not stand anywhere. */
function assertSecret(run: ActionRun, fake: FakeGithub): void {
  const shown = run.main.lines.map((line) => line.shown ?? '').join('\n');
  const all = [shown, run.summary, run.postSummary, JSON.stringify(run.outputs), JSON.stringify(run.state)];
  assert.ok(!all.join('\n').includes(fake.token), 'the token is shown');
  assert.ok(run.main.masks.includes(fake.token));
}

test('a workflow per server, found by the id in the answer, linked in log and summary', async () => {
  await using lab = await startLab(two);
  await using fake = await github(lab);
  const run = await rollOut(lab, fake);
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01,web-02',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v2' },
  });
  assert.deepEqual(
    fake.runs.all.map(({ ref, inputs: { server, address, id } }) => [
      ref,
      server,
      address,
      /^[\w-]{36}$/.test(id ?? ''),
    ]),
    [
      ['main', 'web-01', `127.0.0.1:${lab.apps.spec('web-01').port}`, true],
      ['main', 'web-02', `127.0.0.1:${lab.apps.spec('web-02').port}`, true],
    ],
  );
  assert.match(run.main.output, /deploy +workflow deploy\.yml of example\/shop on main on GitHub/);
  for (const { id } of fake.runs.all) {
    assert.match(run.main.output, new RegExp(`│ https://github.example/example/shop/actions/runs/${id}`));
    assert.ok(run.summary.includes(`https://github.example/example/shop/actions/runs/${id}`));
  }
  assertSecret(run, fake);
  await run.clean();
});

test('an Enterprise Server that names no run: found by the token in the run-name', async () => {
  await using lab = await startLab(two);
  await using fake = await github(lab, { enterprise: '3.19.2', workflow: { appearsMs: 700 } });
  const run = await rollOut(lab, fake);
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01,web-02',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v2' },
  });
  const dispatches = fake.asked.filter((line) => DISPATCH.test(line.replace(/ \d+$/, '')));
  assert.deepEqual(
    dispatches.map((line) => line.split(' ').at(-1)),
    ['400', '204', '400', '204'],
  );
  await run.clean();
});

test('a run that fails holds its server and names job and step', async () => {
  await using lab = await startLab(two);
  await using fake = await github(lab, {
    workflow: {
      script: `[ "$INPUT_SERVER" = web-01 ] || exit 1; ROLLOUT_SERVER=web-01 ${lab.apps.deployScript()}`,
    },
  });
  const run = await rollOut(lab, fake);
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'workflow-failed',
    deployed: 'web-01',
    held: 'web-02',
    servers: { 'web-01': 'ready v2', 'web-02': 'maint v1' },
    title: 'workflow deploy.yml of example/shop on main ended with failure for web-02 (workflow-failed)',
    says: [`/actions/runs/${fake.runs.all[1]?.id}: job "deploy", step "Restart"`, 'See the log of the run.'],
  });
  await run.clean();
});

test('a dispatch whose answer is lost is looked for, not repeated', async () => {
  await using lab = await startLab(two);
  await using fake = await github(lab);
  fake.faults.addDone('POST', DISPATCH, { kind: 'reset' });
  fake.faults.add('GET', /\/runs\/\d+$/, { kind: 'status', status: 502 });
  const run = await rollOut(lab, fake);
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01,web-02',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v2' },
  });
  assert.equal(fake.runs.all.length, 2);
  assert.match(
    run.main.output,
    /web-01 │ 127\.0\.0\.1:\d+ answered 502: Server Error; the run is asked for again until deploy-timeout/,
  );
  assert.match(run.main.output, /web-01 │ GitHub answers again; the run is/);
  await run.clean();
});

test('without {token} a lost answer is workflow-lost, and nothing is dispatched again', async () => {
  await using lab = await startLab(two);
  await using fake = await github(lab);
  fake.faults.addDone('POST', DISPATCH, { kind: 'reset' });
  const run = await rollOut(lab, fake, { 'workflow-inputs': 'server: {server}', 'deploy-retries': '2' });
  // The run goes on behind our back: the server is held whatever it comes to.
  await until(() => fake.runs.all[0]?.status === 'completed', 'the run does not end');
  assert.equal(fake.runs.all.length, 1);
  assert.deepEqual([run.outputs['reason'], run.outputs['held']], ['workflow-lost', 'web-01']);
  const [error] = run.main.annotations.filter(({ level }) => level === 'error');
  assert.match(
    error?.title ?? '',
    /^the run of workflow deploy\.yml of example\/shop on main for web-01 cannot be found/,
  );
  assert.match(
    error?.message ?? '',
    /did not answer: .*named no run, and workflow-inputs hold no \{token\}/s,
  );
  assert.match(error?.message ?? '', /Put \{token\} into workflow-inputs/);
  assert.equal(run.post?.exitCode, 1);
  assert.match(
    run.post?.output ?? '',
    /the workflow run deploy\.yml, which was to deploy web-01, cannot be found/,
  );
  await run.clean();
});

test('a token without actions: write: the server goes back, and the permission is named', async () => {
  await using lab = await startLab(two);
  await using fake = await github(lab, { denied: ['actions: write'] });
  const run = await rollOut(lab, fake);
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'permission-denied',
    remaining: 'web-01,web-02',
    servers: untouched,
    title:
      'workflow deploy.yml of example/shop on main could not be dispatched for web-01 (permission-denied)',
    says: [
      /127\.0\.0\.1:\d+ answered 403: Resource not accessible by integration/,
      'permissions: actions: write',
    ],
  });
  await run.clean();
});

test('what cannot be dispatched is refused before the first write', async () => {
  await using lab = await startLab({ ...two, load: false });
  const states = await statesOf(lab);
  const cases: readonly [FakeOptions, Readonly<Record<string, string>>, string, RegExp][] = [
    [{}, { workflow: 'nothing.yml' }, 'input-invalid', /answered 404: Not Found/],
    [{}, { 'github-token': 'ghs_wrong_wrong' }, 'permission-denied', /answered 401: Bad credentials/],
    [{ workflow: { state: 'disabled_manually' } }, {}, 'input-invalid', /disabled_manually/],
    [
      { enterprise: '3.19.2' },
      { 'workflow-inputs': 'server: {server}' },
      'input-invalid',
      /Enterprise Server 3\.19\.2 does not say/,
    ],
  ];
  for (const [options, inputs, reason, says] of cases) {
    await using fake = await github(lab, options);
    const run = await rollOut(lab, fake, inputs);
    assert.deepEqual([run.outputs['result'], run.outputs['reason']], ['failed', reason], run.main.output);
    const errors = run.main.annotations.filter(({ level }) => level === 'error');
    assert.match(errors.map(({ message }) => message).join(), says);
    assert.ok(!fake.asked.some((line) => line.startsWith('POST')));
    assert.deepEqual(await statesOf(lab), states);
    assert.equal(run.post?.exitCode, 0);
    await run.clean();
  }
});

test('deploy-timeout cancels the run and waits for its end', async () => {
  await using lab = await startLab(two);
  await using fake = await github(lab, { workflow: { script: 'sleep 300' } });
  const run = await rollOut(lab, fake, { 'deploy-timeout': '1500ms' });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'deploy-timed-out',
    held: 'web-01',
    remaining: 'web-02',
    servers: { 'web-01': 'maint v1', 'web-02': 'ready v1' },
    title:
      'workflow deploy.yml of example/shop on main was still running for web-01 after 1.5 s and was cancelled (deploy-timed-out)',
    says: ['it was in_progress', 'deploy-timeout sets how long it may take'],
  });
  assert.deepEqual(
    fake.runs.all.map(({ conclusion }) => conclusion),
    ['cancelled'],
  );
  await run.clean();
});

test('a cancel cancels the run, and holds its server', async () => {
  await using lab = await startLab(two);
  await using fake = await github(lab, { workflow: { script: 'sleep 300' } });
  const run = await rollOut(lab, fake, {}, { cancel: /the run is in_progress/ });
  await assertVerdict(lab, run, {
    result: 'cancelled',
    reason: 'cancelled',
    held: 'web-01',
    remaining: 'web-02',
    servers: { 'web-01': 'maint v1', 'web-02': 'ready v1' },
    title: 'the rollout was cancelled (SIGINT) (cancelled)',
  });
  assert.match(run.main.output, /web-01 │ https:\S+ is cancelled/);
  assert.ok((run.main.reactionMs ?? Infinity) < 6_000);
  await until(() => fake.runs.all[0]?.conclusion === 'cancelled', 'the run is not cancelled');
  await run.clean();
});

test('a cancel while GitHub is silent: main gives up in time, and post cancels the run', async () => {
  await using lab = await startLab(two);
  await using fake = await github(lab, { workflow: { script: 'sleep 300' } });
  fake.faults.add('POST', /\/cancel$/, { kind: 'hang' });
  const run = await rollOut(lab, fake, {}, { cancel: /the run is in_progress/ });
  assert.ok((run.main.reactionMs ?? Infinity) < 6_000);
  assert.equal(run.outputs['result'], 'cancelled');
  assert.match(
    run.main.output,
    /could not be cancelled \(GitHub did not answer in time\); it may still be running/,
  );
  assert.equal(run.post?.exitCode, 1);
  assert.match(run.post?.output ?? '', /web-01 is held in maint/);
  assert.match(
    run.post?.output ?? '',
    /the workflow run https:\S+, which was to deploy web-01, is cancelled/,
  );
  await until(() => fake.runs.all[0]?.conclusion === 'cancelled', 'the run is not cancelled');
  await run.clean();
});

test('SIGKILL: post cancels the run and holds the server', async () => {
  await using lab = await startLab(two);
  await using fake = await github(lab, { workflow: { script: 'sleep 300' } });
  const run = await rollOut(lab, fake, {}, { kill: /the run is in_progress/ });
  await assertRepaired(lab, run, {
    remaining: 'web-01,web-02',
    servers: { 'web-01': 'maint v1', 'web-02': 'ready v1' },
    post: {
      exit: 1,
      says: [
        'web-01 is held in maint',
        /the workflow run https:\S+, which was to deploy web-01, is cancelled/,
      ],
      annotation: 'web-01 is held out of rotation, because nothing proved the deploy',
    },
  });
  await until(() => fake.runs.all[0]?.conclusion === 'cancelled', 'the run is not cancelled');
  await run.clean();
});
