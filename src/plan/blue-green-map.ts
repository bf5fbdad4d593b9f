import type { ColourInputs, RolloutInputs } from '../inputs/inputs.ts';
import type { NodeSnapshot } from '../server.ts';
import { RolloutError } from '../support/errors.ts';
import { formatLimit, listNames, plural } from '../support/format.ts';
import { textTable } from '../support/text-table.ts';
import { checkPlan } from './check.ts';
import { problemsOfMapStages } from './check-colours.ts';
import { refuseProblems } from './check.ts';
import { sizeOf } from './colour-floor.ts';
import { soakOf } from './colour-stages.ts';
import type { Colour, PlanColours } from './colours.ts';
import { otherColour } from './colours.ts';
import type { PlanContext } from './context.ts';
import { leastOf } from './floor.ts';
import { groupServers, membersOf } from './grouping.ts';
import type { Group } from './grouping.ts';
import { refuseDisagreement } from './nodes.ts';
import type { Floor, Plan, Stage } from './plan.ts';
import { unaskable, unproved } from './proof.ts';
import { refuse } from './refuse.ts';
import { partition, planServer } from './rolling.ts';
import { refuseUnknownBackends } from './select.ts';
import { differingAddresses, leadersOutside, outsideRows, sameNames } from './shared-rows.ts';
import { stagesOf } from './stages.ts';
import { refuseUnable } from './unable.ts';
import { warningsOf } from './warnings.ts';

type MapInputs = NonNullable<ColourInputs['map']>;

/**
 * Plans blue-green, or the switch alone, for two backends of which a map file of HAProxy names the live one. The servers of the idle one
 * go through the normal lane, without a floor, because nothing is sent there; then all nodes' maps name it, and the old one is waited to
 * zero and left as it is. Throws what a rolling plan throws, and `no-idle-side` where the map does not say which is live, or where the
 * idle backend still has sessions.
 */
export function planByMap(
  snapshots: readonly NodeSnapshot[],
  inputs: RolloutInputs,
  context: PlanContext,
  colours: ColourInputs,
  map: MapInputs,
): Plan {
  const names = { blue: colours.blue[0]!.text, green: colours.green[0]!.text };
  refuseUnknownBackends(snapshots, [names.blue, names.green]);
  const live = liveColour(snapshots, context, names, map);
  const idle = otherColour(live);
  const [from, to] = [names[live], names[idle]];
  refuse('no-idle-side', stillBusy(snapshots, to, idle));
  const members = membersOf(snapshots);
  const groups = groupServers(members, [to], inputs.groupBy);
  refuseDisagreement(groups, snapshots);
  const { taking, leftOut } = partition(groups, inputs);
  refuse('input-invalid', [
    ...differingAddresses(taking),
    ...sameNames(taking),
    ...(inputs.operation === 'switch'
      ? []
      : [
          ...leadersOutside(taking, [to]),
          ...outsideRows(taking, members, [to]),
          ...unproved(taking, inputs),
          ...unaskable(taking, inputs.health.url),
        ]),
  ]);
  const idleServers = taking.map((group, index) => planServer(group, index + 1, inputs));
  const liveServers = groupServers(members, [from], inputs.groupBy).map((group: Group, index) =>
    planServer(group, index + 1, inputs),
  );
  refuseUnable(idleServers, inputs, context.abilities);
  const least = snapshots.map(({ node, backends }) => {
    const row = backends.find(({ backend }) => backend === to);
    const smaller = Math.max(
      1,
      Math.min(sizeOf(idleServers, { node, backend: to }), sizeOf(liveServers, { node, backend: from })),
    );
    return { node, least: inputs.minAvailable && row ? leastOf(inputs.minAvailable, row) : smaller };
  });
  refuse('below-floor', tooFew(idleServers, least, to, idle));
  const plan: PlanColours = {
    idle,
    live,
    rest: 'maint',
    idleServers,
    liveServers,
    map: { ...map, from, to, least },
    keepPreviousMs: colours.keepPreviousMs,
  };
  const floors: Floor[] = snapshots.flatMap(({ node, backends }) =>
    backends
      .filter(({ backend }) => backend === to)
      .map((row) => ({ backend: to, node, least: 0, available: row.active })),
  );
  const made: Plan = {
    operation: inputs.operation,
    strategy: inputs.strategy,
    stages: stagesByMap(plan, inputs),
    leftOut,
    floors,
    warnings: inputs.operation === 'switch' ? [] : warningsOf(taking, snapshots, inputs, context.abilities),
    colours: plan,
  };
  checkPlan(made, snapshots, inputs);
  refuseProblems(problemsOfMapStages(made));
  return made;
}

function stagesByMap(colours: PlanColours, inputs: RolloutInputs): Stage[] {
  const { idle: to, live: from, map, keepPreviousMs: ms } = colours;
  const unwatched = { ...inputs, watching: { ...inputs.watching, soakMs: 0 } };
  const lanes = inputs.operation === 'switch' ? [] : stagesOf(colours.idleServers, unwatched);
  const act = (title: string, what: NonNullable<Stage['act']>): Stage => ({
    title,
    window: 1,
    lanes: [],
    act: what,
  });
  const keeping = ms > 0 ? `${from} stands by for ${formatLimit(ms)}` : `${from} is not needed any more`;
  return [
    ...lanes,
    act(`${map!.file}: ${map!.key} from ${map!.from} to ${map!.to}, on all nodes`, {
      do: 'switch-map',
      from,
      to,
    }),
    ...soakOf(colours, inputs),
    act(keeping, { do: 'stand-by', from, to, ms }),
    act(`backend ${map!.from} is waited to zero`, { do: 'empty-backend', backend: map!.from }),
  ];
}

/** What the maps of all nodes say alike. */
function liveColour(
  snapshots: readonly NodeSnapshot[],
  { maps }: PlanContext,
  names: Readonly<Record<Colour, string>>,
  { file, key }: MapInputs,
): Colour {
  const values = snapshots.map(({ node }) => maps?.get(node));
  const live = (['blue', 'green'] as const).find((colour) =>
    values.every((value) => value === names[colour]),
  );
  if (live) return live;
  const missing = values.some((value) => value === undefined);
  const rows = snapshots.map(({ node }, index) => [node, values[index] ?? `no key ${key}`]);
  throw new RolloutError(
    'no-idle-side',
    missing
      ? `the map ${file} has no key ${key}, so nobody knows which colour is live`
      : `the map ${file} does not say which colour is live`,
    {
      observed: ['', ...textTable([['', key], ...rows])].join('\n'),
      hint: `Its value must be ${names.blue} (blue) or ${names.green} (green), the same on every node. On a load balancer: echo "set map ${file} ${key} ${names.blue}" | socat stdio <socket>, and the same line into the file.`,
    },
  );
}

function stillBusy(
  snapshots: readonly NodeSnapshot[],
  backend: string,
  colour: Colour,
): { title: string; hint: string }[] {
  return snapshots.flatMap(({ node, backends }) => {
    const row = backends.find((one) => one.backend === backend);
    const sessions = (row?.scur ?? 0) + (row?.qcur ?? 0);
    if (sessions === 0) return [];
    return [
      {
        title: `${colour} is not idle: backend ${backend} has ${plural(sessions, 'session')} on ${node}, though the map names the other one`,
        hint: 'Wait until they have ended, or see which rule of a frontend still sends traffic there.',
      },
    ];
  });
}

function tooFew(
  servers: PlanColours['idleServers'],
  least: readonly { node: string; least: number }[],
  backend: string,
  colour: Colour,
): { title: string; hint: string }[] {
  return least.flatMap(({ node, least: floor }) => {
    const there = sizeOf(servers, { node, backend });
    if (there >= floor) return [];
    return [
      {
        title: `${colour} cannot take over: backend ${backend} would have ${plural(there, 'server')} on ${node}, and ${floor} must be available`,
        hint: `Bring servers of ${listNames([backend])} out of drain or maint, or lower min-available.`,
      },
    ];
  });
}
