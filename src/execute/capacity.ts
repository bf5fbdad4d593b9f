import type { Floor } from '../plan/plan.ts';
import { rowKey } from '../server.ts';
import type { NodeSnapshot, RowSample } from '../server.ts';
import { RolloutError } from '../support/errors.ts';
import type { Context } from './context.ts';
import type { LedgerEntry, LedgerRow } from './ledger.ts';

/** Between two looks while the floor does not allow the next server out. */
const RECHECK_MS = 200;

/** Would this row count among the available servers, were it not drained? */
function wouldCount(sample: RowSample, backup: boolean): boolean {
  const isUp = sample.operational === 'up' || sample.operational === 'starting';
  return !backup && isUp && sample.weight > 0;
}

const isOut = (sample: RowSample): boolean => sample.admin === 'drain' || sample.admin === 'maint';

/** What a server does when its turn comes. */
export interface Leaving {
  /** Throws where the server is not to leave any more. Hears of every look at its rows. */
  inspect(row: LedgerRow, sample: RowSample): void;
  leave(): Promise<void>;
  /** Back to ready: the floor was broken all the same. */
  giveWay(): Promise<void>;
}

interface Shortage {
  readonly floor: Floor;
  readonly available: number;
  readonly left: number;
}

/**
 * The floor, checked live and under one lock before each server leaves, on every node and in every backend of the server
 * (contract, sections 1 and 8). HAProxy's own count of usable servers is what is believed.
 */
export class Capacity {
  readonly #floors: readonly Floor[];
  readonly #backups: ReadonlySet<string>;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(floors: readonly Floor[], backups: ReadonlySet<string>) {
    this.#floors = floors;
    this.#backups = backups;
  }

  /** Runs `leave` while nobody else of this run takes a server out, once the floor allows it. Throws `below-floor` after `patienceMs`. */
  async whenAllowed(
    context: Context,
    entry: LedgerEntry,
    patienceMs: number,
    signal: AbortSignal,
    leaving: Leaving,
  ): Promise<void> {
    const turn = this.#queue.then(() => this.#leave(context, entry, patienceMs, signal, leaving));
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #leave(
    context: Context,
    entry: LedgerEntry,
    patienceMs: number,
    signal: AbortSignal,
    leaving: Leaving,
  ): Promise<void> {
    const untilMs = context.clock.nowMs() + patienceMs;
    let toldWaiting = false;
    for (;;) {
      signal.throwIfAborted();
      const counted = new Map<string, number>();
      const before = await this.#look(context, entry, signal, counted, leaving);
      if (before.length === 0) {
        await leaving.leave();
        const after = await this.#look(context, entry, signal, counted);
        if (after.length === 0) return;
        // Two runs together took one server too many, or another server just failed: this run gives way.
        context.tell({
          type: 'step',
          server: entry.server,
          word: 'gives way',
          text: `${shortageText(after[0]!)}; back to ready, and again in a moment`,
        });
        await leaving.giveWay();
        await this.#waitOrFail(context, entry, after, untilMs, 1000 * context.random(), signal);
        continue;
      }
      if (!toldWaiting) {
        toldWaiting = true;
        const text = `${shortageText(before[0]!)}; waiting for another server to come up`;
        context.tell({ type: 'step', server: entry.server, word: 'waiting', text });
      }
      await this.#waitOrFail(context, entry, before, untilMs, RECHECK_MS, signal);
    }
  }

  async #waitOrFail(
    context: Context,
    entry: LedgerEntry,
    shortages: readonly Shortage[],
    untilMs: number,
    ms: number,
    signal: AbortSignal,
  ): Promise<void> {
    const worst = shortages[0]!;
    if (context.clock.nowMs() >= untilMs) {
      throw new RolloutError('below-floor', `${entry.server} cannot be taken out`, {
        observed: `${shortageText(worst)}, for as long as health-timeout allows`,
        hint: `See why servers of ${worst.floor.backend} are not available, or lower min-available, then run again.`,
      });
    }
    await context.clock.sleep(ms, signal);
  }

  /**
   * Every floor that this server's leaving would break; or, without `leaving`, after it left: that is broken where it was counted
   * before.
   */
  async #look(
    context: Context,
    entry: LedgerEntry,
    signal: AbortSignal,
    counted: Map<string, number>,
    leaving?: Leaving,
  ): Promise<Shortage[]> {
    const askedAtMs = context.clock.nowMs();
    const nodes = [...Map.groupBy(entry.rows, (row) => row.node)];
    const looks = await Promise.all(
      nodes.map(async ([node, rows]) => {
        const backends = [...new Set(rows.map((row) => row.backend))];
        const plane = context.planes.get(node)!;
        const seen = await plane.watch({ rows, backends, masks: true }, signal);
        for (const row of rows) {
          const sample = seen.rows.get(rowKey(row));
          if (sample) leaving?.inspect(row, sample);
        }
        return { node, rows, backends, seen };
      }),
    );
    // Only now: while a slow node was waited for, the others were looked at again.
    return looks.flatMap(({ node, rows, backends, seen }) =>
      backends.flatMap((backend): Shortage[] => {
        const floor = this.#floors.find((one) => one.node === node && one.backend === backend);
        const row = context.watch.backend(node, backend, askedAtMs) ?? seen.backends.get(backend);
        if (!floor || !row) return [];
        const available = row.active;
        context.tell({ type: 'available', node, backend, available, least: floor.least });
        const own = rows.filter((one) => one.backend === backend);
        const key = `${node} ${backend}`;
        if (leaving) counted.set(key, own.filter((one) => this.#isCounted(one, seen.rows)).length);
        const counting = counted.get(key) ?? 0;
        const left = leaving ? available - counting : available;
        return counting > 0 && left < floor.least ? [{ floor, available, left }] : [];
      }),
    );
  }

  #isCounted(row: LedgerRow, samples: ReadonlyMap<string, RowSample>): boolean {
    const sample = samples.get(rowKey(row));
    if (!sample || !wouldCount(sample, this.#backups.has(`${row.node} ${rowKey(row)}`))) return false;
    return !isOut(sample);
  }
}

function shortageText(shortage: Shortage): string {
  const { floor, available } = shortage;
  return `${available} servers of ${floor.backend} are available on ${floor.node}, and ${floor.least} must stay`;
}

/** The backup rows, which the floor does not count. */
export function backupsOf(snapshots: readonly NodeSnapshot[]): Set<string> {
  const keys = snapshots.flatMap((snapshot) =>
    snapshot.backends.flatMap((backend) =>
      backend.servers.filter((row) => row.backup).map((row) => `${snapshot.node} ${rowKey(row)}`),
    ),
  );
  return new Set(keys);
}
