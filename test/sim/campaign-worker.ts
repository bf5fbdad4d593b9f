import { parentPort, workerData } from 'node:worker_threads';
import type { Assignment, CampaignResult, Failure } from './campaign.ts';
import { generate } from './generate.ts';
import { simulate } from './rollout.ts';
import type { SimResult } from './rollout.ts';
import { shrink } from './shrink.ts';

const { firstSeed, runs, stride, shrinks } = workerData as Assignment;
const failures: Failure[] = [];
const verdicts: Record<string, number> = {};
const losses: Record<string, number> = {};
let virtualMs = 0;
let shrinksLeft = shrinks;
const began = process.threadCpuUsage();

for (let run = 0; run < runs; run += 1) {
  const seed = firstSeed + run * stride;
  const scenario = generate(seed);
  const result = await simulate(scenario);
  const verdict = verdictOf(result);
  verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  for (const [cause, count] of result.losses) losses[cause] = (losses[cause] ?? 0) + count;
  virtualMs += result.virtualMs;
  if (!result.breach) continue;
  const shrunk = shrinksLeft > 0 ? await shrink(scenario, result.breach) : scenario;
  shrinksLeft -= 1;
  const again = await simulate(shrunk);
  failures.push({ seed, breach: result.breach, shrunk, shrunkBreach: again.breach ?? result.breach });
}
const used = process.threadCpuUsage(began);
const cpuMs = (used.user + used.system) / 1000;
const done: CampaignResult = { runs, failures, verdicts, losses, virtualMs, cpuMs };
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- this is a thread, not a window
parentPort?.postMessage(done);

function verdictOf({ refused, wasKilled, outcome }: SimResult): string {
  if (refused) return `refused ${refused.code}`;
  if (wasKilled) return 'killed';
  return outcome ? `${outcome.result} ${outcome.reason}`.trim() : 'broken';
}
