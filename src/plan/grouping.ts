import { isIP } from 'node:net';
import { rowKey } from '../server.ts';
import type { NodeSnapshot, ServerRow } from '../server.ts';

/** A row of a node, with the row that it follows in the end (`track`, in chains) or itself. */
export interface Member {
  readonly node: string;
  readonly row: ServerRow;
  readonly root: ServerRow;
}

/** What will be one rollout server: its rows in the order of the listed backends, then of the nodes. */
export interface Group {
  readonly name: string;
  readonly members: readonly Member[];
}

/** All rows of all nodes, also of backends that are not listed. */
export function membersOf(snapshots: readonly NodeSnapshot[]): Member[] {
  return snapshots.flatMap(({ node, backends }) => {
    const rows = backends.flatMap((backend) => backend.servers);
    const byKey = new Map(rows.map((row) => [rowKey(row), row]));
    return rows.map((row) => ({ node, row, root: rootOf(row, byKey) }));
  });
}

function rootOf(row: ServerRow, byKey: ReadonlyMap<string, ServerRow>): ServerRow {
  const seen = new Set<ServerRow>();
  let at = row;
  while (at.tracks !== undefined && !seen.has(at)) {
    seen.add(at);
    const leader = byKey.get(at.tracks);
    if (!leader) break;
    at = leader;
  }
  return at;
}

/**
 * Puts the rows of the listed backends together into rollout servers, in HAProxy's order (contract, sections 2 and 8): rows of one
 * name, or of one IP address, and with each row those that follow it. A row whose leader stands in a backend that is not listed
 * stays with its own name, for `track.ts` to refuse it. Where HAProxy shows no IP address (a unix socket, a name that is not
 * resolved), `address` groups by name too: two unknown addresses are not the same address.
 */
export function groupServers(
  members: readonly Member[],
  backends: readonly string[],
  groupBy: 'name' | 'address',
): Group[] {
  const order = new Map(backends.map((backend, index) => [backend, index]));
  const groups = new Map<string, Member[]>();
  const listed = members.filter(({ row }) => order.has(row.backend));
  for (const member of inBackendOrder(listed, order)) {
    const identity = order.has(member.root.backend) ? member.root : member.row;
    const byAddress = groupBy === 'address' && isIP(identity.address) !== 0;
    const key = byAddress ? `address ${identity.address}` : `name ${identity.server}`;
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return [...groups.values()].map((rows) => ({ name: nameOf(rows, order, groupBy), members: rows }));
}

/** By backend as listed; within a backend node by node, each in HAProxy's order (the sort is stable). */
function inBackendOrder(members: readonly Member[], order: ReadonlyMap<string, number>): Member[] {
  return members.toSorted((a, b) => order.get(a.row.backend)! - order.get(b.row.backend)!);
}

function nameOf(
  rows: readonly Member[],
  order: ReadonlyMap<string, number>,
  groupBy: 'name' | 'address',
): string {
  const { row, root } = rows[0]!;
  return groupBy === 'name' && order.has(root.backend) ? root.server : row.server;
}

/** `web, api`: the backends of a group, in the order of the input. */
export function backendsOf(group: Group): string[] {
  return [...new Set(group.members.map(({ row }) => row.backend))];
}

/** The row whose address stands for the server: the first that follows nobody. */
export function firstRow(group: Group): ServerRow {
  return (group.members.find(({ row }) => row.tracks === undefined) ?? group.members[0]!).row;
}
