/** Why a request, or a long connection, failed. */
export type FailureCause =
  /** An answer that is not 200; `status` says which. */
  | 'status'
  /** The connection ended or was reset before the whole answer had come. */
  | 'closed'
  | 'refused'
  | 'timeout'
  /** An answer that is not what was asked for: a wrong echo. */
  | 'garbled';

export interface Failure {
  /** `Date.now()`. */
  readonly atMs: number;
  readonly kind: 'http' | 'websocket' | 'tcp';
  readonly cause: FailureCause;
  readonly status?: number;
  /** Who answered, or who answered this client last. */
  readonly server: string;
  readonly version: string;
  readonly detail: string;
}

/** Answers of one version of one server. */
export interface Answers {
  readonly count: number;
  /** `Date.now()` of the first and the last. */
  readonly firstAtMs: number;
  readonly lastAtMs: number;
}

/** What the load has seen so far. */
export interface Tally {
  /** HTTP requests that have ended, well or not. */
  readonly requests: number;
  /** Messages that went to and fro over WebSocket and TCP. */
  readonly messages: number;
  /** WebSocket and TCP connections opened. */
  readonly connections: number;
  readonly failed: number;
  /** The first 200, with everything about them. */
  readonly failures: readonly Failure[];
  /** By cause, `status` with its code: `status 503`. */
  readonly causes: Readonly<Record<string, number>>;
  /** By `server version`: `web-01 v2`. */
  readonly answers: Readonly<Record<string, Answers>>;
  /** Slowest answer in ms; of requests that were asked to be slow, without the time asked for. */
  readonly slowestMs: number;
}

/** Counts as it happens, for one load. */
export interface Counter {
  answered(server: string, version: string, tookMs?: number): void;
  failed(failure: Failure): void;
  request(): void;
  connection(): void;
  message(): void;
  tally(): Tally;
}

export function createCounter(): Counter {
  const counts = { requests: 0, messages: 0, connections: 0, failed: 0 };
  const failures: Failure[] = [];
  const causes: Record<string, number> = {};
  const answers: Record<string, Answers> = {};
  let slowestMs = 0;
  return {
    answered(server, version, tookMs = 0) {
      const key = `${server} ${version}`;
      const now = Date.now();
      const before = answers[key];
      answers[key] = { count: (before?.count ?? 0) + 1, firstAtMs: before?.firstAtMs ?? now, lastAtMs: now };
      slowestMs = Math.max(slowestMs, tookMs);
    },
    failed(failure) {
      counts.failed += 1;
      const cause = failure.status === undefined ? failure.cause : `${failure.cause} ${failure.status}`;
      causes[cause] = (causes[cause] ?? 0) + 1;
      if (failures.length < 200) failures.push(failure);
    },
    request: () => (counts.requests += 1),
    connection: () => (counts.connections += 1),
    message: () => (counts.messages += 1),
    tally: () => ({ ...counts, failures, causes, answers, slowestMs: Math.round(slowestMs) }),
  };
}
