import { rowKey } from '../../server.ts';
import type { Order } from '../control-plane.ts';
import type { Command } from './commands.ts';
import { commandsOf, showInfo, showState } from './commands.ts';
import { carryOut, isSo } from './order.ts';
import type { Peer } from './peer.ts';
import { answerAt, identityAt, wholeQuestion } from './peer.ts';
import { backendsWithQueue, emptyQueueInto } from './queue.ts';
import type { StateRow } from './servers-state.ts';
import { parseServersState } from './servers-state.ts';

/** A master cuts lines of 15.7 kB silently; half of that holds some hundred orders. */
const LINE_BYTES = 7_000;
/** HAProxy takes ten connections to a socket at a time (`stats maxconn`), and others look at it too. */
const AT_ONCE = 6;

/** What one read of the whole backend can prove; the others go one by one. */
type Plain = Extract<Order, { do: 'state' | 'weight' }>;

const isPlain = (order: Order): order is Plain => order.do === 'weight' || order.do === 'state';

/**
 * Gives many orders in as few lines as they fit into, and reads them all back at the end of each line. Whatever is refused, lost, or
 * not shown there is given once more by itself, which finds out why. One result for each order, in their order; never rejects.
 */
export async function carryOutAll(
  peer: Peer,
  orders: readonly Order[],
  signal: AbortSignal,
): Promise<PromiseSettledResult<void>[]> {
  const results = new Map<Order, PromiseSettledResult<void>>();
  for (const batch of batchesOf(orders.filter(isPlain))) {
    const shown = await giveBatch(peer, batch, signal).catch(() => new Set<Plain>());
    for (const order of shown) results.set(order, { status: 'fulfilled', value: undefined });
    await emptyQueues(peer, [...shown], signal);
  }
  const rest = orders.filter((order) => !results.has(order));
  for (let from = 0; from < rest.length; from += AT_ONCE) {
    const some = rest.slice(from, from + AT_ONCE);
    const ends = await Promise.allSettled(some.map((order) => carryOut(peer, order, signal)));
    for (const [index, end] of ends.entries()) results.set(some[index]!, end);
  }
  return orders.map((order) => results.get(order)!);
}

/** A server that leaves `drain` gets nothing of what waits in its backend: one look says whether anything does (queue.ts). */
async function emptyQueues(peer: Peer, shown: readonly Plain[], signal: AbortSignal): Promise<void> {
  const ready = shown.filter((order) => order.do === 'state' && order.state === 'ready');
  const backends = [...new Set(ready.map(({ row }) => row.backend))];
  if (backends.length === 0) return;
  const waiting = await backendsWithQueue(peer, backends, peer.talk.deadline(), signal);
  for (const { row } of ready.filter((order) => waiting.has(order.row.backend)))
    await emptyQueueInto(peer, row, peer.talk.deadline(), signal);
}

function batchesOf(orders: readonly Plain[]): Plain[][] {
  const batches: Plain[][] = [];
  let bytes = LINE_BYTES;
  for (const order of orders) {
    const own = commandsOf(order).reduce((sum, { text }) => sum + text.length + 4, 0);
    if (bytes + own > LINE_BYTES) {
      batches.push([]);
      bytes = 200;
    }
    batches.at(-1)!.push(order);
    bytes += own;
  }
  return batches;
}

/** The orders of one line that HAProxy shows afterwards. */
async function giveBatch(peer: Peer, orders: readonly Plain[], signal: AbortSignal): Promise<Set<Plain>> {
  const backends = [...new Set(orders.map(({ row }) => row.backend))];
  const commands: Command[] = [
    showInfo,
    ...orders.flatMap((order) => commandsOf(order)),
    ...backends.map((backend) => showState(backend)),
  ];
  const reply = await peer.talk.write(wholeQuestion(peer, commands), peer.talk.deadline(), signal);
  if (reply.kind !== 'whole') return new Set();
  // What does not tell who it is has not taken an order either.
  identityAt(reply, commands, 0);
  const rows = new Map<string, StateRow>();
  for (const index of backends.keys()) {
    const answer = answerAt(reply, commands, commands.length - backends.length + index);
    for (const [key, row] of parseServersState(answer)) rows.set(key, row);
  }
  return new Set(
    orders.filter((order) => {
      const row = rows.get(rowKey(order.row));
      return row !== undefined && isSo(order, row);
    }),
  );
}
