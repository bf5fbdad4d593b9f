import type { CanaryInputs, RolloutInputs } from '../inputs/inputs.ts';
import type { NodeSnapshot } from '../server.ts';
import { RolloutError } from '../support/errors.ts';
import { formatLimit, listNames } from '../support/format.ts';
import { refuseBreaches } from './below-floor.ts';
import { refuseUnfit, proofsFor, warningsOfCanary } from './canary-fit.ts';
import { rowSet, sharesFor } from './canary-shares.ts';
import type { Sides } from './canary-shares.ts';
import { plannedText, percentText } from './canary-text.ts';
import { checkPlan } from './check.ts';
import type { PlanContext } from './context.ts';
import { breaches, floorsOf, windowOf } from './floor.ts';
import { laneFor, laneOptions } from './lane.ts';
import type { Plan, PlanServer, Stage } from './plan.ts';
import { planRolling } from './rolling.ts';
import { selectGroups } from './select.ts';

/**
 * Plans a canary: a rolling rollout with a trial in front. The canaries are deployed first, each through the normal lane but back at
 * weight 0; testers, if there are any, are sent to them; then they get their shares, each watched; then every weight is what it was, and
 * the others follow. Throws what `planRolling` throws, and `input-invalid` and `unsupported` for canaries that cannot be given a share.
 */
export function planCanary(
  snapshots: readonly NodeSnapshot[],
  inputs: RolloutInputs,
  context: PlanContext,
): Plan {
  const rolling = planRolling(snapshots, inputs, context);
  const servers = rolling.stages.flatMap((stage) => stage.lanes.map((lane) => lane.server));
  const plan = { ...rolling, strategy: 'canary' as const };
  if (servers.length === 0 || !inputs.canary) return plan;

  const canaries = canariesOf(servers, rolling, inputs, inputs.canary);
  const rest = servers.filter((server) => !canaries.includes(server));
  const ordered = [...canaries, ...rest].map((server, index) => ({ ...server, index: index + 1 }));
  const [trying, following] = [ordered.slice(0, canaries.length), ordered.slice(canaries.length)];
  const sides: Sides = {
    isCanary: rowSet(trying.flatMap(({ rows }) => rows)),
    before: () => undefined,
  };
  refuseUnfit(trying, snapshots, sides, inputs, context.abilities);

  const floors = floorsOf(snapshots, ordered, inputs, trying.length);
  const stages = stagesOfCanary(trying, following, sides, snapshots, inputs, inputs.canary);
  refuseBreaches(breaches(stages, floors, snapshots), inputs);
  const warnings = [
    ...rolling.warnings,
    ...warningsOfCanary(trying, stages, snapshots, inputs, context.abilities),
  ];
  const made: Plan = { ...plan, stages, floors, warnings };
  checkPlan(made, snapshots, inputs);
  return made;
}

function canariesOf(
  servers: readonly PlanServer[],
  { leftOut }: Plan,
  inputs: RolloutInputs,
  canary: CanaryInputs,
): PlanServer[] {
  const known = [...servers, ...leftOut].map(({ name }) => ({ name, members: [] }));
  const named = selectGroups(known, canary.servers, [...new Set(inputs.backends)], 'canary-servers');
  const byName = new Map(servers.map((server) => [server.name, server]));
  const canaries = named.flatMap(({ name }) => byName.get(name) ?? []);
  if (canaries.length === 0) {
    const why = leftOut.filter((one) => named.some(({ name }) => name === one.name));
    throw new RolloutError('input-invalid', 'canary-servers: none of these servers can be deployed', {
      observed: why.map((one) => `${one.name} is left out: ${one.why}`).join('; '),
      hint: 'Name other servers, or make these ready first.',
    });
  }
  return canaries;
}

function stagesOfCanary(
  canaries: readonly PlanServer[],
  rest: readonly PlanServer[],
  sides: Sides,
  snapshots: readonly NodeSnapshot[],
  inputs: RolloutInputs,
  { steps, testers }: CanaryInputs,
): Stage[] {
  const names = canaries.map(({ name }) => name);
  const who = listNames(names, 3);
  // Each step is watched, not each server.
  const options = { ...laneOptions(inputs), soakMs: 0 };
  const { soakMs } = inputs.watching;
  const stepMs = soakMs > 0 ? soakMs : inputs.pauseMs;
  const act = (title: string, what: NonNullable<Stage['act']>): Stage => ({
    title,
    window: 0,
    lanes: [],
    act: what,
    strict: true,
  });
  const deploy = (some: readonly PlanServer[], window: number, title: string): Stage => ({
    title,
    window: Math.min(window, some.length),
    lanes: some.map((server) => laneFor(server, { ...options, weight: 0 })),
    strict: true,
  });
  const watch = (percent: number | undefined): Stage[] =>
    stepMs === 0 ? [] : [act(watchText(percent, soakMs, stepMs), { do: 'watch-share', percent, ms: stepMs })];
  const window = windowOf(inputs.maxUnavailable, canaries.length + rest.length);
  const lead = inputs.lead < canaries.length ? inputs.lead : 0;
  const stages: Stage[] = [
    act(`${who} on trial`, {
      do: 'try-out',
      servers: names,
      proofs: proofsFor(canaries, snapshots),
      testers,
    }),
  ];
  if (lead > 0) stages.push(deploy(canaries.slice(0, lead), window, 'the first canary, at weight 0'));
  stages.push(deploy(canaries.slice(lead), window, 'canaries, at weight 0'));
  if (testers) {
    stages.push(act(`testers in ${testers.file}`, { do: 'testers', testers }), ...watch(undefined));
  }
  for (const percent of steps) {
    const shares = sharesFor(snapshots, sides, percent);
    const title = `${percentText(percent)} of the traffic to ${who}: ${plannedText(shares)}`;
    stages.push(act(title, { do: 'shares', percent, shares }), ...watch(percent));
  }
  stages.push(act('proved: every weight is what it was', { do: 'promote' }));
  if (rest.length === 0) return stages;
  const last = rest.length - 1;
  const lanes = rest.map((server, index) =>
    laneFor(server, index === last ? { ...options, pauseMs: 0 } : options),
  );
  const wide = Math.min(window, lanes.length);
  const pace = wide > 1 ? `at most ${wide} at a time` : lanes.length === 1 ? 'alone' : 'one at a time';
  return [...stages, { title: `the others, ${pace}`, window: wide, lanes }];
}

function watchText(percent: number | undefined, soakMs: number, ms: number): string {
  const what = percent === undefined ? 'testers' : percentText(percent);
  return soakMs > 0
    ? `watch ${what} for ${formatLimit(ms)}`
    : `wait at ${what} for ${formatLimit(ms)} (pause)`;
}
