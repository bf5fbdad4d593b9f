/** `drain`, any other step, `ready`: three steps of one job, as GitHub runs them, posts in reverse order. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLab } from '../lab/fleet.ts';
import { deployBetween, operationInputs } from '../lab/operation.ts';
import { quickChecks } from '../lab/quick.ts';
import { assertRows, serverOf } from '../lab/rows.ts';
import { startJob } from '../lab/job.ts';
import { assertServers } from '../lab/verdict.ts';

const health = { 'health-url': 'http://{address}:{port}/healthz', 'health-interval': '100ms' };

test('drain, a deploy of the user’s own, ready: nothing is lost, and no post has anything to do', async () => {
  await using lab = await startLab({ ...quickChecks, servers: 3 });
  const job = startJob();
  const drain = await job.step({ inputs: operationInputs(lab, 'drain', { servers: 'web-01' }) });
  assert.equal(drain.main.exitCode, 0, drain.main.output);
  deployBetween(lab, 'web-01');
  const ready = await job.step({
    inputs: operationInputs(lab, 'ready', { ...health, servers: 'web-01', 'health-body': 'v2' }),
  });
  assert.equal(ready.main.exitCode, 0, ready.main.output);
  const posts = await job.posts();
  assert.deepEqual(
    posts.map(({ exitCode, output }) => [exitCode, output]),
    [
      [0, ''],
      [0, ''],
    ],
  );
  assert.equal(serverOf(drain, 'web-01').result, 'drained');
  assert.equal(serverOf(ready, 'web-01').result, 'ready');
  await assertServers(lab, { 'web-01': 'ready v2', 'web-02': 'ready v1', 'web-03': 'ready v1' });
  await assertRows(lab);
});
