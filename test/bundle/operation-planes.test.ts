/** `drain`, any other step, `ready` where the nodes are reached by SSH and by a Data Plane API. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJob } from '../lab/job.ts';
import { deployBetween } from '../lab/operation.ts';
import { quickChecks } from '../lab/quick.ts';
import { startReached } from '../lab/reached.ts';
import { assertRows, serverOf } from '../lab/rows.ts';
import { assertServers } from '../lab/verdict.ts';

const ACCESS = [
  'haproxy',
  'backend',
  'ssh-key',
  'ssh-known-hosts',
  'dataplane-username',
  'dataplane-password',
];

test('a node over SSH and one behind a Data Plane API: nothing is lost, post has nothing to do', async () => {
  await using lab = await startReached(['ssh', 'v3'], { ...quickChecks, servers: 3 });
  const access = Object.fromEntries(Object.entries(lab.inputs).filter(([name]) => ACCESS.includes(name)));
  const job = startJob();
  const drain = await job.step({ inputs: { ...access, operation: 'drain', servers: 'web-01' } });
  assert.equal(drain.main.exitCode, 0, drain.main.output);
  assert.equal(serverOf(drain, 'web-01').result, 'drained');
  deployBetween(lab, 'web-01');
  const ready = await job.step({
    inputs: {
      ...access,
      operation: 'ready',
      servers: 'web-01',
      'health-url': 'http://{address}:{port}/healthz',
      'health-body': 'v2',
      'health-interval': '100ms',
    },
  });
  assert.equal(ready.main.exitCode, 0, ready.main.output);
  assert.equal(serverOf(ready, 'web-01').result, 'ready');
  const posts = await job.posts();
  assert.deepEqual(
    posts.map(({ exitCode, output }) => [exitCode, output]),
    [
      [0, ''],
      [0, ''],
    ],
  );
  await assertServers(lab, { 'web-01': 'ready v2', 'web-02': 'ready v1', 'web-03': 'ready v1' });
  await assertRows(lab);
});

test('checks over a Data Plane API are refused, with what can', async () => {
  await using lab = await startReached(['v3'], { ...quickChecks, servers: 2, load: false });
  const access = Object.fromEntries(Object.entries(lab.inputs).filter(([name]) => ACCESS.includes(name)));
  const job = startJob();
  const step = await job.step({
    inputs: { ...access, operation: 'checks', checks: 'off', servers: 'web-01' },
  });
  assert.equal(step.outputs['reason'], 'unsupported');
  assert.match(step.main.output, /Runtime API/);
  await job.posts();
  await assertRows(lab);
});
