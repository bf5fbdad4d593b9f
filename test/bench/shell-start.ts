import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Arena } from './arena.ts';
import { machineMs } from './fleet.ts';
import { spreadOf, type Spread } from './statistics.ts';

/**
 * How long a shell with the deploy's own script takes from its start to its first command, as the fleet sees it. What lies beyond that
 * between the end of the last session and the deploy is the rollout's own.
 */
export async function measureShellStart(arena: Arena, times: number): Promise<Spread> {
  await arena.fleet.moments();
  const startedMs: number[] = [];
  for (let time = 0; time < times; time += 1) {
    startedMs.push(machineMs());
    const child = spawn('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', arena.deployScript], {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      env: { PATH: process.env['PATH'], ROLLOUT_SERVER: '-' },
    });
    await once(child, 'exit');
  }
  const arrived = (await arena.fleet.moments()).filter((one) => one.what === 'shell');
  return spreadOf(arrived.map((one, index) => one.atMs - (startedMs[index] ?? Number.NaN)));
}
