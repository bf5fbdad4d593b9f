import { shorten } from '../support/format.ts';
import { oneLine } from './workflow-command.ts';

/** Pieces of GitHub's markdown from texts that others wrote: names, addresses, messages. */

/**
 * Text for anywhere, also for the beginning of a line: no HTML, no emphasis, no link or image, no table border, no formula, no list or
 * heading. Line ends become spaces. Cut to `max` characters before escaping.
 */
export function escaped(text: string, max = 600): string {
  return shorten(oneLine(text), max)
    .replace(/[\\`*_{}[\]|~]/g, String.raw`\$&`)
    .replace(/^(\d*)([#+\-=.)])/, String.raw`$1\$2`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('$', '<span>$</span>');
}

/** A row of a table from cells that are escaped already. */
export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A block of code that no content can leave: the fence is longer than any run of backticks inside. */
export function codeBlock(language: string, lines: readonly string[]): string[] {
  const longest = Math.max(
    2,
    ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map((run) => run[0].length)),
  );
  const fence = '`'.repeat(longest + 1);
  return [`${fence}${language}`, ...lines.map((line) => line.replace(/[\r\n]+/g, ' ')), fence];
}

/** Folded away until somebody wants it; `body` is markdown. */
export function details(summary: string, body: readonly string[]): string[] {
  const end = body.at(-1) === '' ? [] : [''];
  return ['<details>', `<summary>${escaped(summary)}</summary>`, '', ...body, ...end, '</details>'];
}
