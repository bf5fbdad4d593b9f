import type { RolloutInputs } from '../inputs/inputs.ts';
import { rowIdKey } from '../server.ts';
import type { NodeSnapshot } from '../server.ts';
import { refuseBreaches } from './below-floor.ts';
import { checkOperation } from './check-operation.ts';
import type { PlanContext } from './context.ts';
import { breaches, courseOf, operationFloors, windowOf } from './floor.ts';
import { groupServers, membersOf } from './grouping.ts';
import type { Group } from './grouping.ts';
import { refuseDisagreement } from './nodes.ts';
import { operationLane } from './operation-lanes.ts';
import type { SingleOperation } from './operation-lanes.ts';
import { refuseImpossible } from './operation-refusals.ts';
import { operationWarnings } from './operation-warnings.ts';
import type { Lane, Plan, PlanServer, Stage } from './plan.ts';
import { unaskable, unproved } from './proof.ts';
import { refuse } from './refuse.ts';
import { planServer } from './rolling.ts';
import { refuseUnknownBackends, selectGroups } from './select.ts';
import { differingAddresses, leadersOutside, outsideRows, sameNames } from './shared-rows.ts';

/**
 * Plans a single operation: lanes with fewer steps than a rollout's, one after the other or `max-unavailable` at once, under the floor of
 * the contract's section 8. Servers in drain or maint are what these operations are for: nobody is left out. Nodes may differ in
 * admin states where the operation is the cure. Throws what `planRolling` throws, for the same reasons.
 */
export function planOperation(
  operation: SingleOperation,
  snapshots: readonly NodeSnapshot[],
  inputs: RolloutInputs,
  context: PlanContext,
): Plan {
  const backends = [...new Set(inputs.backends)];
  refuseUnknownBackends(snapshots, backends);
  const plan = (stages: readonly Stage[], floors: Plan['floors'], warnings: readonly string[]): Plan => ({
    operation,
    strategy: inputs.strategy,
    stages,
    leftOut: [],
    floors,
    warnings,
  });
  if (inputs.servers === undefined) return plan([], [], ['servers is empty: there is nothing to do.']);

  const members = membersOf(snapshots);
  const groups = selectGroups(groupServers(members, backends, inputs.groupBy), inputs.servers, backends);
  if (groups.length === 0) return plan([], [], ['servers excludes all servers: there is nothing to do.']);
  const isCure = operation === 'drain' || operation === 'ready' || operation === 'maint';
  refuseDisagreement(groups, snapshots, isCure ? 'addresses' : 'states');
  refuse('input-invalid', [
    ...differingAddresses(groups),
    ...sameNames(groups),
    ...(isCure ? leadersOutside(groups, backends) : []),
    ...(operation === 'drain' ? outsideRows(groups, members, backends) : []),
    ...(operation === 'ready' ? [...unproved(groups, inputs), ...unaskable(groups, inputs.health.url)] : []),
  ]);
  refuseImpossible(operation, groups, inputs, snapshots, context.abilities);

  const servers = groups.map((group, index) => serverOf(operation, group, index + 1, inputs, context));
  const lanes = servers.map((server): Lane => operationLane(operation, server, groups, inputs));
  const window = Math.min(windowOf(inputs.maxUnavailable, servers.length), lanes.length);
  const stages = [{ title: paceText(window, lanes.length), window, lanes }];
  const leaves = lanes.some((lane) => courseOf(lane).leaves);
  const floors = leaves ? operationFloors(snapshots, servers, inputs) : [];
  refuseBreaches(breaches(stages, floors, snapshots), inputs);
  const made = plan(
    stages,
    floors,
    operationWarnings(operation, groups, servers, snapshots, inputs, context),
  );
  checkOperation(operation, made, snapshots, inputs);
  return made;
}

/** `ready` gives back the agents that an earlier step of the job switched off. */
function serverOf(
  operation: SingleOperation,
  group: Group,
  index: number,
  inputs: RolloutInputs,
  context: PlanContext,
): PlanServer {
  const server = planServer(group, index, inputs);
  if (operation !== 'ready') return server;
  const isOff = new Set(
    group.members
      .filter(({ row }) => row.agent.configured && !row.agent.enabled)
      .map(({ node, row }) => rowIdKey({ node, backend: row.backend, server: row.server })),
  );
  const rows = server.rows.map((row) => {
    const key = rowIdKey(row);
    const isTaken = isOff.has(key) && context.agentsTaken?.has(key) === true;
    return isTaken ? { ...row, agent: true, agentTaken: true } : row;
  });
  return { ...server, rows };
}

function paceText(window: number, lanes: number): string {
  if (window > 1) return `at most ${window} at a time`;
  return lanes === 1 ? 'alone' : 'one at a time';
}
