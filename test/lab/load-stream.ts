import { createConnection, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { encodeFrame, frameReader } from './websocket-frames.ts';
import type { Counter, FailureCause } from './tally.ts';
import type { LoadOptions } from './load.ts';

/** How a long connection begins, sends and hears. */
interface Dialect {
  readonly kind: 'websocket' | 'tcp';
  readonly port: number;
  readonly hello: string;
  /** Takes bytes, gives the echoes that are complete: `server version text`. Throws where the beginning is refused. */
  reader(): (chunk: Buffer) => string[];
  send(text: string): Buffer | string;
}

function websocketDialect(port: number): Dialect {
  return {
    kind: 'websocket',
    port,
    hello:
      'GET / HTTP/1.1\r\nHost: toy\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    reader() {
      const read = frameReader();
      let head: Buffer | undefined = Buffer.alloc(0);
      return (chunk) => {
        let frames = chunk;
        if (head) {
          head = Buffer.concat([head, chunk]);
          const end = head.indexOf('\r\n\r\n');
          if (end < 0) return [];
          const text = head.subarray(0, end).toString('latin1');
          if (!text.startsWith('HTTP/1.1 101')) throw new Error(text.split('\r\n')[0]);
          frames = head.subarray(end + 4);
          head = undefined;
          const header = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(text)?.[1] ?? '-';
          return [`${header('x-server')} ${header('x-version')} hello`, ...texts(read(frames))];
        }
        return texts(read(frames));
      };
    },
    send: (text) => encodeFrame({ kind: 'text', text }, 'client'),
  };
}

const texts = (frames: ReturnType<ReturnType<typeof frameReader>>): string[] =>
  frames.flatMap((frame) => (frame.kind === 'text' ? [frame.text] : []));

function tcpDialect(port: number): Dialect {
  return {
    kind: 'tcp',
    port,
    hello: 'ECHO\n',
    reader() {
      let rest = '';
      return (chunk) => {
        const lines = (rest + chunk.toString()).split('\n');
        rest = lines.pop() ?? '';
        return lines;
      };
    },
    send: (text) => `${text}\n`,
  };
}

/**
 * One client with one long connection after another: each is greeted by its server, sends a message every 100 ms, wants each
 * echoed before the next, and is closed by the client after `streamLifeMs`. A connection that ends otherwise is a failure.
 */
export async function runStreamClient(
  kind: 'websocket' | 'tcp',
  port: number,
  options: LoadOptions,
  counter: Counter,
  stop: AbortSignal,
): Promise<void> {
  const dialect = kind === 'websocket' ? websocketDialect(port) : tcpDialect(port);
  await sleep(Math.random() * 200);
  while (!stop.aborted) {
    const went = await converse(dialect, options, counter, stop);
    // A browser does not come back in a tight loop either.
    if (!went) await sleep(100);
  }
}

/** One connection; true if the client itself ended it. */
function converse(
  dialect: Dialect,
  options: LoadOptions,
  counter: Counter,
  stop: AbortSignal,
): Promise<boolean> {
  const socket: Socket = createConnection(dialect.port, '127.0.0.1');
  const read = dialect.reader();
  const endsAtMs = performance.now() + options.streamLifeMs;
  let who = { server: '-', version: '-' };
  let expected = 'hello';
  let sent = 0;
  let next: NodeJS.Timeout | undefined;
  return new Promise((resolve) => {
    let over = false;
    const end = (failure?: { cause: FailureCause; detail: string }): void => {
      if (over) return;
      over = true;
      clearTimeout(next);
      clearTimeout(deadline);
      socket.destroy();
      if (failure) counter.failed({ atMs: Date.now(), kind: dialect.kind, ...failure, ...who });
      resolve(!failure);
    };
    const late = (): void => {
      end({ cause: 'timeout', detail: `no echo of '${expected}' within ${options.timeoutMs} ms` });
    };
    let deadline = setTimeout(late, options.timeoutMs);
    const speak = (): void => {
      if (stop.aborted || performance.now() >= endsAtMs) {
        end();
        return;
      }
      expected = `message ${(sent += 1)}`;
      deadline = setTimeout(late, options.timeoutMs);
      socket.write(dialect.send(expected));
    };
    const hear = (echo: string): void => {
      const [server = '-', version = '-', ...words] = echo.split(' ');
      if (words.join(' ') !== expected) {
        end({ cause: 'garbled', detail: `'${echo}' instead of an echo of '${expected}'` });
        return;
      }
      who = { server, version };
      if (expected === 'hello') counter.connection();
      else counter.message();
      counter.answered(server, version);
      clearTimeout(deadline);
      next = setTimeout(speak, 100);
    };
    socket.on('connect', () => socket.write(dialect.hello));
    socket.on('data', (chunk: Buffer) => {
      try {
        read(chunk).forEach(hear);
      } catch (error) {
        end({ cause: 'status', detail: (error as Error).message });
      }
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      end({ cause: error.code === 'ECONNREFUSED' ? 'refused' : 'closed', detail: error.message });
    });
    socket.on('close', () => {
      end({ cause: 'closed', detail: `after ${sent} messages` });
    });
  });
}
