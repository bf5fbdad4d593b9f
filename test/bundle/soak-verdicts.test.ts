/** What a soak comes to, by what the new version does under load. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { WatchRecord } from '../../src/report/events.ts';
import { startLab } from '../lab/fleet.ts';
import { haproxyBinaries } from '../lab/haproxy-binaries.ts';
import { quickChecks } from '../lab/quick.ts';
import { runAction, type ActionRun } from '../lab/runner.ts';
import { assertVerdict } from '../lab/verdict.ts';

const quick = { ...quickChecks, load: { ratePerSec: 250, clients: 20, slowShare: 0 } } as const;
/** Ends early where the version is bad; long enough for a machine that has no time. */
const long = { soak: '20s', 'max-error-rate': '5%', servers: 'web-01' };

function watches(run: ActionRun): WatchRecord[] {
  const report = JSON.parse(readFileSync(run.outputs['report-json'] ?? '', 'utf8')) as {
    watches: WatchRecord[];
  };
  return report.watches;
}

for (const { kind, version } of haproxyBinaries()) {
  test(`a fifth of the answers is 500: held, long before the soak is over, HAProxy ${version}`, async () => {
    await using lab = await startLab({ ...quick, haproxy: kind });
    const run = await runAction({
      inputs: { ...lab.inputs, ...long, run: lab.apps.deployScript({ errorShare: 0.2 }) },
    });
    await assertVerdict(lab, run, {
      result: 'failed',
      reason: 'error-rate-exceeded',
      held: 'web-01',
      servers: { 'web-01': 'maint v2', 'web-02': 'ready v1', 'web-03': 'ready v1' },
      title: 'too many requests fail on web-01 since its deploy (error-rate-exceeded)',
      says: [
        /[\d.]+ % of \d+ requests failed within [\d.ms]+, above max-error-rate \(5 %\): \d+ × 5xx; of the others 0 % of \d+/,
      ],
      mayFail: { who: ['web-01 v2'], share: 0.2 },
    });
    const [watch] = watches(run);
    assert.equal(watch?.verdict, 'bad');
    assert.ok(watch.elapsedMs < 15_000, `ended after ${watch.elapsedMs} ms`);
    assert.ok(watch.watched.responses5xx > 0);
    assert.match(run.main.output, / soak +failed: /);
    await run.clean();
  });

  test(`a fifth of the connections is closed without an answer: held, HAProxy ${version}`, async () => {
    await using lab = await startLab({ ...quick, haproxy: kind });
    const run = await runAction({
      inputs: { ...lab.inputs, ...long, run: lab.apps.deployScript({ cutShare: 0.2 }) },
    });
    assert.equal(run.outputs['reason'], 'error-rate-exceeded', run.main.output);
    assert.equal(run.outputs['held'], 'web-01');
    assert.equal((await lab.haproxy.row('web', 'web-01')).admin, 'maint');
    const [watch] = watches(run);
    assert.ok((watch?.watched.unanswered ?? 0) > 0, JSON.stringify(watch));
    await run.clean();
  });
}

test('answers that take many times as long: held at the end of the soak, and no request fails', async () => {
  await using lab = await startLab(quick);
  const run = await runAction({
    inputs: {
      ...lab.inputs,
      run: lab.apps.deployScript({ delayMs: 400 }),
      soak: '3s',
      'max-slowdown': '2',
      servers: 'web-01',
    },
  });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'slowdown-exceeded',
    held: 'web-01',
    servers: { 'web-01': 'maint v2', 'web-02': 'ready v1', 'web-03': 'ready v1' },
    title: 'web-01 answers too slowly since its deploy (slowdown-exceeded)',
    says: [/\d+ ms ± [\d.]+ ms per answer over \d+ requests, [\d.]+ times the [\d.]+ ms/],
  });
  const [watch] = watches(run);
  const off = Math.abs((watch?.watched.meanMs ?? 0) - 410);
  assert.ok((watch?.watched.meanMs ?? 0) >= 395, `a mean of ${watch?.watched.meanMs} ms, ${off} off`);
  await run.clean();
});

test('a version that is fine passes, server by server, and the report shows what was seen', async () => {
  await using lab = await startLab({ ...quick, servers: 2 });
  const run = await runAction({
    inputs: { ...lab.inputs, soak: '1s', 'max-error-rate': '1%', 'max-slowdown': '50', 'min-requests': '1' },
  });
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01,web-02',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v2' },
  });
  const seen = watches(run);
  assert.deepEqual(
    seen.map(({ what, servers, verdict }) => ({ what, servers, verdict })),
    [
      { what: 'web-01', servers: ['web-01'], verdict: 'good' },
      { what: 'web-02', servers: ['web-02'], verdict: 'good' },
    ],
  );
  for (const { watched, others, elapsedMs } of seen) {
    assert.ok(elapsedMs >= 1_000);
    assert.ok(watched.requests > 0 && others.requests > 0);
    assert.equal(watched.requests, watched.responses2xx);
    assert.equal(watched.errors, 0);
    assert.equal(others.servers, 1);
  }
  assert.match(
    run.main.output,
    / soaked +1s: \d+ requests?, 0 % errors \(limit 1 %\), [\d.]+ ms \(others [\d.]+ ms, limit 50 ×\)/,
  );
  assert.match(run.summary, /\| Watched \| Verdict \|/);
  assert.match(run.summary, /\| web-01 \| ✓ good \|/);
  await run.clean();
});

test('trouble that all servers share is not the new version’s', async () => {
  await using lab = await startLab({
    ...quick,
    servers: ['web-01', 'web-02', 'web-03'].map((name) => ({ name, errorShare: 0.3 })),
  });
  const run = await runAction({
    inputs: {
      ...lab.inputs,
      servers: 'web-01',
      soak: '2s',
      'max-error-rate': '1%',
      run: lab.apps.deployScript({ errorShare: 0.3 }),
    },
  });
  assert.equal(run.outputs['result'], 'succeeded', run.main.output);
  assert.equal(run.outputs['deployed'], 'web-01');
  const warning = run.main.annotations.find(({ message }) => /came to no verdict/.test(message));
  assert.match(
    warning?.message ?? '',
    /^watching web-01 came to no verdict: [\d.]+ % of \d+ requests failed within [\d.]+m?s, above max-error-rate \(1 %\), but of the others [\d.]+ % of \d+, on 2 of 2 servers: trouble that all share is not the new version's/,
  );
  assert.equal((await lab.haproxy.row('web', 'web-01')).admin, 'ready');
  await run.clean();
});

test('two at a time, both bad: neither is the other’s excuse', async () => {
  await using lab = await startLab({ ...quick, servers: 4 });
  const run = await runAction({
    inputs: {
      ...lab.inputs,
      soak: '20s',
      'max-error-rate': '5%',
      lead: '0',
      'max-unavailable': '2',
      'max-failures': '1',
      'min-available': '2',
      servers: 'web-01, web-02',
      run: lab.apps.deployScript({ errorShare: 0.4 }),
    },
  });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'error-rate-exceeded',
    held: 'web-01,web-02',
    servers: { 'web-01': 'maint v2', 'web-02': 'maint v2', 'web-03': 'ready v1', 'web-04': 'ready v1' },
    title: /^too many requests fail on web-0[12] since its deploy \(error-rate-exceeded\)$/,
    says: ['web-01 and web-02 are held out of rotation (maint).'],
    mayFail: { who: ['web-01 v2', 'web-02 v2'], share: 0.4 },
  });
  await run.clean();
});
