import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fromJson, readCorpus, toJson } from './corpus.ts';
import { fuzz } from './fuzz.ts';
import { judge } from './oracle.ts';
import { runInput } from './run-input.ts';
import { shrink } from './shrink.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    replay: { type: 'string' },
    keep: { type: 'string' },
  },
});

if (values.replay !== undefined) {
  const input = fromJson(readFileSync(values.replay, 'utf8'));
  const ran = await runInput(input);
  const violation = judge(input, ran);
  console.log(ran.thrown ?? ran.result);
  console.log(violation ? `broken: ${violation.rule}: ${violation.what}` : 'no rule is broken');
  process.exitCode = violation ? 1 : 0;
} else {
  const seed = Number(values.seed);
  const seconds = Number(values.seconds);
  if (!Number.isInteger(seed) || !(seconds > 0)) throw new Error('--seconds and --seed want numbers');
  console.log(`fuzzing for ${seconds} s with seed ${seed}`);
  const { runs, kept, features, found } = await fuzz(
    readCorpus().map(({ input }) => input),
    {
      seed,
      untilMs: performance.now() + seconds * 1000,
      runs: Number.POSITIVE_INFINITY,
      progress: (sofar, many, reached) =>
        console.log(`${sofar} runs, ${many} inputs kept, ${reached} features`),
    },
  );
  if (values.keep !== undefined) {
    mkdirSync(values.keep, { recursive: true });
    for (const [index, input] of kept.entries())
      writeFileSync(join(values.keep, `${index}.json`), toJson(input));
  }
  if (found) {
    const { violation, input } = await shrink(found, performance.now() + 20_000);
    mkdirSync('.cache/fuzz', { recursive: true });
    const file = join('.cache/fuzz', `${seed}.json`);
    writeFileSync(file, toJson(input));
    console.log(toJson(input).slice(0, 6_000));
    console.log(`broken after ${runs} runs: ${violation.rule}: ${violation.what.slice(0, 2_000)}`);
    console.log(
      `again: script/fuzz --replay ${file}   (move it into test/fuzz/corpus under a name when it is mended)`,
    );
    process.exitCode = 1;
  } else {
    console.log(`${runs} runs, ${kept.length} inputs kept, ${features} features: no rule was broken`);
  }
}
