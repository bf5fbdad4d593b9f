import type { Order } from '../../src/haproxy/control-plane.ts';
import { solveShares } from '../../src/plan/shares.ts';
import { openRuntime } from '../../src/haproxy/runtime/node.ts';
import { systemClock } from '../../src/support/clock.ts';
import { startLab } from '../lab/fleet.ts';
import { manyServers } from '../lab/many-servers.ts';
import { median } from './statistics.ts';

/** What a canary costs in time. */
export interface CanaryCost {
  /** Weights of one share for 1,000 servers of all weights, median of nine. */
  readonly solveMs: number;
  /** One step of weights on 100 servers of two nodes, each read back; median of nine. */
  readonly stepMs: number;
}

const TIMES = { connectTimeoutMs: 5_000, commandTimeoutMs: 10_000 };
const never = new AbortController().signal;

export async function measureCanary(): Promise<CanaryCost> {
  return {
    solveMs: median(Array.from({ length: 9 }, (_, run) => solve(run))),
    stepMs: await stepOfWeights(),
  };
}

function solve(run: number): number {
  const stable = Array.from({ length: 990 }, (_, index) => 1 + ((index * 7 + run) % 256));
  const canaries = Array.from({ length: 10 }, (_, index) => 20 + index);
  const startedMs = performance.now();
  solveShares(stable, canaries, 5 + run);
  return performance.now() - startedMs;
}

async function stepOfWeights(): Promise<number> {
  const names = Array.from({ length: 100 }, (_, index) => `web-${String(index + 1).padStart(2, '0')}`);
  await using lab = await startLab({
    servers: 1,
    nodes: 2,
    load: false,
    check: false,
    config: (config) => manyServers(config, names),
  });
  const planes = lab.nodes.map(({ socket }, index) =>
    openRuntime(
      { kind: 'unix', label: `lb${index + 1}`, text: socket, path: socket, host: '', port: 0 },
      TIMES,
      systemClock,
    ),
  );
  await Promise.all(planes.map((plane) => plane.snapshot(never)));
  const times: number[] = [];
  for (let run = 0; run < 9; run += 1) {
    const orders = names.map((server): Order => ({
      do: 'weight',
      row: { backend: 'web', server },
      weight: 10 + run,
    }));
    const startedMs = performance.now();
    const results = await Promise.all(planes.map((plane) => plane.orders!(orders, never)));
    times.push(performance.now() - startedMs);
    const failed = results.flat().find((result) => result.status === 'rejected');
    if (failed) throw failed.reason as Error;
  }
  return median(times);
}
