import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endLeftRuns } from '../../src/deploy/left-runs.ts';
import type { DeployTarget, Started, Trigger } from '../../src/deploy/trigger.ts';
import { workflowTrigger } from '../../src/deploy/workflow.ts';
import { openGithub } from '../../src/github/github.ts';
import { RolloutError } from '../../src/support/errors.ts';
import { startFakeGithub, type FakeGithub } from '../fake-github/fake.ts';
import { secondaryLimit } from '../fake-github/faults.ts';
import { until } from '../lab/processes.ts';
import { fastClock } from './fast-clock.ts';

const TARGET: DeployTarget = {
  server: 'web-01',
  address: '10.0.0.11',
  port: 8080,
  backends: ['web', 'api'],
  index: 1,
  total: 1,
  attempt: 1,
  rolloutId: 'r-1',
};
const DISPATCH = /\/dispatches$/;
const ONE_RUN = /\/runs\/\d+$/;
const LIST = /deploy\.yml\/runs$/;
const never = new AbortController().signal;

interface Told {
  readonly trigger: Trigger;
  readonly lines: string[];
  readonly started: Started[];
  deploy(signal?: AbortSignal): Promise<void>;
}

/** A trigger whose seconds take 20 ms. */
function told(
  fake: FakeGithub,
  inputs: Readonly<Record<string, string>> = { id: '{token}' },
  timeoutMs = 3_600_000,
): Told {
  const clock = fastClock(50);
  const trigger = workflowTrigger({
    github: openGithub({ apiUrl: fake.url, token: fake.token, clock, exchangeMs: 30_000 }),
    clock,
    repository: 'example/shop',
    workflow: 'deploy.yml',
    ref: 'main',
    inputs: new Map(Object.entries(inputs)),
    timeoutMs,
  });
  const lines: string[] = [];
  const started: Started[] = [];
  return {
    trigger,
    lines,
    started,
    deploy: (signal = never) =>
      trigger.deploy(
        TARGET,
        signal,
        (line) => lines.push(line),
        (one) => started.push(one),
      ),
  };
}

async function failure(promise: Promise<void>): Promise<RolloutError> {
  try {
    await promise;
  } catch (error) {
    assert.ok(error instanceof RolloutError, String(error));
    return error;
  }
  return assert.fail('it succeeded');
}

const idOf = (one: Started): string | undefined => (typeof one === 'object' ? one.id : undefined);
const dispatches = (fake: FakeGithub): readonly string[] =>
  fake.asked
    .filter((line) => line.includes('/dispatches '))
    .map((line) => line.replace(/^.*dispatches /, ''));

test('the inputs are filled in, and post hears of the run before and after it has an id', async () => {
  await using fake = await startFakeGithub();
  const one = told(fake, { server: '{server} of {backend}', address: '{address}:{port}', id: '{token}' });
  await one.deploy();
  const [run] = fake.runs.all;
  assert.deepEqual([run?.inputs['server'], run?.inputs['address']], ['web-01 of web', '10.0.0.11:8080']);
  assert.deepEqual(one.started.map(idOf), [undefined, String(run?.id), undefined]);
  assert.equal(one.started.at(-1), undefined);
  assert.match(one.lines[0] ?? '', /^https:\/\/github\.example\/example\/shop\/actions\/runs\/\d+$/);
});

test('a run that appears late is found on the second page too', async () => {
  await using fake = await startFakeGithub({ enterprise: '3.20.1', workflow: { appearsMs: 100 } });
  const one = told(fake);
  await one.trigger.prove?.(never);
  // Others dispatch the same workflow at the same time.
  const crowd = setInterval(() => {
    for (let i = 0; i < 60; i += 1) fake.runs.dispatch('main', { id: 'somebody else' });
  }, 20);
  try {
    await one.deploy();
  } finally {
    clearInterval(crowd);
  }
  assert.ok(fake.asked.some((line) => LIST.test(line.replace(/ \d+$/, ''))));
  const mine = fake.runs.all.find((run) => idOf(one.started[1]) === String(run.id));
  assert.notEqual(mine?.inputs['id'], 'somebody else');
});

for (const conclusion of [
  'failure',
  'cancelled',
  'timed_out',
  'skipped',
  'neutral',
  'action_required',
  'stale',
]) {
  test(`only success counts: ${conclusion} is workflow-failed`, async () => {
    await using fake = await startFakeGithub({ workflow: { conclusion, takesMs: 5 } });
    const error = await failure(told(fake).deploy());
    assert.deepEqual([error.code, error.deployLeft], ['workflow-failed', undefined]);
    assert.ok(error.title.includes(`ended with ${conclusion} for web-01`));
  });
}

test('a limit on the dispatch is waited for: nothing was dispatched', async () => {
  await using fake = await startFakeGithub();
  fake.faults.add('POST', DISPATCH, secondaryLimit(20));
  await told(fake).deploy();
  assert.deepEqual(dispatches(fake), ['status 403', '200']);
  assert.equal(fake.runs.all.length, 1);
});

test('a dispatch of which no run comes is sent again, after a look', async () => {
  await using fake = await startFakeGithub();
  fake.faults.add('POST', DISPATCH, { kind: 'status', status: 502 });
  await told(fake).deploy();
  assert.deepEqual(dispatches(fake), ['status 502', '200']);
  const looks = fake.asked.filter((line) => line.includes('deploy.yml/runs '));
  assert.ok(looks.length >= 3, looks.join('\n'));
});

test('a dispatch that arrived is not sent again, though its answer was lost', async () => {
  await using fake = await startFakeGithub();
  fake.faults.addDone('POST', DISPATCH, { kind: 'status', status: 504 });
  const one = told(fake);
  await one.deploy();
  assert.equal(fake.runs.all.length, 1);
  assert.equal(idOf(one.started[1]), String(fake.runs.all[0]?.id));
});

test('while the list cannot be read, a dispatch that may have arrived is never repeated', async () => {
  await using fake = await startFakeGithub();
  fake.faults.addDone('POST', DISPATCH, { kind: 'reset' });
  fake.faults.add('GET', LIST, { kind: 'status', status: 500 }, 999);
  const error = await failure(told(fake).deploy());
  assert.deepEqual([error.code, error.deployLeft, fake.runs.all.length], ['workflow-lost', 'running', 1]);
  assert.match(
    error.observed ?? '',
    /did not answer: .*no run with [\w-]{36} in its name appeared \(.* answered 500/,
  );
});

test('two runs of one dispatch are workflow-lost, and both are cancelled', async () => {
  await using fake = await startFakeGithub({ workflow: { takesMs: 60_000, appearsMs: 0, copies: 2 } });
  fake.faults.addDone('POST', DISPATCH, { kind: 'reset' });
  const error = await failure(told(fake).deploy());
  assert.equal(error.code, 'workflow-lost');
  assert.match(error.observed ?? '', /GitHub started it 2 times: https:\S+, https:/);
  await until(() => fake.runs.all.every(({ conclusion }) => conclusion === 'cancelled'), 'one goes on');
});

test('a deleted run is workflow-lost', async () => {
  await using fake = await startFakeGithub({ workflow: { takesMs: 60_000 } });
  const deployed = failure(told(fake).deploy());
  await until(() => fake.runs.all[0]?.status === 'in_progress', 'it does not begin');
  fake.runs.all[0]!.isDeleted = true;
  const error = await deployed;
  assert.deepEqual([error.code, error.deployLeft], ['workflow-lost', 'running']);
  assert.match(error.observed ?? '', /answered 404: Not Found$/);
});

test('an API that is down for a while does not fail a deploy', async () => {
  await using fake = await startFakeGithub({ workflow: { takesMs: 5 } });
  fake.faults.add('GET', ONE_RUN, { kind: 'status', status: 503 }, 8);
  fake.faults.add('GET', ONE_RUN, { kind: 'cut' });
  fake.faults.add('GET', ONE_RUN, secondaryLimit(10));
  const one = told(fake);
  await one.deploy();
  assert.equal(one.lines.filter((line) => line.includes('asked for again until deploy-timeout')).length, 1);
  assert.ok(one.lines.some((line) => line.startsWith('GitHub answers again')));
});

test('an API that stays down until deploy-timeout is workflow-lost: nobody saw the run end', async () => {
  await using fake = await startFakeGithub({ workflow: { takesMs: 5 } });
  fake.faults.add('GET', ONE_RUN, { kind: 'status', status: 503 }, 999);
  const error = await failure(told(fake, { id: '{token}' }, 150_000).deploy());
  assert.equal(error.code, 'workflow-lost');
  assert.match(error.title, /could not be followed to its end within 2m 30s$/);
});

test('deploy-timeout: a run that ignores the cancel is still running, and said so', async () => {
  await using fake = await startFakeGithub({ workflow: { takesMs: 600_000, cancelMs: 600_000 } });
  const one = told(fake, { id: '{token}' }, 150_000);
  const error = await failure(one.deploy());
  assert.deepEqual([error.code, error.deployLeft], ['deploy-timed-out', 'running']);
  assert.match(
    error.title,
    /still running for web-01 after 2m 30s and was cancelled, but has not ended yet$/,
  );
  assert.notEqual(one.started.at(-1), undefined);
});

test('a cancel while the dispatch is on its way: its answer is awaited, and the run cancelled', async () => {
  await using fake = await startFakeGithub({ workflow: { takesMs: 60_000 } });
  const cancel = new AbortController();
  const reason = new RolloutError('cancelled', 'cancelled by the test');
  const one = told(fake);
  const deployed = failure(one.deploy(cancel.signal));
  cancel.abort(reason);
  assert.equal(await deployed, reason);
  if (fake.runs.all.length > 0) {
    await until(() => fake.runs.all[0]?.conclusion === 'cancelled', 'the run goes on');
  }
  assert.equal(one.started.at(-1), undefined);
});

test('a cancel while the run is looked for: it is found and cancelled', async () => {
  await using fake = await startFakeGithub({
    enterprise: '3.20.1',
    workflow: { takesMs: 60_000, appearsMs: 0 },
  });
  fake.faults.add('GET', LIST, { kind: 'status', status: 500 }, 3);
  const cancel = new AbortController();
  const one = told(fake);
  const deployed = failure(one.deploy(cancel.signal));
  await until(() => fake.asked.some((line) => line.endsWith('status 500')), 'it is not looked for');
  fake.faults.clear();
  cancel.abort(new RolloutError('cancelled', 'cancelled by the test'));
  assert.equal((await deployed).code, 'cancelled');
  await until(() => fake.runs.all[0]?.conclusion === 'cancelled', 'the run goes on');
});

test('a token that ends while the run goes on is workflow-lost, and says so', async () => {
  await using fake = await startFakeGithub({ workflow: { takesMs: 60_000 } });
  fake.faults.add('GET', ONE_RUN, { kind: 'status', status: 401, message: 'Bad credentials' }, 99);
  const error = await failure(told(fake).deploy());
  assert.equal(error.code, 'workflow-lost');
  assert.match(error.hint ?? '', /Is the token still valid/);
});

test('post without a token, or with a run that has ended, says so', async () => {
  await using fake = await startFakeGithub({ workflow: { takesMs: 1 } });
  const run = fake.runs.dispatch('main', { id: 'abc' });
  await until(() => run.status === 'completed', 'it does not end');
  const left = [
    {
      server: 'web-01',
      run: {
        repository: 'example/shop',
        workflow: 'deploy.yml',
        token: 'abc',
        since: '2020-01-01T00:00:00Z',
        id: undefined,
        url: undefined,
      },
    },
  ];
  const github = openGithub({ apiUrl: fake.url, token: fake.token, clock: fastClock(1) });
  const what = 'the workflow run with abc in its name, which was to deploy web-01,';
  assert.deepEqual(await endLeftRuns(left, github), [{ text: `${what} has ended`, isOver: true }]);
  assert.deepEqual(await endLeftRuns(left, undefined), [
    { text: `${what} may still be running: there is no github-token`, isOver: false },
  ]);
});
