import { connect, type ClientHttp2Session } from 'node:http2';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Counter, FailureCause } from './tally.ts';
import type { LoadOptions } from './load.ts';

/** Bytes of one upload, and in how many parts they come, one every 50 ms. */
const UPLOAD_PARTS = 10;
const UPLOAD_PART = Buffer.alloc(2_000, 'x');
/** How long a stream of server-sent events is asked for; one event every 100 ms. */
const EVENTS_MS = 600;
const SERVER = 'x-server';
const VERSION = 'x-version';

interface Answer {
  readonly server: string;
  readonly version: string;
  readonly body: string;
}

class Failed extends Error {
  readonly why: FailureCause;
  readonly status: number | undefined;

  constructor(why: FailureCause, text: string, status?: number) {
    super(text);
    this.why = why;
    this.status = status;
  }
}

/** Asks one thing after the other until the signal, and counts each; what fails is asked again a moment later, as something new. */
async function repeat(
  options: LoadOptions,
  counter: Counter,
  stop: AbortSignal,
  ask: () => Promise<Answer>,
): Promise<void> {
  await sleep(Math.random() * 200);
  while (!stop.aborted) {
    let timer: NodeJS.Timeout | undefined;
    try {
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          reject(new Failed('timeout', `no answer within ${options.timeoutMs} ms`));
        }, options.timeoutMs);
      });
      const { server, version } = await Promise.race([ask(), late]);
      counter.request();
      counter.answered(server, version);
      await sleep(50);
    } catch (error) {
      const failed = error instanceof Failed ? error : new Failed('closed', String(error));
      const about = failed.status === undefined ? {} : { status: failed.status };
      counter.request();
      counter.failed({
        atMs: Date.now(),
        kind: 'http',
        cause: failed.why,
        ...about,
        server: '-',
        version: '-',
        detail: failed.message,
      });
      await sleep(100);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** One HTTP/2 connection (`proto h2`, without TLS) with three streams at once; a new one when HAProxy says goodbye. */
export async function runH2Client(
  port: number,
  options: LoadOptions,
  counter: Counter,
  stop: AbortSignal,
): Promise<void> {
  let session: ClientHttp2Session | undefined;
  const current = (): ClientHttp2Session => {
    if (session && !session.closed && !session.destroyed) return session;
    session = connect(`http://127.0.0.1:${port}`);
    // The streams say what went wrong.
    session.on('error', () => undefined);
    // A goodbye: streams under way are served, new ones go to a new connection.
    session.on('goaway', () => session?.close());
    return session;
  };
  const ask = (): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const slow = Math.random() < options.slowShare;
      const stream = current().request({ ':path': slow ? `/slow?ms=${options.slowMs}` : options.path });
      const answer = { status: 0, server: '-', version: '-', body: '' };
      stream.setEncoding('utf8');
      stream.on('response', (headers) => {
        answer.status = Number(headers[':status']);
        answer.server = String(headers[SERVER] ?? '(HAProxy)');
        answer.version = String(headers[VERSION] ?? '-');
      });
      stream.on('data', (chunk: string) => (answer.body += chunk));
      stream.on('error', (error) => {
        reject(new Failed('closed', `HTTP/2: ${error.message}`));
      });
      stream.on('close', () => {
        if (answer.status === 200 && answer.body.includes(answer.version)) resolve(answer);
        else if (answer.status === 0) reject(new Failed('closed', 'HTTP/2: a stream without an answer'));
        else reject(new Failed('status', answer.body.slice(0, 200), answer.status));
      });
      stream.end();
    });
  await Promise.all([1, 2, 3].map(() => repeat(options, counter, stop, ask)));
  session?.close();
}

/** One client that listens to server-sent events, stream after stream; each has to come whole. */
export async function runEventClient(
  port: number,
  options: LoadOptions,
  counter: Counter,
  stop: AbortSignal,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  await repeat(options, counter, stop, async () => {
    const answer = await send(agent, port, 'GET', `/stream?ms=${EVENTS_MS}`, []);
    const events = answer.body.split('data: ').length - 1;
    if (events !== EVENTS_MS / 100) throw new Failed('garbled', `${events} events of ${EVENTS_MS / 100}`);
    return answer;
  });
  agent.destroy();
}

/** One client that uploads slowly, again and again; the server has to have read all of it. */
export async function runUploadClient(
  port: number,
  options: LoadOptions,
  counter: Counter,
  stop: AbortSignal,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const parts = Array.from({ length: UPLOAD_PARTS }, () => UPLOAD_PART);
  await repeat(options, counter, stop, async () => {
    const answer = await send(agent, port, 'POST', '/upload', parts);
    const expected = `${UPLOAD_PARTS * UPLOAD_PART.length} bytes`;
    if (!answer.body.includes(expected)) throw new Failed('garbled', `'${answer.body}', not ${expected}`);
    return answer;
  });
  agent.destroy();
}

function send(
  agent: Agent,
  port: number,
  method: string,
  path: string,
  parts: readonly Buffer[],
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    const headers = method === 'POST' ? { 'content-length': length } : {};
    const asked = request({ host: '127.0.0.1', port, method, path, agent, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (body += chunk));
      response.on('error', (error) => {
        reject(new Failed('closed', `${path}: in the middle of an answer: ${error.message}`));
      });
      response.on('end', () => {
        if (!response.complete) return;
        if (response.statusCode !== 200) {
          reject(new Failed('status', `${path}: ${body.trim().slice(0, 200)}`, response.statusCode));
          return;
        }
        const header = (name: string): string => String(response.headers[name] ?? '-');
        resolve({ server: header(SERVER), version: header(VERSION), body });
      });
    });
    asked.on('error', (error: NodeJS.ErrnoException) => {
      const cause = error.code === 'ECONNREFUSED' ? 'refused' : 'closed';
      reject(new Failed(cause, `${method} ${path}: ${error.message}`));
    });
    void (async () => {
      for (const part of parts) {
        if (asked.destroyed) return;
        asked.write(part);
        await sleep(50);
      }
      asked.end();
    })();
  });
}
