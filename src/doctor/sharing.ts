import type { Group } from '../plan/grouping.ts';
import { whyLeftOut } from '../plan/left-out.ts';
import type { Problem } from '../plan/refuse.ts';
import { differingAddresses, leadersOutside, outsideRows, sameNames } from '../plan/shared-rows.ts';
import { type NodeFinding, no } from './finding.ts';
import type { Question, Ward } from './patient.ts';
import { serverNames, whose } from './words.ts';

/**
 * Who is one server with whom (contract, section 8). The planner refuses all of this but `track` within the rollout; the same functions say
 * it here.
 */
export function sharingFindings({ groups, members }: Ward, { backends }: Question): NodeFinding[] {
  const taking = groups.filter((group) => whyLeftOut(group) === undefined);
  const ambiguous = [...differingAddresses(groups), ...sameNames(groups)];
  const outside = [...leadersOutside(taking, backends), ...outsideRows(taking, members, backends)];
  return [
    ...ambiguous.map((problem) => ({
      ...refused(problem),
      code: 'same-name' as const,
      why: 'nobody could tell which host is drained and which is deployed',
      against: no('one name, several addresses'),
    })),
    ...outside.map((problem) => ({
      ...refused(problem),
      code: 'shared' as const,
      why: 'a drain in one place would not stop the traffic from the other, so requests would meet a server that is being deployed',
      against: no(reasonOf(problem)),
    })),
    ...trackers(groups),
  ];
}

function refused({ title, hint }: Problem): Pick<NodeFinding, 'level' | 'title' | 'fix'> {
  return { level: 'hazard', title: title.replace(/^(servers|backend): /, ''), fix: hint };
}

const reasonOf = ({ title }: Problem): string =>
  title.replace(/^(servers|backend): /, '').replace(/ \(.*\)$/, '');

function trackers(groups: readonly Group[]): NodeFinding[] {
  const rows = groups.flatMap((group) => group.members.map(({ row }) => row));
  const following = rows.filter((row) => row.tracks !== undefined);
  if (following.length === 0) return [];
  const leaders = [...new Set(following.map((row) => row.tracks ?? ''))];
  return [
    {
      code: 'track',
      level: 'note',
      title: `${whose(following, 'follows', 'follow')} ${leaders.join(', ')} (track)`,
      why: 'such a server goes out and comes back with the one that it follows, and HAProxy never deletes a server that another follows',
      fix: 'nothing for a rollout, which counts both; to replace the server take "track" away first',
      servers: serverNames(following),
    },
  ];
}
