import { basename, dirname } from 'node:path/posix';
import type { Endpoint } from './endpoints.ts';
import { accepted, type Parsed, quote, refused } from './problems.ts';

/**
 * Gives every node a unique label. Labels that the user gave are taken as they are. A single node on a socket is `haproxy`; several
 * are told apart by the first of these that does it: the socket's name without `.sock`, with its directory, the whole path
 * (`host:port` for tcp, the host for the rest). The same label, or the same node, given twice is refused.
 */
export function labelNodes(endpoints: readonly Endpoint[]): Parsed<readonly Endpoint[]> {
  const problems: string[] = [];
  const given = endpoints.map((endpoint) => endpoint.label).filter((label) => label !== '');
  for (const label of repeated(given)) {
    problems.push(`label ${quote(label)} is given twice; a label names one node`);
  }
  for (const where of repeated(endpoints.map(identity))) {
    const text = endpoints.find((endpoint) => identity(endpoint) === where)?.text ?? where;
    problems.push(`${quote(text)} is given twice; name each node once`);
  }
  if (problems.length > 0) return refused(...problems);

  const taken = new Set(given);
  const labelled = endpoints.map((endpoint) => {
    if (endpoint.label !== '') return endpoint;
    const others = endpoints.filter((other) => other !== endpoint && other.label === '');
    const candidates = endpoints.length === 1 ? shortNames(endpoint) : names(endpoint);
    const label =
      candidates.find(
        (name, level) =>
          !taken.has(name) && others.every((other) => (names(other)[level] ?? other.text) !== name),
      ) ?? endpoint.text;
    taken.add(label);
    return { ...endpoint, label };
  });
  return accepted(labelled);
}

function shortNames(endpoint: Endpoint): readonly string[] {
  return endpoint.kind === 'unix' || endpoint.kind === 'http+unix' ? ['haproxy'] : names(endpoint);
}

function names(endpoint: Endpoint): readonly string[] {
  const host = endpoint.host.includes(':') ? `[${endpoint.host}]` : endpoint.host;
  const place = endpoint.port === 0 ? host : `${host}:${endpoint.port}`;
  switch (endpoint.kind) {
    case 'unix':
    case 'http+unix': {
      const name = basename(endpoint.path).replace(/\.sock$/, '');
      return [name, `${basename(dirname(endpoint.path))}/${name}`, endpoint.path];
    }
    case 'tcp':
      return [place];
    case 'ssh':
    case 'http':
    case 'https':
      return [host, place];
  }
}

const identity = (endpoint: Endpoint): string =>
  [endpoint.kind, endpoint.user, endpoint.host, endpoint.port, endpoint.path].join(' ');

function repeated(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text, i) => texts.indexOf(text) !== i))];
}
