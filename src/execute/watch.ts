import type { Observation } from '../haproxy/control-plane.ts';
import { rowIdKey, rowKey } from '../server.ts';
import type { BackendSample, RowId, RowSample } from '../server.ts';
import type { Clock } from '../support/clock.ts';
import { RolloutError } from '../support/errors.ts';
import type { Tell } from '../report/events.ts';
import type { Parts } from './context.ts';
import type { LedgerRow } from './ledger.ts';
import type { Look, NodeWatcher, WatchedRow } from './node-watcher.ts';

/** What a waiting lane sees of one of its rows. */
export interface SeenRow {
  readonly row: LedgerRow;
  readonly sample: RowSample;
  /** Sessions in workers from before a reload; undefined where they cannot be seen. */
  readonly oldSessions: number | undefined;
  readonly askedAtMs: number;
}

/** Decides on what is seen: a value ends the wait, undefined goes on. May throw. */
export type Judge<T> = (seen: readonly SeenRow[], nowMs: number) => T | undefined;

interface Waiter {
  readonly rows: readonly LedgerRow[];
  readonly sinceMs: number;
  readonly consider: (seen: readonly SeenRow[], nowMs: number) => void;
  readonly fail: (error: unknown) => void;
}

/** Hears of the looks at the nodes of the rows that it follows, and of nodes that do not answer. */
export interface Follower {
  look(look: Look): void;
  lost(error: RolloutError): void;
}

/** Told for every row of every look, waiting or not: is it still as we left it? */
export type RowInspector = (row: LedgerRow, sample: RowSample | undefined, look: Look) => void;

/**
 * The looks of all node watchers put together: lanes subscribe here. A judge sees only looks that were asked for after the wait began,
 * of all of the rows, each in the process that the ledger was written under.
 */
export class Watch {
  readonly #clock: Clock;
  readonly #tell: Tell;
  readonly #watchers = new Map<string, NodeWatcher>();
  readonly #latest = new Map<string, Look>();
  readonly #backends = new Map<string, { readonly sample: BackendSample; readonly askedAtMs: number }>();
  readonly #lost = new Map<string, RolloutError>();
  readonly #waiters = new Set<Waiter>();
  readonly #followers = new Map<Follower, ReadonlySet<string>>();
  readonly #rows = new Map<string, LedgerRow>();
  readonly #inspect: RowInspector;

  constructor({ clock, tell }: Pick<Parts, 'clock' | 'tell'>, inspect: RowInspector) {
    this.#clock = clock;
    this.#tell = tell;
    this.#inspect = inspect;
  }

  attach(watcher: NodeWatcher): void {
    this.#watchers.set(watcher.plane.node, watcher);
  }

  watcher(node: string): NodeWatcher {
    const watcher = this.#watchers.get(node);
    if (!watcher) throw new Error(`no watcher for node ${node}`);
    return watcher;
  }

  watchers(): NodeWatcher[] {
    return [...this.#watchers.values()];
  }

  add(rows: readonly LedgerRow[]): void {
    for (const row of rows) this.#rows.set(rowIdKey(row), row);
    for (const watcher of this.#watchers.values()) watcher.watch(rows);
  }

  remove(rows: readonly LedgerRow[]): void {
    for (const row of rows) this.#rows.delete(rowIdKey(row));
    for (const watcher of this.#watchers.values()) watcher.unwatch(rows);
  }

  /** The newest sample of a row, in the current process. */
  latest(row: LedgerRow): RowSample | undefined {
    return this.#latest.get(row.node)?.observation.rows.get(rowKey(row));
  }

  /** The newest BACKEND row seen, of whatever process; if wanted, only one that was asked for after that moment. */
  backend(node: string, backend: string, afterMs = Number.NEGATIVE_INFINITY): BackendSample | undefined {
    const seen = this.#backends.get(`${node} ${backend}`);
    return seen && seen.askedAtMs > afterMs ? seen.sample : undefined;
  }

  /**
   * Waits until the judge decides. Rejects with the signal's reason when it aborts, with `unreachable` or `no-answer` when a node
   * of these rows is lost, and with whatever the judge throws.
   */
  async until<T>(rows: readonly LedgerRow[], judge: Judge<T>, signal: AbortSignal): Promise<T> {
    signal.throwIfAborted();
    const nodes = [...new Set(rows.map((row) => row.node))];
    const release = nodes.map((node) => this.watcher(node).hurry());
    let waiter: Waiter | undefined;
    let onAbort: (() => void) | undefined;
    try {
      return await new Promise<T>((resolve, reject) => {
        onAbort = () => reject(signal.reason as Error);
        signal.addEventListener('abort', onAbort, { once: true });
        waiter = {
          rows,
          sinceMs: this.#clock.nowMs(),
          consider: (seen, nowMs) => {
            try {
              const verdict = judge(seen, nowMs);
              if (verdict !== undefined) resolve(verdict);
            } catch (error) {
              reject(error);
            }
          },
          fail: reject,
        };
        this.#waiters.add(waiter);
        const lost = nodes.map((node) => this.#lost.get(node)).find((error) => error !== undefined);
        if (lost) reject(lost);
      });
    } finally {
      if (waiter) this.#waiters.delete(waiter);
      if (onAbort) signal.removeEventListener('abort', onAbort);
      for (const letGo of release) letGo();
    }
  }

  /**
   * Reads the counters of these rows along with the looks that are taken anyway. A look need not hold all of them: a row is gone only
   * where `askedFor` has it. Returns what ends it.
   */
  follow(rows: readonly WatchedRow[], follower: Follower): () => void {
    const nodes = new Set(rows.map((row) => row.node));
    const ends = [...nodes].map((node) => this.watcher(node).follow(rows));
    this.#followers.set(follower, nodes);
    for (const node of nodes) {
      const error = this.#lost.get(node);
      if (error) follower.lost(error);
    }
    return () => {
      this.#followers.delete(follower);
      for (const end of ends) end();
    };
  }

  /** One look at these rows that is newer than this call. */
  fresh(rows: readonly LedgerRow[], signal: AbortSignal): Promise<readonly SeenRow[]> {
    return this.until(rows, (seen) => seen, signal);
  }

  /** After a reload: what the former process showed proves nothing any more. */
  forget(node: string): void {
    this.#latest.delete(node);
  }

  lost(node: string, error: RolloutError | undefined): void {
    if (!error) {
      if (this.#lost.delete(node)) this.#tell({ type: 'note', text: `${node} answers again` });
      return;
    }
    if (!this.#lost.has(node)) this.#tell({ type: 'note', text: `Lost: ${error.message} (${error.code})` });
    this.#lost.set(node, error);
    for (const waiter of [...this.#waiters]) {
      if (waiter.rows.some((row) => row.node === node)) waiter.fail(error);
    }
    for (const [follower, nodes] of [...this.#followers]) if (nodes.has(node)) follower.lost(error);
  }

  look(look: Look): void {
    this.#latest.set(look.node, look);
    for (const sample of look.observation.backends.values()) {
      const seen = { sample, askedAtMs: look.askedAtMs };
      this.#backends.set(`${look.node} ${sample.backend}`, seen);
    }
    for (const row of this.#rows.values()) {
      // A row that was added since is not in the answer, and not gone.
      if (row.node !== look.node || row.absent || !look.askedFor.has(rowKey(row))) continue;
      this.#inspect(row, look.observation.rows.get(rowKey(row)), look);
    }
    for (const waiter of [...this.#waiters]) this.#offer(waiter);
    for (const [follower, nodes] of [...this.#followers]) if (nodes.has(look.node)) follower.look(look);
  }

  #offer(waiter: Waiter): void {
    const seen: SeenRow[] = [];
    for (const row of waiter.rows) {
      const look = this.#latest.get(row.node);
      if (!look || look.askedAtMs < waiter.sinceMs) return;
      const sample = look.observation.rows.get(rowKey(row));
      if (row.absent) continue;
      if (!sample) return; // Unknown is not zero; the inspector deals with rows that are gone.
      const oldSessions = oldSessionsOf(row, look.observation);
      seen.push({ row, sample, oldSessions, askedAtMs: look.askedAtMs });
    }
    waiter.consider(seen, this.#clock.nowMs());
  }
}

function oldSessionsOf(row: LedgerRow, observation: Observation): number | undefined {
  return observation.oldWorkers
    ?.filter((old) => old.backend === row.backend && old.server === row.server)
    .reduce((sum, old) => sum + old.scur + old.qcur, 0);
}

/** A row that HAProxy no longer shows. */
export function goneError(row: RowId): RolloutError {
  return new RolloutError(
    'changed-since-plan',
    `${row.backend}/${row.server} on ${row.node} is gone: HAProxy no longer shows it`,
    {
      hint: 'Somebody removed the server while the rollout ran. Look at the configuration, then start again.',
    },
  );
}
