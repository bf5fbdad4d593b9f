import type { Agent, ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import type { SecureContext } from 'node:tls';
import { RolloutError } from '../../support/errors.ts';
import type { Clock } from '../../support/clock.ts';
import type { DataplaneEndpoint } from '../../inputs/inputs.ts';
import type { DataplaneAccess } from './endpoint.ts';

/** Loaded when a Data Plane API is spoken to: at every start they would cost 20 ms. */
const builtin = process.getBuiltinModule;

/** The server closes an idle connection after 10 s and says so nowhere (facts, dataplane, 1.19): we do it first. */
const IDLE_MS = 5_000;
/** 1,000 servers are 1 MB of statistics. */
const MAX_BYTES = 256 * 1024 * 1024;

export type Method = 'GET' | 'PUT' | 'DELETE';

export interface Request {
  readonly method: Method;
  /** With the version and the query. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** `Configuration-Version`: stands on every answer, also on errors. */
  readonly configurationVersion: string | undefined;
  /** `Reload-ID`, with 202. */
  readonly reloadId: string | undefined;
}

export type TroubleKind =
  /** No such socket file. */
  | 'missing'
  /** Nobody listens. */
  | 'refused'
  /** This user may not open the socket. */
  | 'denied'
  | 'connect-timed-out'
  /** Connected, but not answered to the end in time. */
  | 'timed-out'
  /** The connection broke, or an answer broke off. */
  | 'broken'
  | 'too-large'
  /** The two do not agree on TLS; `code` says on what. */
  | 'tls'
  | 'other';

export interface Trouble {
  readonly kind: TroubleKind;
  /** The request may have arrived. */
  readonly sent: boolean;
  /** The connection had been used before: the server may have closed it just when we wrote. */
  readonly reused: boolean;
  readonly code: string | undefined;
  readonly ms: number;
}

export type Exchanged = { readonly answer: Answer } | { readonly trouble: Trouble };

/** One keep-alive connection: requests go one after the other, in the order in which they came. */
export interface Connection {
  /** Rejects only with the signal's reason, at once; whatever else happens is a value. */
  exchange(request: Request, timeoutMs: number, signal: AbortSignal): Promise<Exchanged>;
  close(): void;
}

/** Throws `input-invalid` where the PEM texts cannot be used. Connects with the first request. */
export function openConnection(
  endpoint: DataplaneEndpoint,
  access: DataplaneAccess,
  connectTimeoutMs: number,
  clock: Clock,
): Connection {
  const secure = endpoint.kind === 'https' ? secureContext(access) : undefined;
  const http = builtin('node:http');
  const https = secure && builtin('node:https');
  const newAgent = (): Agent => new (https ?? http).Agent({ keepAlive: true, maxSockets: 1 });
  const fixed: RequestOptions = {
    ...(endpoint.kind === 'http+unix' ? { socketPath: endpoint.path } : placeOf(endpoint)),
    ...(secure && { secureContext: secure }),
  };
  const headers = {
    Accept: 'application/json',
    'User-Agent': 'haproxy-rollout',
    ...(access.username === undefined
      ? {}
      : { Authorization: `Basic ${btoaUtf8(`${access.username}:${access.password ?? ''}`)}` }),
  };
  let agent: Agent | undefined;
  let usedMs = 0;

  function open({ method, path, body }: Request): { request: ClientRequest; text: string | undefined } {
    const now = clock.nowMs();
    if (agent && now - usedMs > IDLE_MS) {
      agent.destroy();
      agent = undefined;
    }
    agent ??= newAgent();
    const text = body === undefined ? undefined : JSON.stringify(body);
    const request = (https ?? http).request({
      ...fixed,
      agent,
      method,
      path,
      headers: {
        ...headers,
        ...(text === undefined
          ? {}
          : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
      },
    });
    return { request, text };
  }

  function once(what: Request, timeoutMs: number, signal: AbortSignal): Promise<Exchanged> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason as Error);
      const startedMs = clock.nowMs();
      const { request, text } = open(what);
      let connected = false;
      let sent = false;
      const end = (): void => {
        for (const timer of timers) clearTimeout(timer);
        signal.removeEventListener('abort', abort);
        usedMs = clock.nowMs();
      };
      const finish = (result: Exchanged): void => {
        end();
        resolve(result);
      };
      const fail = (kind: TroubleKind, code: string | undefined): void => {
        const reused = request.reusedSocket;
        request.destroy();
        finish({ trouble: { kind, sent, reused, code, ms: Math.round(clock.nowMs() - startedMs) } });
      };
      const abort = (): void => {
        end();
        request.destroy();
        reject(signal.reason as Error);
      };
      const late = (): void => fail(connected ? 'timed-out' : 'connect-timed-out', undefined);
      const timers = [
        setTimeout(() => !connected && late(), connectTimeoutMs),
        setTimeout(late, Math.max(1, timeoutMs)),
      ];
      signal.addEventListener('abort', abort, { once: true });
      request.on('socket', (socket) => {
        const isOpen = (): void => {
          connected = true;
          sent = true;
        };
        if (request.reusedSocket) isOpen();
        else socket.once(secure ? 'secureConnect' : 'connect', isOpen);
      });
      request.on('error', (error: NodeJS.ErrnoException) => fail(kindOf(error, connected), codeOf(error)));
      request.on('response', (response) => {
        read(response).then(
          (body) =>
            body === undefined ? fail('too-large', undefined) : finish({ answer: answerOf(response, body) }),
          (error: NodeJS.ErrnoException) => fail('broken', codeOf(error)),
        );
      });
      request.end(text);
    });
  }

  let last: Promise<unknown> = Promise.resolve();
  return {
    exchange(request, timeoutMs, signal) {
      const startedMs = clock.nowMs();
      const turn = last.then(() => once(request, timeoutMs - (clock.nowMs() - startedMs), signal));
      last = turn.catch(() => undefined);
      return untilAborted(turn, signal);
    },
    close() {
      agent?.destroy();
      agent = undefined;
    },
  };
}

/** A request that waits for its turn must not keep an aborted caller waiting. */
function untilAborted<T>(turn: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    turn.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

const placeOf = ({ kind, host, port }: DataplaneEndpoint): RequestOptions => ({
  host,
  port: port === 0 ? (kind === 'https' ? 443 : 80) : port,
});

/** Undefined: larger than any answer. Rejects where the connection ends in its middle. */
async function read(response: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function answerOf(response: IncomingMessage, text: string): Answer {
  const header = (name: string): string | undefined => {
    const value = response.headers[name];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    status: response.statusCode ?? 0,
    text,
    configurationVersion: header('configuration-version'),
    reloadId: header('reload-id'),
  };
}

const codeOf = (error: NodeJS.ErrnoException): string | undefined => error.code;

function kindOf({ code = '' }: NodeJS.ErrnoException, connected: boolean): TroubleKind {
  if (code === 'ENOENT') return 'missing';
  if (code === 'ECONNREFUSED' || code === 'ENOTSOCK') return 'refused';
  if (code === 'EACCES' || code === 'EPERM') return 'denied';
  if (/^ERR_(SSL|TLS)|CERT|SELF_SIGNED|UNABLE_TO|^EPROTO$/.test(code)) return 'tls';
  if (code === 'ETIMEDOUT' && !connected) return 'connect-timed-out';
  return connected || code === 'ECONNRESET' || code === 'EPIPE' || code.startsWith('HPE_')
    ? 'broken'
    : 'other';
}

const btoaUtf8 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** `ca` replaces the known authorities, as with curl. */
function secureContext({ tls: { ca, cert, key } }: DataplaneAccess): SecureContext {
  try {
    return builtin('node:tls').createSecureContext({
      ...(ca && { ca }),
      ...(cert && { cert }),
      ...(key && { key }),
    });
  } catch (cause) {
    // OpenSSL's words name the trouble and quote nothing of the key.
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new RolloutError('input-invalid', `tls-ca, tls-cert and tls-key cannot be used: ${why}`, {
      hint: 'Each must be PEM text or the path of a PEM file, and tls-key must belong to tls-cert.',
      cause,
    });
  }
}
