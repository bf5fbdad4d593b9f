/**
 * The program of script/faults: runs the matrix, or one cell of it, prints what became of each cell, and writes the table.
 */
import { parseArgs } from 'node:util';
import type { HaproxyKind } from '../lab/haproxy-binaries.ts';
import { newArenas } from './arena.ts';
import { runCell, type Observed } from './cell.ts';
import { FAULT_NAMES } from './faults.ts';
import { breachesOf } from './judge.ts';
import { isMissing, promiseOf, type CellName } from './promises.ts';
import { STEP_NAMES } from './steps.ts';

const { values } = parseArgs({
  options: {
    cell: { type: 'string' },
    haproxy: { type: 'string' },
    at: { type: 'string', default: '4' },
    log: { type: 'boolean', default: false },
  },
});
const kinds = (values.haproxy ? [values.haproxy] : ['distribution', 'newer']) as HaproxyKind[];
const [wantStep, wantFault] = (values.cell ?? '/').split('/');
const cells = STEP_NAMES.flatMap((step) => FAULT_NAMES.map((fault): CellName => ({ step, fault }))).filter(
  (cell) =>
    !isMissing(promiseOf(cell)) &&
    (!wantStep || cell.step === wantStep) &&
    (!wantFault || cell.fault === wantFault),
);
await using arenas = newArenas(Number(values.at));
const work = kinds.flatMap((kind) => cells.map((cell) => ({ kind, cell })));
const startedMs = performance.now();
let bad = 0;
async function worker(): Promise<void> {
  for (let one = work.shift(); one; one = work.shift()) {
    const { kind, cell } = one;
    const id = `${kind} ${cell.step}/${cell.fault}`;
    let seen: Observed;
    try {
      seen = await runCell(cell, kind, arenas);
    } catch (error) {
      bad += 1;
      console.log(`✗ ${id}\n    ${(error as Error).message}`);
      continue;
    }
    const promised = promiseOf(cell);
    if (isMissing(promised)) continue;
    const breaches = breachesOf(cell, promised, seen);
    if (breaches.length > 0) bad += 1;
    const lost = `lost ${seen.lost.toRollout.length} + ${seen.lost.toFault} of ${seen.lost.of}`;
    console.log(`${breaches.length === 0 ? '✓' : '✗'} ${id}  ${seen.tookMs} ms  ${lost}`);
    for (const breach of breaches) console.log(`    ${breach}`);
    if (breaches.length > 0 || values.log) {
      console.log(seen.run.main.output.replaceAll(/^/gm, '        │ '));
      console.log((seen.run.post?.output ?? '').replaceAll(/^/gm, '        post │ '));
    }
  }
}
await Promise.all(Array.from({ length: Number(values.at) }, worker));
console.log('own CPU', process.cpuUsage().user / 1000, process.resourceUsage().userCPUTime/1000);
console.log(`${bad} bad, in ${Math.round(performance.now() - startedMs)} ms`);
