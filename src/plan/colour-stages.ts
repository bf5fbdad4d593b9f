import type { RolloutInputs } from '../inputs/inputs.ts';
import { formatLimit } from '../support/format.ts';
import type { PlanColours } from './colours.ts';
import { colourRollbackLane, heldLane, idleLane, oldLane, switchLane } from './colour-lanes.ts';
import { windowOf } from './floor.ts';
import { laneOptions } from './lane.ts';
import type { Lane, PlanServer, Stage } from './plan.ts';

/**
 * The new colour proved out of rotation, the switch, the old one standing by and drained out. The idle colour takes no traffic, so its
 * servers need no floor; how many are deployed side by side is still what `max-unavailable` and `lead` say, because that is also
 * how much the deploy step can take.
 */
export function colourStages(colours: PlanColours, inputs: RolloutInputs): Stage[] {
  const { idle: to, live: from, liveServers, rest, keepPreviousMs: ms } = colours;
  const keeping = ms > 0 ? `${from} stands by for ${formatLimit(ms)}` : `${from} is not needed any more`;
  return [
    ...proofStages(colours, inputs),
    act(`from ${from} to ${to}, on all nodes`, { do: 'switch', from, to }),
    ...soakOf(colours, inputs),
    act(keeping, { do: 'stand-by', from, to, ms }),
    all(
      `${from} is drained out, and rests in ${rest}`,
      liveServers.map((server) => oldLane(server, rest)),
    ),
  ];
}

/** The new colour in all of the traffic, while the old one can still take it back. */
export function soakOf({ idle, idleServers }: PlanColours, { watching }: RolloutInputs): Stage[] {
  const ms = watching.soakMs;
  if (ms === 0) return [];
  return [
    act(`${idle} is watched for ${formatLimit(ms)}`, { do: 'soak', what: idle, watched: idleServers, ms }),
  ];
}

function proofStages({ idle, idleServers }: PlanColours, inputs: RolloutInputs): Stage[] {
  const options = laneOptions(inputs);
  if (inputs.operation === 'switch') {
    return [
      all(
        `${idle} has to be up, out of rotation`,
        idleServers.map((server) => switchLane(server, options)),
      ),
    ];
  }
  const window = windowOf(inputs.maxUnavailable, idleServers.length);
  const lanes = idleServers.map((server, index): Lane => {
    const isLast = index === idleServers.length - 1;
    return idleLane(server, isLast ? { ...options, pauseMs: 0 } : options);
  });
  const lead = inputs.lead < lanes.length ? lanes.slice(0, inputs.lead) : [];
  const rest = lanes.slice(lead.length);
  const stage = (some: readonly Lane[], prefix: string): Stage => {
    const side = Math.min(window, some.length);
    const pace = side > 1 ? `at most ${side} at a time` : some.length === 1 ? 'alone' : 'one at a time';
    return { title: `${prefix}${pace}, out of rotation`, window: side, lanes: some };
  };
  return [...(lead.length > 0 ? [stage(lead, 'the lead, ')] : []), stage(rest, '')];
}

/** A new colour that the traffic showed to be bad, out of rotation again: drained and held in maint. */
export function heldStages(servers: readonly PlanServer[]): Stage[] {
  const numbered = servers.map((server, index) => ({ ...server, index: index + 1 }));
  return servers.length === 0 ? [] : [all('held', numbered.map(heldLane))];
}

/** The previous version back on the new colour, out of rotation: what failed first, then the others, newest first. */
export function colourRollbackStages(
  held: readonly PlanServer[],
  others: readonly PlanServer[],
  inputs: RolloutInputs,
): Stage[] {
  const options = { ...laneOptions(inputs), pauseMs: 0 };
  const window = windowOf(inputs.maxUnavailable, held.length + others.length);
  const stage = (title: string, lanes: readonly Lane[]): Stage[] =>
    lanes.length === 0 ? [] : [{ title, window: Math.min(window, lanes.length), lanes }];
  return [
    ...stage(
      'what failed',
      held.map((server) => colourRollbackLane(server, options, true)),
    ),
    ...stage(
      'what was deployed, newest first',
      others.map((server) => colourRollbackLane(server, options, false)),
    ),
  ];
}

const all = (title: string, lanes: readonly Lane[]): Stage => ({ title, window: lanes.length, lanes });

const act = (title: string, what: NonNullable<Stage['act']>): Stage => ({
  title,
  window: 1,
  lanes: [],
  act: what,
});
