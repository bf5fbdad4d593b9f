import { rowKey } from '../server.ts';
import type { NodeSnapshot, ServerRow } from '../server.ts';
import { RolloutError } from '../support/errors.ts';
import { plural } from '../support/format.ts';
import { textTable } from '../support/text-table.ts';
import type { Group } from './grouping.ts';

/** Lines of the table in a message. */
const SHOWN = 20;

/**
 * Refuses with `nodes-disagree` where the nodes differ in the rows of the selected servers, their addresses or their admin states
 * (contract, section 8, Nodes); not in the states where `about` is `addresses`. Operational states and weights may differ: nodes check for themselves.
 */
export function refuseDisagreement(
  groups: readonly Group[],
  snapshots: readonly NodeSnapshot[],
  about: 'states' | 'addresses' = 'states',
): void {
  if (snapshots.length < 2) return;
  const nodes = snapshots.map(({ node }) => node);
  const differing: string[][] = [];
  const members = groups.flatMap((group) => group.members);
  for (const [key, same] of Map.groupBy(members, ({ row }) => rowKey(row))) {
    const byNode = new Map(same.map(({ node, row }) => [node, picture(row, about)]));
    const pictures = nodes.map((node) => byNode.get(node) ?? 'not there');
    if (new Set(pictures).size > 1) differing.push([key, ...pictures]);
  }
  if (differing.length === 0) return;
  const rows = [['', ...nodes], ...differing.slice(0, SHOWN)];
  const more = differing.length > SHOWN ? [`  and ${differing.length - SHOWN} more`] : [];
  throw new RolloutError('nodes-disagree', `the nodes disagree about ${plural(differing.length, 'server')}`, {
    observed: ['', ...textTable(rows), ...more].join('\n'),
    hint: 'Bring the nodes into line (the same servers, addresses and admin states everywhere), then run again.',
  });
}

function picture(row: ServerRow, about: 'states' | 'addresses'): string {
  const where = row.port === 0 ? row.address : `${row.address}:${row.port}`;
  return about === 'states' ? `${row.admin} ${where}` : where;
}
