import { rowIdKey } from '../server.ts';
import type { SessionCount } from '../report/events.ts';
import type { SeenRow } from './watch.ts';

/** After this long in drain or maint, sessions that still arrive are not left-overs of the moment of the order. */
const SETTLED_MS = 1000;
/** So long a server that persistence feeds may miss zero before `maint` cuts it (contract, section 7). */
const PERSISTENCE_PATIENCE_MS = 5000;
/** Where anything arrived in drain, zero in maint counts only after this long without a new session. */
const QUIET_MS = 300;

/** What the judge must know of a node's process. */
export interface NodeTrust {
  /** When the watcher saw the last reload; undefined: none since the run began. */
  readonly reloadedAtMs: number | undefined;
  readonly seesOldWorkers: boolean;
}

export type DrainVerdict =
  | { readonly kind: 'zero' }
  /** Persistence keeps feeding the server: only maint ends that. */
  | { readonly kind: 'cut' }
  /** Sessions still arrive in maint, and no queue explains them. */
  | { readonly kind: 'forced'; readonly where: string }
  | { readonly kind: 'timeout'; readonly sessions: SessionCount }
  | { readonly kind: 'waiting'; readonly sessions: SessionCount; readonly distrusted: readonly string[] };

interface RowMemory {
  stot: number;
  /** `stot` at the first look after SETTLED_MS. */
  settledStot: number | undefined;
  queued: boolean;
  lastGrowthMs: number;
  grew: boolean;
}

/**
 * Decides when a server is drained, from looks alone: pure, so that every rule can be tried without a HAProxy. One judge serves
 * both waits of a lane; `enterMaint` begins the second. Rules: contract, sections 7 and 8 (Drained, Counting sessions, Reloads).
 */
export class DrainJudge {
  readonly #drainTimeoutMs: number;
  readonly #startedMs: number;
  readonly #trust: (node: string) => NodeTrust;
  #phaseStartedMs: number;
  #inMaint = false;
  #feedingSinceMs: number | undefined;
  #arrivedInDrain = false;
  #memory = new Map<string, RowMemory>();
  #reloadsSeen = new Map<string, number>();

  constructor(options: { drainTimeoutMs: number; startedMs: number; trust: (node: string) => NodeTrust }) {
    this.#drainTimeoutMs = options.drainTimeoutMs;
    this.#startedMs = options.startedMs;
    this.#phaseStartedMs = options.startedMs;
    this.#trust = options.trust;
  }

  /** Persistence was seen: new sessions arrived more than a second after the drain, without a queue. */
  get persistenceSeen(): boolean {
    return this.#feedingSinceMs !== undefined;
  }

  enterMaint(nowMs: number): void {
    this.#inMaint = true;
    this.#phaseStartedMs = nowMs;
    this.#memory = new Map();
  }

  judge(seen: readonly SeenRow[], nowMs: number): DrainVerdict {
    for (const one of seen) this.#remember(one, nowMs);
    const forced = this.#inMaint ? this.#fedRow(seen) : undefined;
    if (forced)
      return { kind: 'forced', where: `${forced.row.backend}/${forced.row.server} on ${forced.row.node}` };
    const sessions = countSessions(seen);
    const distrusted = this.#distrusted(seen, nowMs);
    if (sessions.total === 0 && distrusted.length === 0 && this.#isQuiet(seen, nowMs))
      return { kind: 'zero' };
    if (nowMs >= this.#deadlineMs(seen)) return { kind: 'timeout', sessions };
    if (!this.#inMaint && this.#isCutDue(seen, nowMs)) return { kind: 'cut' };
    return { kind: 'waiting', sessions, distrusted };
  }

  /** `drain-timeout` bounds both waits together; a reload starts the clock of its node's lanes anew. */
  #deadlineMs(seen: readonly SeenRow[]): number {
    const starts = seen.map((one) => this.#trust(one.row.node).reloadedAtMs ?? this.#startedMs);
    return Math.max(this.#startedMs, ...starts) + this.#drainTimeoutMs;
  }

  /** Nodes whose zero proves nothing: an old worker that nobody sees may still serve. */
  #distrusted(seen: readonly SeenRow[], nowMs: number): string[] {
    const nodes = new Set<string>();
    for (const one of seen) {
      const trust = this.#trust(one.row.node);
      if (trust.reloadedAtMs === undefined || trust.seesOldWorkers) continue;
      if (nowMs < trust.reloadedAtMs + this.#drainTimeoutMs) nodes.add(one.row.node);
    }
    return [...nodes];
  }

  #remember(one: SeenRow, nowMs: number): void {
    const key = rowIdKey(one.row);
    const reloadedAtMs = this.#trust(one.row.node).reloadedAtMs ?? -1;
    const known = this.#reloadsSeen.get(key) === reloadedAtMs ? this.#memory.get(key) : undefined;
    this.#reloadsSeen.set(key, reloadedAtMs);
    const { stot, qcur } = one.sample;
    if (!known) {
      // The first look of this process, or of this phase: counters begin here.
      this.#memory.set(key, {
        stot,
        settledStot: undefined,
        queued: qcur > 0,
        lastGrowthMs: nowMs,
        grew: false,
      });
      return;
    }
    if (qcur > 0) known.queued = true;
    if (stot > known.stot) {
      known.lastGrowthMs = nowMs;
      known.grew = true;
      if (!this.#inMaint && !known.queued) this.#arrivedInDrain = true;
    }
    known.stot = stot;
    const beginMs = Math.max(this.#phaseStartedMs, reloadedAtMs);
    if (known.settledStot === undefined && nowMs - beginMs >= SETTLED_MS) known.settledStot = stot;
  }

  /** A row whose session total still grows though everything that was under way has settled, and that has no queue. */
  #fedRow(seen: readonly SeenRow[]): SeenRow | undefined {
    return seen.find((one) => {
      const memory = this.#memory.get(rowIdKey(one.row));
      return memory?.settledStot !== undefined && !memory.queued && memory.stot > memory.settledStot;
    });
  }

  #isCutDue(seen: readonly SeenRow[], nowMs: number): boolean {
    if (this.#fedRow(seen)) this.#feedingSinceMs ??= nowMs;
    return this.#feedingSinceMs !== undefined && nowMs - this.#feedingSinceMs >= PERSISTENCE_PATIENCE_MS;
  }

  /** In maint, after arrivals in drain: something may force its way in, so the total must have stood still for a moment. */
  #isQuiet(seen: readonly SeenRow[], nowMs: number): boolean {
    if (!this.#inMaint || !this.#arrivedInDrain) return true;
    return seen.every((one) => {
      const memory = this.#memory.get(rowIdKey(one.row));
      return memory !== undefined && nowMs - memory.lastGrowthMs >= QUIET_MS;
    });
  }
}

/** Sessions and queued requests of all rows, old workers included where they are seen. */
export function countSessions(seen: readonly SeenRow[]): SessionCount {
  const byNode: Record<string, number> = {};
  let total = 0;
  for (const one of seen) {
    const count = one.sample.scur + one.sample.qcur + (one.oldSessions ?? 0);
    byNode[one.row.node] = (byNode[one.row.node] ?? 0) + count;
    total += count;
  }
  return { total, byNode };
}
