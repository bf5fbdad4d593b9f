import type { RolloutInputs } from '../inputs/inputs.ts';
import { plural } from '../support/format.ts';
import type { Breach } from './floor.ts';
import { refuse } from './refuse.ts';

/** Refuses with `below-floor` a plan that takes too many servers out at once, and says which input to change. */
export function refuseBreaches(found: readonly Breach[], inputs: RolloutInputs): void {
  refuse(
    'below-floor',
    found.map((breach) => ({
      title: `this ${inputs.operation === 'rollout' ? 'rollout' : `operation (${inputs.operation})`} would take backend ${breach.floor.backend} on ${breach.floor.node} below its floor`,
      observed: observedOf(breach, inputs),
      hint: hintOf(breach, inputs),
    })),
  );
}

function observedOf({ floor, server, out, left }: Breach, inputs: RolloutInputs): string {
  const least = inputs.minAvailable ? `min-available asks for ${floor.least}` : `${floor.least} must stay`;
  const who = out === 1 ? server : `${server} and ${out - 1} more`;
  return (
    `${plural(floor.available, 'server is', 'servers are')} available and ${least}; ` +
    `with ${who} out, ${Math.max(0, left)} would be left`
  );
}

function hintOf({ floor, out, left }: Breach, inputs: RolloutInputs): string {
  const room = out - (floor.least - left);
  const isRollout = inputs.operation === 'rollout';
  const smaller = isRollout && room >= 1 ? [`set max-unavailable to ${room}`] : [];
  if (left > 0) {
    return sentence([
      ...smaller,
      inputs.minAvailable ? `lower min-available to ${left}` : `set min-available: ${left}`,
    ]);
  }
  const accept = `set min-available: 0 to accept that ${floor.backend} has no server for a while (its clients get errors)`;
  return sentence([...smaller, 'bring up another server first', accept]);
}

function sentence(cures: readonly string[]): string {
  const text = cures.join(', or ');
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}
