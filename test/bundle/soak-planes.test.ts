/** The same counters through other control planes, and over several nodes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { WatchRecord } from '../../src/report/events.ts';
import { quickChecks } from '../lab/quick.ts';
import { startReached } from '../lab/reached.ts';
import { runAction } from '../lab/runner.ts';
import { assertVerdict } from '../lab/verdict.ts';

const quick = { ...quickChecks, load: { ratePerSec: 250, clients: 20, slowShare: 0 } } as const;

for (const [name, ways] of [
  ['Data Plane API v2', ['v2']],
  ['Data Plane API v3 and a unix socket: the requests of both nodes count', ['v3', 'unix']],
] as const) {
  test(`a fifth of the answers is 500, seen over ${name}`, async () => {
    await using lab = await startReached(ways, quick);
    const run = await runAction({
      inputs: {
        ...lab.inputs,
        soak: '20s',
        'max-error-rate': '5%',
        'max-slowdown': '50',
        servers: 'web-01',
        run: lab.apps.deployScript({ errorShare: 0.2 }),
      },
    });
    await assertVerdict(lab, run, {
      result: 'failed',
      reason: 'error-rate-exceeded',
      held: 'web-01',
      servers: { 'web-01': 'maint v2', 'web-02': 'ready v1', 'web-03': 'ready v1' },
      title: 'too many requests fail on web-01 since its deploy (error-rate-exceeded)',
      mayFail: { who: ['web-01 v2'], share: 0.2 },
    });
    const { watches } = JSON.parse(readFileSync(run.outputs['report-json'] ?? '', 'utf8')) as {
      watches: WatchRecord[];
    };
    const [watch] = watches;
    assert.ok((watch?.watched.responses5xx ?? 0) > 0);
    assert.ok(watch?.watched.meanMs !== null && (watch?.others.meanMs ?? null) !== null);
    assert.equal(watch?.others.servers, 2);
    await run.clean();
  });
}
