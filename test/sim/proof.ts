import type { SimHaproxy } from './haproxy.ts';
import type { SimRow } from './row.ts';
import type { World } from './world.ts';

/**
 * Has this row's server proved itself since its last deploy, as the inputs want it? For clients that stick to it (`sticky`: it is up
 * in drain) the direct proof and the checks of this row; for everybody (`all`) those of all rows.
 */
export function isProved(
  world: World,
  nodes: readonly SimHaproxy[],
  row: SimRow,
  level: 'sticky' | 'all',
): boolean {
  const { server } = row;
  const { probe, haproxyCheck } = world.scenario.inputs;
  if (!server.deploySucceeded || server.isDeploying) return false;
  if (probe && !server.probeProved) return false;
  if (haproxyCheck === 'ignore' || server.spec.check === false) return true;
  const own = row.leader ?? row;
  const rows =
    level === 'sticky'
      ? [own]
      : nodes.flatMap((node) => node.worker.rows().filter((one) => one.server === server && !one.leader));
  const needed = haproxyCheck === 'once' ? 1 : server.spec.check.rise;
  return rows.every((one) => {
    const proof = server.checkProofs.get(`${one.node} ${one.backend}`);
    return proof !== undefined && proof.best >= needed;
  });
}
