/** `script/simulate`: random rollouts in virtual time, or one of them again, line by line. */
import { parseArgs } from 'node:util';
import { campaign, describeFailure } from './campaign.ts';
import { generate } from './generate.ts';
import { simulate } from './rollout.ts';
import type { Scenario } from './scenario.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    replay: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const table = (title: string, counts: Readonly<Record<string, number>>): string => {
  const lines = Object.entries(counts)
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, count]) => `${String(count).padStart(9)}  ${name}`);
  return [title, ...lines].join('\n');
};

async function replay(what: string): Promise<void> {
  const scenario = what.startsWith('{')
    ? (JSON.parse(what) as Scenario)
    : generate(wholeNumber('replay', what));
  console.log(JSON.stringify(scenario));
  const result = await simulate(scenario, { trace: true });
  for (const line of result.trace) console.log(line);
  if (!result.breach) {
    console.log(`every promise kept, for ${result.virtualMs} ms of virtual time`);
    return;
  }
  const { promise, code, text, atMs } = result.breach;
  console.log(`promise ${promise} is broken (${code}) after ${atMs} ms: ${text}`);
  process.exitCode = 1;
}

async function many(runs: number, seed: number): Promise<void> {
  const result = await campaign({ runs, seed });
  console.log(table('verdicts', result.verdicts));
  console.log(table('lost requests, by cause', result.losses));
  for (const failure of result.failures) console.log(`\n${describeFailure(failure)}`);
  const perRun = (result.cpuMs / runs).toFixed(1);
  const hours = (result.virtualMs / 3_600_000).toFixed(1);
  console.log(
    `\n${runs} rollouts from seed ${seed}: ${result.failures.length} broke a promise (${hours} virtual hours, ${perRun} ms of CPU each)`,
  );
  if (result.failures.length > 0) process.exitCode = 1;
}

function wholeNumber(name: string, text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  console.error(`--${name} ${text}: a whole number is wanted`);
  return process.exit(2);
}

if (values.help) {
  console.log(`script/simulate --runs 1000 --seed 7      random rollouts, spread over the cores
script/simulate --replay 4711             the rollout of this seed again, line by line
script/simulate --replay '{"seed":…}'     the same of a scenario in JSON`);
} else if (values.replay !== undefined) {
  await replay(values.replay);
} else {
  await many(wholeNumber('runs', values.runs), wholeNumber('seed', values.seed));
}
