import type { ServerPattern } from './inputs.ts';
import { ENTRY_LETTERS, FILE_LETTERS, isListEntry, isListFile } from '../support/list-names.ts';
import { accepted, type Parsed, quote, refused } from './problems.ts';

/** HAProxy's alphabet for the names of proxies and servers (configuration manual, section 2: proxy names). */
const NAME = /^[A-Za-z0-9_.:-]+$/;
const PATTERN = /^[A-Za-z0-9_.:*?-]+$/;
const ALPHABET = 'letters, digits and _ . : -';

/** The entries of a list separated by newlines or commas: trimmed, without the empty ones. */
export function splitList(text: string): readonly string[] {
  return text
    .split(/[\n,]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** One name in HAProxy's alphabet. */
export function parseName(text: string): Parsed<string> {
  if (NAME.test(text)) return accepted(text);
  if (PATTERN.test(text)) return refused(`${quote(text)} is a pattern; a name is needed here`);
  return refused(`${quote(text)} is not a name in HAProxy's alphabet (${ALPHABET})`);
}

/** A list of names in HAProxy's alphabet, each once. */
export function parseNames(text: string): Parsed<readonly string[]> {
  const entries = [...new Set(splitList(text))];
  const problems = entries.map(parseName).flatMap((parsed) => ('problems' in parsed ? parsed.problems : []));
  if (problems.length > 0) return refused(...problems);
  return entries.length === 0 ? refused(`${quote(text)} holds no name`) : accepted(entries);
}

/**
 * Server patterns in the user's order: names in HAProxy's alphabet with the globs `*` and `?`; a leading `!` excludes. Only
 * exclusions select nothing, as in the filters of GitHub's workflows, and are refused with what to write instead.
 */
export function parsePatterns(text: string): Parsed<readonly ServerPattern[]> {
  const problems: string[] = [];
  const patterns: ServerPattern[] = [];
  for (const entry of new Set(splitList(text))) {
    const exclude = entry.startsWith('!');
    const pattern = exclude ? entry.slice(1).trim() : entry;
    if (PATTERN.test(pattern)) patterns.push({ text: pattern, exclude });
    else problems.push(patternProblem(entry, pattern));
  }
  if (problems.length > 0) return refused(...problems);
  if (patterns.length === 0) return refused(`${quote(text)} names no server`);
  if (patterns.every((pattern) => pattern.exclude)) {
    const list = splitList(text).join(', ');
    return refused(`${quote(list)} only excludes; put * before it: ${quote(`*, ${list}`)}`);
  }
  return accepted(patterns);
}

function patternProblem(entry: string, pattern: string): string {
  const slash = /^[A-Za-z0-9_.:-]+\/(.+)$/.exec(pattern);
  if (slash?.[1] !== undefined && PATTERN.test(slash[1])) {
    return `${quote(entry)} names a backend too; that goes into the input backend, here write ${slash[1]}`;
  }
  return `${quote(entry)} is not a server name in HAProxy's alphabet (${ALPHABET}; globs * and ?; a leading ! excludes)`;
}

/** As `parsePatterns`, but given and empty is undefined: there is nothing to do (contract, section 3, `servers`). */
export function parseServers(text: string): Parsed<readonly ServerPattern[] | undefined> {
  return splitList(text).length === 0 ? accepted(undefined) : parsePatterns(text);
}

/** The name of an ACL or map file, as HAProxy's configuration has it. */
export function parseListFile(text: string): Parsed<string> {
  if (isListFile(text)) return accepted(text);
  return refused(`${quote(text)} is not the name of a file that HAProxy's CLI takes (${FILE_LETTERS})`);
}

/** A key of a map file. */
export function parseListKey(text: string): Parsed<string> {
  if (isListEntry(text)) return accepted(text);
  return refused(`${quote(text)} is not a key that HAProxy's CLI takes (${ENTRY_LETTERS})`);
}

/** Entries of an ACL (one word) or of a map (a key and a value), each once. */
export function parseListEntries(text: string): Parsed<readonly string[]> {
  const entries = [...new Set(splitList(text))];
  const wrong = entries.filter((entry) => {
    const parts = entry.split(/\s+/);
    return parts.length > 2 || entry.startsWith('#') || !parts.every(isListEntry);
  });
  if (wrong.length > 0) {
    return refused(
      ...wrong.map((entry) => `${quote(entry)} is not an entry that HAProxy's CLI takes (${ENTRY_LETTERS})`),
    );
  }
  return entries.length === 0 ? refused(`${quote(text)} holds no entry`) : accepted(entries);
}
