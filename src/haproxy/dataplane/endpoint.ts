import type { DataplaneEndpoint, TlsInputs } from '../../inputs/inputs.ts';

export type Version = 'v2' | 'v3';

/** How to get in. All of it is optional: with client certificates 3.x ignores passwords (facts, dataplane, 1.27). */
export interface DataplaneAccess {
  readonly username: string | undefined;
  readonly password: string | undefined;
  readonly tls: TlsInputs;
}

export interface Times {
  readonly connectTimeoutMs: number;
  /** For one method of the control plane, however many calls it takes. */
  readonly commandTimeoutMs: number;
}

/** Where the API's own paths begin. */
export interface Base {
  /** Before `/v2` or `/v3`: a proxy's, say. Without a slash at the end. */
  readonly prefix: string;
  readonly version: Version | undefined;
}

/**
 * The base out of a path that somebody copied from an article or a log: `/v2/services/haproxy/runtime/servers?backend=web` has the
 * prefix `` and the version `v2` (facts, dataplane, section 2).
 */
export function baseOf(path: string): Base {
  const plain = path.replace(/[?#].*$/, '');
  const versioned = /^(.*?)\/(v[23])(?:\/.*)?$/.exec(plain);
  const prefix = versioned?.[1] ?? plain.replace(/\/services(?:\/.*)?$/, '');
  return { prefix: prefix.replace(/\/+$/, ''), version: versioned?.[2] as Version | undefined };
}

/** The base of an endpoint. */
export const baseOfEndpoint = ({ kind, path }: DataplaneEndpoint): Base =>
  kind === 'http+unix' ? { prefix: '', version: undefined } : baseOf(path);

/** `https://lb1:5555`, for people; `http://localhost` on a unix socket. */
export function originOf({ kind, host, port }: DataplaneEndpoint): string {
  if (kind === 'http+unix') return 'http://localhost';
  const name = host.includes(':') ? `[${host}]` : host;
  return `${kind}://${name}${port === 0 ? '' : `:${port}`}`;
}
