import type { RolloutInputs, ServerPattern } from '../inputs/inputs.ts';
import { rowKey } from '../server.ts';
import { backendsOf, firstRow, groupServers } from './grouping.ts';
import type { Group, Member } from './grouping.ts';
import { whyLeftOut } from './left-out.ts';
import type { LeftOut, PlanServer } from './plan.ts';
import { planRow } from './rolling.ts';
import type { Problem } from './refuse.ts';
import { shortNames } from './refuse.ts';
import { selectGroups } from './select.ts';

/** The servers of `remove-servers`, and what stands against removing them. */
export interface LeavingServers {
  readonly servers: readonly PlanServer[];
  readonly leftOut: readonly LeftOut[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly string[];
}

/**
 * A server that is in drain or maint before the run belongs to somebody else and is left out; but one in maint that is named without a
 * pattern is removed as it is. Throws `unknown-server` for patterns that match nothing. Servers that the run adds are matched by no pattern.
 */
export function leavingServers(
  members: readonly Member[],
  inputs: RolloutInputs,
  firstIndex: number,
): LeavingServers {
  const given = inputs.replace.remove ?? [];
  const backends = [...new Set(inputs.backends)];
  const added = new Set(inputs.replace.add?.map(({ name }) => name));
  const patterns = given.filter(({ text, exclude }) => exclude || !added.has(text));
  const groups = groupServers(members, backends, inputs.groupBy).filter(({ name }) => !added.has(name));
  const selected = patterns.every(({ exclude }) => exclude)
    ? []
    : selectGroups(groups, patterns, backends, 'remove-servers');
  const taking: Group[] = [];
  const leftOut: LeftOut[] = [];
  for (const group of selected) {
    const why = isNamed(group, patterns) && isInMaint(group) ? undefined : whyLeftOut(group);
    if (why === undefined) taking.push(group);
    else leftOut.push({ name: group.name, why, rows: rowsOf(group, inputs) });
  }
  const servers = taking.map((group, index): PlanServer => ({
    name: group.name,
    address: firstRow(group).address,
    port: firstRow(group).port,
    backends: backendsOf(group),
    rows: rowsOf(group, inputs),
    index: firstIndex + index,
    change: 'removed',
  }));
  return {
    servers,
    leftOut,
    problems: [...inBothLists(given, added), ...followed(taking, members)],
    warnings: staying(taking, members, backends),
  };
}

const rowsOf = (group: Group, inputs: RolloutInputs): PlanServer['rows'] =>
  group.members.map((member) => planRow(member, inputs));

const isNamed = ({ name }: Group, patterns: readonly ServerPattern[]): boolean =>
  patterns.some((pattern) => !pattern.exclude && pattern.text === name);

/** On every node and in every backend ready or in maint by an order: a drain is somebody's who is not done. */
const isInMaint = ({ members }: Group): boolean => members.every(({ row }) => row.admin !== 'drain');

function inBothLists(patterns: readonly ServerPattern[], added: ReadonlySet<string>): Problem[] {
  return patterns
    .filter(({ text, exclude }) => !exclude && added.has(text))
    .map(({ text }) => ({
      title: `remove-servers: ${text} stands in add-servers too`,
      hint: 'Give the new server another name.',
    }));
}

/** HAProxy deletes no server that others follow. */
function followed(groups: readonly Group[], members: readonly Member[]): Problem[] {
  const problems: Problem[] = [];
  for (const { name, members: own } of groups) {
    const leaders = new Set(own.map(({ row }) => rowKey(row)));
    const follower = members.find(({ row }) => row.tracks !== undefined && leaders.has(row.tracks));
    if (!follower) continue;
    problems.push({
      title: `remove-servers: ${rowKey(follower.row)} follows ${name} (track), and HAProxy deletes no server that others follow`,
      hint: 'Take it out of the configuration instead, or leave it out of remove-servers with !name.',
    });
  }
  return problems;
}

/** The same host in a backend that is not listed goes on serving there. */
function staying(
  groups: readonly Group[],
  members: readonly Member[],
  backends: readonly string[],
): string[] {
  const stays = new Map<string, string[]>();
  for (const { name, members: own } of groups) {
    const addresses = new Set(own.map(({ row }) => `${row.address} ${row.port}`));
    for (const { row } of members) {
      if (backends.includes(row.backend) || row.port === 0 || !addresses.has(`${row.address} ${row.port}`))
        continue;
      stays.set(row.backend, [...new Set([...(stays.get(row.backend) ?? []), name])]);
    }
  }
  return [...stays].map(
    ([backend, names]) =>
      `${shortNames(names)} ${names.length === 1 ? 'stays' : 'stay'} in backend ${backend}, which is not listed.`,
  );
}
