import type { NodeSnapshot } from '../server.ts';
import { RolloutError } from '../support/errors.ts';
import { listNames } from '../support/format.ts';
import { textTable } from '../support/text-table.ts';
import type { Colour } from './colours.ts';
import { otherColour } from './colours.ts';
import type { Group, Member } from './grouping.ts';

/** Servers in the table of a message. */
const SHOWN = 20;

export type Sides = Readonly<Record<Colour, readonly Group[]>>;

/** Which colour is live, and where the idle one rests. */
export interface Picture {
  readonly live: Colour;
  readonly idle: Colour;
  /** `drain` only where all of the idle colour is there: what was held in maint since is no reason to say otherwise of the rest. */
  readonly rest: 'drain' | 'maint';
}

/**
 * Finds out which colour is live, on all nodes together: all of its servers ready, all of the other's in drain or maint (contract,
 * section 3, Blue-green). Refuses every other picture with `no-idle-side`, and with a table of what is there.
 */
export function pictureOf(sides: Sides, snapshots: readonly NodeSnapshot[]): Picture {
  const all = (colour: Colour): Member[] => sides[colour].flatMap((group) => group.members);
  const isLive = (colour: Colour): boolean => all(colour).every(({ row }) => row.admin === 'ready');
  const isIdle = (colour: Colour): boolean => all(colour).every(({ row }) => row.admin !== 'ready');
  const live = (['blue', 'green'] as const).find((colour) => isLive(colour) && isIdle(otherColour(colour)));
  if (live !== undefined) {
    const idle = otherColour(live);
    return { live, idle, rest: all(idle).every(({ row }) => row.admin === 'drain') ? 'drain' : 'maint' };
  }
  throw new RolloutError(
    'no-idle-side',
    titleOf(isLive('blue') && isLive('green'), isIdle('blue') && isIdle('green')),
    {
      observed: ['', ...pictureTable(sides, snapshots)].join('\n'),
      hint:
        'One colour must be ready with all of its servers, the other in drain or maint with all of its, on every node. ' +
        'operation: ready and operation: maint put single servers there.',
    },
  );
}

function titleOf(bothLive: boolean, bothIdle: boolean): string {
  if (bothLive) return 'neither colour is idle: the servers of blue and of green are all ready';
  if (bothIdle) return 'neither colour is live: no server of blue or green is ready';
  return 'it cannot be told which colour is live: blue and green are mixed';
}

/** A server per line, a node per column. */
function pictureTable(sides: Sides, snapshots: readonly NodeSnapshot[]): string[] {
  const nodes = snapshots.map(({ node }) => node);
  const lines = (['blue', 'green'] as const).flatMap((colour) =>
    sides[colour].map((group) => [
      colour,
      group.name,
      ...nodes.map((node) => stateOf(group.members.filter((member) => member.node === node))),
    ]),
  );
  const more = lines.length > SHOWN ? [`  and ${lines.length - SHOWN} more`] : [];
  return [...textTable([['', '', ...nodes], ...lines.slice(0, SHOWN)]), ...more];
}

function stateOf(members: readonly Member[]): string {
  const states = [...new Set(members.map(({ row }) => row.admin))];
  return states.length === 0 ? 'not there' : listNames(states);
}
