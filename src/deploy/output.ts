import { lineSplitter, type LineEnd, type Sink } from '../support/lines.ts';

/** Contract, section 8: lines are cut at 16 kB. */
const MAX_LINE_BYTES = 16 * 1024;
/** A progress bar is a line that overwrites itself: it is shown at most so often, and once more when it is done. */
const PROGRESS_MS = 1_000;

export interface OutputOptions {
  /** Gets lines without `\r`, `\n` and `##[`: printed behind a prefix, none of them is a command to the runner. */
  readonly onLine: (line: string) => void;
  /** Gets what the script wants hidden (`::add-mask::`); such a line is not shown. */
  readonly mask: (value: string) => void;
  /** Monotonic. */
  readonly nowMs: () => number;
}

/**
 * Takes one stream of a script's output and hands it on line by line, safe to be printed behind a prefix. `::add-mask::` is
 * honoured at once and in its old form too, as the runner would (ActionCommand.cs): what follows may hold the secret. Every other
 * command is only text; so is `::stop-commands::`.
 */
export function scriptOutput(options: OutputOptions): Sink {
  let shownAtMs = Number.NEGATIVE_INFINITY;
  let overwritten: string | undefined;
  let bare = false;

  const show = (line: string): void => {
    shownAtMs = options.nowMs();
    overwritten = undefined;
    options.onLine(neutralise(line));
  };
  return lineSplitter(MAX_LINE_BYTES, (line: string, end: LineEnd) => {
    const secret = maskedValue(line);
    if (secret !== undefined) {
      if (secret.trim() !== '') options.mask(secret);
      return;
    }
    if (end === 'return') {
      bare = true;
      if (options.nowMs() - shownAtMs >= PROGRESS_MS) show(line);
      else overwritten = line;
      return;
    }
    // A terminal would still show what was written before the last carriage return.
    if (line !== '' || !bare) show(end === 'cut' ? `${line} … [cut at 16 kB]` : line);
    else if (overwritten !== undefined) show(overwritten);
    bare = false;
    overwritten = undefined;
  });
}

/** Breaks `##[`, which the runner takes as a command anywhere in a line, also behind a prefix. */
export function neutralise(line: string): string {
  return line.replaceAll('##[', '## [');
}

/** The value of an add-mask command, unescaped as the runner does; undefined for every other line. */
function maskedValue(line: string): string | undefined {
  const current = /^\s*::add-mask(?: .*?)?::(.*)$/i.exec(line)?.[1];
  if (current !== undefined) return unescape(current, ['%0D', '%0A']);
  const old = /##\[add-mask(?: [^\]]*)?\](.*)$/i.exec(line)?.[1];
  return old === undefined ? undefined : unescape(old, ['%3B', '%0D', '%0A', '%5D']);
}

/** The per cent sign comes last: `%250A` is the text `%0A`. */
function unescape(value: string, codes: readonly string[]): string {
  return [...codes, '%25'].reduce((text, code) => text.replaceAll(code, decodeURIComponent(code)), value);
}
