/** `drain`, any other step, `ready`: steps of one job, as GitHub runs them, with their posts at the end. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLab } from '../lab/fleet.ts';
import { startJob } from '../lab/job.ts';
import { deployBetween, operationInputs } from '../lab/operation.ts';
import { quickChecks } from '../lab/quick.ts';
import { assertRows, serverOf } from '../lab/rows.ts';
import { assertServers } from '../lab/verdict.ts';

const health = {
  'health-url': 'http://{address}:{port}/healthz',
  'health-body': 'v2',
  'health-interval': '100ms',
};

test('two nodes, two servers: nothing is lost, and no post has anything to do', async () => {
  await using lab = await startLab({ ...quickChecks, servers: 3, nodes: 2 });
  const job = startJob();
  for (const servers of ['web-01', 'web-02']) {
    const drain = await job.step({ inputs: operationInputs(lab, 'drain', { servers }) });
    assert.equal(drain.main.exitCode, 0, drain.main.output);
    assert.equal(serverOf(drain, servers).result, 'drained');
    assert.deepEqual(
      [drain.outputs['deployed'], drain.outputs['held'], drain.outputs['remaining']],
      ['', '', ''],
    );
    assert.match(drain.main.output, /^Drained 1 of 1 server in /m);
    assert.match(drain.summary, /^## ✓ web drained: 1 of 1 server, 0 of /m);
    deployBetween(lab, servers);
    const ready = await job.step({ inputs: operationInputs(lab, 'ready', { ...health, servers }) });
    assert.equal(ready.main.exitCode, 0, ready.main.output);
    assert.equal(serverOf(ready, servers).result, 'ready');
    assert.match(ready.main.output, /^Made ready 1 of 1 server in /m);
    for (const { main, summary } of [drain, ready]) {
      assert.doesNotMatch(`${main.output}\n${summary}`, /deployed|rolled out|rollout(?!\/)/i);
    }
  }
  const posts = await job.posts();
  assert.deepEqual(
    posts.map(({ exitCode, output }) => [exitCode, output]),
    Array.from({ length: 4 }, () => [0, '']),
  );
  await assertServers(lab, { 'web-01': 'ready v2', 'web-02': 'ready v2', 'web-03': 'ready v1' });
  await assertRows(lab);
});

test('the step between fails: post of drain holds the server and names it, with the way back', async () => {
  await using lab = await startLab({ ...quickChecks, servers: 3 });
  const job = startJob();
  const drain = await job.step({
    inputs: operationInputs(lab, 'drain', { servers: 'web-01, web-02', 'max-unavailable': '2' }),
  });
  assert.equal(drain.main.exitCode, 0, drain.main.output);
  const ready = await job.step({ inputs: operationInputs(lab, 'ready', { servers: 'web-02' }) });
  assert.equal(ready.main.exitCode, 0, ready.main.output);
  const [ofReady, ofDrain] = await job.posts();
  assert.deepEqual([ofReady?.exitCode, ofReady?.output], [0, '']);
  assert.equal(ofDrain?.exitCode, 1, ofDrain?.output);
  const title = 'web-01 is held out of rotation: drained, and no later step took it over';
  assert.deepEqual(
    ofDrain?.annotations.map((one) => one.title),
    [title],
  );
  assert.match(ofDrain?.output ?? '', /^After a drain: web-01 is held/);
  assert.match(
    ofDrain?.output ?? '',
    /web-01 is held in maint: .* operation: ready, servers: web-01; or by hand, on haproxy: echo "set server web\/web-01 state ready;set server web\/web-01 health down" \| socat stdio/,
  );
  assert.doesNotMatch(ofDrain?.output ?? '', /web-02/);
  await assertServers(lab, { 'web-01': 'maint v1', 'web-02': 'ready v1', 'web-03': 'ready v1' });
});

test('ready finds it unhealthy: it stays held and is named; post of drain has nothing to add', async () => {
  await using lab = await startLab({ ...quickChecks, servers: 2 });
  const job = startJob();
  await job.step({ inputs: operationInputs(lab, 'drain', { servers: 'web-01' }) });
  const ready = await job.step({
    inputs: operationInputs(lab, 'ready', { ...health, servers: 'web-01', 'health-timeout': '1s' }),
  });
  assert.equal(ready.main.exitCode, 1, ready.main.output);
  assert.deepEqual(
    [ready.outputs['result'], ready.outputs['reason'], ready.outputs['held'], ready.outputs['remaining']],
    ['failed', 'health-failed', 'web-01', ''],
  );
  assert.equal(ready.main.annotations.at(-1)?.title, 'web-01 did not become healthy (health-failed)');
  const posts = await job.posts();
  assert.deepEqual(
    posts.map(({ exitCode, output }) => [exitCode, output]),
    [
      [0, ''],
      [0, ''],
    ],
  );
  await assertServers(lab, { 'web-01': 'maint v1', 'web-02': 'ready v1' });
});

test('somebody made it ready by hand meanwhile: post of drain leaves it', async () => {
  await using lab = await startLab({ ...quickChecks, servers: 2 });
  const job = startJob();
  await job.step({ inputs: operationInputs(lab, 'drain', { servers: 'web-01' }) });
  await lab.haproxy.cli('set server web/web-01 state ready');
  const [post] = await job.posts();
  assert.equal(post?.exitCode, 0, post?.output);
  assert.match(post?.output ?? '', /After a drain: web-01 is left as somebody else set it/);
  await assertServers(lab, { 'web-01': 'ready v1', 'web-02': 'ready v1' });
});
