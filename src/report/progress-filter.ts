import type { StampedEvent } from './events.ts';

type Told = Extract<StampedEvent, { type: 'step' | 'progress' }>;

const EARLY_MS = 60_000;
const EARLY_GAP_MS = 1_000;
const LATE_GAP_MS = 10_000;

/** Decides which progress is worth a line: at most one a second per server, after a minute of waiting one every ten seconds. */
export interface ProgressFilter {
  /** Something happened to this server: a wait ended, and another may begin. */
  happened(server: string, step: Told | undefined): void;
  /**
   * The word to print before this progress, empty where it is the word of the line before; undefined where no line is due. What
   * only repeats itself waits ten seconds from the start.
   */
  wordToPrint(event: Told): string | undefined;
}

interface Wait {
  readonly sinceMs: number;
  readonly printedMs: number;
  readonly text: string;
  readonly word: string;
}

export function progressFilter(): ProgressFilter {
  const waits = new Map<string, Wait>();
  const began = (event: Told): Wait => ({
    sinceMs: event.atMs,
    printedMs: event.atMs,
    text: event.text,
    word: event.word,
  });
  return {
    happened(server, step) {
      if (step === undefined) waits.delete(server);
      else waits.set(server, began(step));
    },
    wordToPrint(event) {
      const wait = waits.get(event.server);
      if (!wait) {
        waits.set(event.server, began(event));
        return event.word;
      }
      const isLate = event.atMs - wait.sinceMs >= EARLY_MS || event.text === wait.text;
      if (event.atMs - wait.printedMs < (isLate ? LATE_GAP_MS : EARLY_GAP_MS)) return undefined;
      waits.set(event.server, { ...began(event), sinceMs: wait.sinceMs });
      return event.word === wait.word ? '' : event.word;
    },
  };
}
