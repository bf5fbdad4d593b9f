import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLab } from '../lab/fleet.ts';
import { quickChecks } from '../lab/quick.ts';
import { runAction } from '../lab/runner.ts';
import { assertVerdict } from '../lab/verdict.ts';

const quick = { ...quickChecks, servers: 2 } as const;

test('an application that never listens after its deploy is held, with what the probe said', async () => {
  await using lab = await startLab({
    ...quick,
    deploy: { behaviour: 'dead', noWait: true, only: 'web-02' },
  });
  const run = await runAction({ inputs: { ...lab.inputs, 'health-timeout': '1500ms' } });
  const tally = await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'health-failed',
    deployed: 'web-01',
    held: 'web-02',
    servers: { 'web-01': 'ready v2', 'web-02': 'maint v2' },
    title: 'web-02 did not become healthy after its deploy (health-failed)',
    says: [
      /GET http:\/\/127\.0\.0\.1:\d+\/healthz: connection refused, after \d+ tries \(health-timeout 1500ms\)/,
      'web-02 is held out of rotation (maint). web-01 is rolled out.',
    ],
  });
  assert.equal(tally.answers['web-02 v2'], undefined);
  await run.clean();
});

test('an application that answers 500 after its deploy never gets a request', async () => {
  await using lab = await startLab({
    ...quick,
    sticky: true,
    deploy: { behaviour: 'broken', only: 'web-02' },
  });
  const run = await runAction({ inputs: { ...lab.inputs, 'health-timeout': '1500ms' } });
  const tally = await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'health-failed',
    deployed: 'web-01',
    held: 'web-02',
    servers: { 'web-01': 'ready v2', 'web-02': 'maint v2' },
    title: 'web-02 did not become healthy after its deploy (health-failed)',
    says: [/healthz: 500 "web-02 v2 is broken", after \d+ tries/],
    warns: ['Clients of web stick to their server by cookie.'],
  });
  assert.equal(tally.answers['web-02 v2'], undefined);
  await run.clean();
});

test("without health-url HAProxy's own check holds it, and is quoted", async () => {
  await using lab = await startLab({ ...quick, deploy: { behaviour: 'broken', only: 'web-02' } });
  const { 'health-url': _url, 'health-body': _body, 'health-interval': _interval, ...inputs } = lab.inputs;
  const run = await runAction({ inputs: { ...inputs, 'health-timeout': '1500ms' } });
  const tally = await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'health-failed',
    deployed: 'web-01',
    held: 'web-02',
    servers: { 'web-01': 'ready v2', 'web-02': 'maint v2' },
    title: 'web-02 did not become healthy after its deploy (health-failed)',
    says: [/HAProxy on haproxy says DOWN.* of web\/web-02, check L7STS\/500.*\(health-timeout 1500ms\)/],
  });
  assert.equal(tally.answers['web-02 v2'], undefined);
  await run.clean();
});

test('a deploy after which the old version still answers fails on health-body', async () => {
  await using lab = await startLab(quick);
  const run = await runAction({
    inputs: { ...lab.inputs, 'health-timeout': '1200ms', run: 'echo forgot to restart' },
  });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'health-failed',
    held: 'web-01',
    remaining: 'web-02',
    servers: { 'web-01': 'maint v1', 'web-02': 'ready v1' },
    title: 'web-01 did not become healthy after its deploy (health-failed)',
    says: [/healthz: 200 "ok v1" but the body lacks "v2", after/, 'web-02 was not touched.'],
  });
  await run.clean();
});

test('a flapping application does not pass on single answers', async () => {
  await using lab = await startLab({
    ...quick,
    servers: [{ name: 'web-01', flapMs: 150 }, { name: 'web-02' }],
    deploy: { behaviour: 'flapping', only: 'web-01' },
  });
  const run = await runAction({
    inputs: { ...lab.inputs, 'health-timeout': '2s', 'health-successes': '4' },
  });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'health-failed',
    held: 'web-01',
    remaining: 'web-02',
    servers: { 'web-01': 'maint v2', 'web-02': 'ready v1' },
    title: 'web-01 did not become healthy after its deploy (health-failed)',
  });
  await run.clean();
});
