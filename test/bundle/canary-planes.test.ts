/** A canary over the other control planes: the same weights, the same end. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quickChecks } from '../lab/quick.ts';
import { startReached } from '../lab/reached.ts';
import type { Way } from '../lab/reached.ts';
import { runAction } from '../lab/runner.ts';
import { assertRepaired, assertVerdict, weightsOf } from '../lab/verdict.ts';

const quick = { ...quickChecks, servers: 3, load: { clients: 16, ratePerSec: 150 } } as const;
const canary = {
  strategy: 'canary',
  'canary-servers': 'web-01',
  'canary-steps': '5%, 50%',
  soak: '1s',
};

for (const [ways, haproxy, warns] of [
  [['v3', 'ssh'], 'newer', []],
  [['v2'], 'distribution', [/writes every weight into haproxy\.cfg/]],
] as const satisfies [Way[], 'newer' | 'distribution', readonly RegExp[]][]) {
  test(`${ways.join(' + ')}: shares, and every weight as before`, async () => {
    await using lab = await startReached(ways, { ...quick, haproxy });
    const before = await weightsOf(lab);
    const run = await runAction({ inputs: { ...lab.inputs, ...canary, servers: 'web-01, web-02' } });
    await assertVerdict(lab, run, {
      result: 'succeeded',
      deployed: 'web-01,web-02',
      servers: { 'web-01': 'ready v2', 'web-02': 'ready v2', 'web-03': 'ready v1' },
      warns,
    });
    assert.deepEqual(await weightsOf(lab), before);
    assert.match(run.main.output, /share +5 % asked, planned 5\.0 % \(no error\)/);
    await run.clean();
  });
}

test('v2, killed while a share is watched: post puts the weights back in haproxy.cfg too', async () => {
  await using lab = await startReached(['v2'], quick);
  const before = await weightsOf(lab);
  const run = await runAction({
    inputs: { ...lab.inputs, ...canary, soak: '30s' },
    kill: /share +5 % asked/,
  });
  await assertRepaired(lab, run, {
    remaining: 'web-01,web-02,web-03',
    servers: { 'web-01': 'maint v2', 'web-02': 'ready v1', 'web-03': 'ready v1' },
    post: {
      exit: 1,
      says: [
        /web-01 is held in maint/,
        'the weights of web-01, web-02 and web-03 are what they were before the run',
      ],
      annotation: 'web-01 is held out of rotation, because the verdict of the canary was not in',
    },
  });
  assert.deepEqual(await weightsOf(lab), before);
  await run.clean();
});
