import { join } from 'node:path';
import { ROOT } from '../lab/processes.ts';
import { runAction } from '../lab/runner.ts';
import { ACTION, startArena, type Arena } from './arena.ts';
import { readUsage } from './process-cost.ts';
import { median } from './statistics.ts';
import { measureWatching, type WatchCost } from './watching.ts';

/** What a backend of so many servers costs. */
export interface Growth {
  readonly servers: number;
  /** A dry run over all of them: reading, planning, checking the plan, outputs and report; median of three. */
  readonly planMs: number;
  readonly cpuMs: number;
  readonly peakMb: number;
  /** Waiting for the last session of one of them. */
  readonly watching: WatchCost;
}

export async function measureGrowth(sizes: readonly number[], watchMs: number): Promise<Growth[]> {
  const rows: Growth[] = [];
  for (const servers of sizes) {
    const arena = await startArena(1, { load: false, absent: servers - 1 });
    try {
      const runs = [await dryRun(arena), await dryRun(arena), await dryRun(arena)];
      rows.push({
        servers,
        planMs: median(runs.map((run) => run.planMs)),
        cpuMs: median(runs.map((run) => run.cpuMs)),
        peakMb: median(runs.map((run) => run.peakMb)),
        watching: await measureWatching(arena, watchMs),
      });
    } finally {
      await arena.stop();
    }
  }
  return rows;
}

async function dryRun(arena: Arena): Promise<{ planMs: number; cpuMs: number; peakMb: number }> {
  const usage = join(arena.directory, 'usage.json');
  const run = await runAction({
    action: ACTION,
    inputs: {
      haproxy: arena.haproxy.socket,
      backend: 'web',
      run: 'true',
      'dry-run': 'true',
      'haproxy-check': 'ignore',
      'min-available': '0',
    },
    env: { NODE_OPTIONS: `--require ${join(ROOT, 'test/bench/usage.cjs')}`, BENCH_USAGE: usage },
    post: false,
  });
  await run.clean();
  if (run.outputs['result'] !== 'planned') throw new Error(`the dry run failed:\n${run.main.output}`);
  return { planMs: Number(run.outputs['duration-ms']), ...readUsage(usage) };
}
