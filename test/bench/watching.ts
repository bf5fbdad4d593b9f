import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../lab/processes.ts';
import { startAction } from '../lab/runner.ts';
import { ACTION, type Arena } from './arena.ts';
import { cpuMs, residentMb } from './process-cost.ts';

/** The cost of waiting for one server whose last session does not end. CPU in per cent of one core. */
export interface WatchCost {
  readonly overMs: number;
  /** HAProxy with its checks and the one session, and nobody watching. */
  readonly haproxyAlone: number;
  readonly haproxyWatched: number;
  readonly action: number;
  readonly actionMb: number;
}

export async function measureWatching(arena: Arena, overMs: number): Promise<WatchCost> {
  const [server = ''] = arena.names;
  arena.fleet.stick(server);
  await arena.arm();
  const haproxy = await arena.haproxy.pid();
  await sleep(500);
  const alone = await shareOf([haproxy], overMs);
  const action = startAction({
    action: ACTION,
    inputs: {
      haproxy: arena.haproxy.socket,
      backend: 'web',
      servers: server,
      run: arena.deployScript,
      'haproxy-check': 'require',
      'drain-timeout': '1h',
      'min-available': '0',
    },
    post: false,
  });
  try {
    await Promise.race([
      until(
        async () => (await arena.haproxy.row('web', server)).admin === 'drain',
        `${server} is not drained`,
      ),
      action.result.then((run) => {
        throw new Error(`the action ended instead of waiting:\n${run.main.output}`);
      }),
    ]);
    // The first second has a pace of its own: left-overs of the moment of the order.
    await sleep(1_500);
    const watched = await shareOf([haproxy, action.main.pid], overMs);
    return {
      overMs,
      haproxyAlone: alone[0] ?? Number.NaN,
      haproxyWatched: watched[0] ?? Number.NaN,
      action: watched[1] ?? Number.NaN,
      actionMb: residentMb(action.main.pid),
    };
  } finally {
    action.main.kill();
    await (await action.result.catch(() => undefined))?.clean();
  }
}

async function shareOf(pids: readonly number[], overMs: number): Promise<number[]> {
  const startedMs = performance.now();
  const before = pids.map(cpuMs);
  await sleep(overMs);
  const tookMs = performance.now() - startedMs;
  return pids.map((pid, index) => (100 * (cpuMs(pid) - (before[index] ?? Number.NaN))) / tookMs);
}
