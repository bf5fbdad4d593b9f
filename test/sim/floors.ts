import { leastOf, windowOf } from '../../src/plan/floor.ts';
import type { Floor } from '../../src/plan/plan.ts';
import type { SimHaproxy } from './haproxy.ts';
import type { InputSpec } from './scenario.ts';

/** A rollback computes the floor anew from what is there when it starts (contract, section 8). */
export function rollbackFloors(
  { maxUnavailable, minAvailable, maxFailures }: InputSpec,
  nodes: readonly SimHaproxy[],
  servers: number,
): Floor[] {
  const out = windowOf(maxUnavailable, servers) + maxFailures;
  return nodes.flatMap((node) =>
    node.snapshot().backends.map((backend) => ({
      node: node.name,
      backend: backend.backend,
      available: backend.active,
      // Between this moment and the snapshot of the run one server more or less may count.
      least: minAvailable ? leastOf(minAvailable, backend) : Math.max(1, backend.active - out - 1),
    })),
  );
}
