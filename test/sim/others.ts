import type { AdminState, NodeSnapshot, Order } from '../../src/server.ts';
import type { SimHaproxy } from './haproxy.ts';
import type { OurProcess } from './our-process.ts';
import type { Shown } from './plane.ts';
import { nameOf } from './row.ts';
import type { SimRow } from './row.ts';

/** From the look that a line of orders is made from to the last of them: two or three exchanges. */
const LINE_OF_ORDERS_MS = 30;

/** What a process of ours asked a row to be. */
interface Wish {
  asked: AdminState;
  /** Since the last order that was confirmed. */
  others: AdminState[];
  by: number;
}

/**
 * Whose rows are whose: what we asked for, what somebody else changed, and what of it was shown to us. A change counts as known
 * from the moment in which a look that shows it is delivered; before that, an order that overtakes it is the unavoidable race.
 */
export class Others {
  readonly #wishes = new Map<string, Wish>();
  readonly #busy = new Map<SimRow, { count: number; endedMs: number }>();
  readonly #stockTaken = new Set<string>();
  readonly #taken = new Set<string>();
  readonly #pids = new Map<string, number>();
  /** What the weight of a row is to be at the end. */
  readonly #weights = new Map<string, number>();
  readonly #agents = new Map<string, boolean>();

  /** Somebody else sets a row. Same as ours, it can't be told from ours; so is what an order that failed may have left. */
  changed(row: SimRow, what: 'state' | 'weight', nowMs: number, isProcessKnown: boolean): void {
    const wish = this.#wishes.get(nameOf(row));
    const mayBe: AdminState[] = wish ? [wish.asked, ...wish.others] : ['ready'];
    const isLikeOurs = what === 'state' ? mayBe.includes(row.state) : row.weight === this.weightOf(row);
    // Nobody has seen this process yet: what is as configured may be what the reload left.
    const isLikeReset = !isProcessKnown && (what === 'weight' || row.state === 'ready');
    if (row.foreign?.what === 'weight') this.#weights.set(nameOf(row), row.weight);
    row.foreign = isLikeOurs || isLikeReset ? undefined : { what, atMs: nowMs, seenBy: new Map() };
  }

  /** An order leaves us. Returns what is wrong with that, and what hears of its end. */
  sends(
    process: OurProcess,
    row: SimRow,
    order: Order,
    nowMs: () => number,
  ): { readonly problem: string | undefined; ends(ok: boolean): void } {
    const key = nameOf(row);
    const wish = this.#wishes.get(key);
    const isFirst = wish?.by !== process.id;
    if (row.foreign?.what === 'weight' && isFirst && row.foreign.seenBy.has(process.id)) {
      // A weight set between plan and lane is what the server returns to.
      this.#weights.set(key, row.weight);
      row.foreign = undefined;
    }
    const problem = overrides(process, row, order, nowMs());
    if (setsState(order)) {
      const others = [...(wish?.others ?? []), wish?.asked ?? 'ready'];
      this.#wishes.set(key, { asked: order.state, others, by: process.id });
    } else if (wish) {
      wish.by = process.id;
    }
    const busy = this.#busy.get(row) ?? { count: 0, endedMs: -1 };
    this.#busy.set(row, busy);
    busy.count += 1;
    return {
      problem,
      ends: (ok) => {
        busy.count -= 1;
        busy.endedMs = nowMs();
        const now = this.#wishes.get(key);
        if (ok && now && setsState(order)) now.others = [];
      },
    };
  }

  /** An order takes effect over a change that nobody could know of. */
  overtakes(row: SimRow, order: Order): void {
    const what = order.do === 'weight' ? 'weight' : setsState(order) ? 'state' : undefined;
    if (row.foreign?.what === what) row.foreign = undefined;
  }

  /** A look was delivered. One that was asked for before an order ended says nothing about the time after it. */
  shown(process: OurProcess, { rows, askedMs, seenMs }: Shown): void {
    for (const { row, sample } of rows) {
      const { foreign } = row;
      if (!foreign || foreign.atMs > seenMs) continue;
      const busy = this.#busy.get(row);
      if (busy && (busy.count > 0 || askedMs < busy.endedMs)) continue;
      if (foreign.what === 'state' && sample.admin === undefined) continue;
      if (!foreign.seenBy.has(process.id)) foreign.seenBy.set(process.id, seenMs);
      if (foreign.what === 'state') this.#taken.add(nameOf(row));
    }
  }

  /** What a main finds at its start is what it plans with. */
  tookStock(process: OurProcess, node: SimHaproxy, snapshot: NodeSnapshot, askedMs: number): void {
    const key = `${process.id} ${node.name}`;
    if (process.kind === 'post' || this.#stockTaken.has(key)) return;
    this.#stockTaken.add(key);
    this.#pids.set(node.name, snapshot.identity.pid);
    for (const row of node.worker.rows()) {
      if (!row.foreign || row.foreign.atMs <= askedMs) row.foreign = undefined;
      this.#wishes.delete(nameOf(row));
      const shown = snapshot.backends.find((one) => one.backend === row.backend)?.servers;
      const weight = shown?.find((one) => one.server === row.name)?.weight;
      this.#agents.set(nameOf(row), row.agentEnabled);
      if (weight !== undefined) this.#weights.set(nameOf(row), weight);
    }
  }

  /** Somebody else took it once: what a reload makes of it afterwards is not ours. */
  wasTaken(row: SimRow): boolean {
    return this.#taken.has(nameOf(row));
  }

  /** HAProxy is another process than the run planned with. */
  isReloaded(node: SimHaproxy): boolean {
    return this.#pids.get(node.name) !== node.worker.pid;
  }

  /** Was its agent on when the run began? */
  hadAgent(row: SimRow): boolean {
    return this.#agents.get(nameOf(row)) ?? row.server.spec.agent !== false;
  }

  weightOf(row: SimRow): number {
    return this.#weights.get(nameOf(row)) ?? row.server.spec.weightNow;
  }
}

type StateOrder = Extract<Order, { do: 'state' | 'state-down' }>;
const setsState = (order: Order): order is StateOrder => order.do === 'state' || order.do === 'state-down';

/** Who set a weight keeps the weight; the state that we gave the row meanwhile is ours to take back. */
function overrides(process: OurProcess, row: SimRow, order: Order, nowMs: number): string | undefined {
  const { foreign } = row;
  const seenMs = foreign?.seenBy.get(process.id);
  if (!foreign || seenMs === undefined) return undefined;
  // Weights go last on a line of orders that was decided before: the unavoidable race as well.
  if (order.do === 'weight' && nowMs - seenMs < LINE_OF_ORDERS_MS) return undefined;
  // An order for the state in which they put it changes nothing of theirs.
  if (order.do === 'state' && order.state === row.state) return undefined;
  const changesState = setsState(order) || order.do === 'health';
  if (!(foreign.what === 'state' && changesState) && order.do !== 'weight') return undefined;
  const agoMs = Math.round(nowMs - foreign.atMs);
  return `${order.do} to ${nameOf(row)}, whose ${foreign.what} somebody else changed ${agoMs} ms ago (${row.status()}, weight ${row.weight})`;
}
