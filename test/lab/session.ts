import { createConnection } from 'node:net';
import { encodeFrame, frameReader } from './websocket-frames.ts';

/** One long session of a client, held open until it is told to end. */
export interface Session {
  /** Who serves it: `web-01`. */
  readonly server: string;
  readonly version: string;
  /** Sends a message and resolves when its echo is back; rejects when the session has ended. */
  echo(text: string): Promise<void>;
  /** True once the other side ended it. */
  readonly cut: boolean;
  /** Ends it as a client does. */
  close(): void;
}

export interface SessionOptions {
  /** Default: WebSocket. */
  readonly kind?: 'websocket' | 'tcp';
  /** Further lines of the request, a cookie say. */
  readonly headers?: readonly string[];
}

/** Opens sessions until one of them is served by this server, and holds that one. */
export async function holdSession(
  port: number,
  server: string,
  options: SessionOptions = {},
): Promise<Session> {
  for (let tries = 0; tries < 100; tries += 1) {
    const session = await openSession(port, options);
    if (session.server === server) return session;
    session.close();
  }
  throw new Error(`100 sessions, and none of them came to ${server}`);
}

export function openSession(port: number, options: SessionOptions = {}): Promise<Session> {
  const isWebSocket = (options.kind ?? 'websocket') === 'websocket';
  const hello = isWebSocket
    ? [
        'GET / HTTP/1.1',
        'Host: toy',
        'Connection: Upgrade',
        'Upgrade: websocket',
        'Sec-WebSocket-Version: 13',
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
        ...(options.headers ?? []),
        '',
        '',
      ].join('\r\n')
    : 'ECHO\n';
  const socket = createConnection(port, '127.0.0.1');
  const read = isWebSocket ? websocketReader() : lineReader();
  return new Promise((resolve, reject) => {
    let heard: ((echo: string) => void) | undefined;
    let failed: ((error: Error) => void) | undefined = reject;
    let ours = false;
    let cut = false;
    const ended = (why: string): void => {
      cut = !ours;
      failed?.(new Error(`the session has ended: ${why}`));
    };
    socket.on('error', (error) => {
      ended(error.message);
    });
    socket.on('close', () => {
      ended('closed');
    });
    socket.on('connect', () => socket.write(hello));
    socket.on('data', (chunk: Buffer) => {
      for (const text of read(chunk)) {
        if (heard) heard(text);
        else begin(text);
      }
    });
    function begin(greeting: string): void {
      const [server = '', version = ''] = greeting.split(' ');
      failed = undefined;
      resolve({
        server,
        version,
        get cut() {
          return cut;
        },
        close() {
          ours = true;
          socket.destroy();
        },
        echo: (text) =>
          new Promise((echoed, refused) => {
            if (socket.destroyed) {
              refused(new Error('the session has ended'));
              return;
            }
            failed = refused;
            heard = (echo) => {
              failed = undefined;
              if (echo === `${server} ${version} ${text}`) echoed();
              else refused(new Error(`'${echo}' instead of an echo of '${text}'`));
            };
            socket.write(isWebSocket ? encodeFrame({ kind: 'text', text }, 'client') : `${text}\n`);
          }),
      });
    }
  });
}

/** Takes bytes, gives the greeting (`server version`) first, then the echoes. */
function websocketReader(): (chunk: Buffer) => string[] {
  const frames = frameReader();
  let head: Buffer | undefined = Buffer.alloc(0);
  const texts = (chunk: Buffer): string[] =>
    frames(chunk).flatMap((frame) => (frame.kind === 'text' ? [frame.text] : []));
  return (chunk) => {
    if (!head) return texts(chunk);
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return [];
    const text = head.subarray(0, end).toString('latin1');
    const rest = head.subarray(end + 4);
    head = undefined;
    const header = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(text)?.[1] ?? '-';
    return [`${header('x-server')} ${header('x-version')}`, ...texts(rest)];
  };
}

function lineReader(): (chunk: Buffer) => string[] {
  let rest = '';
  return (chunk) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    return lines;
  };
}
