import type { RolloutInputs } from '../inputs/inputs.ts';
import type { NodeSnapshot } from '../server.ts';
import { planByMap } from './blue-green-map.ts';
import { planBlueGreen } from './blue-green.ts';
import type { PlanContext } from './context.ts';
import type { Plan } from './plan.ts';

/** Blue-green, or the switch alone, in the way that the inputs say. */
export function planColours(
  snapshots: readonly NodeSnapshot[],
  inputs: RolloutInputs,
  context: PlanContext,
): Plan {
  const { colours } = inputs;
  if (!colours) throw new Error('blue-green without colours');
  if (colours.map) return planByMap(snapshots, inputs, context, colours, colours.map);
  return planBlueGreen(snapshots, inputs, context, colours);
}
