/**
 * The program of script/faults: runs the matrix or a part of it, prints what became of each cell, and, after a whole run in which
 * every cell kept its promise, writes the table of docs/faults.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { haproxyBinary, type HaproxyKind } from '../lab/haproxy-binaries.ts';
import { ROOT } from '../lab/processes.ts';
import { AT_ONCE, newArenas } from './arena.ts';
import { runCell } from './cell.ts';
import { breachesOf } from './judge.ts';
import { countKey, renderMatrix, withTable, type Counted } from './print.ts';
import { allCells } from './promises.ts';

const { values } = parseArgs({
  options: {
    cell: { type: 'string' },
    haproxy: { type: 'string' },
    at: { type: 'string', default: String(AT_ONCE) },
    log: { type: 'boolean', default: false },
  },
});
const KINDS: readonly HaproxyKind[] = ['distribution', 'newer'];
const kinds = KINDS.filter((kind) => values.haproxy === undefined || values.haproxy === kind);
if (kinds.length === 0) throw new Error(`--haproxy ${values.haproxy}: it is distribution or newer`);
const [step = '', fault = ''] = (values.cell ?? '').split('/');
const cells = allCells().filter(
  ({ name }) => (step === '' || name.step === step) && (fault === '' || name.fault === fault),
);
if (cells.length === 0) throw new Error(`--cell ${values.cell}: there is no such cell; see docs/faults.md`);

const startedMs = performance.now();
const work = kinds.flatMap((kind) => cells.map((cell) => ({ kind, ...cell })));
const counts = new Map<string, Counted>();
let broken = 0;
await using arenas = newArenas(Number(values.at));

async function worker(): Promise<void> {
  for (let one = work.shift(); one; one = work.shift()) {
    const { kind, name, promised } = one;
    const key = countKey(kind, name.step, name.fault);
    try {
      const seen = await runCell(name, kind, arenas);
      const breaches = breachesOf(name, promised, seen);
      const { toFault, toRollout, of } = seen.lost;
      counts.set(key, { toFault, toRollout: toRollout.length, of });
      if (breaches.length > 0) broken += 1;
      const lost = `${toRollout.length} of ${of} requests lost${toFault > 0 ? `, ${toFault} more to the fault` : ''}`;
      console.log(`${breaches.length === 0 ? '✓' : '✗'} ${key}  ${lost}  ${seen.tookMs} ms`);
      for (const breach of breaches) console.log(`    ${breach}`);
      if (breaches.length > 0 || values.log) {
        console.log(seen.run.main.output.replaceAll(/^/gm, '      │ '));
        console.log((seen.run.post?.output ?? '').replaceAll(/^/gm, '      post │ '));
      }
    } catch (error) {
      broken += 1;
      console.log(`✗ ${key}  ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

await Promise.all(Array.from({ length: Number(values.at) }, worker));
const seconds = Math.round((performance.now() - startedMs) / 1_000);
console.log(`${counts.size} cells in ${seconds} s, ${broken} did not keep their promise`);
if (broken > 0) {
  process.exitCode = 1;
} else if (values.cell === undefined && kinds.length === KINDS.length) {
  const file = join(ROOT, 'docs/faults.md');
  const versions = kinds.map((kind) => ({ kind, version: haproxyBinary(kind).version }));
  writeFileSync(file, withTable(readFileSync(file, 'utf8'), renderMatrix({ versions, counts })));
  console.log('docs/faults.md is written');
}
