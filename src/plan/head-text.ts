import type { RolloutInputs } from '../inputs/inputs.ts';
import { formatLimit, listNames, plural } from '../support/format.ts';
import { changeText } from './change-text.ts';
import type { Plan } from './plan.ts';
import { colourStart } from './start-colours.ts';
import { floorText, proofText, serversOf, startText } from './start-text.ts';

interface HeadText {
  readonly headline: string;
  /** The terms; empty where there are none. */
  readonly how: string;
}

/** The head of the log, by operation: what is done to whom, and on which terms. */
export function headText(plan: Plan, inputs: RolloutInputs): HeadText {
  const backends = `${inputs.backends.length === 1 ? 'backend' : 'backends'} ${listNames(inputs.backends)}`;
  if (plan.colours) return colourStart(plan, plan.colours, inputs);
  const servers = serversOf(plan);
  const whom = servers.length === 0 ? 'nothing to do' : whomText(plan);
  const head = (what: string, ...how: readonly string[]): HeadText => ({
    headline: `${what} in ${backends}: ${whom}`,
    how: servers.length === 0 ? 'no server is touched' : [...floors(plan), ...how].join(' · '),
  });
  switch (plan.operation) {
    case 'drain':
      return head('Drain', `at most ${formatLimit(inputs.drainTimeoutMs)} each`, 'they end in maint');
    case 'ready':
      return head('Ready', `proof: ${servers.length === 0 ? '' : provedBy(plan, inputs)}`);
    case 'maint':
      return head('Maint', 'at once, sessions are not waited for');
    case 'weight':
      return head(`Weight ${weightText(inputs)}`);
    case 'checks':
      return head(`Checks ${inputs.checks ?? ''}`);
    case 'status':
      return { headline: `Status of ${backends}: ${plural(servers.length, 'server')}`, how: '' };
    case 'add':
    case 'remove':
      return changeText(plan, inputs);
    default:
      return isReplacing(plan) ? changeText(plan, inputs) : startText(plan, inputs);
  }
}

const isReplacing = (plan: Plan): boolean => plan.operation === 'rollout' && plan.strategy === 'replace';
const floors = (plan: Plan): string[] => (plan.floors.length === 0 ? [] : [floorText(plan.floors)]);

/** `web-01`, or `web-01, web-02 and 8 more, one at a time`. */
function whomText(plan: Plan): string {
  const names = listNames(
    serversOf(plan).map(({ name }) => name),
    4,
  );
  const [stage] = plan.stages;
  return stage && stage.lanes.length > 1 ? `${names}, ${stage.title}` : names;
}

function provedBy(plan: Plan, inputs: RolloutInputs): string {
  const { url, haproxyCheck } = inputs.health;
  return haproxyCheck === 'ignore' && url === undefined
    ? 'none (haproxy-check: ignore)'
    : proofText(serversOf(plan), inputs);
}

function weightText({ weight }: RolloutInputs): string {
  if (!weight) return '';
  return weight.kind === 'percent' ? `${weight.value}% of the configured one` : `${weight.value}`;
}
