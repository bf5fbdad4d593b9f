import type { Amount, RolloutInputs } from '../inputs/inputs.ts';
import { rowIdKey } from '../server.ts';
import type { Group } from './grouping.ts';
import { laneOptions, wayBack } from './lane.ts';
import type { Lane, PlanServer, Step } from './plan.ts';

/** Operations that write, on servers that are there: a plan of lanes with fewer steps than a rollout's. */
export type SingleOperation = 'drain' | 'ready' | 'maint' | 'weight' | 'checks';

/** HAProxy's largest weight. */
const WEIGHT_MAX = 256;

/** The lane of one server, by the states in which its rows were found. */
export function operationLane(
  operation: SingleOperation,
  server: PlanServer,
  groups: readonly Group[],
  inputs: RolloutInputs,
): Lane {
  switch (operation) {
    case 'drain':
      return { server, steps: [...wayOut(server), { do: 'keep' }], done: 'drained' };
    case 'ready': {
      const isOut = leadersOf(server).every((row) => row.before.state === 'maint');
      const out = isOut ? beginning(server) : wayOut(server);
      return {
        server,
        steps: [...out, ...wayBack(server, { ...laneOptions(inputs), pauseMs: 0 })],
        done: 'ready',
      };
    }
    case 'maint':
      return {
        server,
        steps: [...agentsOff(server), { do: 'maint-at-once' }, { do: 'keep' }],
        done: 'maint',
      };
    case 'weight':
      return {
        server,
        steps: [{ do: 'set-weights', weights: weightsOf(server, groups, inputs.weight!) }, { do: 'keep' }],
        done: 'weighted',
      };
    case 'checks': {
      const enabled = inputs.checks === 'on';
      return {
        server,
        steps: [{ do: 'checks', enabled }, { do: 'keep' }],
        done: enabled ? 'checks-on' : 'checks-off',
      };
    }
  }
}

/** Into maint with zero sessions, from where its rows are: no row that is out already is brought closer to traffic. */
function wayOut(server: PlanServer): Step[] {
  const states = leadersOf(server).map((row) => row.before.state);
  const last: Step = { do: 'await-last-zero' };
  if (states.every((state) => state === 'maint')) return [...beginning(server), last];
  const down: Step[] = [{ do: 'await-zero' }, { do: 'maint' }, last];
  if (!states.includes('ready')) return [...beginning(server), ...down];
  return [...agentsOff(server), { do: 'drain' }, ...down];
}

/** What makes the server this run's where no drain does. */
function beginning(server: PlanServer): Step[] {
  const agents = agentsOff(server);
  return agents.length > 0 ? agents : [{ do: 'take' }];
}

function agentsOff(server: PlanServer): Step[] {
  return server.rows.some((row) => row.agent && row.agentTaken !== true) ? [{ do: 'agents-off' }] : [];
}

const leadersOf = (server: PlanServer): PlanServer['rows'] =>
  server.rows.filter((row) => row.follows === undefined);

/** The weight of each row; a percentage is one of the configured weight, as HAProxy reckons it, but never 0 where it is above 0%. */
function weightsOf(server: PlanServer, groups: readonly Group[], to: Amount): Record<string, number> {
  const configured = new Map(
    groups
      .flatMap((group) => group.members)
      .map(({ node, row }) => [
        rowIdKey({ node, backend: row.backend, server: row.server }),
        row.configuredWeight,
      ]),
  );
  return Object.fromEntries(
    server.rows.map((row) => {
      const key = rowIdKey(row);
      return [key, to.kind === 'count' ? to.value : partOf(configured.get(key) ?? 0, to.value)];
    }),
  );
}

function partOf(weight: number, percent: number): number {
  const part = Math.floor((weight * percent) / 100);
  return Math.min(WEIGHT_MAX, percent > 0 && weight > 0 ? Math.max(1, part) : part);
}
