import type { RolloutInputs } from '../inputs/inputs.ts';
import type { Order } from '../server.ts';
import { formatLimit } from '../support/format.ts';
import type { Act } from './act.ts';
import type { PlanColours, SwitchMap } from './colours.ts';
import { ordersOf } from './orders.ts';
import type { Plan, PlanServer } from './plan.ts';
import { soakText } from './soak-text.ts';
import { proofText } from './start-text.ts';

type CommandOf = (node: string, order: Order) => string;
/** The command that lets the map name this backend. */
export type MapCommandOf = (node: string, map: SwitchMap, backend: string) => string;

/** An act in the plan for people: its commands, each behind its node, and what it waits for. */
export function actLines(
  act: Act,
  { colours }: Plan,
  inputs: RolloutInputs,
  commandOf: CommandOf,
  mapCommandOf?: MapCommandOf,
): string[] {
  if (act.do === 'soak') return [soakText(act.ms, inputs.watching, `${act.what}'s`)];
  if (!colours) return [];
  const give = (servers: readonly PlanServer[], state: 'ready' | 'drain'): string[] =>
    servers.flatMap((server) =>
      ordersOf({ do: state }, server).map(({ row, order }) => `${row.node}> ${commandOf(row.node, order)}`),
    );
  switch (act.do) {
    case 'switch':
      return [
        ...give(colours.idleServers, 'ready'),
        `read back on all nodes, and only then`,
        ...give(colours.liveServers, 'drain'),
        `if a node refuses: ${act.from} ready again, then ${act.to} drain`,
      ];
    case 'switch-map': {
      const { map } = colours;
      if (!map) return [];
      return [
        `wait until enough of ${map.to} are available: ${map.least.map(({ node, least }) => `${least} on ${node}`).join(', ')}`,
        ...map.least.map(({ node }) => `${node}> ${mapCommandOf?.(node, map, map.to) ?? ''}`),
        `read back on all nodes; if a node refuses: ${map.from} again on those that took it`,
      ];
    }
    case 'empty-backend':
      return [
        `wait until scur 0 and qcur 0 of backend ${act.backend} on all nodes, at most ${formatLimit(inputs.drainTimeoutMs)}; it is left as it is`,
      ];
    case 'stand-by':
      return [
        act.ms > 0
          ? `${act.from} stands by${colours.map ? '' : ' in drain'} until ${formatLimit(act.ms)} after the switch`
          : `the switch is final`,
      ];
    default:
      return [];
  }
}

/** What has to follow one another. */
export function colourEstimate({ stages }: Plan, colours: PlanColours, inputs: RolloutInputs): string {
  const deploys = stages.filter(({ lanes }) => lanes.some(({ server }) => server.side === 'idle'));
  const rounds = deploys.reduce((sum, { lanes, window }) => sum + Math.ceil(lanes.length / window), 0);
  const proof = proofText(colours.idleServers, inputs);
  const first = inputs.operation === 'switch' ? proof : `${rounds} × (deploy + ${proof})`;
  const keep = colours.keepPreviousMs > 0 ? ` + ${formatLimit(colours.keepPreviousMs)} of standing by` : '';
  return `Estimate: ${first} + the switch${keep} + the drain of ${colours.live}`;
}
