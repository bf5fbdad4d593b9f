import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readCorpus, toJson } from './corpus.ts';
import { fuzz } from './fuzz.ts';
import { judge } from './oracle.ts';
import { runInput } from './run-input.ts';
import { shrink } from './shrink.ts';

const corpus = readCorpus();

/**
 * The same seed and the same number in every run of CI: what is new is looked for by script/fuzz. Stands first in this file: V8
 * counts blocks only in functions that it compiles after the counting has begun.
 */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_122);
const INPUTS = Number(process.env['FUZZ_INPUTS'] ?? 2_500);

test(`${INPUTS} mutated answers, seed ${SEED}`, async (t) => {
  const start = corpus.map(({ input }) => input);
  const untilMs = Number.POSITIVE_INFINITY;
  const { found, features } = await fuzz(start, { seed: SEED, untilMs, runs: INPUTS });
  if (found) {
    const { violation, input } = await shrink(found, performance.now() + 20_000);
    assert.fail(
      `${violation.rule}: ${violation.what}\nscript/fuzz --replay <a file with this>:\n${toJson(input)}`,
    );
  }
  // A fuzzer that has gone blind finds nothing either.
  assert.ok(features > 600, `only ${features} features: does the coverage work?`);
  t.diagnostic(`${features} features`);
});

describe('inputs that were of interest once', () => {
  for (const { name, input } of corpus) {
    test(name, async () => assert.deepEqual(judge(input, await runInput(input)), undefined));
  }
});
