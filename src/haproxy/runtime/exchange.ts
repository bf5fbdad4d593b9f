import { connect } from 'node:net';
import type { RolloutError } from '../../support/errors.ts';

/** What can go wrong on the way to an answer. */
export type TroubleKind =
  /** No socket file (ENOENT). */
  | 'missing'
  /** Nobody listens (ECONNREFUSED). */
  | 'refused'
  /** This user may not open the socket (EACCES, EPERM). */
  | 'denied'
  /** The queue for new connections is full (EAGAIN): all CLI slots are taken. */
  | 'busy'
  /** No connection within the connect time-out. */
  | 'connect-timed-out'
  /** Connected, but not answered to the end in time, or an answer that stopped in its middle. */
  | 'timed-out'
  /** The connection broke. */
  | 'broken'
  /** The answer exceeded the bound. */
  | 'too-large'
  /** Anything else the system says, in `code`: a host name that does not resolve, no route. */
  | 'other';

export interface Trouble {
  readonly kind: TroubleKind;
  /** The command may have reached HAProxy. */
  readonly sent: boolean;
  /** Bytes of the answer that came. */
  readonly bytes: number;
  /** The system's word, where there is one: `ECONNREFUSED`. */
  readonly code: string | undefined;
  /** In place of the words for `kind`, where what lies between us and HAProxy knows more than the socket. */
  readonly said?: RolloutError;
}

/** What came until the other side closed; whether it is a whole answer is for others to say. */
export type Exchanged =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'trouble'; readonly trouble: Trouble };

export interface Limits {
  readonly connectTimeoutMs: number;
  /** For the whole exchange. */
  readonly timeoutMs: number;
  /** Bytes of an answer. */
  readonly maxBytes: number;
  /** Whether this is all that HAProxy answers to the line, each part with its terminator. */
  readonly isWhole: (text: string) => boolean;
  /** Whether nothing more will come after this, though the connection stays open. Asked of short answers only. */
  readonly isLast: (text: string) => boolean;
  /** So long an answer that has begun may pause. Default 1 s. */
  readonly stallMs?: number;
}

/**
 * An answer that has begun comes in one go: HAProxy writes 5,000 servers in 45 ms. One that stops in the middle for so long goes on only
 * by luck: the process that wrote it hangs or is gone, and another connection may find its successor.
 */
const STALL_MS = 1_000;
/**
 * Through an SSH tunnel our half is closed so much later than the line is sent. The answer comes in several packets, and an sshd before
 * 10.1 keeps the second until the first is acknowledged, which our system delays by 40 ms: unless we send something, and this is it.
 */
const END_AFTER_MS = 2;
/** No sentence of HAProxy is longer. */
const SENTENCE_BYTES = 200;

/**
 * One line to HAProxy and everything it answers, on a connection of its own. Rejects only with the reason of the signal, at
 * once, or with a RolloutError where trying again would be useless or wrong (a refused login, say); whatever else happens is a
 * value.
 */
export type Exchange = (line: string, limits: Limits, signal: AbortSignal) => Promise<Exchanged>;

const LINE_FEED = 0x0a;

export type SocketAddress = { readonly path: string } | { readonly host: string; readonly port: number };

function kindOf(code: string | undefined, connected: boolean): TroubleKind {
  switch (code) {
    case 'ENOENT':
      return 'missing';
    case 'ECONNREFUSED':
    case 'ENOTSOCK':
      return 'refused';
    case 'EACCES':
    case 'EPERM':
      return 'denied';
    case 'EAGAIN':
      return 'busy';
    case 'ETIMEDOUT':
      return connected ? 'broken' : 'connect-timed-out';
    default:
      return connected || code === 'ECONNRESET' ? 'broken' : 'other';
  }
}

/**
 * Exchanges over a unix or TCP socket. Our side is closed right after the line: HAProxy then always closes too, also a master
 * socket, which otherwise stays open, and which in 3.x ignores a `;quit` behind a prefix that names no process.
 *
 * An answer is read to the end of the connection, or, with `until: 'whole'`, only until it is whole: what ends differently (a
 * refusal, a cut one) is still read to the end. One that begins and then stops is given up after a second.
 */
export function exchangeOver(address: SocketAddress, until: 'end' | 'whole' = 'end'): Exchange {
  return (line, limits, signal) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason as Error);
      const chunks: Buffer[] = [];
      let bytes = 0;
      let connected = false;
      const socket = connect({ ...address, allowHalfOpen: true });
      const timers = [
        setTimeout(() => !connected && fail('connect-timed-out', undefined), limits.connectTimeoutMs),
        setTimeout(() => fail(connected ? 'timed-out' : 'connect-timed-out', undefined), limits.timeoutMs),
      ];

      let stalled: NodeJS.Timeout | undefined;
      let closing: NodeJS.Timeout | undefined;

      const end = (): void => {
        for (const timer of [...timers, stalled, closing]) clearTimeout(timer);
        signal.removeEventListener('abort', abort);
        socket.destroy();
      };
      const fail = (kind: TroubleKind, code: string | undefined): void => {
        end();
        resolve({ kind: 'trouble', trouble: { kind, sent: connected, bytes, code } });
      };
      const received = (): string => Buffer.concat(chunks).toString('utf8');
      const finish = (): void => {
        end();
        resolve({ kind: 'text', text: received() });
      };
      const abort = (): void => {
        end();
        reject(signal.reason as Error);
      };

      signal.addEventListener('abort', abort, { once: true });
      socket.on('connect', () => {
        connected = true;
        if (until === 'end') return void socket.end(`${line}\n`);
        socket.write(`${line}\n`);
        closing = setTimeout(() => socket.end(), END_AFTER_MS);
      });
      socket.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        chunks.push(chunk);
        if (bytes > limits.maxBytes) return fail('too-large', undefined);
        // Whatever is whole ends with a line feed, which is never a part of another character.
        if (chunk.at(-1) === LINE_FEED) {
          if (until === 'whole' && limits.isWhole(received())) return finish();
          if (bytes < SENTENCE_BYTES && limits.isLast(received())) return finish();
        }
        clearTimeout(stalled);
        stalled = setTimeout(() => fail('timed-out', undefined), limits.stallMs ?? STALL_MS);
      });
      socket.on('end', () => finish());
      socket.on('error', (error: NodeJS.ErrnoException) => fail(kindOf(error.code, connected), error.code));
    });
}
