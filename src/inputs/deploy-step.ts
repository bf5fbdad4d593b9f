import { PLACEHOLDERS, placeholderProblems } from './health.ts';
import { accepted, type Parsed, quote, refused } from './problems.ts';
import { didYouMean } from '../support/nearest.ts';

export const SHELLS = ['bash', 'sh', 'pwsh', 'python', 'node'] as const;

/** A word that the contract knows, or a template with `{0}` where the script's file goes. */
export function parseShell(text: string): Parsed<string> {
  if (SHELLS.some((word) => word === text) || (text.includes('{0}') && !text.startsWith('{0}'))) {
    return accepted(text);
  }
  const hint = didYouMean(text, SHELLS);
  const example = hint === '' && /^[\w./-]+$/.test(text) ? `${text} {0}` : 'perl {0}';
  return refused(
    `${quote(text)} is not one of ${SHELLS.join(', ')}, nor a template with {0} such as ${quote(example)}${hint}`,
  );
}

/** The file name of a workflow, without its directory. */
export function parseWorkflow(text: string): Parsed<string> {
  if (/^[\w.-]+\.ya?ml$/.test(text)) return accepted(text);
  const file = /\/([\w.-]+\.ya?ml)$/.exec(text)?.[1];
  return refused(
    `${quote(text)} is not the file name of a workflow${file === undefined ? ', such as deploy.yml' : `; write ${file}`}`,
  );
}

/** `owner/name`. */
export function parseRepository(text: string): Parsed<string> {
  return /^[A-Za-z0-9-]+\/[\w.-]+$/.test(text)
    ? accepted(text)
    : refused(`${quote(text)} is not a repository; write owner/name`);
}

/** A branch or tag by git's rules, as far as a slip would break them (git-check-ref-format(1)). */
export function parseRef(text: string): Parsed<string> {
  return /^[^\s~^:?*[\\-][^\s~^:?*[\\]*$/.test(text) && !text.includes('..')
    ? accepted(text)
    : refused(`${quote(text)} is not the name of a branch or tag`);
}

/** GitHub takes no more inputs with a dispatch. */
const MAX_WORKFLOW_INPUTS = 25;

/** `key: value` lines. The values may hold secrets, so a problem names the key or the line's number, never the value. */
export function parseWorkflowInputs(text: string): Parsed<ReadonlyMap<string, string>> {
  const problems: string[] = [];
  const inputs = new Map<string, string>();
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [, key, value] = /^\s*([A-Za-z_][\w-]*)\s*:(?:\s+(.*?))?\s*$/.exec(line) ?? [];
    if (key === undefined) problems.push(`line ${i + 1} does not read "key: value"`);
    else if (inputs.has(key)) problems.push(`${key} is given twice`);
    else {
      problems.push(...placeholderProblems(value ?? '', [...PLACEHOLDERS, 'token']));
      inputs.set(key, value ?? '');
    }
  }
  if (inputs.size > MAX_WORKFLOW_INPUTS) {
    problems.push(`holds ${inputs.size} inputs; GitHub takes at most ${MAX_WORKFLOW_INPUTS}`);
  }
  return problems.length > 0 ? refused(...problems) : accepted(inputs);
}
