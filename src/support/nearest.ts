import { closestMatch } from 'leven';

/**
 * The first word nearest to `text`, where one is near: at most a third of its letters differ, or the same letters stand in another
 * order (two edits, too many in a short word). Upper and lower case are the same.
 */
export function nearest(text: string, words: readonly string[]): string | undefined {
  const wanted = text.toLowerCase();
  const lower = words.map((word) => word.toLowerCase());
  const match = closestMatch(wanted, lower, { maxDistance: Math.max(1, Math.floor(wanted.length / 3)) });
  const near = match ?? lower.find((word) => lettersOf(word) === lettersOf(wanted));
  return near === undefined ? undefined : words[lower.indexOf(near)];
}

const lettersOf = (word: string): string => word.split('').toSorted().join('');

/** `; did you mean web-01?`, or nothing where no word is near. */
export function didYouMean(text: string, words: readonly string[]): string {
  const word = nearest(text, words);
  return word === undefined ? '' : `; did you mean ${word}?`;
}
