import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { HaproxyKind } from '../lab/haproxy-binaries.ts';
import { AT_ONCE, newArenas } from './arena.ts';
import { runCell } from './cell.ts';
import { breachesOf } from './judge.ts';
import { allCells } from './promises.ts';

/** A test for every cell on one HAProxy. */
export function testMatrix(haproxy: HaproxyKind): void {
  describe(`every step × every fault, ${haproxy} HAProxy`, { concurrency: AT_ONCE }, () => {
    const arenas = newArenas(AT_ONCE);
    after(() => arenas[Symbol.asyncDispose]());
    for (const { name, promised } of allCells()) {
      test(`${name.step}/${name.fault}`, async () => {
        const seen = await runCell(name, haproxy, arenas);
        const output = `${seen.run.main.output}\n── post\n${seen.run.post?.output}`;
        assert.deepEqual(breachesOf(name, promised, seen), [], output);
      });
    }
  });
}
