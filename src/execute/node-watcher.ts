import type { ControlPlane, Observation } from '../haproxy/control-plane.ts';
import { isSameProcess, rowKey } from '../server.ts';
import type { ProcessIdentity, RowId } from '../server.ts';
import type { Clock } from '../support/clock.ts';
import { asRolloutError } from '../support/errors.ts';
import type { RolloutError } from '../support/errors.ts';
import type { LedgerRow } from './ledger.ts';

/** Somebody waits for sessions or checks: 20 ms between looks reacts within 10 ms on average. */
const FAST_MS = 20;
/** A wait that has lasted for a second: at 20 ms for minutes watching would cost HAProxy more than 1 % of a core (bench/README.md). */
const LASTING_MS = 30;
const LASTING_AFTER_MS = 1_000;
/** Nobody waits: the identity is still looked at ten times a second, so that a reload is seen (contract, section 8). */
const SLOW_MS = 100;
/** BACKEND rows serve floor and receipt only; they are read at the slow pace also while polling fast. */
const BACKENDS_EVERY_MS = 100;
/** Rows whose counters are followed are read no more often than this; often enough for a watch of seconds. */
const COUNTS_EVERY_MS = 250;
/** The admin masks cost as much as the backend is large: they may take a hundredth of the time… */
const MASKS_SHARE = 100;
/** …but a node that is far away, or slow for once, is not blind for longer than this. */
const MASKS_AT_LEAST_EVERY_MS = 1_000;

/** A row on a node with the id that it had when it was seen last. */
export type WatchedRow = RowId & { readonly sid: number };

/** One delivered look at a node. */
export interface Look {
  readonly node: string;
  readonly observation: Observation;
  /** When the question was asked: nothing in the answer is older. */
  readonly askedAtMs: number;
  /** By `rowKey`, the rows that were asked for: one of them that is not in the answer is gone. */
  readonly askedFor: ReadonlySet<string>;
}

export interface WatcherHooks {
  /** Before a look at another process than before is believed: states are put back first. */
  reloaded(node: string, identity: ProcessIdentity): Promise<void>;
  look(look: Look): void;
  /** The node does not answer; called again with undefined when it does. */
  lost(node: string, error: RolloutError | undefined): void;
}

/**
 * Watches one node for the whole run: identity with every look, the rows of all lanes, the BACKEND rows. Lanes never poll by
 * themselves, so the cost to HAProxy does not grow with what waits for it.
 */
export class NodeWatcher {
  readonly plane: ControlPlane;
  identity: ProcessIdentity;
  /** Monotonic; undefined: no reload since the run began. */
  reloadedAtMs: number | undefined;
  reloads = 0;
  readonly #clock: Clock;
  readonly #hooks: WatcherHooks;
  readonly #backends: readonly string[];
  readonly #rows = new Map<string, LedgerRow>();
  /** Rows whose counters somebody follows, with how many do. */
  readonly #followed = new Map<string, { readonly row: WatchedRow; followers: number }>();
  readonly #stop = new AbortController();
  #fast = 0;
  #fastSinceMs = 0;
  #wake = new AbortController();
  #wakeAsked = false;
  #backendsAtMs = Number.NEGATIVE_INFINITY;
  #countsAtMs = Number.NEGATIVE_INFINITY;
  #masksNotBeforeMs = Number.NEGATIVE_INFINITY;
  /** Where looks at rows are dear; between them only the identity is looked at. */
  #rowsNotBeforeMs = Number.NEGATIVE_INFINITY;
  #plainLookMs = 0;
  #running: Promise<void> | undefined;
  #reloaded: ProcessIdentity | undefined;

  constructor(options: {
    plane: ControlPlane;
    identity: ProcessIdentity;
    backends: readonly string[];
    clock: Clock;
    hooks: WatcherHooks;
  }) {
    this.plane = options.plane;
    this.identity = options.identity;
    this.#backends = options.backends;
    this.#clock = options.clock;
    this.#hooks = options.hooks;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    this.#wake.abort();
    await this.#running;
  }

  watch(rows: readonly LedgerRow[]): void {
    for (const row of rows) if (row.node === this.plane.node) this.#rows.set(rowKey(row), row);
    this.nudge();
  }

  unwatch(rows: readonly LedgerRow[]): void {
    for (const row of rows) if (row.node === this.plane.node) this.#rows.delete(rowKey(row));
  }

  /** Their rows are in some of the looks from here on, never making them come faster. Returns what ends it. */
  follow(rows: readonly WatchedRow[]): () => void {
    const own = rows.filter((row) => row.node === this.plane.node);
    for (const row of own) {
      const known = this.#followed.get(rowKey(row));
      if (known) known.followers += 1;
      else this.#followed.set(rowKey(row), { row, followers: 1 });
    }
    this.#countsAtMs = Number.NEGATIVE_INFINITY;
    let followed = true;
    return () => {
      if (!followed) return;
      followed = false;
      for (const row of own) {
        const known = this.#followed.get(rowKey(row));
        if (known && (known.followers -= 1) === 0) this.#followed.delete(rowKey(row));
      }
    };
  }

  /** While anybody holds this, looks come fast. Returns what lets go. */
  hurry(): () => void {
    if (this.#fast === 0) this.#fastSinceMs = this.#clock.nowMs();
    this.#fast += 1;
    // Who begins to wait must see everything once: a server that is down hides in its status words who drained it.
    this.#masksNotBeforeMs = Number.NEGATIVE_INFINITY;
    this.nudge();
    let held = true;
    return () => {
      if (held) this.#fast -= 1;
      held = false;
    };
  }

  /** Looks at once instead of at the next turn. */
  nudge(): void {
    this.#wakeAsked = true;
    this.#rowsNotBeforeMs = Number.NEGATIVE_INFINITY;
    this.#wake.abort();
  }

  async #run(): Promise<void> {
    const stop = this.#stop.signal;
    while (!stop.aborted) {
      const startedMs = this.#clock.nowMs();
      this.#wakeAsked = false;
      try {
        await this.#look(startedMs, stop);
      } catch (error) {
        if (stop.aborted) return;
        this.#hooks.lost(this.plane.node, asRolloutError(error));
      }
      await this.#rest(startedMs);
    }
  }

  async #look(askedAtMs: number, signal: AbortSignal): Promise<void> {
    const withBackends = askedAtMs - this.#backendsAtMs >= BACKENDS_EVERY_MS;
    const forRows = askedAtMs >= this.#rowsNotBeforeMs;
    const present = [...this.#rows].filter(([, row]) => row.absent !== true);
    const rows = new Map<string, WatchedRow>(present);
    const masks = present.length > 0 && askedAtMs >= this.#masksNotBeforeMs;
    const withCounts = forRows && askedAtMs - this.#countsAtMs >= COUNTS_EVERY_MS;
    if (withCounts) {
      for (const [key, { row }] of this.#followed) if (!rows.has(key)) rows.set(key, row);
    }
    const askedFor = new Set(rows.keys());
    const observation = await this.plane.watch(
      forRows
        ? { rows: [...rows.values()], backends: withBackends ? this.#backends : [], masks }
        : { rows: [], backends: [], masks: false },
      signal,
    );
    const now = this.#clock.nowMs();
    if (!forRows && isSameProcess(this.identity, observation.identity)) {
      return this.#hooks.lost(this.plane.node, undefined);
    }
    // Whoever asked for a look meanwhile gets one with rows.
    if (!this.#wakeAsked) this.#rowsNotBeforeMs = now + (this.plane.leastPauseMs?.() ?? 0);
    this.#pace(masks, askedAtMs, now);
    if (withBackends) this.#backendsAtMs = askedAtMs;
    if (withCounts) this.#countsAtMs = askedAtMs;
    this.#hooks.lost(this.plane.node, undefined);
    if (!isSameProcess(this.identity, observation.identity)) {
      if (!this.#reloaded || !isSameProcess(this.#reloaded, observation.identity)) {
        this.#reloaded = observation.identity;
        this.reloadedAtMs = now;
        this.reloads += 1;
      }
      await this.#hooks.reloaded(this.plane.node, observation.identity);
      // Only now: had the hook failed, the next look would have to try again.
      this.identity = observation.identity;
      // What was seen with the new identity is older than the re-assertion: look again.
      this.nudge();
      return;
    }
    this.#hooks.look({ node: this.plane.node, observation, askedAtMs, askedFor });
  }

  /** What the masks cost is what a look takes with them beyond one without: the way to the node is not HAProxy's time. */
  #pace(masks: boolean, askedAtMs: number, nowMs: number): void {
    if (!masks) {
      this.#plainLookMs = nowMs - askedAtMs;
      return;
    }
    const costMs = Math.max(0, nowMs - askedAtMs - this.#plainLookMs - 1);
    this.#masksNotBeforeMs = nowMs + Math.min(MASKS_AT_LEAST_EVERY_MS, MASKS_SHARE * costMs);
  }

  async #rest(startedMs: number): Promise<void> {
    if (this.#wakeAsked || this.#stop.signal.aborted) return;
    this.#wake = new AbortController();
    const now = this.#clock.nowMs();
    const dueMs = startedMs + this.#paceMs(now);
    const restMs = Math.max(dueMs, Math.min(this.#rowsNotBeforeMs, startedMs + SLOW_MS)) - now;
    try {
      // Not AbortSignal.any: on a signal that lives as long as the run each one leaves a kilobyte behind (Node 24.21).
      await this.#clock.sleep(Math.max(1, restMs), this.#wake.signal);
    } catch {
      // Woken up or stopped: both are what the loop looks at next.
    }
  }

  #paceMs(nowMs: number): number {
    if (this.#fast === 0) return SLOW_MS;
    return nowMs - this.#fastSinceMs < LASTING_AFTER_MS ? FAST_MS : LASTING_MS;
  }
}
