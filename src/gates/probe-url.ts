import { isIPv6 } from 'node:net';
import type { ProbeTarget } from './probe.ts';

/**
 * The URL of one target from the template of `health-url`: `{address}`, `{port}`, `{server}` and `{backend}` are replaced. An IPv6
 * address gets its brackets where a host stands, and none in path and query. Undefined where that makes no http or https URL, for
 * example because HAProxy shows no address for the server.
 */
export function probeUrl(template: string, target: ProbeTarget): URL | undefined {
  const [, scheme = '', authority = '', rest = ''] = /^([^/?#]*\/\/)?([^/?#]*)(.*)$/s.exec(template) ?? [];
  const host = isIPv6(target.address) ? `[${target.address}]` : target.address;
  const text = scheme + fill(authority, target, host) + fill(rest, target, target.address);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) && !hasUnresolved(target, template)
    ? url
    : undefined;
}

/** The URL as it may be shown: no user, no password, and no values of the query, which may be tokens. */
export function shownUrl(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}${url.search === '' ? '' : '?…'}`;
}

function fill(part: string, { port, server, backend }: ProbeTarget, address: string): string {
  return part.replace(/\{(?:address|port|server|backend)\}/g, (name) => {
    if (name === '{address}') return address;
    if (name === '{port}') return String(port);
    return name === '{server}' ? server : backend;
  });
}

/** `-` is what HAProxy shows for a name that it could not resolve, port 0 where it shows none. */
function hasUnresolved(target: ProbeTarget, template: string): boolean {
  return (
    (template.includes('{address}') && /^$|^-$|\//.test(target.address)) ||
    (template.includes('{port}') && target.port === 0)
  );
}
