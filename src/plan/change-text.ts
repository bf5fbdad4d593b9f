import type { RolloutInputs } from '../inputs/inputs.ts';
import { formatLimit, listNames, plural } from '../support/format.ts';
import type { Plan, PlanServer } from './plan.ts';
import { floorText, proofText, serversOf } from './start-text.ts';

/** The head of the log of a run that adds or removes servers. */
export function changeText(
  plan: Plan,
  inputs: RolloutInputs,
): { readonly headline: string; readonly how: string } {
  const backends = `${inputs.backends.length === 1 ? 'backend' : 'backends'} ${listNames(inputs.backends)}`;
  const coming = comingOf(plan);
  const leaving = serversOf(plan).filter(({ change }) => change === 'removed');
  const noun = plan.operation === 'rollout' ? 'Replacement of servers' : 'Change of servers';
  if (coming.length + leaving.length === 0) {
    return { headline: `${noun} in ${backends}: nothing to do`, how: 'no server is touched' };
  }
  const parts = [
    ...(coming.length === 0 ? [] : [`add ${namesOf(coming)}`]),
    ...(leaving.length === 0 ? [] : [`remove ${namesOf(leaving)}`]),
  ];
  return { headline: `${noun} in ${backends}: ${parts.join(', then ')}`, how: termsText(plan, inputs) };
}

/** `floor 2 of 3 · drain at most 5m · proof: …`, as far as it applies. */
function termsText(plan: Plan, inputs: RolloutInputs): string {
  const coming = comingOf(plan);
  const leaves = serversOf(plan).length > coming.length;
  return [
    ...(leaves ? [floorText(plan.floors), `drain at most ${formatLimit(inputs.drainTimeoutMs)}`] : []),
    ...(coming.length === 0 ? [] : [`proof: ${newProofText(coming, inputs)}`]),
  ].join(' · ');
}

/** What takes its time, for the plan of a dry run. */
export function changeEstimate(plan: Plan, inputs: RolloutInputs): string {
  const rounds = (change: PlanServer['change']): number =>
    plan.stages
      .filter(({ lanes }) => lanes.some(({ server }) => server.change === change))
      .reduce((sum, { lanes, window }) => sum + Math.ceil(lanes.length / window), 0);
  const [coming, leaving] = [rounds('added'), rounds('removed')];
  const deploy = inputs.run ? 'deploy + ' : '';
  return `Estimate: ${[
    ...(coming === 0 ? [] : [`${coming} × (${deploy}${newProofText(comingOf(plan), inputs)})`]),
    ...(leaving === 0 ? [] : [`${leaving} × drain`]),
  ].join(' + ')}`;
}

function newProofText(coming: readonly PlanServer[], inputs: RolloutInputs): string {
  const isDeclared = inputs.health.url === undefined && inputs.health.haproxyCheck === 'ignore';
  if (isDeclared && !inputs.run) return 'none (haproxy-check: ignore)';
  return proofText(coming, inputs);
}

const comingOf = (plan: Plan): PlanServer[] => serversOf(plan).filter(({ change }) => change === 'added');

function namesOf(servers: readonly PlanServer[]): string {
  const names = listNames(
    servers.map(({ name }) => name),
    6,
  );
  return servers.length > 6 ? `${plural(servers.length, 'server')} (${names})` : names;
}
