import type { ListEntry } from '../haproxy/control-plane.ts';
import type { TesterList } from '../plan/act.ts';
import { isSameProcess } from '../server.ts';
import { RolloutError } from '../support/errors.ts';
import { listNames, plural } from '../support/format.ts';
import type { Context } from './context.ts';
import type { TestersDeed } from './deeds.ts';
import type { SettleOptions } from './settle.ts';

type Shared = Pick<Context, 'planes' | 'ledger' | 'guard' | 'tell' | 'last'>;

/** `alice`, or for a map `alice web-canary`. */
function entryOf(text: string): ListEntry {
  const [key = '', ...rest] = text.trim().split(/\s+/);
  return rest.length === 0 ? { key } : { key, value: rest.join(' ') };
}

/**
 * Adds the entries to the file on all nodes, each read back: first into the journal, then to HAProxy. Entries that are there already are
 * not this run's, and stay when the others are taken out. Throws `input-invalid` where a map's entries have no value, or an ACL's have
 * one; `unsupported` where HAProxy reads no such file.
 */
export async function addTesters(context: Shared, testers: TesterList): Promise<void> {
  const missing = await missingTesters(context, testers);
  const deeds = missing.filter((deed) => deed.entries.length > 0);
  context.guard.assertMine();
  context.ledger.deeds.testers.push(...deeds);
  context.ledger.save();
  const results = await Promise.allSettled(deeds.map((deed) => put(context, deed)));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason as Error;
}

/** What would have to be added, by node. Throws as `addTesters` does, and changes nothing. */
export async function missingTesters(
  { planes, last }: Pick<Context, 'planes' | 'last'>,
  { file, entries: texts }: TesterList,
): Promise<TestersDeed[]> {
  const entries = texts.map(entryOf);
  return Promise.all(
    [...planes].map(async ([node, plane]) => {
      if (!plane.lists) throw new RolloutError('unsupported', `${node} cannot change ACL and map files`);
      const { kind, entries: there } = await plane.lists.read(file, last);
      assertForm(kind, file, entries);
      const known = new Set(there.map(({ key }) => key));
      return { node, file, kind, entries: entries.filter(({ key }) => !known.has(key)) };
    }),
  );
}

function assertForm(kind: TestersDeed['kind'], file: string, entries: readonly ListEntry[]): void {
  const wrong = entries.filter(({ value }) => (kind === 'map') !== (value !== undefined));
  if (wrong.length === 0) return;
  const names = listNames(
    wrong.map(({ key }) => key),
    4,
  );
  throw kind === 'map'
    ? new RolloutError('input-invalid', `canary-users: ${file} is a map, and ${names} has no value`, {
        hint: 'Write key and value, one line each: alice web-canary.',
      })
    : new RolloutError(
        'input-invalid',
        `canary-users: ${file} is an ACL file, and ${names} has more than one word`,
        {
          hint: 'Write one name, cookie or address a line.',
        },
      );
}

async function put({ planes, last }: Shared, { node, file, kind, entries }: TestersDeed): Promise<void> {
  const { lists } = planes.get(node)!;
  const before = await lists!.read(file, last);
  const known = new Set(before.entries.map(({ key }) => key));
  for (const entry of entries) if (!known.has(entry.key)) await lists!.add(file, kind, entry, last);
}

/** A reload has read the file again: the entries of this run are added once more. How many. */
export async function reassertTesters(context: Shared, node: string): Promise<number> {
  const own = context.ledger.deeds.testers.filter((deed) => deed.node === node);
  for (const deed of own) await put(context, deed);
  return own.reduce((sum, { entries }) => sum + entries.length, 0);
}

/**
 * Takes out exactly the entries that this run added, on all nodes at once. In post, a node that was reloaded since has read the file
 * again, and nothing is left to take out. Throws the first failure after all have ended.
 */
export async function takeTestersOut(shared: Shared, options: SettleOptions): Promise<void> {
  const { ledger, planes, last } = shared;
  const results = await Promise.allSettled(
    ledger.deeds.testers.map(async (deed) => {
      const plane = planes.get(deed.node);
      if (!plane?.lists) throw new Error(`no control plane for node ${deed.node}`);
      const known = options.identityOf(deed.node);
      const seen = await plane.watch({ rows: [], backends: [], masks: false }, last);
      const isSame = known !== undefined && isSameProcess(known, seen.identity);
      if (isSame || options.afterReload === 'follow') {
        for (const { key } of deed.entries) await plane.lists.remove(deed.file, deed.kind, key, last);
      }
      ledger.deeds.testers = ledger.deeds.testers.filter((one) => one !== deed);
    }),
  );
  ledger.save();
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason as Error;
}

/** `3 testers (alice, bob and carol)`. */
export const testersText = (texts: readonly string[]): string =>
  `${plural(texts.length, 'tester')} (${listNames(
    texts.map((text) => entryOf(text).key),
    4,
  )})`;
