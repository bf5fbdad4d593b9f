import { RolloutError } from '../support/errors.ts';
import { plural, shorten } from '../support/format.ts';

/** What a parser says: the value, or everything that is wrong with the text (each a phrase that follows the input's name). */
export type Parsed<T> = { readonly value: T } | { readonly problems: readonly string[] };

export const accepted = <T>(value: T): Parsed<T> => ({ value });
export const refused = (...problems: readonly string[]): { readonly problems: readonly string[] } => ({
  problems,
});

/** One thing that is wrong with one input: `text` is the rest of the line after the input's name. */
export interface Problem {
  readonly input: string;
  readonly text: string;
}

/**
 * A value as the user gave it, for a message: quoted, on one line, shortened, and without whatever could be credentials of a URL
 * (everything up to the last `@`; the plain user name of an ssh endpoint may stay).
 */
export function quote(text: string): string {
  const safe = /^ssh:\/\/[\w.-]+@[^@]*$/.test(text) ? text : text.replace(/:\/\/.*@/s, '://***@');
  return JSON.stringify(shorten(safe, 80));
}

/** All that is wrong with the inputs, in one error; its first line is the title, as looks like a sentence said aloud. */
export function inputInvalid(problems: readonly Problem[]): RolloutError {
  const count = new Set(problems.map((problem) => problem.input)).size;
  const title = `${plural(count, 'input')} ${count === 1 ? 'needs' : 'need'} another look`;
  return new RolloutError('input-invalid', lines(title, problems));
}

function lines(title: string, problems: readonly Problem[]): string {
  return [title, ...problems.map(({ input, text }) => `  ${input}: ${text}`), 'Nothing was contacted.'].join(
    '\n',
  );
}
