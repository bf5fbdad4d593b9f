import { isIP } from 'node:net';
import type { RolloutInputs } from '../inputs/inputs.ts';
import type { ServerRow } from '../server.ts';
import { firstRow } from './grouping.ts';
import type { Group } from './grouping.ts';
import type { RowProof } from './plan.ts';
import { shortNames } from './refuse.ts';
import type { Problem } from './refuse.ts';

/** A check of its own that really runs. A row that follows another is never asked, and never marked down (facts, section 4.4). */
export function hasActiveCheck(row: ServerRow): boolean {
  return row.tracks === undefined && row.check.enabled;
}

/** Where the proof of a row comes from. `haproxy-check: ignore` asks HAProxy about nobody. */
export function proofOf(row: ServerRow, inputs: RolloutInputs): RowProof {
  return inputs.health.haproxyCheck !== 'ignore' && hasActiveCheck(row) ? 'check' : 'none';
}

/** Servers that nothing would prove healthy after their deploy (contract, sections 3 and 6). */
export function unproved(groups: readonly Group[], inputs: RolloutInputs): Problem[] {
  if (inputs.health.haproxyCheck === 'ignore' || inputs.health.url !== undefined) return [];
  const without = groups.filter(({ members }) => !members.some(({ row }) => hasActiveCheck(row)));
  const isSwitchedOff = ({ members }: Group): boolean => members.some(({ row }) => isCheckOff(row));
  const off = without.filter(isSwitchedOff);
  const never = without.filter((group) => !isSwitchedOff(group));
  const isReady = inputs.operation === 'ready';
  const what = isReady ? 'them' : 'a deploy';
  const ignore = isReady
    ? 'haproxy-check: ignore lets them take traffic unproved.'
    : "haproxy-check: ignore takes the deploy step's own success for the proof.";
  const problems: Problem[] = [];
  if (never.length > 0) {
    problems.push({
      title: `haproxy-check: ${names(never)} without check in HAProxy's configuration, and no health-url: nothing would prove ${what} healthy`,
      hint: `Give health-url, or add check to the server lines; ${ignore}`,
    });
  }
  if (off.length > 0) {
    problems.push({
      title: `haproxy-check: ${names(off)} with the check switched off at runtime (disable health), and no health-url: nothing would prove ${what} healthy`,
      hint: 'Switch the check on again (enable health), or give health-url.',
    });
  }
  return problems;
}

/** `disable health` was given: configured, but not running. */
export function isCheckOff(row: ServerRow): boolean {
  return row.tracks === undefined && row.check.configured && !row.check.enabled;
}

/** Servers that `health-url` cannot reach, because HAProxy shows no IP address or port for it to ask. */
export function unaskable(groups: readonly Group[], url: string | undefined): Problem[] {
  if (url === undefined) return [];
  const needsAddress = url.includes('{address}');
  const needsPort = url.includes('{port}');
  const bad = groups.filter((group) => {
    const row = firstRow(group);
    return (needsAddress && isIP(row.address) === 0) || (needsPort && row.port === 0);
  });
  if (bad.length === 0) return [];
  const row = firstRow(bad[0]!);
  return [
    {
      title: `health-url: "${url}" cannot be filled in for ${shortNames(bad.map(({ name }) => name))}: HAProxy shows address ${row.address}, port ${row.port} (${row.backend}/${row.server})`,
      hint: 'Write a URL that does without {address} or {port} (with {server}, say), or leave these servers out with !name.',
    },
  ];
}

function names(groups: readonly Group[]): string {
  return `${shortNames(groups.map(({ name }) => name))} ${groups.length === 1 ? 'is' : 'are'}`;
}
