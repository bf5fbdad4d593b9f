import type { RolloutInputs } from '../inputs/inputs.ts';
import { listNames } from '../support/format.ts';
import { rowIdKey, rowKey } from '../server.ts';
import type { NodeSnapshot } from '../server.ts';
import { nodesThatKeepWeights } from './context.ts';
import type { PlanContext } from './context.ts';
import type { Group } from './grouping.ts';
import type { SingleOperation } from './operation-lanes.ts';
import type { PlanServer } from './plan.ts';
import { shortNames } from './refuse.ts';
import { persistence, youngProcesses } from './warnings.ts';

/** What the user should know before the first write of a single operation. */
export function operationWarnings(
  operation: SingleOperation,
  groups: readonly Group[],
  servers: readonly PlanServer[],
  snapshots: readonly NodeSnapshot[],
  inputs: RolloutInputs,
  { abilities }: PlanContext,
): string[] {
  const members = groups.flatMap((group) => group.members);
  switch (operation) {
    case 'drain':
      return [...youngProcesses(snapshots, inputs, abilities), ...persistence(members)];
    case 'maint':
      return persistence(members);
    case 'ready':
      return [...unprovedReady(groups, inputs), ...agentsThatStayOff(groups, servers)];
    case 'weight':
      return lastingWeights(abilities);
    case 'checks':
      return [];
  }
}

function lastingWeights(abilities: PlanContext['abilities']): string[] {
  const nodes = nodesThatKeepWeights(abilities);
  if (nodes.length === 0) return [];
  return [
    `The Data Plane API of ${listNames(nodes)} writes the weight into haproxy.cfg: it stays over reloads and restarts.`,
  ];
}

function unprovedReady(groups: readonly Group[], inputs: RolloutInputs): string[] {
  if (inputs.health.haproxyCheck !== 'ignore' || inputs.health.url !== undefined) return [];
  const names = shortNames(groups.map(({ name }) => name));
  return [
    `haproxy-check: ignore without health-url: nobody asks whether ${names} ${groups.length === 1 ? 'is' : 'are'} healthy before traffic comes. health-url would.`,
  ];
}

/** Switched off by somebody else, or by another job: not ours to give back. */
function agentsThatStayOff(groups: readonly Group[], servers: readonly PlanServer[]): string[] {
  const taken = new Set(
    servers.flatMap(({ rows }) => rows.filter((row) => row.agentTaken === true).map(rowIdKey)),
  );
  const rows = groups
    .flatMap((group) => group.members)
    .filter(({ node, row }) => {
      const isOff = row.tracks === undefined && row.agent.configured && !row.agent.enabled;
      return isOff && !taken.has(rowIdKey({ node, backend: row.backend, server: row.server }));
    });
  if (rows.length === 0) return [];
  const names = [...new Set(rows.map(({ row }) => rowKey(row)))];
  return [
    `The agent check of ${shortNames(names)} is off, and no earlier step of this job switched it off: it stays off. ` +
      `"enable agent ${names[0]}" switches it on again.`,
  ];
}
