import type { ServerPattern } from '../inputs/inputs.ts';
import type { NodeSnapshot } from '../server.ts';
import { listNames } from '../support/format.ts';
import { didYouMean } from '../support/nearest.ts';
import type { Group } from './grouping.ts';
import { refuse } from './refuse.ts';
import type { Problem } from './refuse.ts';

/** How many existing names a message shows. */
const SHOWN = 20;

/** Refuses with `unknown-backend` what no node has; a backend that only some nodes lack is for `nodes.ts`. */
export function refuseUnknownBackends(snapshots: readonly NodeSnapshot[], backends: readonly string[]): void {
  const known = [
    ...new Set(snapshots.flatMap((snapshot) => snapshot.backends.map(({ backend }) => backend))),
  ];
  const nodes = listNames(snapshots.map(({ node }) => node));
  const missing = backends.filter((backend) => !known.includes(backend));
  refuse(
    'unknown-backend',
    missing.map((backend) => ({
      title: `backend "${backend}" does not exist on ${nodes}${didYouMean(backend, known)}`,
      hint:
        known.length === 0
          ? `HAProxy on ${nodes} has no backend.`
          : `Backends there: ${listNames(known, SHOWN)}.`,
    })),
  );
}

/**
 * The rollout servers that the patterns name: in the order of the patterns, within a pattern in HAProxy's. An exclusion wins over
 * any inclusion. Refuses with `unknown-server` every pattern, exclusions too, that
 * matches nothing (`input` is where they stand), and with `input-invalid` one that matches only servers which follow another (`track`) outside the selection.
 */
export function selectGroups(
  groups: readonly Group[],
  patterns: readonly ServerPattern[],
  backends: readonly string[],
  input = 'servers',
): Group[] {
  const index = indexNames(groups);
  const where = `${backends.length === 1 ? 'backend' : 'backends'} ${listNames(backends)}`;
  refuseUnknown(patterns, index, where, input);
  const excluded = new Set(patterns.filter(({ exclude }) => exclude).flatMap((one) => index.named(one.text)));
  const includes = patterns.filter(({ exclude }) => !exclude);
  const wanted = includes.flatMap((one) => index.named(one.text));
  const selected = new Set(wanted.filter((group) => !excluded.has(group)));
  refuseStrayFollowers(includes, index, selected, excluded, input);
  return [...selected];
}

interface NameIndex {
  readonly names: readonly string[];
  /** Groups whose name matches. */
  named(pattern: string): Group[];
  /** Groups of which a row that follows another matches, under a name of its own. */
  followed(pattern: string): { name: string; group: Group }[];
}

function indexNames(groups: readonly Group[]): NameIndex {
  const byName = Map.groupBy(groups, ({ name }) => name);
  const followers = groups.flatMap((group) => {
    const names = group.members.filter(({ row }) => row.tracks !== undefined).map(({ row }) => row.server);
    return [...new Set(names)].filter((name) => name !== group.name).map((name) => ({ name, group }));
  });
  const followersByName = Map.groupBy(followers, ({ name }) => name);
  return {
    names: [...byName.keys()],
    named(pattern) {
      if (!isGlob(pattern)) return byName.get(pattern) ?? [];
      const matches = globMatcher(pattern);
      return groups.filter(({ name }) => matches(name));
    },
    followed(pattern) {
      if (!isGlob(pattern)) return followersByName.get(pattern) ?? [];
      const matches = globMatcher(pattern);
      return followers.filter(({ name }) => matches(name));
    },
  };
}

function refuseUnknown(
  patterns: readonly ServerPattern[],
  index: NameIndex,
  where: string,
  input: string,
): void {
  const unknown = patterns.filter(
    ({ text }) => index.named(text).length === 0 && index.followed(text).length === 0,
  );
  const hint =
    index.names.length === 0
      ? `There are no servers in ${where}.`
      : `Servers there: ${listNames(index.names, SHOWN)}.`;
  refuse(
    'unknown-server',
    unknown.map(({ text, exclude }) => ({
      title: `${input}: "${exclude ? '!' : ''}${text}" matches no server of ${where}${isGlob(text) ? '' : didYouMean(text, index.names)}`,
      hint,
    })),
  );
}

function refuseStrayFollowers(
  includes: readonly ServerPattern[],
  index: NameIndex,
  selected: ReadonlySet<Group>,
  excluded: ReadonlySet<Group>,
  input: string,
): void {
  const stray = new Map<string, Problem>();
  for (const { text } of includes) {
    for (const { name, group } of index.followed(text)) {
      if (selected.has(group) || excluded.has(group)) continue;
      stray.set(`${name} ${group.name}`, {
        title: `${input}: ${name} follows ${group.name} (track), which is not in the rollout`,
        hint: `Name ${group.name} in ${input}: ${name} is drained and comes back with it.`,
      });
    }
  }
  refuse('input-invalid', [...stray.values()]);
}

const isGlob = (pattern: string): boolean => /[*?]/.test(pattern);

/** `*` is any run of characters, `?` any one; the whole name must match, in its upper and lower case. */
function globMatcher(pattern: string): (name: string) => boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\/-]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.');
  const regExp = new RegExp(`^${source}$`, 's');
  return (name) => regExp.test(name);
}
