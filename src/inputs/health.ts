import type { HealthInputs } from './inputs.ts';
import { splitList } from './lists.ts';
import { accepted, type Parsed, quote, refused } from './problems.ts';
import { didYouMean } from '../support/nearest.ts';

export const PLACEHOLDERS = ['server', 'address', 'port', 'backend'] as const;

/** What the unknown placeholders of a template are, each as a problem. */
export function placeholderProblems(text: string, known: readonly string[]): readonly string[] {
  return [...text.matchAll(/\{([A-Za-z_-]*)\}/g)]
    .filter(([, word]) => word !== undefined && !known.includes(word))
    .map(([whole]) => {
      const words = known.map((name) => `{${name}}`);
      return `${quote(whole)} is not one of ${words.join(', ')}${didYouMean(whole, words)}`;
    });
}

/**
 * The template of `health-url`: http or https, with no placeholders but `{server}`, `{address}`, `{port}`, `{backend}`. Credentials
 * are refused, because a probe's URL stands in log and report.
 */
export function parseHealthUrl(text: string): Parsed<string> {
  const unknown = placeholderProblems(text, PLACEHOLDERS);
  if (unknown.length > 0) return refused(...unknown);
  // A port must be digits for the URL parser; every other placeholder may be a name.
  const sample = text.replaceAll('{port}', '8080').replaceAll(/\{(server|address|backend)\}/g, 'sample');
  if (/[{}]/.test(sample)) return refused(`${quote(text)} holds a brace that closes or opens no placeholder`);
  return webAddress(sample, text, 'http://{address}:{port}/healthz');
}

/** `environment-url`: a plain http or https address. */
export function parseWebAddress(text: string): Parsed<string> {
  return webAddress(text, text, 'https://shop.example');
}

function webAddress(sample: string, text: string, example: string): Parsed<string> {
  if (!/^https?:\/\//i.test(sample)) {
    return refused(`${quote(text)} is not an http or https address; write ${example}, say`);
  }
  if (/\s/.test(sample) || !URL.canParse(sample)) {
    return refused(`${quote(text)} is not a valid address; write ${example}, say`);
  }
  const url = new URL(sample);
  if (url.username !== '' || url.password !== '') {
    return refused(
      `${quote(text)} holds credentials; they would stand in the log, so give an address without`,
    );
  }
  return accepted(text);
}

/** Status codes and ranges of them, as inclusive ranges. */
export function parseStatus(text: string): Parsed<HealthInputs['status']> {
  const problems: string[] = [];
  const ranges: { from: number; to: number }[] = [];
  for (const entry of splitList(text)) {
    const [, from, to] = /^(\d{3})(?:-(\d{3}))?$/.exec(entry) ?? [];
    const range = { from: Number(from), to: Number(to ?? from) };
    if (from === undefined || range.from < 100 || range.to > 599) problems.push(statusProblem(entry));
    else if (range.from > range.to) problems.push(`${quote(entry)} runs backwards; write ${to}-${from}`);
    else ranges.push(range);
  }
  if (problems.length > 0) return refused(...problems);
  return ranges.length === 0 ? refused(`${quote(text)} holds no status code`) : accepted(ranges);
}

function statusProblem(entry: string): string {
  const family = /^([1-5])xx$/i.exec(entry)?.[1];
  const hint = family === undefined ? ', such as 200-299 or 204' : `; write ${family}00-${family}99`;
  return `${quote(entry)} is not a status code or range from 100 to 599${hint}`;
}

const FLAGS = ['i', 'm', 's', 'u', 'v'];

/** Text that must occur, or `/regular expression/` with the flags i, m, s, u, v (g and y would remember where they stopped). */
export function parseHealthBody(text: string): Parsed<NonNullable<HealthInputs['body']>> {
  const [, source, flags] = /^\/(.*)\/([A-Za-z]*)$/s.exec(text) ?? [];
  if (source === undefined || flags === undefined) return accepted({ kind: 'text', text });
  const strange = flags.split('').filter((flag) => !FLAGS.includes(flag));
  if (strange.length > 0) {
    return refused(
      `${quote(text)} reads as a regular expression with the unknown flag ${strange.join(', ')}; ` +
        `flags are ${FLAGS.join(', ')}`,
    );
  }
  if (source === '') return refused(`${quote(text)} is an empty regular expression; anything would pass`);
  try {
    return accepted({ kind: 'pattern', pattern: new RegExp(source, flags) });
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/^.*: /s, '') : String(error);
    return refused(`${quote(text)} is not a valid regular expression (${why})`);
  }
}
