import { readdirSync, readFileSync } from 'node:fs';
import { OPERATIONS } from './run-input.ts';
import type { FuzzInput } from './run-input.ts';
import { WORLDS } from './worlds.ts';

/** An input as it lies in `corpus/`: bytes as latin1 text, one character a byte, cut into lines for people and diffs. */
interface Stored {
  readonly world: string;
  readonly operation: string;
  readonly sticky: boolean;
  readonly replies: Readonly<Record<string, readonly string[]>>;
}

export function toJson(input: FuzzInput): string {
  const replies = [...input.replies].map(([number, bytes]): [string, string[]] => [
    String(number),
    bytes.toString('latin1').split(/(?<=\n)/),
  ]);
  const { world, operation, sticky } = input;
  return `${JSON.stringify({ world, operation, sticky, replies: Object.fromEntries(replies) } satisfies Stored, undefined, 2)}\n`;
}

export function fromJson(text: string): FuzzInput {
  const { world, operation, sticky, replies } = JSON.parse(text) as Stored;
  const known = OPERATIONS.find((one) => one === operation);
  if (known === undefined || !(world in WORLDS))
    throw new Error(`no world ${world} or operation ${operation}`);
  const bytes = Object.entries(replies).map(([number, lines]): [number, Buffer] => [
    Number(number),
    Buffer.from(lines.join(''), 'latin1'),
  ]);
  return { world: world as keyof typeof WORLDS, operation: known, sticky, replies: new Map(bytes) };
}

const FOLDER = new URL('corpus/', import.meta.url);

export interface Entry {
  readonly name: string;
  readonly input: FuzzInput;
}

export const readCorpus = (): Entry[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => ({
      name: file.replace('.json', '').replaceAll('-', ' '),
      input: fromJson(readFileSync(new URL(file, FOLDER), 'utf8')),
    }));
