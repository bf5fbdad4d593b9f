import type { IncomingMessage } from 'node:http';

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Readonly<Record<string, unknown>>;
  readonly denied: ReadonlySet<string>;
  readonly enterprise: string | undefined;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A route answers the requests that it knows. */
export type Route = (request: Request) => Reply | undefined;

export const refusal = (status: number, message: string, errors?: readonly string[]): Reply => ({
  status,
  body: { message, ...(errors ? { errors } : {}), documentation_url: 'https://docs.github.example/rest' },
});

export const FORBIDDEN = refusal(403, 'Resource not accessible by integration');

/** A text of a request's body; empty where there is none. */
export function textOf({ body }: Request, name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : '';
}
