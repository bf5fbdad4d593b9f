import { RolloutError } from '../../support/errors.ts';
import type { ListContent, ListEntry, Lists } from '../control-plane.ts';
import { checkedEntry, checkedFile } from '../names.ts';
import type { Command } from './commands.ts';
import { showInfo } from './commands.ts';
import type { Peer } from './peer.ts';
import { answerAt, identityAt, replacedMeanwhile, untilSettled, wholeQuestion } from './peer.ts';
import { isNoSuchKey, isUnknownList, refusal } from './refusals.ts';

type Kind = ListContent['kind'];

const show = (kind: Kind, file: string): Command => ({
  text: `show ${kind} ${checkedFile(file)}`,
  shape: 'list',
});

const change = (text: string): Command => ({ text, shape: 'silent' });

/** ACL and map files over the Runtime API (facts, section 10). HAProxy 3.4 wants the level admin even to show them. */
export function listsOver(peer: Peer): Lists {
  return {
    async read(file, signal) {
      const acl = await contentOf(peer, 'acl', file, signal);
      const found = acl ?? (await contentOf(peer, 'map', file, signal));
      if (found) return found;
      throw unknownFile(file);
    },
    async add(file, kind, entry, signal) {
      const value = kind === 'map' ? ` ${checkedEntry(entry.value ?? '')}` : '';
      const text = `add ${kind} ${checkedFile(file)} ${checkedEntry(entry.key)}${value}`;
      await changed(peer, kind, file, text, (entries) => has(entries, entry), signal);
    },
    async remove(file, kind, key, signal) {
      const text = `del ${kind} ${checkedFile(file)} ${checkedEntry(key)}`;
      await changed(peer, kind, file, text, (entries) => entries.every((one) => one.key !== key), signal);
    },
  };
}

/** HAProxy reads no such file; in its own words, whichever version it is. */
export const unknownFile = (file: string): RolloutError =>
  refusal(show('map', file).text, 'Unknown map identifier. Please use #<id> or <file>.');

const has = (entries: readonly ListEntry[], { key, value }: ListEntry): boolean =>
  entries.some((one) => one.key === key && (value === undefined || one.value === value));

/** Undefined: no list of this kind is read from the file. */
export async function contentOf(
  peer: Peer,
  kind: Kind,
  file: string,
  signal: AbortSignal,
): Promise<ListContent | undefined> {
  const commands = [showInfo, show(kind, file)];
  const { content } = await untilSettled(peer, signal, async (untilMs) => {
    const reply = await peer.talk.read(wholeQuestion(peer, commands), untilMs, signal);
    if (reply.kind === 'refused') {
      const again = replacedMeanwhile(reply, commands);
      if (again) return again;
    }
    identityAt(reply, commands, 0);
    const part = reply.parts[1];
    if (part?.kind === 'refusal' && isUnknownList(part.text)) return { content: undefined };
    return { content: { kind, entries: parseList(kind, answerAt(reply, commands, 1)) } };
  });
  return content;
}

/** `0x55f72d56f020 alice web`, one entry a line; the number is where it lies in memory. */
export function parseList(kind: Kind, text: string): ListEntry[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, key = '', value] = /^0x[0-9a-f]+ (\S*)(?: (.*))?$/.exec(line) ?? [];
      return kind === 'map'
        ? { key, value: value ?? '' }
        : { key: value === undefined ? key : `${key} ${value}` };
    });
}

/** Gives the change and reads it back until the list shows it; what was lost on the way is given again only where it does not. */
export async function changed(
  peer: Peer,
  kind: Kind,
  file: string,
  text: string,
  isSo: (entries: readonly ListEntry[]) => boolean,
  signal: AbortSignal,
): Promise<void> {
  const commands = [showInfo, change(text), show(kind, file)];
  await untilSettled(peer, signal, async (untilMs) => {
    const before = await contentOf(peer, kind, file, signal);
    if (before && isSo(before.entries)) return {};
    const reply = await peer.talk.write(wholeQuestion(peer, commands), untilMs, signal);
    if (reply.kind === 'lost') return { again: reply.error };
    if (reply.kind === 'refused' && text.startsWith('del ') && isNoSuchKey(reply.text)) return {};
    if (reply.kind === 'refused') {
      const again = replacedMeanwhile(reply, commands);
      if (again) return again;
      throw refusal(commands[reply.index]?.text ?? '', reply.text);
    }
    identityAt(reply, commands, 0);
    if (isSo(parseList(kind, answerAt(reply, commands, 2)))) return {};
    return {
      again: new RolloutError('internal', `HAProxy took "${text}", and does not show it`, {
        hint: 'Does something else change this file at the same time?',
      }),
      withinMs: 500,
    };
  });
}
