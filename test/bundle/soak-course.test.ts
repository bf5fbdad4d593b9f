/** What happens around a soak: too few requests, a reload, a cancel, a floor that holds a bad server, the way back. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { WatchRecord } from '../../src/report/events.ts';
import { startLab } from '../lab/fleet.ts';
import { quickChecks } from '../lab/quick.ts';
import { UNSEEN } from '../lab/reload.ts';
import { runAction, startAction } from '../lab/runner.ts';
import { assertVerdict } from '../lab/verdict.ts';

const quick = { ...quickChecks, servers: 2, load: { ratePerSec: 200, clients: 20, slowShare: 0 } } as const;
const few = { soak: '300ms', 'max-error-rate': '1%', 'min-requests': '1000000', servers: 'web-01' };

test('too few requests, on-inconclusive: proceed goes on with a warning', async () => {
  await using lab = await startLab(quick);
  const run = await runAction({ inputs: { ...lab.inputs, ...few } });
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v1' },
    warns: [/^watching web-01 came to no verdict: \d+ requests? within \S+, and min-requests is 1,000,000$/],
  });
  await run.clean();
});

test('too few requests, on-inconclusive: fail', async () => {
  await using lab = await startLab(quick);
  const run = await runAction({ inputs: { ...lab.inputs, ...few, 'on-inconclusive': 'fail' } });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'inconclusive',
    held: 'web-01',
    servers: { 'web-01': 'maint v2', 'web-02': 'ready v1' },
    title: 'watching web-01 came to no verdict (on-inconclusive: fail) (inconclusive)',
    says: [
      /\d+ requests? within \S+, and min-requests is 1,000,000/,
      'or let it pass with on-inconclusive: proceed',
    ],
  });
  await run.clean();
});

test('too few requests, on-inconclusive: wait watches three times as long again, then fails', async () => {
  await using lab = await startLab(quick);
  const run = await runAction({ inputs: { ...lab.inputs, ...few, 'on-inconclusive': 'wait' } });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'inconclusive',
    held: 'web-01',
    servers: { 'web-01': 'maint v2', 'web-02': 'ready v1' },
    title: 'watching web-01 came to no verdict (on-inconclusive: wait) (inconclusive)',
  });
  assert.equal(run.main.output.match(/watched for 300ms more \(on-inconclusive: wait\)/g)?.length, 3);
  await run.clean();
});

test('a reload during the soak: what was counted stays, and counting goes on', async () => {
  await using lab = await startLab(quick);
  const running = startAction({
    inputs: { ...lab.inputs, soak: '4s', 'max-error-rate': '1%', servers: 'web-01', 'drain-timeout': '2s' },
  });
  const { text } = await running.main.line(/soak +00:0\d of 00:04 · \d+ requests/);
  const before = Number(/· (\d+) requests/.exec(text)?.[1]);
  await lab.haproxy.reload();
  const run = await running.result;
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v1' },
    warns: [UNSEEN],
  });
  const [watch] = (
    JSON.parse(readFileSync(run.outputs['report-json'] ?? '', 'utf8')) as { watches: WatchRecord[] }
  ).watches;
  assert.equal(watch?.verdict, 'good');
  assert.ok(watch.watched.requests > before, `${watch.watched.requests} after ${before}`);
  assert.equal(run.outputs['reloads'], '1');
  await run.clean();
});

test('a cancel during the soak leaves the server in rotation: it was proved by its gates', async () => {
  await using lab = await startLab(quick);
  const run = await runAction({
    inputs: { ...lab.inputs, soak: '60s', 'max-error-rate': '1%' },
    cancel: / soak +00:0/,
  });
  await assertVerdict(lab, run, {
    result: 'cancelled',
    reason: 'cancelled',
    deployed: 'web-01',
    remaining: 'web-02',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v1' },
    title: 'the rollout was cancelled (SIGINT) (cancelled)',
    says: ['web-01 is rolled out. web-02 was not touched.'],
  });
  assert.match(run.main.output, / soak +cut short: web-01 stays in rotation, proved by its gates/);
  await run.clean();
});

test('a server that fails its soak is rolled back like any failed server', async () => {
  await using lab = await startLab({ ...quick, servers: 3 });
  const run = await runAction({
    inputs: {
      ...lab.inputs,
      soak: '20s',
      'max-error-rate': '5%',
      servers: 'web-01',
      run: lab.apps.deployScript({ errorShare: 0.4 }),
      'on-failure': 'rollback',
      'rollback-run': lab.apps.deployScript({ version: 'v1' }),
    },
  });
  await assertVerdict(lab, run, {
    result: 'rolled-back',
    reason: 'error-rate-exceeded',
    remaining: 'web-01',
    servers: { 'web-01': 'ready v1', 'web-02': 'ready v1', 'web-03': 'ready v1' },
    title: 'too many requests fail on web-01 since its deploy (error-rate-exceeded)',
    says: ['web-01 is rolled back.'],
    mayFail: { who: ['web-01 v2'], share: 0.4 },
  });
  await run.clean();
});

test('where the floor does not allow it out, a bad server stays in rotation, and the run says so', async () => {
  await using lab = await startLab({ ...quick, servers: 3 });
  const running = startAction({
    inputs: {
      ...lab.inputs,
      soak: '20s',
      'max-error-rate': '5%',
      'min-available': '2',
      'min-requests': '150',
      servers: 'web-01',
      run: lab.apps.deployScript({ errorShare: 0.4 }),
    },
  });
  await running.main.line(/ ready +weight/);
  await lab.haproxy.cli('set server web/web-03 state maint');
  const run = await running.result;
  assert.equal(run.outputs['reason'], 'error-rate-exceeded', run.main.output);
  assert.equal(run.outputs['held'], '');
  assert.equal(run.outputs['deployed'], 'web-01');
  const [error] = run.main.annotations.filter((one) => one.level === 'error');
  assert.match(
    error?.message ?? '',
    /It stays in rotation, because the floor does not allow it out: 2 servers of web are available on haproxy, and 2 must stay/,
  );
  assert.equal((await lab.haproxy.row('web', 'web-01')).admin, 'ready');
  await run.clean();
});

test('a server that goes down while it is watched has failed', async () => {
  await using lab = await startLab({ ...quick, servers: 3, load: false });
  const running = startAction({
    inputs: { ...lab.inputs, soak: '60s', servers: 'web-01' },
  });
  await running.main.line(/ soak +00:0/);
  await lab.apps.kill('web-01');
  const run = await running.result;
  assert.equal(run.outputs['reason'], 'health-failed', run.main.output);
  assert.equal(run.outputs['held'], 'web-01');
  const [error] = run.main.annotations.filter((one) => one.level === 'error');
  assert.match(error?.title ?? '', /^web-01 went down while it was watched after its deploy/);
  assert.match(error?.message ?? '', /^HAProxy says DOWN \(L4CON/);
  assert.equal((await lab.haproxy.row('web', 'web-01')).admin, 'maint');
  await run.clean();
});

test('a dry run says what would be watched', async () => {
  await using lab = await startLab({ ...quick, load: false });
  const run = await runAction({
    inputs: { ...lab.inputs, 'dry-run': 'true', soak: '2m', 'max-error-rate': '1%', 'max-slowdown': '1.5' },
  });
  assert.equal(run.outputs['result'], 'planned', run.main.output);
  assert.match(
    run.main.output,
    /watch its traffic for 2m: fail above 1 % errors or above 1\.5 times the response time of the others; below 20 requests a warning/,
  );
  await run.clean();
});
