import { rowIdKey, rowKey } from '../server.ts';
import type { RowId, RowSample } from '../server.ts';
import { asRolloutError } from '../support/errors.ts';
import { formatLimit, listNames } from '../support/format.ts';
import { isClearlyBad, judge } from '../watching/judge.ts';
import type { Limits, Seen } from '../watching/judge.ts';
import { addTraffic, NO_TRAFFIC, RowCount } from '../watching/traffic.ts';
import { judgementText, trafficText } from '../watching/words.ts';
import type { Context } from './context.ts';
import type { Look, WatchedRow } from './node-watcher.ts';
import { failureOf, tellEnd, verdictOf } from './watch-end.ts';
import type { TrafficWatch, WatchEnd } from './watch-end.ts';
import { goneError } from './watch.ts';

/** `on-inconclusive: wait` watches at most so many times as long again. */
const FURTHER_SOAKS = 3;
/** A server that HAProxy's check took out of rotation for so long will not come back by itself. */
const DOWN_MS = 5_000;

/**
 * Watches the traffic of servers that are in rotation from HAProxy's counters, summed over all nodes, for `soakMs` from the first look at
 * all of them on. Ends early when they are clearly bad (error rate, or down). Says in log and report what it saw; an inconclusive end
 * that may pass is a warning. Adds no looks at HAProxy. Rejects with the reason of the signal, with `unreachable` or `no-answer` when a
 * node is lost, and with `changed-since-plan` when a watched server is gone.
 */
export async function watchTraffic(
  context: Context,
  request: TrafficWatch,
  signal: AbortSignal,
): Promise<WatchEnd> {
  const watching = new Watching(context, request);
  const own = watching.keys();
  for (const key of own) context.soaking.add(key);
  try {
    const end = await watching.run(signal);
    tellEnd(context, request, end);
    return end;
  } finally {
    for (const key of own) context.soaking.delete(key);
  }
}

interface FollowedRow {
  readonly row: WatchedRow;
  readonly count: RowCount;
}

class Watching {
  readonly #context: Context;
  readonly #request: TrafficWatch;
  readonly #limits: Limits;
  readonly #watched: ReadonlyMap<string, FollowedRow>;
  readonly #others: ReadonlyMap<string, FollowedRow>;
  /** Since when a watched row is down. */
  readonly #downSince = new Map<string, number>();
  /** By node, when the newest look with the watched rows was asked for. */
  readonly #seenAtMs = new Map<string, number>();
  #startedMs: number | undefined;
  #soaks = 1;

  constructor(context: Context, request: TrafficWatch) {
    this.#context = context;
    this.#request = request;
    const { maxErrorRate, maxSlowdown, minRequests } = context.inputs.watching;
    this.#limits = { maxErrorRate, maxSlowdown, minRequests };
    this.#watched = followed(request.watched.flatMap((server) => server.rows));
    const others = request.control
      ? []
      : (request.others?.flatMap((server) => server.rows) ?? neighbours(context, this.#watched));
    this.#others = followed(others.filter((row) => !this.#watched.has(rowIdKey(row))));
  }

  keys(): readonly string[] {
    return [...this.#watched.keys()];
  }

  async run(signal: AbortSignal): Promise<WatchEnd> {
    signal.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<WatchEnd>();
    const onAbort = (): void => reject(signal.reason as Error);
    signal.addEventListener('abort', onAbort, { once: true });
    const rows = [...this.#watched.values(), ...this.#others.values()].map(({ row }) => row);
    const end = this.#context.watch.follow(rows, {
      look: (look) => {
        try {
          this.#see(look);
          const done = this.#decide();
          if (done) resolve(done);
        } catch (error) {
          reject(asRolloutError(error));
        }
      },
      lost: reject,
    });
    try {
      return await promise;
    } finally {
      signal.removeEventListener('abort', onAbort);
      end();
    }
  }

  #see(look: Look): void {
    const { identity, rows } = look.observation;
    const here = ({ row }: FollowedRow): boolean => row.node === look.node && look.askedFor.has(rowKey(row));
    const watched = [...this.#watched.values()].filter(here);
    for (const { row, count } of watched) {
      const sample = rows.get(rowKey(row));
      if (!sample) throw goneError(row);
      count.see(sample, identity);
      this.#watchHealth(row, sample);
    }
    const all = [...this.#watched.values()].filter(({ row }) => row.node === look.node);
    if (watched.length === all.length) this.#seenAtMs.set(look.node, look.askedAtMs);
    for (const { row, count } of [...this.#others.values()].filter(here)) {
      const sample = rows.get(rowKey(row));
      if (sample && isInRotation(sample) && !this.#context.soaking.has(rowIdKey(row)))
        count.see(sample, identity);
      else count.pause();
    }
  }

  #watchHealth(row: RowId, sample: RowSample): void {
    const isDown = sample.operational === 'down' && isInRotation(sample);
    if (!isDown) this.#downSince.delete(rowIdKey(row));
    else if (!this.#downSince.has(rowIdKey(row)))
      this.#downSince.set(rowIdKey(row), this.#context.clock.nowMs());
  }

  /** Undefined while the watch goes on. */
  #decide(): WatchEnd | undefined {
    const nodes = new Set([...this.#watched.values()].map(({ row }) => row.node));
    if (nodes.size > this.#seenAtMs.size) return undefined;
    const nowMs = this.#context.clock.nowMs();
    this.#startedMs ??= nowMs;
    const seen = this.#seen();
    const soakedMs = nowMs - this.#startedMs;
    const plannedMs = this.#soaks * this.#request.soakMs;
    const endMs = this.#startedMs + plannedMs;
    const isOver = [...this.#seenAtMs.values()].every((atMs) => atMs >= endMs);
    if ([...this.#downSince.values()].some((sinceMs) => isOver || nowMs - sinceMs >= DOWN_MS)) {
      return this.#end({ kind: 'down' }, seen, soakedMs);
    }
    if (isClearlyBad(seen, this.#limits)) return this.#end({ kind: 'error-rate' }, seen, soakedMs);
    if (!isOver) {
      const text = `${clockText(soakedMs)} of ${clockText(plannedMs)} · ${trafficText(seen, this.#limits)}`;
      this.#context.tell({ type: 'progress', server: this.#request.what, word: 'soak', text });
      return undefined;
    }
    const judgement = judge(seen, this.#limits);
    const canWait = this.#context.inputs.watching.onInconclusive === 'wait' && this.#soaks <= FURTHER_SOAKS;
    if (verdictOf(judgement) === 'inconclusive' && canWait) {
      this.#soaks += 1;
      const why = judgementText(judgement, seen, this.#limits, soakedMs);
      const text = `${why}; watched for ${formatLimit(this.#request.soakMs)} more (on-inconclusive: wait)`;
      this.#context.tell({ type: 'step', server: this.#request.what, word: 'soak', text });
      return undefined;
    }
    return this.#end(judgement, seen, soakedMs);
  }

  #seen(): Seen {
    const watched = [...this.#watched.values()]
      .map(({ count }) => count.traffic())
      .reduce(addTraffic, NO_TRAFFIC);
    if (this.#request.control) return { watched, others: this.#request.control };
    const servers = [...Map.groupBy(this.#others.values(), ({ row }) => row.server).values()]
      .map((rows) => rows.map(({ count }) => count.traffic()).reduce(addTraffic, NO_TRAFFIC))
      .filter((traffic) => traffic.requests > 0);
    const erring = servers.filter((traffic) => traffic.errors > 0).length;
    return {
      watched,
      others: { traffic: servers.reduce(addTraffic, NO_TRAFFIC), servers: servers.length, erring },
    };
  }

  #end(judgement: WatchEnd['judgement'], seen: Seen, elapsedMs: number): WatchEnd {
    const text =
      judgement.kind === 'down' ? this.#downText() : judgementText(judgement, seen, this.#limits, elapsedMs);
    const failure = failureOf(judgement, text, this.#request.what, this.#context);
    const verdict = verdictOf(judgement);
    return { judgement, verdict, text, failure, watched: seen.watched, others: seen.others, elapsedMs };
  }

  #downText(): string {
    const rows = [...this.#watched.values()].filter(({ row }) => this.#downSince.has(rowIdKey(row)));
    const says = rows.map(({ row, count }) => {
      const { status = 'DOWN', check } = count.latest ?? {};
      return `${status}${check?.text ? ` (${check.text})` : ''} on ${row.node}`;
    });
    return `HAProxy says ${listNames(says, 4)}`;
  }
}

function followed(rows: readonly WatchedRow[]): Map<string, FollowedRow> {
  return new Map(rows.map((row) => [rowIdKey(row), { row, count: new RowCount() }]));
}

/** All other servers of the backends of these rows, on the same nodes. */
function neighbours(context: Context, watched: ReadonlyMap<string, FollowedRow>): WatchedRow[] {
  const backends = new Set([...watched.values()].map(({ row }) => `${row.node} ${row.backend}`));
  return context.snapshots.flatMap(({ node, backends: all }) =>
    all
      .filter(({ backend }) => backends.has(`${node} ${backend}`))
      .flatMap(({ servers }) => servers.map(({ backend, server, sid }) => ({ node, backend, server, sid }))),
  );
}

const isInRotation = (sample: RowSample): boolean => sample.admin !== 'drain' && sample.admin !== 'maint';

/** `00:30`, `1:02:00` */
function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const two = (n: number): string => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3_600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
