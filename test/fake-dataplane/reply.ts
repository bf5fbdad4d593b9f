/** What the fake server says to one request. */
export interface Reply {
  readonly status: number;
  /** JSON; undefined: no body and no content type. */
  readonly body?: unknown;
  /** Instead of JSON. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Call {
  readonly method: string;
  /** Without the version. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

export type Mode = 'v2' | 'v3';

export const ok = (body: unknown, status = 200): Reply => ({ status, body });

export const fault = (status: number, message: string, code = status): Reply => ({
  status,
  body: { code, message },
});

export const noData = (what: string): string => `no data for ${what}: not found`;
