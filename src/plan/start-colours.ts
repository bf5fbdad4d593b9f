import type { RolloutInputs } from '../inputs/inputs.ts';
import { formatLimit, listNames } from '../support/format.ts';
import type { PlanColours, SwitchMap } from './colours.ts';
import type { Plan, PlanServer } from './plan.ts';
import { floorText, proofText } from './start-text.ts';

/** The head of the log of blue-green, or of a switch: which colour was found live, and what becomes of the other. */
export function colourStart(
  plan: Plan,
  colours: PlanColours,
  inputs: RolloutInputs,
): { readonly headline: string; readonly how: string } {
  const backends = `${inputs.backends.length === 1 ? 'backend' : 'backends'} ${listNames(inputs.backends)}`;
  const { live, idle } = colours;
  const what =
    inputs.operation === 'switch'
      ? `Switch of ${backends} from ${live} to ${idle}`
      : `Blue-green rollout of ${backends}: ${live} is live, ${idle} is deployed and switched to`;
  const keep =
    colours.keepPreviousMs > 0 ? [`${live} stands by for ${formatLimit(colours.keepPreviousMs)}`] : [];
  return {
    headline: `${what} (${listNames(names(colours.idleServers), 6)} in place of ${listNames(names(colours.liveServers), 6)})`,
    how: [
      colours.map ? mapFloor(colours.map) : floorText(plan.floors),
      ...keep,
      `drain at most ${formatLimit(inputs.drainTimeoutMs)}`,
      ...(colours.map && inputs.operation === 'switch'
        ? []
        : [`proof: ${proofText(colours.idleServers, inputs)}`]),
    ].join(' · '),
  };
}

/** `2 servers of be_green have to be available before the switch`. */
function mapFloor({ to, least }: SwitchMap): string {
  const counts = [...new Set(least.map((one) => one.least))].toSorted((a, b) => a - b);
  return `${counts.join(' or ')} of ${to} have to be available before the switch`;
}

const names = (servers: readonly PlanServer[]): string[] => servers.map(({ name }) => name);
