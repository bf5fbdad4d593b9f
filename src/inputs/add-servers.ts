import { isIP } from 'node:net';
import { CORE_SCHEMA, load } from 'js-yaml';
import { parseName } from './lists.ts';
import type { NewServerInput } from './inputs.ts';
import { accepted, type Parsed, quote, refused } from './problems.ts';
import { KEYWORDS, keywordWords, REFUSED, shown, textOf } from './server-keywords.ts';
import { didYouMean } from '../support/nearest.ts';

const OWN = ['name', 'address', 'port'] as const;
const FORM = 'write - {name: web-04, address: 10.0.0.14, port: 8080}';

/**
 * `add-servers`: a YAML or JSON list of `{name, address, port, …}` whose other keys are HAProxy's server keywords (contract, section 3,
 * Replace). Every problem of every entry at once, each with the entry and the key. What comes out is safe for a command line: names in
 * HAProxy's alphabet, an IP address, and words that cannot become a second command.
 */
export function parseAddServers(text: string): Parsed<readonly NewServerInput[]> {
  let list: unknown;
  try {
    list = load(text, { schema: CORE_SCHEMA });
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return refused(`is neither YAML nor JSON (${why}); ${FORM}`);
  }
  if (!Array.isArray(list)) return refused(`is not a list of servers; ${FORM}`);
  if (list.length === 0) return refused('names no server: the list is empty');
  const entries = list.map((entry: unknown, index) => parseEntry(entry, index + 1));
  const servers = entries.flatMap((entry) => ('value' in entry ? [entry.value] : []));
  const problems = [
    ...entries.flatMap((entry) => ('problems' in entry ? entry.problems : [])),
    ...repeated(servers, ({ name }) => name, 'name'),
    ...repeated(servers, ({ address, port }) => `${address}:${port}`, 'address and port'),
  ];
  return problems.length > 0 ? refused(...problems) : accepted(servers);
}

function parseEntry(entry: unknown, number: number): Parsed<NewServerInput> {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    return refused(`entry ${number}: ${shown(entry)} is not a server; ${FORM}`);
  }
  // What Terraform writes for an attribute that was left out is no value.
  const values = new Map(Object.entries(entry).filter(([, value]) => value !== null));
  const name = textOf(values.get('name'));
  const who = name === undefined || 'problems' in parseName(name) ? `entry ${number}` : name;
  const problems: string[] = [];
  const keywords: string[][] = [];
  if (!values.has('name')) problems.push('name is required');
  else if (name === undefined) problems.push(`name: ${shown(values.get('name'))} is not a name`);
  else problems.push(...problemsOf('name', parseName(name)));
  const address = takeAddress(values.get('address'), values.has('address'), problems);
  const port = takePort(values.get('port'), values.has('port'), problems);
  if (!values.has('check')) keywords.push(['check']);
  for (const [key, value] of values) {
    if (OWN.some((own) => own === key)) continue;
    const kind = Object.hasOwn(KEYWORDS, key) ? KEYWORDS[key] : undefined;
    if (kind === undefined) {
      problems.push(unknownKey(key));
      continue;
    }
    const words = keywordWords(key, kind, value);
    if ('problems' in words) problems.push(...problemsOf(key, words));
    else if (words.value.length > 0) keywords.push([...words.value]);
  }
  if (problems.length > 0) return refused(...problems.map((problem) => `${who}: ${problem}`));
  return accepted({ name: name!, address: address!, port: port!, keywords });
}

function unknownKey(key: string): string {
  const why = Object.hasOwn(REFUSED, key) ? REFUSED[key] : undefined;
  if (why !== undefined) return `${key} ${why}`;
  return `${quote(key)} is not a keyword that HAProxy takes for a server added at runtime${didYouMean(key, [...OWN, ...Object.keys(KEYWORDS)])}`;
}

/** HAProxy takes a name that it cannot resolve for a server added at runtime, and then never reaches it (facts, section 9). */
function takeAddress(value: unknown, given: boolean, problems: string[]): string | undefined {
  if (!given) problems.push('address is required');
  const text = textOf(value);
  if (text !== undefined && isIP(text) !== 0 && !text.includes('%')) return text;
  if (given) problems.push(`address: ${shown(value)} is not an IP address; HAProxy resolves no names here`);
  return undefined;
}

function takePort(value: unknown, given: boolean, problems: string[]): number | undefined {
  if (!given) problems.push('port is required');
  const text = textOf(value) ?? '';
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port;
  if (given) problems.push(`port: ${shown(value)} is not a port from 1 to 65535`);
  return undefined;
}

function problemsOf(key: string, parsed: Parsed<unknown>): string[] {
  return 'problems' in parsed ? parsed.problems.map((problem) => `${key}: ${problem}`) : [];
}

function repeated(
  servers: readonly NewServerInput[],
  keyOf: (server: NewServerInput) => string,
  what: string,
): string[] {
  return [...Map.groupBy(servers, keyOf)]
    .filter(([, same]) => same.length > 1)
    .map(([key, same]) => `${quote(key)} is the ${what} of ${same.length} entries`);
}
