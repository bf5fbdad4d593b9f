import { RolloutError } from '../../support/errors.ts';

/**
 * What a command answers when all goes well. `silent`: one empty line and nothing else; `list` and `tables`: that, where they are empty.
 * `registered` and `deleted`: HAProxy's sentence, behind warnings where there are any. `sentence`: any words, a refusal too; only as the
 * last of a line, because HAProxy 2.6 ends many of its sentences with a single line feed (facts, section 2.2).
 */
export type Shape =
  | 'info'
  | 'stat'
  | 'servers-state'
  | 'proc'
  | 'list'
  | 'cli-sockets'
  | 'tables'
  | 'silent'
  | 'sentence'
  | keyof typeof SENTENCES;

/** What `add server` and `del server` say; the second ends with a single line feed in 2.6 (facts, section 2.2). */
const SENTENCES = { registered: 'New server registered.', deleted: 'Server deleted.' } as const;

/** How each dump begins; whatever begins otherwise is a refusal. */
const HEADS: Readonly<Record<Exclude<Shape, 'silent' | 'sentence' | keyof typeof SENTENCES>, string>> = {
  info: 'Name: ',
  stat: '# pxname,',
  'servers-state': '1\n# be_id ',
  proc: '#<PID>',
  // Where the entry lies in memory.
  list: '0x',
  'cli-sockets': '# socket lvl',
  tables: '# table: ',
};

/** HAProxy's master says this, ends the line there, and with one line feed only (facts, section 5). */
const NO_SUCH_PROCESS = "Can't find the target PID";

export interface Part {
  readonly kind: 'answer' | 'refusal';
  /** Without the empty line at the end. */
  readonly text: string;
}

/** The answers to one line of commands, taken apart. */
export type Split =
  /** One part per command, in order. */
  | { readonly kind: 'whole'; readonly parts: readonly Part[] }
  /** An order, or a process prefix, was refused: where the answer to the next command begins cannot be told any more. */
  | {
      readonly kind: 'refused';
      readonly index: number;
      readonly text: string;
      readonly parts: readonly Part[];
    }
  /** It ended in the middle of the answer to command `index`. */
  | { readonly kind: 'cut'; readonly index: number }
  /** Something follows that nobody asked for. */
  | { readonly kind: 'surplus'; readonly text: string };

/**
 * Takes apart what HAProxy answered to commands joined by `;`. Believes an answer only with its terminator: a dump ends with
 * an empty line (a cut one often ends on a row boundary and looks like a smaller table: facts, section 13), a silent success
 * is exactly one line feed. Pure: gets the whole text up to the end of the connection.
 */
export function splitAnswers(raw: string, shapes: readonly Shape[]): Split {
  const parts: Part[] = [];
  let at = 0;
  for (const [index, shape] of shapes.entries()) {
    if ((shape === 'silent' || shape === 'list' || shape === 'tables') && raw.startsWith('\n', at)) {
      parts.push({ kind: 'answer', text: '' });
      at += 1;
      continue;
    }
    if (shape === 'registered' || shape === 'deleted') {
      const end = endOfSentence(raw, at, SENTENCES[shape]);
      if (end !== undefined) {
        parts.push({ kind: 'answer', text: raw.slice(at, end).trimEnd() });
        at = end;
        continue;
      }
    }
    if (isOrder(shape) || raw.startsWith(NO_SUCH_PROCESS, at)) {
      const text = paragraph(raw, at);
      return text === undefined ? { kind: 'cut', index } : { kind: 'refused', index, text, parts };
    }
    if (shape === 'sentence') {
      const text = paragraph(raw, at);
      if (text === undefined) return { kind: 'cut', index };
      parts.push({ kind: 'answer', text });
      at = Math.min(raw.length, at + text.length + 2);
      continue;
    }
    const isAnswer = raw.startsWith(HEADS[shape], at);
    const end = isAnswer && shape === 'stat' ? endOutsideQuotes(raw, at) : raw.indexOf('\n\n', at);
    if (end < 0) return { kind: 'cut', index };
    parts.push({ kind: isAnswer ? 'answer' : 'refusal', text: raw.slice(at, end) });
    at = end + 2;
  }
  return at === raw.length ? { kind: 'whole', parts } : { kind: 'surplus', text: raw.slice(at) };
}

const isOrder = (shape: Shape): shape is 'silent' | keyof typeof SENTENCES =>
  shape === 'silent' || shape in SENTENCES;

/** Where the answer behind a sentence of success begins; undefined where this one is not it. */
function endOfSentence(raw: string, at: number, sentence: string): number | undefined {
  const paragraphEnd = raw.indexOf('\n\n', at);
  const found = raw.indexOf(`${sentence}\n`, at);
  if (found < 0 || (paragraphEnd >= 0 && found > paragraphEnd)) return undefined;
  if (found > at && raw[found - 1] !== '\n') return undefined;
  const end = found + sentence.length + 1;
  return raw[end] === '\n' ? end + 1 : end;
}

/** The text from `at` to the next empty line, or to the end; undefined unless it ends with a line feed. */
function paragraph(raw: string, at: number): string | undefined {
  const end = raw.indexOf('\n\n', at);
  if (end >= 0) return raw.slice(at, end);
  // HAProxy 2.6 ends many of its sentences with a single line feed (facts, section 2.2).
  return raw.length > at && raw.endsWith('\n') ? raw.slice(at, -1) : undefined;
}

/**
 * Where the first empty line outside a quoted field begins: `last_chk` may hold anything an application said. Looks at each
 * character a fixed number of times, whatever stands there.
 */
function endOutsideQuotes(raw: string, from: number): number {
  let end = raw.indexOf('\n\n', from);
  let at = from;
  while (end >= 0) {
    const open = raw.indexOf('"', at);
    if (open < 0 || open > end) return end;
    const close = raw.indexOf('"', open + 1);
    if (close < 0) return -1;
    at = close + 1;
    if (end < at) end = raw.indexOf('\n\n', at);
  }
  return -1;
}

/** Controls, marks that turn the direction of writing, line breaks besides the line feed. */
const UNPRINTABLE = /(?:[^\P{C}\n]|[\p{Zl}\p{Zp}])+/gu;

/**
 * The same with a replacement character for every stretch that a terminal or a log would obey instead of showing it: an application can
 * put anything into the reason of a check. No name and no number of HAProxy has such characters, so none can come about.
 */
export const printable = (raw: string): string => raw.replace(UNPRINTABLE, '\uFFFD');

/** On one line, and short enough for a message. */
export function brief(text: string): string {
  // Cut first: an answer may be large.
  const line = text.slice(0, 2_000).trim().replace(/\s+/g, ' ');
  return line.length > 160 ? `${line.slice(0, 160).toWellFormed()}…` : line;
}

/** The same in quotation marks. */
export const quoted = (text: string): string => JSON.stringify(brief(text));

/** For an answer that came whole but is not what HAProxy 2.6 to 3.4 print. */
export function notUnderstood(command: string, text: string): RolloutError {
  const asked = command.length > 80 ? `${command.slice(0, 80)}…` : command;
  return new RolloutError('no-answer', `the answer to "${asked}" could not be understood`, {
    observed: quoted(text),
    hint: 'Is this really a Runtime API socket ("stats socket") of HAProxy 2.6 or newer?',
  });
}

/** A count that HAProxy must print as digits, of at most 64 bits; anything else is not understood, never zero. */
export function count(command: string, name: string, text: string | undefined): number {
  if (text !== undefined && /^\d{1,20}$/.test(text)) return Number(text);
  throw notUnderstood(command, `${name}: ${text ?? '(missing)'}`);
}

/** A word of bits: above 31 of them `&` would look at others than HAProxy set. */
export function bits(command: string, name: string, text: string | undefined): number {
  const value = count(command, name, text);
  if (value <= 0x7fff_ffff) return value;
  throw notUnderstood(command, `${name}: ${value}`);
}

/** Where each of the columns stands in the heading. Throws `no-answer` for one that is not there, or there twice. */
export function placesOf<Column extends string>(
  command: string,
  heading: readonly string[],
  columns: readonly Column[],
): Readonly<Record<Column, number>> {
  const places = {} as Record<Column, number>;
  for (const column of columns) {
    places[column] = heading.indexOf(column);
    if (places[column] < 0) throw notUnderstood(command, `no column ${column}`);
    if (heading.includes(column, places[column] + 1)) throw notUnderstood(command, `column ${column} twice`);
  }
  return places;
}
