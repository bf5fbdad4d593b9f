import type { RolloutInputs } from '../inputs/inputs.ts';
import type { NodeSnapshot } from '../server.ts';
import { groupServers, membersOf } from './grouping.ts';
import type { Lane, Plan } from './plan.ts';
import { planServer } from './rolling.ts';
import { refuseUnknownBackends, selectGroups } from './select.ts';

/**
 * Whom `status` looks at: lanes without a step, in the order of the patterns. Nodes may differ in whatever they like. Throws
 * `unknown-backend` and `unknown-server`.
 */
export function planStatus(snapshots: readonly NodeSnapshot[], inputs: RolloutInputs): Plan {
  const backends = [...new Set(inputs.backends)];
  refuseUnknownBackends(snapshots, backends);
  const groups = groupServers(membersOf(snapshots), backends, inputs.groupBy);
  const selected = inputs.servers === undefined ? [] : selectGroups(groups, inputs.servers, backends);
  const lanes = selected.map((group, index): Lane => ({
    server: planServer(group, index + 1, inputs),
    steps: [],
    done: 'seen',
  }));
  const stages = lanes.length === 0 ? [] : [{ title: 'looked at', window: lanes.length, lanes }];
  const warnings = inputs.servers === undefined ? ['servers is empty: there is nothing to look at.'] : [];
  return { operation: 'status', strategy: inputs.strategy, stages, leftOut: [], floors: [], warnings };
}
