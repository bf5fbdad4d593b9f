import type { Order } from '../haproxy/control-plane.ts';
import type { AdminState } from '../server.ts';
import { rowIdKey } from '../server.ts';
import type { Clock } from '../support/clock.ts';
import type { Context, OrderBook } from './context.ts';
import { leaders } from './ledger.ts';
import type { LedgerEntry, LedgerRow } from './ledger.ts';

export function newOrderBook(clock: Clock): OrderBook {
  const busy = new Map<string, number>();
  const last = new Map<string, number>();
  const onNode = new Map<string, number>();
  const held = new Map<string, Promise<void>>();
  const holds = new Map<string, number>();
  let idle: (() => void)[] = [];
  const count = (node: string, by: number): void => {
    onNode.set(node, (onNode.get(node) ?? 0) + by);
    if (by > 0 || onNode.get(node) !== 0) return;
    const wake = idle;
    idle = [];
    for (const one of wake) one();
  };
  return {
    begin(row) {
      const key = rowIdKey(row);
      busy.set(key, (busy.get(key) ?? 0) + 1);
      count(row.node, 1);
    },
    end(row) {
      const key = rowIdKey(row);
      busy.set(key, (busy.get(key) ?? 1) - 1);
      last.set(key, clock.nowMs());
      count(row.node, -1);
    },
    async hold(node) {
      const { promise, resolve } = Promise.withResolvers<void>();
      held.set(node, promise);
      holds.set(node, (holds.get(node) ?? 0) + 1);
      while ((onNode.get(node) ?? 0) > 0) await new Promise<void>((wake) => idle.push(wake));
      return () => {
        held.delete(node);
        resolve();
      };
    },
    held(nodes) {
      const node = nodes.find((one) => held.has(one));
      return node === undefined ? undefined : held.get(node);
    },
    holds: (node) => holds.get(node) ?? 0,
    lastEndMs(row) {
      const key = rowIdKey(row);
      if ((busy.get(key) ?? 0) > 0) return undefined;
      return last.get(key) ?? Number.NEGATIVE_INFINITY;
    },
  };
}

type Shared = Pick<Context, 'planes' | 'ledger' | 'guard' | 'orders' | 'tell' | 'last'>;

export interface Change {
  readonly row: LedgerRow;
  readonly order: Order;
}

/** From here on the row is wanted in this state: that is what a re-assertion after a reload puts it into. */
export function want(row: LedgerRow, state: AdminState, markedDown = false): void {
  row.was = [...row.was, row.asked ?? row.before.state];
  row.asked = state;
  row.markedDown = markedDown;
}

/** What an order changes in the ledger's picture of its row. */
export function note(row: LedgerRow, order: Order): void {
  switch (order.do) {
    case 'state':
      return want(row, order.state);
    case 'state-down':
      return want(row, order.state, true);
    case 'health':
      row.markedDown = order.health === 'down';
      return;
    case 'agent':
      // It counts as off until HAProxy confirms that it is on.
      row.agentOff = true;
      return;
    case 'add':
      return want(row, 'maint');
    case 'weight':
      row.weightAsked = order.weight;
      return;
    case 'checks':
      row.checksAsked = order.enabled;
      return;
    case 'shutdown-sessions':
    case 'delete':
      return;
  }
}

/**
 * Gives orders to several rows at once, each on its node: first into the ledger and its journal, then to HAProxy, then read back
 * (by the control plane). Resolves when HAProxy shows all of them; rejects with the first failure after all have ended. An
 * order under way is never cut off by a cancel, only by the end of the time that is left after one.
 */
export async function give(shared: Shared, entry: LedgerEntry, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const nodes = [...new Set(changes.map(({ row }) => row.node))];
  for (let held = shared.orders.held(nodes); held; held = shared.orders.held(nodes)) await held;
  shared.guard.assertMine();
  for (const { row, order } of changes) note(row, order);
  shared.ledger.save();
  try {
    await carryOut(shared, entry, changes);
  } finally {
    shared.ledger.save();
  }
}

/** The same without a new entry in the ledger: what was asked for already is asked for again. */
export async function carryOut(
  shared: Shared,
  entry: LedgerEntry,
  changes: readonly Change[],
): Promise<void> {
  const results = await Promise.allSettled(
    changes.map(async ({ row, order }) => {
      const plane = shared.planes.get(row.node);
      if (!plane) throw new Error(`no control plane for node ${row.node}`);
      shared.guard.assertMine();
      shared.orders.begin(row);
      try {
        await plane.order(order, shared.last);
        // From here on only this state is ours: the one before would be somebody else's doing.
        if (order.do === 'state' || order.do === 'state-down') row.was = [];
        if (order.do === 'agent') row.agentOff = !order.enabled;
        if (order.do === 'add' || order.do === 'delete') row.absent = order.do === 'delete';
        shared.tell({
          type: 'ordered',
          server: entry.server,
          node: row.node,
          command: plane.commandOf(order),
        });
      } finally {
        shared.orders.end(row);
      }
    }),
  );
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason as Error;
}

/**
 * The lines with which somebody gives a held server back by hand. Out of `maint`, HAProxy sends traffic before any check has passed:
 * marked down, it proves the server first. An agent is still off, because its `ready` would have ended the maint.
 */
export function handBackLines(planes: Context['planes'], entry: LedgerEntry): string[] {
  return leaders(entry).flatMap((row) => {
    const plane = planes.get(row.node);
    const back = row.hasCheck ? downOrder(row, 'ready') : stateOrder(row, 'ready');
    const changes = row.agentOff ? [back, agentOrder(row, true)] : [back];
    return plane ? changes.map(({ order }) => `on ${row.node}: ${plane.repairLine(order)}`) : [];
  });
}

/** Such lines behind "When it is healthy, ": several stand below one another, so that each can be copied. */
export function handBackText(lines: readonly string[]): string {
  if (lines.length === 1) return lines[0]!;
  return ['use operation: ready, or by hand:', ...lines.map((line) => `  ${line}`)].join('\n');
}

export const nameOf = (row: LedgerRow): { backend: string; server: string } => ({
  backend: row.backend,
  server: row.server,
});

export const stateOrder = (row: LedgerRow, state: AdminState): Change => ({
  row,
  order: { do: 'state', row: nameOf(row), state },
});

export const downOrder = (row: LedgerRow, state: 'drain' | 'ready'): Change => ({
  row,
  order: { do: 'state-down', row: nameOf(row), state },
});

export const agentOrder = (row: LedgerRow, enabled: boolean): Change => ({
  row,
  order: { do: 'agent', row: nameOf(row), enabled },
});
