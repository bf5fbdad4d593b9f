import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT, until } from './processes.ts';
import type { Reaper } from './reaper.ts';
import type { Tally } from './tally.ts';

export interface LoadOptions {
  /** Ports of frontends on 127.0.0.1; the clients are spread over them. */
  readonly ports: readonly number[];
  /** Keep-alive HTTP clients, and requests a second of all of them together. */
  readonly clients: number;
  readonly ratePerSec: number;
  readonly path: string;
  /** 0–1: how many of the requests take `slowMs` at the server. */
  readonly slowShare: number;
  readonly slowMs: number;
  /** Each client sends back the cookie that it was given, for the length of a visit; then a new visitor comes, without one. */
  readonly sticky: boolean;
  readonly visitMs: number;
  /** Further clients with long connections that echo ten messages a second. */
  readonly websockets: number;
  readonly tcp: number;
  /** HTTP/2 clients with three streams at once (`proto h2`), listeners to server-sent events, slow uploaders. */
  readonly h2: number;
  readonly events: number;
  readonly uploads: number;
  /** How long a client keeps a WebSocket or TCP connection before it opens another. */
  readonly streamLifeMs: number;
  /** For one answer. */
  readonly timeoutMs: number;
}

export const LOAD_DEFAULTS = {
  clients: 10,
  ratePerSec: 100,
  path: '/',
  slowShare: 0.1,
  slowMs: 300,
  sticky: false,
  visitMs: 5_000,
  websockets: 0,
  tcp: 0,
  h2: 0,
  events: 0,
  uploads: 0,
  streamLifeMs: 1_500,
  timeoutMs: 10_000,
} as const;

/** A running load. */
export interface Load {
  /** What it has seen so far. */
  tally(): Promise<Tally>;
  /** Resolves when so many more requests have ended. */
  more(requests: number): Promise<Tally>;
  /** Lets every request end, then gives the whole tally. */
  stop(): Promise<Tally>;
}

/** Starts a steady load on a frontend; resolves when the first answers have come. */
export async function startLoad(
  reaper: Reaper,
  options: Pick<LoadOptions, 'ports'> & Partial<LoadOptions>,
): Promise<Load> {
  const child = fork(
    join(ROOT, 'test/lab/load-process.ts'),
    [JSON.stringify({ ...LOAD_DEFAULTS, ...options })],
    {
      detached: true,
      env: reaper.env,
      execArgv: [],
    },
  );
  child.unref();
  child.channel?.unref?.();
  let last: Tally | undefined;
  child.on('message', (message) => (last = message as Tally));
  const ended = once(child, 'exit');

  async function tally(): Promise<Tally> {
    if (!child.connected && last) return last;
    last = undefined;
    child.send('tally');
    return until(() => last, 'the load process does not answer', 15_000, 2);
  }
  async function more(requests: number): Promise<Tally> {
    const total = (one: Tally): number => one.requests + one.messages;
    const from = total(await tally());
    return until(
      async () => {
        const now = await tally();
        return total(now) >= from + requests && now;
      },
      `the load does not get ${requests} further answers`,
      30_000,
      20,
    );
  }
  await more(1);
  return {
    tally,
    more,
    async stop() {
      if (child.connected) {
        child.ref();
        child.send('stop');
        await ended;
      }
      if (!last) throw new Error('the load process ended without a tally');
      return last;
    },
  };
}

/** `1,234 requests, 0 failed`, with the causes where there are any. */
export function describeTally(tally: Tally): string {
  const causes = Object.entries(tally.causes).map(([cause, count]) => `${count} × ${cause}`);
  const what = `${tally.requests.toLocaleString('en')} requests, ${tally.failed.toLocaleString('en')} failed`;
  return causes.length === 0 ? what : `${what} (${causes.join(', ')})`;
}
