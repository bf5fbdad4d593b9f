import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { judge } from './oracle.ts';
import type { FuzzInput, Operation } from './run-input.ts';
import { runInput } from './run-input.ts';
import type { World } from './worlds.ts';

/** Every small change there is, one at a time, to every answer of a look: what chance may miss for long. */

/** What a word is replaced by: the numbers that lie nearest to a wrong belief, and nothing. */
const WORDS = ['0', '2', '3', ''];

function* changesOf(text: string): Generator<readonly [string, string]> {
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const without = lines.toSpliced(index, 1).join('\n');
    yield [`without line ${index}`, without];
    yield [`line ${index} twice`, lines.toSpliced(index, 0, line).join('\n')];
    yield [`cut after line ${index}`, lines.slice(0, index + 1).join('\n')];
    yield [
      `cut before line ${index}`,
      lines
        .slice(0, index)
        .map((one) => `${one}\n`)
        .join(''),
    ];
  }
  const words = [...text.matchAll(/[^\s,"]+/g)];
  for (const { index, 0: word } of words) {
    for (const other of WORDS) {
      if (other !== word)
        yield [
          `"${word}" at ${index} is "${other}"`,
          text.slice(0, index) + other + text.slice(index + word.length),
        ];
    }
  }
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    if (next === undefined) continue;
    const name = `"${next[0]}" at ${next.index} is "${word[0]}", as before it`;
    yield [name, text.slice(0, next.index) + word[0] + text.slice(next.index + next[0].length)];
  }
}

const SWEEPS: readonly (readonly [World, Operation])[] = [
  ['worker', 'snapshot'],
  ['worker', 'watch-masks'],
  ['worker', 'drain'],
  ['worker', 'shutdown'],
  ['master-reloaded', 'watch'],
];

describe('every small change', () => {
  for (const [world, operation] of SWEEPS) {
    test(`${operation}, ${world}`, async (t) => {
      const input: FuzzInput = { world, operation, replies: new Map(), sticky: true };
      let tried = 0;
      for (const [number, { bytes }] of (await runInput(input)).delivered.entries()) {
        for (const [change, text] of changesOf(bytes.toString())) {
          const changed = { ...input, replies: new Map([[number, Buffer.from(text)]]) };
          const violation = judge(changed, await runInput(changed));
          assert.equal(
            violation,
            undefined,
            `exchange ${number}, ${change}: ${violation?.rule}: ${violation?.what}`,
          );
          tried += 1;
        }
      }
      t.diagnostic(`${tried} changes`);
    });
  }
});
