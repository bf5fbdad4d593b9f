import type { Octokit } from '@octokit/core';
import type { Clock } from '../support/clock.ts';
import { formatMs } from '../support/format.ts';
import { GithubError, githubError } from './github-error.ts';

/**
 * One call by method and route (`rest` and `paginate` are not in the bundle); `request` goes into the parameters.
 */
export type Call<T> = (
  octokit: Pick<Octokit, 'request'>,
  request: { readonly signal: AbortSignal },
) => Promise<T>;

/** GitHub's API, with its limits obeyed. */
export interface Github {
  /** For messages: `api.github.com`. */
  readonly host: string;
  /**
   * One exchange, sent once. While GitHub wants to be left alone (a rate limit that any call has met), it waits first. Throws GithubError, or
   * the signal's reason as soon as the signal aborts.
   */
  send<T>(call: Call<T>, signal: AbortSignal): Promise<T>;
  /**
   * The same for what may be sent twice: again while GitHub is in trouble or limits us, at most for `patienceMs`; then the last
   * GithubError.
   */
  ask<T>(call: Call<T>, signal: AbortSignal, patienceMs: number): Promise<T>;
}

export interface GithubOptions {
  /** `https://api.github.com`, or `…/api/v3` of a GitHub Enterprise Server. */
  readonly apiUrl: string;
  readonly token: string;
  readonly clock: Clock;
  /** One exchange takes at most so long. */
  readonly exchangeMs?: number;
}

const EXCHANGE_MS = 20_000;
const BACKOFF_MS = [1_000, 2_000, 4_000, 8_000, 15_000];
/** Supported to 2028 at least (facts, platform, section 4); Octokit sends none by itself. */
const API_VERSION = '2022-11-28';

/** Contacts nothing yet. One for the whole run, so that a limit met by one call holds for all. */
export function openGithub({ apiUrl, token, clock, exchangeMs = EXCHANGE_MS }: GithubOptions): Github {
  const { host } = new URL(apiUrl);
  let loaded: Promise<Octokit> | undefined;
  let quietUntilMs = Number.NEGATIVE_INFINITY;

  async function send<T>(call: Call<T>, signal: AbortSignal): Promise<T> {
    signal.throwIfAborted();
    for (let waitMs = quietUntilMs - clock.nowMs(); waitMs > 0; waitMs = quietUntilMs - clock.nowMs()) {
      await clock.sleep(waitMs, signal);
    }
    const octokit = await (loaded ??= loadOctokit(apiUrl, token));
    const exchange = new AbortController();
    const onAbort = (): void => exchange.abort(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    const silence = new GithubError('unclear', `${host} did not answer within ${formatMs(exchangeMs)}`);
    const timer = setTimeout(() => exchange.abort(silence), exchangeMs);
    try {
      return await call(octokit, { signal: exchange.signal });
    } catch (thrown) {
      signal.throwIfAborted();
      if (exchange.signal.aborted) throw silence;
      const error = githubError(thrown, host);
      if (error.trouble === 'limited') quietUntilMs = Math.max(quietUntilMs, clock.nowMs() + error.waitMs);
      throw error;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
    }
  }

  return {
    host,
    send,
    async ask(call, signal, patienceMs) {
      const untilMs = clock.nowMs() + patienceMs;
      for (let attempt = 0; ; attempt += 1) {
        try {
          return await send(call, signal);
        } catch (error) {
          if (!(error instanceof GithubError) || error.trouble === 'refused') throw error;
          const pauseMs =
            error.trouble === 'limited' ? error.waitMs : (BACKOFF_MS[attempt] ?? BACKOFF_MS.at(-1)!);
          if (clock.nowMs() + pauseMs > untilMs) throw error;
          await clock.sleep(pauseMs, signal);
        }
      }
    },
  };
}

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** Octokit is initialised when GitHub is first asked: most runs never ask. `eager` keeps it in the one file of the bundle. */
async function loadOctokit(baseUrl: string, auth: string): Promise<Octokit> {
  useProxy();
  const library = await import(/* webpackMode: "eager" */ '@octokit/rest');
  // Typed as its core: the rest of it is not in the bundle (src/shims/octokit-plugins.ts).
  const Client: typeof Octokit = library.Octokit;
  const octokit = new Client({
    auth,
    baseUrl,
    userAgent: 'haproxy-rollout',
    log: silent,
    request: { log: silent },
  });
  octokit.hook.before('request', (options) => {
    options.headers['x-github-api-version'] = API_VERSION;
  });
  return octokit;
}

/** `fetch` knows nothing of HTTPS_PROXY until Node is told (facts, platform, section 2.3). Probes never use this agent. */
function useProxy(): void {
  const { env } = process;
  if (['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].some((name) => env[name])) {
    process.getBuiltinModule('node:http').setGlobalProxyFromEnv?.();
  }
}

/** `owner/name` as Octokit wants it. */
export function ownerAndRepo(repository: string): { owner: string; repo: string } {
  const [owner = '', repo = ''] = repository.split('/');
  return { owner, repo };
}
