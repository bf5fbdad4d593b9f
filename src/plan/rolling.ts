import type { RolloutInputs } from '../inputs/inputs.ts';
import type { NodeSnapshot } from '../server.ts';
import { refuseBreaches } from './below-floor.ts';
import { checkPlan } from './check.ts';
import type { PlanContext } from './context.ts';
import { breaches, floorsOf } from './floor.ts';
import { backendsOf, firstRow, groupServers, membersOf } from './grouping.ts';
import type { Group, Member } from './grouping.ts';
import { whyLeftOut } from './left-out.ts';
import { refuseDisagreement } from './nodes.ts';
import type { LeftOut, Plan, PlanRow, PlanServer } from './plan.ts';
import { hasActiveCheck, proofOf, unaskable, unproved } from './proof.ts';
import { refuse } from './refuse.ts';
import { refuseUnknownBackends, selectGroups } from './select.ts';
import { differingAddresses, leadersOutside, outsideRows, sameNames } from './shared-rows.ts';
import { stagesOf } from './stages.ts';
import { refuseUnable } from './unable.ts';
import { warningsOf } from './warnings.ts';

/**
 * Plans a rolling rollout from one snapshot per node. The result has been checked against the promise (`check.ts`). Throws, each
 * time with all problems of a kind: `unknown-backend`, `unknown-server`, `nodes-disagree`, `input-invalid` (who is one server, who
 * follows whom, what would prove a deploy), `unsupported` (what a control plane cannot do), `below-floor`. Nothing to do is a plan
 * without stages and with a warning (contract, section 8, Verdicts).
 */
export function planRolling(
  snapshots: readonly NodeSnapshot[],
  inputs: RolloutInputs,
  context: PlanContext,
): Plan {
  const backends = [...new Set(inputs.backends)];
  refuseUnknownBackends(snapshots, backends);
  if (inputs.servers === undefined) return emptyPlan([], 'servers is empty: there is nothing to do.');

  const members = membersOf(snapshots);
  const groups = groupServers(members, backends, inputs.groupBy);
  const selected = selectGroups(groups, inputs.servers, backends);
  refuseDisagreement(selected, snapshots);
  const { taking, leftOut } = partition(selected, inputs);
  if (taking.length === 0) return emptyPlan(leftOut, nothingLeft(leftOut));

  refuse('input-invalid', [
    ...differingAddresses(selected),
    ...sameNames(selected),
    ...leadersOutside(taking, backends),
    ...outsideRows(taking, members, backends),
    ...unproved(taking, inputs),
    ...unaskable(taking, inputs.health.url),
  ]);
  const servers = taking.map((group, index) => planServer(group, index + 1, inputs));
  refuseUnable(servers, inputs, context.abilities);

  const floors = floorsOf(snapshots, servers, inputs);
  const stages = stagesOf(servers, inputs);
  refuseBreaches(breaches(stages, floors, snapshots), inputs);
  const warnings = warningsOf(taking, snapshots, inputs, context.abilities);
  const plan: Plan = { operation: 'rollout', strategy: 'rolling', stages, leftOut, floors, warnings };
  checkPlan(plan, snapshots, inputs);
  return plan;
}

/** Who takes part, and who is left out because somebody else has taken them. */
export function partition(
  groups: readonly Group[],
  inputs: RolloutInputs,
): { taking: Group[]; leftOut: LeftOut[] } {
  const taking: Group[] = [];
  const leftOut: LeftOut[] = [];
  for (const group of groups) {
    const why = whyLeftOut(group);
    if (why === undefined) taking.push(group);
    else
      leftOut.push({ name: group.name, why, rows: group.members.map((member) => planRow(member, inputs)) });
  }
  return { taking, leftOut };
}

/** A group as the plan knows it. */
export function planServer(group: Group, index: number, inputs: RolloutInputs): PlanServer {
  const { address, port } = firstRow(group);
  const rows = group.members.map((member) => planRow(member, inputs));
  return { name: group.name, address, port, backends: backendsOf(group), rows, index };
}

export function planRow({ node, row }: Member, inputs: RolloutInputs): PlanRow {
  return {
    node,
    backend: row.backend,
    server: row.server,
    sid: row.sid,
    address: row.address,
    port: row.port,
    before: { state: row.admin, status: row.status, weight: row.weight },
    backup: row.backup,
    proof: proofOf(row, inputs),
    hasCheck: hasActiveCheck(row),
    rise: hasActiveCheck(row) ? row.check.rise : undefined,
    agent: row.tracks === undefined && row.agent.configured && row.agent.enabled,
    follows: row.tracks,
  };
}

function emptyPlan(leftOut: readonly LeftOut[], warning: string): Plan {
  return { operation: 'rollout', strategy: 'rolling', stages: [], leftOut, floors: [], warnings: [warning] };
}

function nothingLeft(leftOut: readonly LeftOut[]): string {
  if (leftOut.length === 1)
    return `The only server, ${leftOut[0]!.name}, is left out: there is nothing to do.`;
  return `All ${leftOut.length} servers are left out: there is nothing to do.`;
}
