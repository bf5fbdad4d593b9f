import type { RolloutInputs } from '../inputs/inputs.ts';
import type { NodeSnapshot } from '../server.ts';
import { planColours } from './switch.ts';
import { planCanary } from './canary.ts';
import type { PlanContext } from './context.ts';
import type { Plan } from './plan.ts';
import { planReplace } from './replace.ts';
import { planOperation } from './operations.ts';
import { planRolling } from './rolling.ts';
import { planStatus } from './status.ts';
import { refuseUnwatchable } from './watchable.ts';

/** The plan of the operation, or of the strategy of a rollout. Throws what the planner of each says. */
export function makePlan(
  snapshots: readonly NodeSnapshot[],
  inputs: RolloutInputs,
  context: PlanContext,
): Plan {
  refuseUnwatchable(snapshots, inputs);
  const { operation, strategy } = inputs;
  const kind = operation === 'rollout' ? strategy : operation;
  switch (kind) {
    case 'rolling':
      return planRolling(snapshots, inputs, context);
    case 'replace':
    case 'add':
    case 'remove':
      return planReplace(snapshots, inputs, context);
    case 'drain':
    case 'ready':
    case 'maint':
    case 'weight':
    case 'checks':
      return planOperation(kind, snapshots, inputs, context);
    case 'blue-green':
    case 'switch':
      return planColours(snapshots, inputs, context);
    case 'canary':
      return planCanary(snapshots, inputs, context);
    case 'status':
      return planStatus(snapshots, inputs);
    case 'doctor':
      throw new Error('the doctor examines without a plan');
  }
}
