import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Counter, FailureCause } from './tally.ts';
import type { LoadOptions } from './load.ts';

/**
 * One client with one keep-alive connection: asks, reads, thinks, asks again, until the signal. It never asks twice: what
 * fails, failed. Whether a closed connection had been idle does not matter either, because the lab's HAProxy keeps idle
 * connections for a minute and through reloads (haproxy-config.ts).
 */
export async function runHttpClient(
  port: number,
  options: LoadOptions,
  counter: Counter,
  stop: AbortSignal,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const asker = { port, agent, options, counter };
  const periodMs = (1_000 * options.clients) / options.ratePerSec;
  const who = { server: '-', version: '-', cookie: '', user: newUser() };
  // The clients must not all ask at the same moment.
  let dueMs = performance.now() + Math.random() * periodMs;
  let leavesMs = performance.now() + Math.random() * options.visitMs;
  while (!stop.aborted) {
    const waitMs = dueMs - performance.now();
    if (waitMs > 0) await sleep(waitMs, undefined, { signal: stop }).catch(() => undefined);
    if (stop.aborted) break;
    // A client that a slow answer has held up goes on from here; it does not catch up in a burst.
    dueMs = Math.max(dueMs + periodMs, performance.now());
    if (performance.now() >= leavesMs) {
      who.cookie = '';
      who.user = newUser();
      leavesMs = performance.now() + options.visitMs;
    }
    const slow = Math.random() < options.slowShare;
    await ask(asker, slow ? `/slow?ms=${options.slowMs}` : options.path, who, slow ? options.slowMs : 0);
  }
  agent.destroy();
}

/** What a stick-table can tell a visitor by. */
const newUser = (): string => Math.random().toString(36).slice(2);

interface Who {
  /** Who answered last. */
  server: string;
  version: string;
  cookie: string;
  /** Sent as `x-user`. */
  user: string;
}

interface Asker {
  readonly port: number;
  readonly agent: Agent;
  readonly options: LoadOptions;
  readonly counter: Counter;
}

function ask(asker: Asker, path: string, who: Who, expectedMs: number): Promise<void> {
  const { port, agent, options, counter } = asker;
  return new Promise((resolve) => {
    const startedMs = performance.now();
    const fail = (cause: FailureCause, detail: string, status?: number): void => {
      counter.request();
      const { server, version } = who;
      const about = status === undefined ? {} : { status };
      counter.failed({
        atMs: Date.now(),
        kind: 'http',
        cause,
        ...about,
        server,
        version,
        detail: `${path}: ${detail}`,
      });
      resolve();
    };
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path,
        agent,
        timeout: options.timeoutMs,
        headers: {
          'x-user': who.user,
          ...(options.sticky && who.cookie ? { cookie: who.cookie } : {}),
        },
      },
      (response) => {
        who.server = String(response.headers['x-server'] ?? '(HAProxy)');
        who.version = String(response.headers['x-version'] ?? '-');
        const cookie = response.headers['set-cookie']?.[0]?.split(';')[0];
        if (cookie) who.cookie = cookie;
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (body += chunk));
        response.on('error', (error) => {
          fail('closed', `in the middle of an answer: ${error.message}`);
        });
        response.on('end', () => {
          // An answer that was cut off ends in `error`.
          if (!response.complete) return;
          if (response.statusCode !== 200) {
            fail('status', body.trim().slice(0, 200), response.statusCode ?? 0);
            return;
          }
          counter.request();
          counter.answered(who.server, who.version, performance.now() - startedMs - expectedMs);
          resolve();
        });
      },
    );
    let timedOut = false;
    asked.on('timeout', () => {
      timedOut = true;
      asked.destroy(new Error(`no answer within ${options.timeoutMs} ms`));
    });
    asked.on('error', (error: NodeJS.ErrnoException) => {
      if (timedOut) fail('timeout', error.message);
      else fail(error.code === 'ECONNREFUSED' ? 'refused' : 'closed', error.message);
    });
    asked.end();
  });
}
