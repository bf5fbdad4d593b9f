import type { RolloutInputs } from '../inputs/inputs.ts';
import { listNames, plural } from '../support/format.ts';
import { changeText } from './change-text.ts';
import type { Plan } from './plan.ts';
import { colourStart } from './start-colours.ts';
import { serversOf, startText } from './start-text.ts';

/** The head of the log, by operation: what is done to whom, and on which terms. */
export function headText(
  plan: Plan,
  inputs: RolloutInputs,
): { readonly headline: string; readonly how: string } {
  const backends = `${inputs.backends.length === 1 ? 'backend' : 'backends'} ${listNames(inputs.backends)}`;
  if (plan.colours) return colourStart(plan, plan.colours, inputs);
  switch (plan.operation) {
    case 'status':
      return {
        headline: `Status of ${backends}: ${plural(serversOf(plan).length, 'server')}`,
        how: '',
      };
    case 'add':
    case 'remove':
      return changeText(plan, inputs);
    default:
      return isReplacing(plan) ? changeText(plan, inputs) : startText(plan, inputs);
  }
}

const isReplacing = (plan: Plan): boolean => plan.operation === 'rollout' && plan.strategy === 'replace';
