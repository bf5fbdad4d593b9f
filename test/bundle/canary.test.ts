/** A canary that goes well: growing shares, watched, then the others; every weight as it was, and no request lost. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLab } from '../lab/fleet.ts';
import type { LabServer } from '../lab/fleet.ts';
import { quickChecks } from '../lab/quick.ts';
import { runAction } from '../lab/runner.ts';
import { assertVerdict, weightsOf } from '../lab/verdict.ts';

const quick = quickChecks;
const canary = {
  strategy: 'canary',
  'canary-servers': 'web-01',
  'canary-steps': '5%, 50%',
  soak: '2s',
  'max-error-rate': '1%',
  'min-requests': '1',
};

test('default weights: 5 % works, the others follow, every weight returns', async () => {
  await using lab = await startLab({ ...quick, servers: 3, load: { ratePerSec: 200 } });
  const before = await weightsOf(lab);
  const run = await runAction({ inputs: { ...lab.inputs, ...canary } });
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'web-01,web-02,web-03',
    servers: { 'web-01': 'ready v2', 'web-02': 'ready v2', 'web-03': 'ready v2' },
  });
  assert.deepEqual(await weightsOf(lab), before);
  assert.match(
    run.main.output,
    /Canary rollout of backend web: 3 servers, web-01 first with 5 % and 50 % of the traffic, then one at a time/,
  );
  assert.match(
    run.main.output,
    /share +5 % asked, planned 5\.0 % \(no error\): weight web-01 2, the others 1 → 19/,
  );
  assert.match(run.main.output, /achieved +\d+\.\d % \(\d+ of \d+ requests\), asked 50 %/);
  assert.match(run.main.output, /proved +web-01 passed every step; all weights are what they were/);
  await run.clean();
});

const UNEQUAL: readonly LabServer[] = [1, 10, 40, 100, 256].map((weight, index) => ({
  name: `web-0${index + 1}`,
  weight,
}));

for (const haproxy of ['distribution', 'newer'] as const) {
  test(`unequal weights on two nodes, HAProxy ${haproxy}: exactly as before`, async () => {
    await using lab = await startLab({ ...quick, haproxy, nodes: 2, servers: UNEQUAL });
    const before = await weightsOf(lab);
    const run = await runAction({
      inputs: { ...lab.inputs, ...canary, 'canary-servers': 'web-02, web-03', servers: 'web-02, web-03' },
    });
    await assertVerdict(lab, run, {
      result: 'succeeded',
      deployed: 'web-02,web-03',
      servers: { 'web-01': 'ready v1', 'web-02': 'ready v2', 'web-03': 'ready v2', 'web-05': 'ready v1' },
    });
    assert.deepEqual(await weightsOf(lab), before);
    await run.clean();
  });
}
