import { formatLimit, formatMs } from '../support/format.ts';

/** An estimate is rough: none before so long, and none that is over. */
const TOO_SOON_MS = 500;
/** So long without an end is worth a word of its own. */
const STANDSTILL_MS = 2_000;

/** How a drain goes, in words: a straight line through the sessions at its begin and those after the last change. */
export class DrainPace {
  readonly #first: number;
  readonly #startedMs: number;
  #total: number;
  #changedMs: number;

  constructor(first: number, startedMs: number) {
    this.#first = first;
    this.#startedMs = startedMs;
    this.#total = first;
    this.#changedMs = startedMs;
  }

  see(total: number, nowMs: number): void {
    if (total === this.#total) return;
    this.#total = total;
    this.#changedMs = nowMs;
  }

  /** `, about 3s to go`; `, none ended for 12.0 s` where the line is used up; or nothing where nothing can be said. */
  outlook(nowMs: number): string {
    const ended = this.#first - this.#total;
    const standsMs = nowMs - this.#changedMs;
    const leftMs = ended > 0 ? (this.#total * (this.#changedMs - this.#startedMs)) / ended - standsMs : 0;
    if (this.#total > 0 && leftMs >= TOO_SOON_MS && nowMs - this.#startedMs >= TOO_SOON_MS)
      return `, about ${formatLimit(Math.max(1, Math.round(leftMs / 1000)) * 1000)} to go`;
    return this.#total > 0 && standsMs >= STANDSTILL_MS ? `, none ended for ${formatMs(standsMs)}` : '';
  }
}
