import type { ControlPlane } from '../haproxy/control-plane.ts';
import type { Order } from '../server.ts';

/** HAProxy takes ten connections to a socket at a time (`stats maxconn`), and others look at it too. */
const AT_ONCE = 6;

/**
 * Gives many orders to one node, each read back: in a few lines where the control plane can, else some at a time. One result for each, in
 * their order; never rejects.
 */
export async function orderAll(
  plane: ControlPlane,
  orders: readonly Order[],
  signal: AbortSignal,
): Promise<PromiseSettledResult<void>[]> {
  if (plane.orders) return plane.orders(orders, signal);
  const results: PromiseSettledResult<void>[] = [];
  const queue = [...orders.entries()];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [result] = await Promise.allSettled([plane.order(next[1], signal)]);
      results[next[0]] = result;
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, orders.length) }, worker));
  return results;
}
