/** How an exchange with GitHub's API went wrong, in the one respect that matters: may it have been done all the same? */
export type GithubTrouble =
  /** GitHub said no (a status of 4xx). Nothing was done, and asking again changes nothing. */
  | 'refused'
  /** A rate limit, primary or secondary. Nothing was done; GitHub wants to be asked later. */
  | 'limited'
  /** The request never reached GitHub. */
  | 'unsent'
  /** It was sent, and no useful answer came (a status of 5xx, a broken connection, silence): it may have been done. */
  | 'unclear';

/** The one error of `src/github`. Its message names the API's host and what it said, and holds no secret. */
export class GithubError extends Error {
  readonly trouble: GithubTrouble;
  /** 0 without an answer. */
  readonly status: number;
  /** GitHub's own words; empty without an answer. */
  readonly said: string;
  /** For `limited`: how long GitHub wants to be left alone. */
  readonly waitMs: number;

  constructor(
    trouble: GithubTrouble,
    text: string,
    details: { status?: number; said?: string; waitMs?: number } = {},
  ) {
    super(text);
    this.name = 'GithubError';
    this.trouble = trouble;
    this.status = details.status ?? 0;
    this.said = details.said ?? '';
    this.waitMs = details.waitMs ?? 0;
  }
}

/** A secondary limit that names no time (facts, platform, section 4: at least a minute). */
const SECONDARY_WAIT_MS = 60_000;

/** Never connected: what was to be sent is still here. */
const UNSENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'ERR_PROXY_TUNNEL',
]);

/** What Octokit throws, as far as it is looked at here. */
interface Thrown {
  readonly status?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly response?: { readonly headers?: Headers; readonly data?: unknown } | undefined;
}

type Headers = Readonly<Record<string, string | number | undefined>>;

/** Any error of an exchange with `host` as a GithubError. */
export function githubError(thrown: unknown, host: string): GithubError {
  const { status, response, message } = thrown as Thrown;
  if (response === undefined) {
    const code = codeOf(thrown);
    const certificate = /CERT|SELF_SIGNED|UNABLE_TO_/.test(code ?? '');
    const text = code ?? (typeof message === 'string' ? message : String(thrown));
    return new GithubError(
      certificate || UNSENT.has(code ?? '') ? 'unsent' : 'unclear',
      certificate || UNSENT.has(code ?? '')
        ? `${host} cannot be reached: ${text}`
        : `${host} did not answer: ${text}`,
    );
  }
  const code = Number(status);
  const headers = response.headers ?? {};
  const said = saidIn(response.data);
  const text = `${host} answered ${code}${said === '' ? '' : `: ${said}`}`;
  const waitMs = limitOf(code, headers, said);
  if (waitMs !== undefined) return new GithubError('limited', text, { status: code, said, waitMs });
  return new GithubError(code >= 500 ? 'unclear' : 'refused', text, { status: code, said });
}

/** How long a rate limit lasts; undefined where the answer is none (facts, platform, section 4). */
function limitOf(status: number, headers: Headers, said: string): number | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const afterSec = Number(headers['retry-after']);
  if (headers['retry-after'] !== undefined && afterSec >= 0) return afterSec * 1_000;
  if (String(headers['x-ratelimit-remaining']) === '0') return untilResetMs(headers);
  return status === 429 || /rate limit|abuse/i.test(said) ? SECONDARY_WAIT_MS : undefined;
}

/** Until the primary limit is reset: both times are GitHub's, so no clock of ours is compared with it. */
function untilResetMs(headers: Headers): number {
  const nowMs = Date.parse(String(headers['date']));
  const waitMs = Number(headers['x-ratelimit-reset']) * 1_000 - nowMs;
  return Number.isFinite(waitMs) ? Math.max(1_000, waitMs) : SECONDARY_WAIT_MS;
}

/** GitHub's `message` and, for a 422, what it finds wrong. A proxy's page says nothing. */
function saidIn(data: unknown): string {
  if (typeof data !== 'object' || data === null || !('message' in data)) return '';
  const { message, errors } = data as { message: unknown; errors?: unknown };
  const more = Array.isArray(errors)
    ? errors.map((one) => (typeof one === 'string' ? one : saidIn(one)))
    : [];
  return [String(message), ...more.filter((one) => one !== '')].join(': ').slice(0, 500);
}

/** The system's code, of the error or of what caused it. */
function codeOf(error: unknown): string | undefined {
  for (let one = error; one instanceof Error; one = one.cause) {
    const { code } = one as NodeJS.ErrnoException;
    if (typeof code === 'string') return code;
    if (one instanceof AggregateError && one.errors.length > 0) return codeOf(one.errors[0]);
  }
  return undefined;
}
