import type { RolloutInputs } from '../inputs/inputs.ts';
import { rowKey } from '../server.ts';
import type { NodeSnapshot } from '../server.ts';
import { formatLimit, formatMs, listNames } from '../support/format.ts';
import type { Group, Member } from './grouping.ts';
import { hasActiveCheck, isCheckOff } from './proof.ts';
import type { NodeAbilities } from './context.ts';
import { shortNames } from './refuse.ts';
import { lonelyWarnings } from './watchable.ts';

/** What the user should know before the first write, each with what can be done about it. */
export function warningsOf(
  groups: readonly Group[],
  snapshots: readonly NodeSnapshot[],
  inputs: RolloutInputs,
  abilities: ReadonlyMap<string, NodeAbilities>,
): string[] {
  const members = groups.flatMap((group) => group.members);
  return [
    ...youngProcesses(snapshots, inputs, abilities),
    ...checksOff(members, inputs),
    ...declaredProof(groups, inputs),
    ...persistence(members),
    ...lonelyWarnings(snapshots, inputs),
  ];
}

/** A young process may be a reload, whose old worker still serves where nobody sees it (contract, section 7, Drained). */
export function youngProcesses(
  snapshots: readonly NodeSnapshot[],
  inputs: RolloutInputs,
  abilities: ReadonlyMap<string, NodeAbilities>,
): string[] {
  const young = snapshots
    .filter(({ node }) => abilities.get(node)?.seesOldWorkers !== true)
    .filter(({ identity }) => identity.uptimeSec * 1000 < inputs.drainTimeoutMs);
  if (young.length === 0) return [];
  const nodes = listNames(young.map(({ node }) => node));
  const many = young.length > 1;
  const ago = agoText(Math.max(...young.map(({ identity }) => identity.uptimeSec)));
  return [
    `HAProxy on ${nodes} started ${many ? 'at most ' : ''}${ago} ago, less than drain-timeout (${formatLimit(inputs.drainTimeoutMs)}): ` +
      `if that was a reload, sessions in ${many ? 'an' : 'its'} old process cannot be seen from here. A master socket shows them.`,
  ];
}

/** HAProxy tells whole seconds, rounded down. */
const agoText = (seconds: number): string => (seconds < 1 ? 'less than a second' : formatMs(seconds * 1000));

function checksOff(members: readonly Member[], inputs: RolloutInputs): string[] {
  if (inputs.health.haproxyCheck === 'ignore') return [];
  const off = members.filter(({ row }) => isCheckOff(row)).map(({ row }) => rowKey(row));
  if (off.length === 0) return [];
  return [
    `The check of ${shortNames([...new Set(off)])} is switched off at runtime (disable health): it proves nothing in this rollout. ` +
      '"enable health" switches it on again.',
  ];
}

function declaredProof(groups: readonly Group[], inputs: RolloutInputs): string[] {
  if (inputs.health.haproxyCheck !== 'ignore') return [];
  const checked = groups.filter(({ members }) => members.some(({ row }) => hasActiveCheck(row)));
  const names = checked.map(({ name }) => name);
  const warnings: string[] = [];
  if (inputs.health.url === undefined) {
    warnings.push(
      'haproxy-check: ignore without health-url: a deploy step that succeeds is taken for a healthy server; nobody asks the application. ' +
        'health-url would.',
    );
  }
  if (names.length > 0) {
    const whose = names.length === 1 ? 'its check' : 'their checks';
    warnings.push(
      `haproxy-check: ignore: ${shortNames(names)} will get traffic before ${whose} passed anew. haproxy-check: require waits for that.`,
    );
  }
  return warnings;
}

/** Sticky clients of a server that goes to maint are moved. */
export function persistence(members: readonly Member[]): string[] {
  const sticky = members.filter(({ row }) => row.cookie !== undefined).map(({ row }) => row.backend);
  if (sticky.length === 0) return [];
  const backends = listNames([...new Set(sticky)]);
  return [
    `Clients of ${backends} stick to their server by cookie. Each server's clients move to another one when it goes to maint: ` +
      'what the application keeps only in its own memory for them is lost to them.',
  ];
}
