import type { TlsInputs } from '../../inputs/inputs.ts';

export type Version = 'v2' | 'v3';

/** A Data Plane API as the contract's section 4 writes it. */
export interface DataplaneEndpoint {
  readonly kind: 'http' | 'https' | 'http+unix';
  /** Unique in the run. */
  readonly label: string;
  /** As the user wrote it; it holds no credentials. */
  readonly text: string;
  /** An IPv6 address without brackets; empty for `http+unix`. */
  readonly host: string;
  /** 0: the port that the scheme has by itself. */
  readonly port: number;
  /** For `http+unix` the socket; else what stands in front of `/v2` and `/v3`, mostly nothing. */
  readonly path: string;
  /** Undefined: found out. */
  readonly version: Version | undefined;
}

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

/** The base of an endpoint; a version that is given by itself wins. */
export function baseOfEndpoint({ kind, path, version }: DataplaneEndpoint): Base {
  if (kind === 'http+unix') return { prefix: '', version };
  const base = baseOf(path);
  return { prefix: base.prefix, version: version ?? base.version };
}

/** `https://lb1:5555`, for people; `http://localhost` on a unix socket. */
export function originOf({ kind, host, port }: DataplaneEndpoint): string {
  if (kind === 'http+unix') return 'http://localhost';
  const name = host.includes(':') ? `[${host}]` : host;
  return `${kind}://${name}${port === 0 ? '' : `:${port}`}`;
}
