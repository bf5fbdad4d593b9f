import { accepted, type Parsed, quote, refused } from './problems.ts';
import { didYouMean } from '../support/nearest.ts';

/** A parser for one of a few words, spelt exactly so. */
export function oneOf<const W extends string>(words: readonly W[]): (text: string) => Parsed<W> {
  return (text) => {
    const word = words.find((candidate) => candidate === text);
    if (word !== undefined) return accepted(word);
    return refused(`${quote(text)} is not one of ${words.join(', ')}${didYouMean(text, words)}`);
  };
}

/** What people mean who know other switches. */
const FOREIGN: Readonly<Record<string, string>> = {
  yes: 'true',
  y: 'true',
  on: 'true',
  '1': 'true',
  no: 'false',
  n: 'false',
  off: 'false',
  '0': 'false',
};

/** A boolean in the words of YAML 1.2's core schema, as GitHub's own `getBooleanInput` takes them. */
export function parseBoolean(text: string): Parsed<boolean> {
  if (/^(true|True|TRUE)$/.test(text)) return accepted(true);
  if (/^(false|False|FALSE)$/.test(text)) return accepted(false);
  const foreign = FOREIGN[text.toLowerCase()];
  const hint = foreign === undefined ? didYouMean(text, ['true', 'false']) : `; did you mean ${foreign}?`;
  return refused(`${quote(text)} is not one of true, false${hint}`);
}
