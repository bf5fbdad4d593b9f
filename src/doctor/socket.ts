import { type NodeFinding, no } from './finding.ts';
import type { Patient } from './patient.ts';

/** The way in: what it may do, and who else may use it. */
export function socketFindings(patient: Patient): NodeFinding[] {
  return [...permission(patient), ...openSockets(patient), ...plainHttp(patient), ...missing(patient)];
}

function permission({ denied, facts }: Patient): NodeFinding[] {
  if (!denied) return [];
  const level = facts?.level;
  const isLevel = level === 'operator' || level === 'user';
  return [
    {
      code: 'permission',
      level: 'hazard',
      title: isLevel
        ? `this socket is of level ${level}: it can be read, but takes no orders`
        : denied.title.replace(/^.*?\): /, ''),
      why: 'every rollout is refused before its first order',
      fix: denied.hint ?? 'see what HAProxy says to orders on this socket',
      against: no(isLevel ? `the socket is of level ${level}` : 'the socket takes no orders'),
    },
  ];
}

/** Whoever may connect to a socket of level admin may do with HAProxy what he likes: there is no password. */
function openSockets({ facts, endpoint }: Patient): NodeFinding[] {
  const told = (facts?.sockets ?? [])
    .filter(({ level }) => level === 'admin')
    .map(({ address }) => address)
    .filter(isReachable);
  const used = endpoint.kind === 'tcp' && !isLoopback(endpoint.host) ? [endpoint.text] : [];
  // The address that HAProxy listens on says more than the one that was connected to.
  const addresses = told.length > 0 ? told : used;
  return addresses.map((address) => ({
    code: 'open-socket',
    level: 'warning',
    title: `${address} takes orders of level admin from the network`,
    why: 'there is no password: whoever reaches this port commands HAProxy, and what is said there can be read on the way',
    fix: 'bind the "stats socket" to 127.0.0.1 or a unix socket, and reach it by ssh://',
  }));
}

/** `ipv4@0.0.0.0:9999`, `ipv6@:::9999`; `unix@…`, `abns@…`, `sockpair@4` stay on the machine. */
function isReachable(address: string): boolean {
  const host = /^(?:ipv4|ipv6)@(.+):\d+$/.exec(address)?.[1];
  return host !== undefined && !isLoopback(host);
}

function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '');
  return name === 'localhost' || name === '::1' || /^(?:::ffff:)?127\./.test(name);
}

function plainHttp({ endpoint }: Patient): NodeFinding[] {
  if (endpoint.kind !== 'http' || isLoopback(endpoint.host)) return [];
  return [
    {
      code: 'plain-http',
      level: 'warning',
      title: 'the Data Plane API is reached without TLS',
      why: 'its password, with which anybody can rewrite the whole configuration, travels as plain text',
      fix: 'use https:// (tls-ca for a private CA)',
    },
  ];
}

function missing({ factsMissing }: Patient): NodeFinding[] {
  if (!factsMissing) return [];
  return [
    {
      code: 'facts-missing',
      level: 'note',
      title: `level, stick-tables and balance could not be read: ${factsMissing.message}`,
      why: 'what these would tell is missing here',
      fix: factsMissing.hint ?? 'run it again',
    },
  ];
}
