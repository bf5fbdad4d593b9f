import { isIPv4, isIPv6 } from 'node:net';
import { labelNodes } from './endpoint-labels.ts';
import { accepted, type Parsed, quote, refused } from './problems.ts';
import { nearest } from '../support/nearest.ts';

const SCHEMES = ['unix', 'tcp', 'ssh', 'http', 'https', 'http+unix'] as const;

/** One node as the contract's section 4 writes it. What a form does not have is empty. */
export interface Endpoint {
  readonly kind: (typeof SCHEMES)[number];
  /** Unique in the run; empty until `labelNodes` has given one. */
  readonly label: string;
  /** As the user wrote it, without the label; it holds no secret, because credentials are refused. */
  readonly text: string;
  /** For `unix`, `http+unix` and `ssh` the socket; for `http` and `https` the base path. */
  readonly path: string;
  /** An IPv6 address stands here without brackets. */
  readonly host: string;
  /** 0 where the form has none. */
  readonly port: number;
  /** For `ssh`; empty where the OpenSSH configuration decides. */
  readonly user: string;
}

const LABEL = /^[A-Za-z0-9_.:-]+$/;
const HOST = /^[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?$/;
const USER = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/;
/** `sun_path` holds 108 bytes with the final zero (unix(7)). */
const MAX_PATH_BYTES = 107;

/**
 * The nodes, one per line or comma, `[label=]endpoint`, each once and with a unique label. Whatever could be credentials (all
 * that stands before an `@`) is refused and never repeated in a problem.
 */
export function parseEndpoints(text: string): Parsed<readonly Endpoint[]> {
  const problems: string[] = [];
  const endpoints: Endpoint[] = [];
  for (const line of text.split('\n')) {
    const parts = line.split(',');
    for (const [i, part] of parts.entries()) {
      const entry = part.trim();
      if (entry === '') continue;
      const parsed = parseEntry(entry);
      if ('value' in parsed) endpoints.push(parsed.value);
      // A comma inside a password cuts it in two: then the first half stands before a later @.
      else if (parts.slice(i + 1).some((later) => later.includes('@')) && !entry.startsWith('/')) {
        const safe = entry.includes('://') ? entry.replace(/:\/\/.*/, '://***') : '***';
        problems.push(`${quote(safe)} cannot be read, with an @ later in its line; write one node per line`);
      } else problems.push(...parsed.problems);
    }
  }
  if (problems.length > 0) return refused(...problems);
  if (endpoints.length === 0) return refused('holds no endpoint; write /run/haproxy/admin.sock, say');
  return labelNodes(endpoints);
}

function parseEntry(entry: string): Parsed<Endpoint> {
  const equals = entry.indexOf('=');
  const slash = entry.indexOf('/');
  if (equals === -1 || (slash !== -1 && slash < equals)) return parseEndpoint(entry);
  const label = entry.slice(0, equals).trim();
  const parsed = parseEndpoint(entry.slice(equals + 1).trim());
  if (LABEL.test(label)) return 'value' in parsed ? accepted({ ...parsed.value, label }) : parsed;
  // What stands before an @ may be a password, with an = in it.
  const problem = `label ${quote(entry.includes('@') ? '***' : label)} is not made of letters, digits and _ . : -`;
  return refused(problem, ...('problems' in parsed ? parsed.problems : []));
}

const blank = { label: '', path: '', host: '', port: 0, user: '' } as const;

/** One endpoint; its label is empty. */
function parseEndpoint(text: string): Parsed<Endpoint> {
  if (text.startsWith('/')) return onSocket('unix', text, text);
  const [, scheme, rest] = /^([A-Za-z][A-Za-z+]*):\/\/(.*)$/.exec(text) ?? [];
  if (scheme === undefined || rest === undefined) return refused(withoutScheme(text));
  switch (scheme) {
    case 'unix':
    case 'http+unix':
      return onSocket(scheme, text, rest);
    case 'tcp':
      return overTcp(text, rest);
    case 'ssh':
      return overSsh(text, rest);
    case 'http':
    case 'https':
      return overHttp(scheme, text, rest);
    default: {
      const near = nearest(scheme, SCHEMES);
      const hint = near === undefined ? '' : `; did you mean ${near}://?`;
      return refused(
        `${quote(text)} begins with none of ${SCHEMES.map((s) => `${s}://`).join(', ')}, nor with /${hint}`,
      );
    }
  }
}

function withoutScheme(text: string): string {
  const prefixed = /^unix@(\/.*)$/.exec(text);
  if (prefixed?.[1] !== undefined && !prefixed[1].includes('@')) {
    return `${quote(text)} is not an endpoint; did you mean unix://${prefixed[1]}?`;
  }
  if (text.includes('@')) {
    return `${quote(text.replace(/.*@/s, '***@'))} is not an endpoint; write tcp://host:port, say`;
  }
  if (/^[^/:\s]+:\d+$/.test(text)) return `${quote(text)} is not an endpoint; did you mean tcp://${text}?`;
  return `${quote(text)} is not an endpoint; write an absolute path such as /run/haproxy/admin.sock, or tcp://host:port`;
}

/** What is wrong with the path of a unix socket, or undefined. */
function socketProblem(path: string, shown: string, example: string): string | undefined {
  if (!path.startsWith('/')) return `${shown} has no absolute path; write ${example}`;
  if (path.endsWith('/')) return `${shown} ends in a directory; name the socket in it`;
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u001f]/.test(path)) return `${shown} holds control characters`;
  const bytes = Buffer.byteLength(path);
  if (bytes > MAX_PATH_BYTES) {
    return `${shown} is a path of ${bytes} bytes; a unix socket's has at most ${MAX_PATH_BYTES}`;
  }
  return undefined;
}

function onSocket(kind: 'unix' | 'http+unix', text: string, path: string): Parsed<Endpoint> {
  const problem = socketProblem(path, quote(text), `${kind}:///run/haproxy/admin.sock`);
  return problem === undefined ? accepted({ ...blank, kind, text, path }) : refused(problem);
}

function overTcp(text: string, rest: string): Parsed<Endpoint> {
  if (rest.includes('@')) return refused(`${quote(text)} holds an @; the Runtime API knows no credentials`);
  const place = parsePlace(rest, text);
  if ('problems' in place) return place;
  const { host, port } = place.value;
  if (port === 0) return refused(`${quote(text)} has no port; write tcp://${rest}:9999, say`);
  return accepted({ ...blank, kind: 'tcp', text, host, port });
}

function overSsh(text: string, rest: string): Parsed<Endpoint> {
  const [, user, place, path] = /^(?:(.*)@)?([^/@]*)(\/.*)?$/.exec(rest) ?? [];
  if (user?.includes(':') === true) {
    return refused(`${quote(text)} holds a password; use ssh-key, or the runner's own OpenSSH configuration`);
  }
  if (user !== undefined && !USER.test(user)) return refused(`${quote(text)} holds no valid user name`);
  const parsed = parsePlace(place ?? '', text);
  if ('problems' in parsed) return parsed;
  const problem = socketProblem(path ?? '', quote(text), 'ssh://deploy@lb1/run/haproxy/admin.sock');
  if (problem !== undefined) return refused(problem);
  return accepted({ ...blank, kind: 'ssh', text, user: user ?? '', path: path ?? '', ...parsed.value });
}

function overHttp(kind: 'http' | 'https', text: string, rest: string): Parsed<Endpoint> {
  if (rest.includes('@')) {
    return refused(
      `${quote(text)} holds credentials; they go into dataplane-username and dataplane-password`,
    );
  }
  const [, place, path] = /^([^/?#]*)(.*)$/.exec(rest) ?? [];
  const parsed = parsePlace(place ?? '', text);
  if ('problems' in parsed) return parsed;
  const base = (path ?? '').replace(/\/$/, '');
  if (!['', '/v2', '/v3'].includes(base)) {
    return refused(
      `${quote(text)} is not the base of a Data Plane API; write ${kind}://${place}, or add /v2 or /v3`,
    );
  }
  return accepted({ ...blank, kind, text, path: base, ...parsed.value });
}

/** `host`, `host:port`, `[IPv6]` or `[IPv6]:port`; port 0 where none is given. */
function parsePlace(place: string, text: string): Parsed<{ readonly host: string; readonly port: number }> {
  const [, bracketed, plain, portText] = /^(?:\[([^\]]*)\]|([^:[\]]*))(?::([^:]*))?$/.exec(place) ?? [];
  const host = bracketed ?? plain;
  if (host === undefined) {
    return isIPv6(place.replace(/:\d+$/, '')) || isIPv6(place)
      ? refused(`${quote(text)} holds an IPv6 address without brackets; write [::1]:9999, say`)
      : refused(`${quote(text)} does not read host:port`);
  }
  if (host === '') return refused(`${quote(text)} has no host`);
  const good = bracketed === undefined ? isHost(host) : isIPv6(host);
  if (!good) return refused(`${quote(text)} holds no valid host name or address`);
  const port = portText === undefined ? 0 : Number(portText);
  if (portText !== undefined && (!/^\d{1,5}$/.test(portText) || port < 1 || port > 65_535)) {
    return refused(`${quote(text)} has no port from 1 to 65535`);
  }
  return accepted({ host, port });
}

/** A host name, or an IPv4 address that is one: four groups of digits that are not are a slip, not a name. */
function isHost(host: string): boolean {
  return HOST.test(host) && (!/^[\d.]+$/.test(host) || isIPv4(host));
}
