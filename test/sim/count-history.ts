import type { VirtualTime } from './clock.ts';
import type { SimHaproxy } from './haproxy.ts';

interface Entry {
  readonly sinceMs: number;
  readonly count: number;
}

const KEPT = 200;

/** How many servers each backend had available on each node, over time. */
export class CountHistory {
  readonly #time: VirtualTime;
  readonly #nodes: readonly SimHaproxy[];
  readonly #dirty = new Set<string>();
  readonly #counts = new Map<string, Entry[]>();

  constructor(time: VirtualTime, nodes: readonly SimHaproxy[]) {
    this.#time = time;
    this.#nodes = nodes;
    for (const node of nodes) this.#dirty.add(node.name);
    this.update();
  }

  touched(node: string): void {
    this.#dirty.add(node);
  }

  /** Writes down what has changed. False: nothing can have changed. */
  update(): boolean {
    if (this.#dirty.size === 0) return false;
    for (const node of this.#nodes) {
      if (!this.#dirty.has(node.name)) continue;
      for (const backend of node.worker.backends.keys()) {
        const key = `${node.name} ${backend}`;
        const entries = this.#counts.get(key) ?? [];
        this.#counts.set(key, entries);
        const count = node.available(backend);
        if (entries.at(-1)?.count === count) continue;
        entries.push({ sinceMs: this.#time.nowMs(), count });
        if (entries.length > KEPT) entries.shift();
      }
    }
    this.#dirty.clear();
    return true;
  }

  /** The most there were at any moment since then, up to the last update. */
  most(node: string, backend: string, sinceMs: number): number {
    const entries = this.#counts.get(`${node} ${backend}`) ?? [];
    let most = 0;
    for (let at = entries.length - 1; at >= 0; at -= 1) {
      most = Math.max(most, entries[at]!.count);
      if (entries[at]!.sinceMs <= sinceMs) break;
    }
    return most;
  }
}
