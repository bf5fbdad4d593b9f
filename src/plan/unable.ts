import type { RolloutInputs } from '../inputs/inputs.ts';
import type { PlanServer } from './plan.ts';
import { refuse, shortNames } from './refuse.ts';
import type { Problem } from './refuse.ts';
import type { NodeAbilities } from './context.ts';

/** The control plane that can do everything. */
export const runtimeApiOf = (node: string): string =>
  `Reach ${node} through HAProxy's own socket instead: ssh://user@host/run/haproxy/admin.sock, tcp:// or the path of the socket`;

/** Refuses with `unsupported` what the plan would need of a control plane that cannot do it (contract, section 4). */
export function refuseUnable(
  servers: readonly PlanServer[],
  inputs: RolloutInputs,
  abilities: ReadonlyMap<string, NodeAbilities>,
): void {
  const problems: Problem[] = [];
  for (const [node, able] of abilities) {
    const withAgent = servers.filter(({ rows }) => rows.some((row) => row.node === node && row.agent));
    if (!able.agents && withAgent.length > 0) {
      problems.push({
        title: `haproxy: the control plane of ${node} (Data Plane API) cannot switch off the agent checks of ${shortNames(withAgent.map(({ name }) => name))}; an agent can override a drain`,
        hint: `${runtimeApiOf(node)}.`,
      });
    }
    if (!able.shutdownSessions && inputs.onDrainTimeout === 'shutdown') {
      problems.push({
        title: `on-drain-timeout: the control plane of ${node} (Data Plane API) cannot shut down sessions`,
        hint: `${runtimeApiOf(node)}, or set on-drain-timeout: fail or proceed.`,
      });
    }
  }
  refuse('unsupported', problems);
}
