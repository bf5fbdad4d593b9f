import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GithubError, githubError } from '../../src/github/github-error.ts';
import { openGithub, type Call, type Github } from '../../src/github/github.ts';
import { startFakeGithub, type FakeGithub } from '../fake-github/fake.ts';
import { secondaryLimit } from '../fake-github/faults.ts';
import { until } from '../lab/processes.ts';
import { fastClock } from './fast-clock.ts';

const never = new AbortController().signal;
const look: Call<string> = async (octokit, request) => {
  const { data } = await octokit.request('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}', {
    owner: 'example',
    repo: 'shop',
    workflow_id: 'deploy.yml',
    request,
  });
  return data.state;
};
const WORKFLOW = /deploy\.yml$/;

function open(fake: FakeGithub, factor = 1, exchangeMs = 30_000): Github {
  return openGithub({ apiUrl: fake.url, token: fake.token, clock: fastClock(factor), exchangeMs });
}

/** The GithubError that a promise rejects with. */
async function trouble(promise: Promise<unknown>): Promise<GithubError> {
  try {
    await promise;
  } catch (error) {
    assert.ok(error instanceof GithubError, String(error));
    return error;
  }
  return assert.fail('nothing was thrown');
}

const answered = (status: number, headers: Record<string, string>, message = 'no'): GithubError =>
  githubError({ status, message, response: { headers, data: { message } } }, 'api.github.example');

for (const [what, error, kind, waitMs] of [
  ['403 without the permission', answered(403, { 'x-ratelimit-remaining': '900' }), 'refused', 0],
  ['404', answered(404, {}), 'refused', 0],
  ['422', answered(422, {}), 'refused', 0],
  ['429 with a time', answered(429, { 'retry-after': '7' }), 'limited', 7_000],
  ['429 without a time', answered(429, {}), 'limited', 60_000],
  [
    'a secondary limit with a time',
    answered(403, { 'retry-after': '3' }, 'secondary rate limit'),
    'limited',
    3_000,
  ],
  [
    'a secondary limit without a time',
    answered(403, {}, 'You have exceeded a secondary rate limit'),
    'limited',
    60_000,
  ],
  [
    'the primary limit, by GitHub’s own clock',
    answered(403, {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '1000000090',
      date: new Date(1_000_000_000_000).toUTCString(),
    }),
    'limited',
    90_000,
  ],
  ['500', answered(500, {}), 'unclear', 0],
  ['502 of a proxy', answered(502, {}), 'unclear', 0],
] as const) {
  test(`an answer is judged: ${what}`, () => {
    assert.deepEqual([error.trouble, error.waitMs], [kind, waitMs]);
  });
}

test('what GitHub finds wrong is quoted', () => {
  const data = { message: 'Validation Failed', errors: ['description is too long', { message: 'and more' }] };
  const error = githubError({ status: 422, message: '', response: { headers: {}, data } }, 'api');
  assert.equal(error.message, 'api answered 422: Validation Failed: description is too long: and more');
});

test('nobody there: never sent', async () => {
  const fake = await startFakeGithub();
  const github = open(fake);
  await fake.close();
  const error = await trouble(github.send(look, never));
  assert.equal(error.trouble, 'unsent');
  assert.match(error.message, /^127\.0\.0\.1:\d+ cannot be reached: ECONNREFUSED$/);
});

test('a connection that breaks, and silence: nobody knows', async () => {
  await using fake = await startFakeGithub();
  fake.faults.add('GET', WORKFLOW, { kind: 'reset' });
  assert.equal((await trouble(open(fake).send(look, never))).trouble, 'unclear');
  fake.faults.add('GET', WORKFLOW, { kind: 'hang' });
  const silent = await trouble(open(fake, 1, 200).send(look, never));
  assert.deepEqual(
    [silent.trouble, silent.message.endsWith('did not answer within 200 ms')],
    ['unclear', true],
  );
});

test('an abort rejects with its reason, not with what Octokit makes of it', async () => {
  await using fake = await startFakeGithub();
  fake.faults.add('GET', WORKFLOW, { kind: 'hang' });
  const cancel = new AbortController();
  const reason = new Error('cancelled by the test');
  const asked = open(fake).ask(look, cancel.signal, 60_000);
  const rejected = assert.rejects(asked, reason);
  await until(() => fake.asked.length === 1, 'it is not asked');
  cancel.abort(reason);
  await rejected;
  assert.equal(fake.asked.length, 1);
});

test('ask sends again while GitHub is in trouble, and gives up in time', async () => {
  await using fake = await startFakeGithub();
  fake.faults.add('GET', WORKFLOW, { kind: 'status', status: 503 }, 3);
  assert.equal(await open(fake, 50).ask(look, never, 3_600_000), 'active');
  assert.equal(fake.asked.length, 4);
  fake.faults.add('GET', WORKFLOW, { kind: 'status', status: 503 }, 99);
  const error = await trouble(open(fake, 100).ask(look, never, 10_000));
  assert.equal(error.message.replace(/^[^ ]+ /, ''), 'answered 503: Server Error');
});

test('ask does not repeat what was refused', async () => {
  await using fake = await startFakeGithub({ denied: ['actions: read'] });
  assert.equal((await trouble(open(fake).ask(look, never, 60_000))).status, 403);
  assert.equal(fake.asked.length, 1);
});

test('a limit that one call meets keeps all calls quiet', async () => {
  await using fake = await startFakeGithub();
  fake.faults.add('GET', WORKFLOW, secondaryLimit(30));
  const clock = fastClock(100);
  const github = openGithub({ apiUrl: fake.url, token: fake.token, clock });
  const limited = await trouble(github.send(look, never));
  assert.deepEqual([limited.trouble, limited.waitMs], ['limited', 30_000]);
  const sinceMs = clock.nowMs();
  assert.equal(await github.send(look, never), 'active');
  assert.ok(clock.nowMs() - sinceMs > 25_000, 'the limit was not waited for');
});

test('the token goes into the header, the API version is pinned, and errors hold no token', async () => {
  await using fake = await startFakeGithub();
  const wrong = openGithub({ apiUrl: fake.url, token: 'ghs_wrong_secret', clock: fastClock(1) });
  const error = await trouble(wrong.send(look, never));
  assert.deepEqual([error.status, error.said], [401, 'Bad credentials']);
  assert.ok(!JSON.stringify([error.message, error.stack, error.cause ?? null]).includes('ghs_wrong_secret'));
  assert.equal(await open(fake).send(look, never), 'active');
});
