import type { Clock } from '../../src/support/clock.ts';

interface Event {
  readonly atMs: number;
  readonly order: number;
  readonly run: () => void;
  /** The event may resolve a promise: what waits for it runs before time goes on. */
  readonly wakes: boolean;
  cancelled: boolean;
}

/**
 * Virtual time: it moves only when nothing else can run, from event to event, in the order in which events of the same moment were
 * planned. Events that only change the simulated world are run one after the other; after one that wakes somebody up, all of his
 * microtasks run first (one turn of the event loop, some 2 µs, so that unhandled rejections are seen as in production).
 */
export class VirtualTime {
  #nowMs = 0;
  #order = 0;
  #heap: Event[] = [];
  #stopped = false;
  /** Called after every event, for what must hold at every moment. */
  afterEvent: () => void = () => undefined;
  /** Events that were run so far. */
  events = 0;

  nowMs(): number {
    return this.#nowMs;
  }

  /** Changes the world at a later moment. Returns what takes the event back. */
  later(ms: number, run: () => void): () => void {
    return this.#plan(ms, run, false);
  }

  /** The same for an event that resolves or rejects a promise, or aborts a signal. */
  wake(ms: number, run: () => void): () => void {
    return this.#plan(ms, run, true);
  }

  stop(): void {
    this.#stopped = true;
  }

  /** Runs until `stop`; throws when nothing is left to happen, or the limit is passed: somebody waits for ever. */
  async run(limitMs: number): Promise<void> {
    await settled();
    while (!this.#stopped) {
      const event = this.#pop();
      if (!event) throw new Error(`at ${Math.round(this.#nowMs)} ms nothing is left to happen`);
      if (event.cancelled) continue;
      if (event.atMs > limitMs) throw new Error(`after ${limitMs} ms the simulation still has not ended`);
      this.#nowMs = event.atMs;
      this.events += 1;
      event.run();
      if (event.wakes) await settled();
      this.afterEvent();
    }
  }

  #plan(ms: number, run: () => void, wakes: boolean): () => void {
    const event: Event = {
      atMs: this.#nowMs + Math.max(0, ms),
      order: (this.#order += 1),
      run,
      wakes,
      cancelled: false,
    };
    this.#push(event);
    return () => {
      event.cancelled = true;
    };
  }

  #push(event: Event): void {
    const heap = this.#heap;
    let at = heap.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(event, heap[parent]!)) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = event;
  }

  #pop(): Event | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child += 1;
      if (!isBefore(heap[child]!, last)) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    return first;
  }
}

const isBefore = (a: Event, b: Event): boolean => a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);

/** Resolves when every microtask has run, and every one that those made. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Something that can be killed: nothing of it acts any more from then on. */
export interface Life {
  readonly isDead: boolean;
}

/** The clock of one simulated process. Who sleeps when it is killed never wakes up. */
export function clockOf(time: VirtualTime, life: Life): Clock {
  return {
    nowMs: () => time.nowMs(),
    wallTime: () => new Date(1_800_000_000_000 + time.nowMs()),
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(signal.reason as Error);
          return;
        }
        const onAbort = (): void => {
          takeBack();
          if (!life.isDead) reject(signal!.reason as Error);
        };
        const takeBack = time.wake(ms, () => {
          signal?.removeEventListener('abort', onAbort);
          if (!life.isDead) resolve();
        });
        signal?.addEventListener('abort', onAbort, { once: true });
      }),
  };
}
