import assert from 'node:assert/strict';
import { test } from 'node:test';
import { campaign, describeFailure } from '../sim/campaign.ts';
import { generate } from '../sim/generate.ts';
import { simulate } from '../sim/rollout.ts';

const runs = Number(process.env['SIM_RUNS'] ?? 1_000);
/** The same range everywhere, so that a red run is about the change at hand; SIM_SEED takes another one, or one again. */
const seed = Number(process.env['SIM_SEED'] ?? 20_779_064_000);

test(`${runs} random rollouts keep the five promises at every step`, { timeout: 3_600_000 }, async (t) => {
  t.diagnostic(`seeds from ${seed}: SIM_SEED=${seed} SIM_RUNS=${runs} runs the same again`);
  const result = await campaign({ runs, seed });
  t.diagnostic(`${(result.cpuMs / runs).toFixed(1)} ms of CPU for each rollout`);
  assert.equal(result.failures.length, 0, result.failures.map(describeFailure).join('\n\n'));
  const succeeded = result.verdicts['succeeded'] ?? 0;
  assert.ok(succeeded > runs / 10, `only ${succeeded} of ${runs} succeeded: the scenarios prove nothing`);
  assert.equal(result.losses['rollout'], undefined);
});

test('the same scenario gives the same rollout, event by event', async () => {
  for (const one of [seed, seed + 1, seed + 2]) {
    const first = await simulate(generate(one), { trace: true });
    const second = await simulate(generate(one), { trace: true });
    assert.deepEqual(second.trace, first.trace);
    assert.equal(second.events, first.events);
  }
});
