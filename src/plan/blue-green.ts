import type { ColourInputs, RolloutInputs } from '../inputs/inputs.ts';
import type { NodeSnapshot } from '../server.ts';
import { checkColours } from './check-colours.ts';
import { pictureOf } from './colour-picture.ts';
import type { Sides } from './colour-picture.ts';
import { colourStages } from './colour-stages.ts';
import type { PlanColours } from './colours.ts';
import type { PlanContext } from './context.ts';
import { floorsOfColours, refuseSmallColour } from './colour-floor.ts';
import { groupServers, membersOf } from './grouping.ts';
import type { Group } from './grouping.ts';
import { refuseDisagreement } from './nodes.ts';
import type { Plan, PlanServer } from './plan.ts';
import { unaskable, unproved } from './proof.ts';
import { refuse, shortNames } from './refuse.ts';
import type { Problem } from './refuse.ts';
import { planServer } from './rolling.ts';
import { refuseUnknownBackends, selectGroups } from './select.ts';
import { differingAddresses, leadersOutside, outsideRows, sameNames } from './shared-rows.ts';
import { refuseUnable } from './unable.ts';
import { warningsOf } from './warnings.ts';

/**
 * Plans blue-green, or the switch alone, for two groups of servers in the same backends: the idle colour is deployed and proved out of
 * rotation, the switch adds before it removes, the old colour stands by and is drained out. Throws what a rolling plan throws, and
 * `no-idle-side` where it cannot be told which colour is live.
 */
export function planBlueGreen(
  snapshots: readonly NodeSnapshot[],
  inputs: RolloutInputs,
  context: PlanContext,
  colours: ColourInputs,
): Plan {
  const backends = [...new Set(inputs.backends)];
  refuseUnknownBackends(snapshots, backends);
  const members = membersOf(snapshots);
  const groups = groupServers(members, backends, inputs.groupBy);
  const sides: Sides = {
    blue: selectGroups(groups, colours.blue, backends, 'blue'),
    green: selectGroups(groups, colours.green, backends, 'green'),
  };
  refuse('input-invalid', inBoth(sides));
  const picture = pictureOf(sides, snapshots);
  const idle = sides[picture.idle];
  const live = sides[picture.live];
  refuseDisagreement([...idle, ...live], snapshots);
  refuse('input-invalid', [
    ...differingAddresses([...idle, ...live]),
    ...sameNames([...idle, ...live]),
    ...leadersOutside([...idle, ...live], backends),
    ...outsideRows(idle, members, backends),
    ...unproved(idle, inputs),
    ...unaskable(idle, inputs.health.url),
  ]);
  const server = (side: PlanServer['side'], group: Group, index: number): PlanServer => ({
    ...planServer(group, index + 1, inputs),
    side: side!,
  });
  // Known already: in drain, clients that come back with their cookie would go on reaching the old version.
  const sticks =
    picture.rest === 'drain' &&
    live.some(({ members: own }) => own.some(({ row }) => row.cookie !== undefined));
  const plan: PlanColours = {
    ...picture,
    rest: sticks ? 'maint' : picture.rest,
    idleServers: idle.map((group, index) => server('idle', group, index)),
    liveServers: live.map((group, index) => server('live', group, index)),
    map: undefined,
    keepPreviousMs: colours.keepPreviousMs,
  };
  refuse('unsupported', withAgents([...plan.idleServers, ...plan.liveServers]));
  refuseUnable([...plan.idleServers, ...plan.liveServers], inputs, context.abilities);
  const floors = floorsOfColours(snapshots, plan, inputs);
  refuseSmallColour(floors, snapshots, plan);
  const made: Plan = {
    operation: inputs.operation,
    strategy: inputs.strategy,
    stages: colourStages(plan, inputs),
    leftOut: [],
    floors,
    warnings: [
      ...warningsOf(idle, snapshots, inputs, context.abilities),
      ...(sticks
        ? [
            `${picture.idle} was found in drain, and ${picture.live} will rest in maint: clients that come back with a cookie would reach it in drain. A later switch to it takes the time of its checks.`,
          ]
        : []),
    ],
    colours: plan,
  };
  checkColours(made, snapshots, inputs);
  return made;
}

function inBoth({ blue, green }: Sides): Problem[] {
  const both = blue.filter((group) => green.includes(group));
  if (both.length === 0) return [];
  return [
    {
      title: `green: ${shortNames(both.map(({ name }) => name))} ${both.length === 1 ? 'matches' : 'match'} blue too`,
      hint: 'Write patterns that tell the colours apart; a leading ! excludes.',
    },
  ];
}

/** An agent that says `ready` would bring the idle colour into rotation by itself. */
function withAgents(servers: readonly PlanServer[]): Problem[] {
  const names = servers.filter(({ rows }) => rows.some((row) => row.agent)).map(({ name }) => name);
  if (names.length === 0) return [];
  return [
    {
      title: `strategy: ${shortNames(names)} ${names.length === 1 ? 'has an agent check' : 'have agent checks'}, which may bring an idle colour into rotation by itself`,
      hint: 'Switch the agents off (disable agent backend/server), or take agent-check out of the configuration.',
    },
  ];
}
