import { shorten } from '../support/format.ts';

/**
 * What may be printed to the runner. It takes every line whose first printing characters are `::` for a command, and `##[…]` anywhere
 * in a line; lines end at CR and LF (facts, actions-platform sections 1.16 and 3.5). Nothing that comes from a script, from
 * HAProxy or from an application gets that far.
 */

// C0 (but tab and escape), DEL, C1, Unicode's line ends, and the marks that turn the direction of writing.
// oxlint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u0008\u000a-\u001a\u001c-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g;
// oxlint-disable-next-line no-control-regex
const ESCAPE_OR_TAB = /[\u0009\u001b]/g;
// The colours that GitHub's log shows (`ESC [ … m`); any other escape sequence loses its ESC.
// oxlint-disable-next-line no-control-regex
const OTHER_ESCAPE = /\u001b(?!\[[0-9;]*m)/g;

/** One line of plain text: line ends and control characters become spaces, and no `##[` is left. */
export function oneLine(text: string): string {
  return breakCommands(text.replace(UNPRINTABLE, ' ').replace(ESCAPE_OR_TAB, ' ').trim());
}

/** A line of a script's output: as `oneLine`, but colours, tabs and leading spaces stay. */
export function outputLine(text: string): string {
  return breakCommands(text.replace(OTHER_ESCAPE, ' ').replace(UNPRINTABLE, ' ').trimEnd());
}

/** A whole line that the runner does not take for a command, whatever is in it. */
export function plainLine(line: string): string {
  const safe = breakCommands(line.replace(UNPRINTABLE, ' '));
  return safe.trimStart().startsWith('::') ? safe.replace('::', ': :') : safe;
}

function breakCommands(text: string): string {
  return text.replaceAll('##[', '# #[');
}

/** GitHub cuts a message at 4,096 characters and a title at 255 (facts, section 3.5). */
export const ANNOTATION_MESSAGE_MAX = 4_096;
const ANNOTATION_TITLE_MAX = 250;

/** `::error title=…::…`: the message may have several lines. */
export function annotation(kind: 'error' | 'warning' | 'notice', title: string, message: string): string {
  const safe = breakCommands(shorten(message, ANNOTATION_MESSAGE_MAX));
  return `::${kind} title=${escapeProperty(shorten(oneLine(title), ANNOTATION_TITLE_MAX))}::${escapeData(safe)}`;
}

export function startGroup(title: string): string {
  return `::group::${escapeData(oneLine(title))}`;
}

export const END_GROUP = '::endgroup::';

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
