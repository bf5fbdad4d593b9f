import { isIP } from 'node:net';
import { rowKey } from '../server.ts';
import type { ServerRow } from '../server.ts';
import { firstRow } from './grouping.ts';
import type { Group, Member } from './grouping.ts';
import { shortNames } from './refuse.ts';
import type { Problem } from './refuse.ts';

/** Two hosts under one name (contract, section 8, Who is one server). One IP address with several ports is one host. */
export function differingAddresses(groups: readonly Group[]): Problem[] {
  const problems: Problem[] = [];
  for (const { name, members } of groups) {
    const own = members.filter(({ row }) => row.tracks === undefined && isIP(row.address) !== 0);
    const first = own[0]?.row;
    const other = own.find(({ row }) => row.address !== first?.address)?.row;
    if (!first || !other) continue;
    problems.push({
      title: `servers: ${name} is ${first.address} in backend ${first.backend} and ${other.address} in backend ${other.backend} (${rowKey(first)}, ${rowKey(other)})`,
      hint: 'If each address is a host of its own, group-by: address tells them apart; else list only the backends that share their servers.',
    });
  }
  return problems;
}

/** With `group-by: address` two hosts can end up with one name: outputs and patterns could not tell them apart. */
export function sameNames(groups: readonly Group[]): Problem[] {
  return [...Map.groupBy(groups, ({ name }) => name)]
    .filter(([, same]) => same.length > 1)
    .map(([name, same]) => ({
      title: `servers: ${name} is the name of ${same.map((group) => describeRow(firstRow(group))).join(' and of ')}`,
      hint: 'group-by: address names a host by its first listed backend: list first a backend that holds all of these hosts.',
    }));
}

/**
 * Rows that would keep sending traffic to a server while it is deployed: one with its address and port, or one that follows it, that
 * is neither part of it nor in maint (contract, section 8). In a backend that is not listed, the cure is to list it; in a listed one,
 * under another name, it is `group-by: address`.
 */
export function outsideRows(
  groups: readonly Group[],
  members: readonly Member[],
  backends: readonly string[],
): Problem[] {
  const inside = new Map<Member, Group>(groups.flatMap((group) => group.members.map((one) => [one, group])));
  const byAddress = new Map<string, Group>();
  const byRoot = new Map<ServerRow, Group>();
  for (const [member, group] of inside) {
    const key = addressKey(member.row);
    if (key !== undefined && !byAddress.has(key)) byAddress.set(key, group);
    if (member.row.tracks === undefined) byRoot.set(member.row, group);
  }
  const found = new Map<string, { name: string; row: ServerRow; follows: boolean }>();
  for (const member of members) {
    const { row, root } = member;
    if (row.admin === 'maint') continue;
    const leader = row === root ? undefined : byRoot.get(root);
    const group = leader ?? byAddress.get(addressKey(row) ?? '');
    if (group && group !== inside.get(member))
      found.set(rowKey(row), { name: group.name, row, follows: leader !== undefined });
  }
  return [...Map.groupBy(found.values(), ({ row }) => row.backend)].map(([backend, entries]) => {
    const names = shortNames([...new Set(entries.map(({ name }) => name))]);
    const { name, row, follows } = entries[0]!;
    const example = follows
      ? `${rowKey(row)} follows ${name} (track)`
      : `${rowKey(row)} is ${row.address}:${row.port} as well`;
    return backends.includes(backend)
      ? {
          title: `servers: backend ${backend} sends traffic to ${names} under another name (${example})`,
          hint: 'group-by: address makes one rollout server of them.',
        }
      : {
          title: `backend: ${backend} is not listed, but sends traffic to ${names} too (${example})`,
          hint: `Add ${backend} to backend, so that its servers are drained there as well.`,
        };
  });
}

function addressKey(row: ServerRow): string | undefined {
  return isIP(row.address) !== 0 && row.port > 0 ? `${row.address} ${row.port}` : undefined;
}

/** Rows that follow a server of a backend that is not listed: they would leave and come back with it, not with the rollout. */
export function leadersOutside(groups: readonly Group[], backends: readonly string[]): Problem[] {
  const problems = new Map<string, Problem>();
  for (const { row, root } of groups.flatMap((group) => group.members)) {
    if (row.tracks === undefined || backends.includes(root.backend)) continue;
    problems.set(rowKey(row), {
      title: `servers: ${rowKey(row)} follows ${rowKey(root)} (track), whose backend is not listed`,
      hint: `Add ${root.backend} to backend: a server that follows another is drained through the one it follows.`,
    });
  }
  return [...problems.values()];
}

const describeRow = (row: ServerRow): string => `${row.address} (${rowKey(row)})`;
