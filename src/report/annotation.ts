import { shorten } from '../support/format.ts';
import type { Outcome } from './events.ts';
import { operationWords } from './operation-words.ts';
import { stateSentences } from './outcome-text.ts';
import { ANNOTATION_MESSAGE_MAX, annotation, oneLine } from './workflow-command.ts';

/** What went wrong, in the order in which it is read. Plain text without any workflow command: the summary uses it too. */
export interface FailureText {
  /** What a person would say aloud, with the reason code. */
  readonly title: string;
  /** What was observed last. */
  readonly observed: string;
  /** What is held, back, rolled out, untouched. */
  readonly state: string;
  /** What to do next; empty where nobody knows better than the reader. */
  readonly next: string;
  /** Further failures, and the first cause where the code overrides it. */
  readonly attached: readonly string[];
  readonly repairs: Outcome['repairs'];
}

/** Undefined where nothing went wrong. */
export function failureText(outcome: Outcome): FailureText | undefined {
  if (outcome.result === 'succeeded' || outcome.result === 'planned') return undefined;
  // Where all problems of the inputs stand in one message, its first line is what a person would say aloud.
  const [first = '', ...rest] = outcome.title.trim().split(/\r?\n/);
  const title = oneLine(first) || `The ${operationWords(outcome.operation).noun} failed`;
  return {
    title: outcome.reason === '' ? title : `${title} (${outcome.reason})`,
    observed: joined([...rest, outcome.message]),
    state: stateSentences(outcome).join(' '),
    next: nextText(outcome),
    attached: outcome.attached.map((one) => `${oneLine(one.message)} (${one.reason})`),
    repairs: outcome.repairs.filter((repair) => repair.lines.length > 0),
  };
}

function nextText(outcome: Outcome): string {
  const hint = outcome.hint.trim();
  if (hint !== '' || outcome.remaining.length === 0) return hint;
  return `Next: go on with servers: ${outcome.remaining.join(', ')}`;
}

/** The commands to repair by hand, each node under its own heading, ready to paste. */
export function repairLines(repairs: Outcome['repairs'], comment = ''): string[] {
  return [...Map.groupBy(repairs, ({ node }) => node)].flatMap(([node, own]) => [
    `${comment}On ${node}:`,
    ...own.flatMap(({ lines }) => lines.map((line) => `  ${line}`)),
  ]);
}

/**
 * The one error annotation of a run: readable without the log, and never longer than GitHub shows. Where the whole does not fit,
 * what was observed is shortened first and the commands stay in the log; what is held and what to do next are never cut away.
 */
export function errorAnnotation(outcome: Outcome): string | undefined {
  const failure = failureText(outcome);
  if (!failure) return undefined;
  const repairs = failure.repairs.length === 0 ? [] : ['To repair by hand:', ...repairLines(failure.repairs)];
  const whole = joined([failure.observed, failure.state, failure.next, ...repairs]);
  if (whole.length <= ANNOTATION_MESSAGE_MAX) return annotation('error', failure.title, whole);
  const pointer = repairs.length === 0 ? '' : 'The commands to repair by hand are in the log.';
  const needed = joined([shorten(failure.state, 1_000), shorten(failure.next, 1_000), pointer]);
  const room = ANNOTATION_MESSAGE_MAX - needed.length - 1;
  return annotation('error', failure.title, joined([shorten(failure.observed, room), needed]));
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

/** What stands in the log beside the annotation: all commands whole, further failures, the stack of a bug. */
export function failureDetails(outcome: Outcome): string[] {
  const failure = failureText(outcome);
  if (!failure) return [];
  const lines: string[] = [];
  if (failure.repairs.length > 0)
    lines.push('To repair by hand:', ...repairLines(failure.repairs).map(indent));
  if (failure.attached.length > 0) lines.push('Also:', ...failure.attached.map(indent));
  if (outcome.stack !== undefined) lines.push('Stack:', ...outcome.stack.split(/\r?\n/).map(indent));
  return lines;
}

const indent = (line: string): string => `  ${line}`;
