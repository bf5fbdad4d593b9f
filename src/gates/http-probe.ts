import type { IncomingMessage, RequestOptions } from 'node:http';
import type { SecureContext } from 'node:tls';
import type { HealthInputs, TlsInputs } from '../inputs/inputs.ts';
import { RolloutError } from '../support/errors.ts';
import { formatMs, shorten } from '../support/format.ts';
import { bodyMatcher } from './body-match.ts';
import { failureText, type FailureContext } from './probe-failure.ts';
import { probeUrl, shownUrl } from './probe-url.ts';
import type { Probe, ProbeResult } from './probe.ts';

/** So much of a body is looked at; of an answer that failed already, only what is quoted. */
const BODY_BYTES = 1024 * 1024;
const FAILED_BODY_BYTES = 4 * 1024;
const QUOTED_CHARACTERS = 80;

export interface HttpProbeOptions {
  readonly health: HealthInputs;
  readonly tls: TlsInputs;
  /** For one question: connecting, TLS, headers and body together. */
  readonly timeoutMs: number;
}

/**
 * Asks `health-url` with GET on a new connection each time, directly: no redirects are followed, no proxy is used. Passes where the
 * status lies in `health-status` and the complete body (its first megabyte) holds `health-body`. `tls-ca` (PEM) replaces the known
 * authorities, as with curl; `tls-cert` and `tls-key` are shown to a server that asks. Throws `input-invalid` at once where
 * the PEM texts cannot be used or `health-url` is missing; afterwards whatever goes wrong is a result.
 */
export function httpProbe(options: HttpProbeOptions): Probe {
  const template = options.health.url;
  if (template === undefined) throw new RolloutError('input-invalid', 'health-url is missing');
  const secure = /^https:/i.test(template) ? secureContext(options.tls) : undefined;
  const matchBody = bodyMatcher(options.health.body);

  return {
    urlOf(target) {
      const url = probeUrl(template, target);
      return url === undefined ? `health-url for ${target.server}` : shownUrl(url);
    },
    async ask(target, signal) {
      signal.throwIfAborted();
      const url = probeUrl(template, target);
      if (url === undefined) {
        const { address, port } = target;
        return failed(`health-url makes no URL for ${target.server} (address ${address}, port ${port})`);
      }
      // Not AbortSignal.any: on a signal that lives as long as the run each one leaves a kilobyte behind (Node 24.21).
      const stop = new AbortController();
      const onAbort = (): void => stop.abort();
      signal.addEventListener('abort', onAbort, { once: true });
      const timer = setTimeout(onAbort, options.timeoutMs);
      const progress: Progress = { status: undefined, body: '', connected: false };
      try {
        const isAccepted = (status: number): boolean =>
          options.health.status.some(({ from, to }) => status >= from && status <= to);
        const answer = await exchange(url, secure, stop.signal, isAccepted, progress);
        return verdict(answer, isAccepted, matchBody);
      } catch (error) {
        signal.throwIfAborted();
        if (stop.signal.aborted) return failed(lateText(progress, options.timeoutMs));
        return failed(brokenText(error, progress, contextOf(url, options.tls)));
      } finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', onAbort);
      }
    },
  };
}

/** Loaded when a probe needs them: at every start, most of which probe nothing, they would cost 20 ms. */
const builtin = process.getBuiltinModule;

interface Answer {
  readonly status: number;
  readonly body: string;
  /** Where a redirect leads, without query and credentials. */
  readonly location: string | undefined;
}

/** How far a question got, for the text of one that was cut off. */
interface Progress {
  status: number | undefined;
  body: string;
  connected: boolean;
}

/** One request on one connection, which is closed in the end. Rejects with the system's error or the signal's reason. */
async function exchange(
  url: URL,
  secure: SecureContext | undefined,
  signal: AbortSignal,
  isAccepted: (status: number) => boolean,
  progress: Progress,
): Promise<Answer> {
  const settled = Promise.withResolvers<IncomingMessage>();
  const options: RequestOptions = {
    method: 'GET',
    agent: false, // a connection of its own; the global agent could be told to use a proxy
    signal,
    headers: {
      'User-Agent': 'haproxy-rollout',
      Accept: '*/*',
      'Accept-Encoding': 'identity',
      Connection: 'close',
    },
  };
  const request =
    url.protocol === 'https:'
      ? builtin('node:https').request(url, { ...options, ...(secure && { secureContext: secure }) })
      : builtin('node:http').request(url, options);
  request.on('socket', (socket) => {
    socket.once(secure === undefined ? 'connect' : 'secureConnect', () => (progress.connected = true));
  });
  request.on('response', settled.resolve);
  request.on('error', settled.reject);
  request.on('close', () => settled.reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
  request.end();
  try {
    const response = await settled.promise;
    const status = response.statusCode ?? 0;
    progress.status = status;
    await readBody(response, isAccepted(status) ? BODY_BYTES : FAILED_BODY_BYTES, progress);
    return { status, body: progress.body, location: locationOf(response, url) };
  } finally {
    request.destroy();
  }
}

/** Reads at most `limit` bytes into `progress`, character by character right however they are split. */
async function readBody(response: IncomingMessage, limit: number, progress: Progress): Promise<void> {
  const decoder = new TextDecoder();
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    progress.body += decoder.decode(chunk.subarray(0, limit - length), { stream: true });
    length += chunk.length;
    if (length >= limit) return;
  }
}

function verdict(
  { status, body, location }: Answer,
  isAccepted: (status: number) => boolean,
  matchBody: (body: string) => string | undefined,
): ProbeResult {
  if (!isAccepted(status)) {
    if (location !== undefined) return failed(`${status} to ${location}; redirects are not followed`);
    return failed(`${status}${quote(body)}`);
  }
  const wrong = matchBody(body);
  return wrong === undefined
    ? { passed: true, text: String(status) }
    : failed(`${status}${quote(body)} but ${wrong}`);
}

const failed = (text: string): ProbeResult => ({ passed: false, text });

function lateText({ status, connected }: Progress, timeoutMs: number): string {
  const within = formatMs(timeoutMs).replace('.0 s', ' s');
  if (status !== undefined) return `${status} but the body was not complete within ${within}`;
  return connected ? `no answer within ${within}` : `no connection within ${within}`;
}

function brokenText(error: unknown, { status }: Progress, context: FailureContext): string {
  if (status !== undefined) return `${status} but the connection broke within the body`;
  return failureText(error instanceof Error ? error : new Error(String(error)), context);
}

/** The first words of a body, in quotes, on one line, without control characters. */
function quote(body: string): string {
  const text = body
    .slice(0, 4 * QUOTED_CHARACTERS)
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
  return text === '' ? '' : ` "${shorten(text, QUOTED_CHARACTERS)}"`;
}

function locationOf(response: IncomingMessage, url: URL): string | undefined {
  const { location } = response.headers;
  return location !== undefined && URL.canParse(location, url.href)
    ? shownUrl(new URL(location, url))
    : undefined;
}

function contextOf(url: URL, tls: TlsInputs): FailureContext {
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    hasCa: tls.ca !== undefined,
    hasClientCertificate: tls.cert !== undefined,
  };
}

/** Made once: with Node's own list of authorities it takes milliseconds. */
function secureContext({ ca, cert, key }: TlsInputs): SecureContext {
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
