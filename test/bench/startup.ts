import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NODE_24 } from '../lab/processes.ts';
import { ACTION } from './arena.ts';
import { spreadOf, type Spread } from './statistics.ts';

/** From the start of the process to its end, in milliseconds. */
export interface StartUp {
  /** Node with an empty module. */
  readonly bare: Spread;
  /** The committed bundle, with inputs that it refuses: it contacts nothing and ends. */
  readonly bundle: Spread;
}

/** Both in turns, so that whatever else the machine does meets both. */
export async function measureStartUp(times: number): Promise<StartUp> {
  const directory = mkdtempSync(join(tmpdir(), 'haproxy-bench-'));
  const empty = join(directory, 'index.js');
  mkdirSync(join(directory, 'temp'));
  writeFileSync(empty, '');
  writeFileSync(join(directory, 'package.json'), '{"type":"module"}');
  const took = { bare: [] as number[], bundle: [] as number[] };
  try {
    for (let time = 0; time <= times; time += 1) {
      const bare = await lifetime(empty, directory);
      const bundle = await lifetime(join(ACTION, 'dist/index.js'), directory);
      // The first of each brings the files into memory.
      if (time === 0) continue;
      took.bare.push(bare);
      took.bundle.push(bundle);
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  return { bare: spreadOf(took.bare), bundle: spreadOf(took.bundle) };
}

async function lifetime(script: string, directory: string): Promise<number> {
  const startedMs = performance.now();
  const child = spawn(realpathSync(NODE_24), [script], {
    stdio: 'ignore',
    env: { PATH: process.env['PATH'], GITHUB_ACTIONS: 'true', RUNNER_TEMP: join(directory, 'temp') },
  });
  await once(child, 'exit');
  return performance.now() - startedMs;
}
