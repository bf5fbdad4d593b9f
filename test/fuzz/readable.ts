/** Longer than this nobody reads in a line of a log. */
const LONGEST = 700;

/**
 * What makes a text unfit for a line of a log, undefined where nothing does: controls (a terminal obeys them), marks that turn
 * the direction of writing or break lines, halves of surrogate pairs, sheer length.
 */
export function unreadable(text: string): string | undefined {
  if (text.length > LONGEST) return `${text.length} characters`;
  if (!text.isWellFormed()) return 'half a surrogate pair';
  const odd = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.exec(text);
  if (odd === null) return undefined;
  return `U+${(odd[0].codePointAt(0) ?? 0).toString(16).padStart(4, '0')} in ${JSON.stringify(text.slice(0, 200))}`;
}
