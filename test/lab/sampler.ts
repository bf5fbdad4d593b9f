import { setTimeout as sleep } from 'node:timers/promises';
import { exchange } from './cli.ts';
import type { Haproxy } from './haproxy.ts';

/** Usable servers of a backend (`act` of its BACKEND row) at one moment. */
export interface Availability {
  readonly atMs: number;
  readonly active: number;
}

/** Asks HAProxy every 10 ms until stopped. */
export function sampleAvailability(
  haproxy: Haproxy,
  backend: string,
): { stop(): Promise<readonly Availability[]> } {
  return sample(async () => {
    const [head = '', row = ''] = (await exchange(haproxy.socket, `show stat ${backend} 2 -1`)).split('\n');
    const column = head.replace(/^# /, '').split(',').indexOf('act');
    return { atMs: performance.now(), active: Number(row.split(',')[column]) };
  });
}

/** The admin bits of one server and the process that shows them. */
export interface AdminMoment {
  readonly atMs: number;
  readonly pid: number;
  readonly adminBits: number;
}

/** The same for one server's state; both answers come from one process, because they come over one connection. */
export function sampleAdmin(
  haproxy: Haproxy,
  backend: string,
  server: string,
): { stop(): Promise<readonly AdminMoment[]> } {
  return sample(async () => {
    const answer = await exchange(haproxy.socket, `show info;show servers state ${backend}`);
    const row = answer.split('\n').find((line) => line.split(' ')[3] === server);
    return {
      atMs: performance.now(),
      pid: Number(/^Pid: (\d+)$/m.exec(answer)?.[1]),
      adminBits: Number(row?.split(' ')[6]),
    };
  });
}

function sample<T>(look: () => Promise<T>): { stop(): Promise<readonly T[]> } {
  const seen: T[] = [];
  const stop = new AbortController();
  const running = (async () => {
    while (!stop.signal.aborted) {
      // A HAProxy that is just being reloaded may refuse one connection.
      const one = await look().catch(() => undefined);
      if (one !== undefined) seen.push(one);
      await sleep(10);
    }
  })();
  return {
    async stop() {
      stop.abort();
      await running;
      return seen;
    },
  };
}
