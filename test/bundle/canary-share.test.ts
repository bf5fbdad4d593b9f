/** What of the traffic a canary really gets, over two nodes; and what it costs when it is slow. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { startLab } from '../lab/fleet.ts';
import { quickChecks } from '../lab/quick.ts';
import { runAction } from '../lab/runner.ts';
import { assertVerdict, weightsOf } from '../lab/verdict.ts';

interface Shares {
  readonly shares: readonly {
    readonly asked: number;
    readonly achieved: number;
    readonly ofRequests: number;
  }[];
}

test('the share that is reached is within 2 points of what was asked, at 1,000 requests', async () => {
  const servers = [1, 10, 40, 100].map((weight, index) => ({ name: `web-0${index + 1}`, weight }));
  await using lab = await startLab({
    ...quickChecks,
    servers,
    nodes: 2,
    load: { ratePerSec: 600, clients: 20, slowShare: 0 },
  });
  const before = await weightsOf(lab);
  const run = await runAction({
    inputs: {
      ...lab.inputs,
      strategy: 'canary',
      'canary-servers': 'web-02, web-03',
      servers: 'web-02, web-03',
      'canary-steps': '5%, 25%',
      soak: '2s',
    },
  });
  const report = JSON.parse(readFileSync(run.outputs['report-json'] ?? '', 'utf8')) as Shares;
  assert.deepEqual(
    report.shares.map(({ asked }) => asked),
    [5, 25],
  );
  for (const { asked, achieved, ofRequests } of report.shares) {
    assert.ok(ofRequests > 100, `${ofRequests} requests`);
    // Weights spread requests evenly: at 1,000 this is 2 points, on a busy machine that sends fewer a little more.
    const tolerance = Math.max(2, 2_000 / ofRequests);
    assert.ok(Math.abs(achieved - asked) <= tolerance, `${achieved} % of ${ofRequests}, asked ${asked} %`);
  }
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-02,web-03',
    servers: { 'web-01': 'ready v1', 'web-02': 'ready v2', 'web-03': 'ready v2', 'web-04': 'ready v1' },
  });
  assert.deepEqual(await weightsOf(lab), before);
  assert.match(run.summary, /\| 5 % \| \d+\.\d % \|/);
  await run.clean();
});

test('five times slower: held at its first share, and no request is lost', async () => {
  await using lab = await startLab({
    ...quickChecks,
    servers: 3,
    deploy: { delayMs: 200 },
    load: { ratePerSec: 200, clients: 40, slowShare: 0 },
  });
  const before = await weightsOf(lab);
  const run = await runAction({
    inputs: {
      ...lab.inputs,
      strategy: 'canary',
      'canary-servers': 'web-01',
      'canary-steps': '33%',
      soak: '2s',
      'max-slowdown': '2',
    },
  });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'slowdown-exceeded',
    held: 'web-01',
    remaining: 'web-02,web-03',
    servers: { 'web-01': 'maint v2', 'web-02': 'ready v1', 'web-03': 'ready v1' },
    title: 'web-01 answers too slowly since its deploy (slowdown-exceeded)',
    says: [/web-01 is held out of rotation \(maint\)\. web-02 and web-03 were not touched/],
  });
  assert.deepEqual(await weightsOf(lab), before);
  await run.clean();
});
