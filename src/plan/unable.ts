import type { RolloutInputs } from '../inputs/inputs.ts';
import type { PlanServer } from './plan.ts';
import { refuse, shortNames } from './refuse.ts';
import type { Problem } from './refuse.ts';
import type { NodeAbilities } from './context.ts';

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
        title: `haproxy: the control plane of ${node} cannot switch off the agent checks of ${shortNames(withAgent.map(({ name }) => name))}; an agent can override a drain`,
        hint: `Give the Runtime API of ${node} instead.`,
      });
    }
    if (!able.shutdownSessions && inputs.onDrainTimeout === 'shutdown') {
      problems.push({
        title: `on-drain-timeout: the control plane of ${node} cannot shut down sessions`,
        hint: `Give the Runtime API of ${node} instead, or on-drain-timeout: fail or proceed.`,
      });
    }
  }
  refuse('unsupported', problems);
}
