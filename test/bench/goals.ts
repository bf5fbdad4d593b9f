import type { PlaneResults, PlaneWay } from './planes.ts';
import type { Goal, Results, WayResult } from './results.ts';
import type { WayId } from './ways.ts';

/** The goals of speed, each against this run; what this run has no measurement for is left out. */
export function goalsOf(results: Results): Goal[] {
  return [
    ...reactionGoals(results),
    ...rolloutGoals(results),
    ...planeGoals(results.planes),
    ...costGoals(results),
    ...canaryGoals(results),
  ];
}

function reactionGoals({ reactions, shellStart }: Results): Goal[] {
  return reactions.flatMap(({ way, toDeploy, toReady }) => {
    const beyond = toDeploy.median - shellStart.median;
    return [
      goal(
        `last session → deploy command, beyond the shell's start (${way}), median`,
        '20 ms',
        beyond,
        ms(beyond),
        20,
      ),
      goal(`HAProxy's word → \`ready\` (${way}), median`, '20 ms', toReady.median, ms(toReady.median), 20),
    ];
  });
}

function rolloutGoals(results: Results): Goal[] {
  const { startUp } = results;
  const goals: Goal[] = [];
  for (const one of results.rollouts) {
    if (one.way !== 'require' || one.unavoidableMs === undefined) continue;
    const ratio = (one.medianMs - startUp.bundle.median) / one.unavoidableMs;
    const name = `${one.servers} servers: (whole rollout − start-up) ÷ sum of its unavoidable parts`;
    goals.push(goal(name, '1.04', ratio, ratio.toFixed(3), 1.04));
  }
  const biggest = (way: WayId): WayResult[] => results.rollouts.filter((one) => one.way === way);
  for (const best of biggest('ansible-1')) {
    const ours = biggest('once').find((one) => one.servers === best.servers);
    if (!ours) continue;
    const ratio = ours.medianMs / best.medianMs;
    goals.push(
      goal(`${best.servers} servers: \`once\` ÷ Ansible at its best`, '0.75', ratio, ratio.toFixed(2), 0.75),
    );
  }
  return goals;
}

/** Control planes, each against the plain socket of the same run. */
export function planeGoals({ servers, ways, statisticsShare }: PlaneResults): Goal[] {
  const of = (way: PlaneWay): { readonly medianMs: number; readonly toDeployMs: number } => {
    const found = ways.find((one) => one.way === way);
    return { medianMs: found?.medianMs ?? Number.NaN, toDeployMs: found?.toDeploy.median ?? Number.NaN };
  };
  const unix = of('unix');
  const dataplane = (['v2', 'v3'] as const).map((way) => {
    const { toDeployMs } = of(way);
    const name = `last session → deploy command over the Data Plane API ${way}, ${servers} servers, median`;
    return goal(name, '80 ms', toDeployMs, ms(toDeployMs), 80);
  });
  const beyond = of('ssh').toDeployMs - unix.toDeployMs;
  const nodes = of('three').medianMs / unix.medianMs;
  const share = 100 * statisticsShare;
  return [
    ...dataplane,
    goal("statistics' share of the time while watching (v3)", '10 %', share, `${share.toFixed(1)} %`, 10),
    goal('the same over SSH, beyond the plain socket, median', '15 ms', beyond, ms(beyond), 15),
    goal('three nodes ÷ one node, whole rollout', '1.15', nodes, nodes.toFixed(3), 1.15),
  ];
}

function costGoals({ watching, switching, growth, startUp }: Results): Goal[] {
  const caused = watching.haproxyWatched - watching.haproxyAlone;
  const ratio = startUp.bundle.median / startUp.bare.median;
  const goals = [
    goal("HAProxy's CPU caused by watching", '1 % of a core', caused, `${caused.toFixed(2)} %`, 1),
    goal('start-up ÷ bare `node`', '2.5', ratio, ratio.toFixed(2), 2.5),
  ];
  if (switching) {
    const { median } = switching.ms;
    const name = `switch of ${switching.servers} servers on ${switching.nodes} nodes: all orders given and read back, median`;
    goals.push(goal(name, '50 ms', median, ms(median), 50));
  }
  const largest = growth.at(-1);
  if (largest?.servers === 5_000) {
    const { planMs, peakMb } = largest;
    goals.push(
      goal('planning 5,000 servers', '2 s', planMs, ms(planMs), 2_000),
      goal('resident memory at 5,000 servers', '120 MB', peakMb, `${peakMb.toFixed(0)} MB`, 120),
    );
  }
  return goals;
}

function canaryGoals({ canary: { solveMs, stepMs } }: Results): Goal[] {
  return [
    goal('weights of one share, 1,000 servers', '100 ms', solveMs, ms(solveMs), 100),
    goal('one step of weights, 100 servers × 2 nodes, read back', '200 ms', stepMs, ms(stepMs), 200),
  ];
}

const ms = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`;

function goal(name: string, limit: string, value: number, measured: string, most: number): Goal {
  return { goal: name, limit: `≤ ${limit}`, measured, met: value <= most };
}
