import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Breach } from './breach.ts';
import type { Scenario } from './scenario.ts';

/** One scenario that broke a promise. */
export interface Failure {
  readonly seed: number;
  readonly breach: Breach;
  /** The shortest scenario that was found to break the same promise. */
  readonly shrunk: Scenario;
  readonly shrunkBreach: Breach;
}

export interface CampaignResult {
  readonly runs: number;
  readonly failures: readonly Failure[];
  /** How runs ended, by verdict and reason: a campaign in which nothing ever succeeds proves nothing. */
  readonly verdicts: Readonly<Record<string, number>>;
  /** Requests that were lost, by cause; none of them is the rollout. */
  readonly losses: Readonly<Record<string, number>>;
  readonly virtualMs: number;
  readonly cpuMs: number;
}

/** What a worker is told. */
export interface Assignment {
  readonly firstSeed: number;
  readonly runs: number;
  /** Every so manyth seed is this worker's. */
  readonly stride: number;
  /** Shrinks at most so many failures: each takes seconds. */
  readonly shrinks: number;
}

const SHRINKS = 3;

/** Random rollouts, one after the other on each core. Throws when a worker dies. */
export async function campaign(options: { runs: number; seed: number }): Promise<CampaignResult> {
  const cores = Math.max(1, Math.min(availableParallelism(), options.runs));
  const parts = await Promise.all(
    Array.from({ length: cores }, (_, core) => {
      const runs = Math.floor((options.runs - core - 1) / cores) + 1;
      return inWorker({ firstSeed: options.seed + core, runs, stride: cores, shrinks: SHRINKS });
    }),
  );
  return {
    runs: options.runs,
    failures: parts.flatMap((part) => part.failures).toSorted((a, b) => a.seed - b.seed),
    verdicts: sums(parts.map((part) => part.verdicts)),
    losses: sums(parts.map((part) => part.losses)),
    virtualMs: parts.reduce((sum, part) => sum + part.virtualMs, 0),
    cpuMs: parts.reduce((sum, part) => sum + part.cpuMs, 0),
  };
}

function inWorker(assignment: Assignment): Promise<CampaignResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./campaign-worker.ts', import.meta.url), { workerData: assignment });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a worker of the campaign ended with ${code}`)));
  });
}

function sums(parts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const all: Record<string, number> = {};
  for (const part of parts) {
    for (const [key, count] of Object.entries(part)) all[key] = (all[key] ?? 0) + count;
  }
  return all;
}

/** For people: what failed, and how to see it again. */
export function describeFailure({ seed, breach, shrunk, shrunkBreach }: Failure): string {
  return [
    `seed ${seed} breaks promise ${breach.promise} (${breach.code}) after ${breach.atMs} ms: ${breach.text}`,
    `  again:   script/simulate --replay ${seed}`,
    `  shorter: script/simulate --replay '${JSON.stringify(shrunk).replaceAll("'", '')}'`,
    `           ${shrunkBreach.text}`,
  ].join('\n');
}
