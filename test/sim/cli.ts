/** `script/simulate`: random rollouts, or one again. */
import { parseArgs } from 'node:util';
import { generate } from './generate.ts';
import { simulate } from './rollout.ts';
import type { Scenario } from './scenario.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string' }, replay: { type: 'string' } } });
if (values.replay !== undefined) {
  const scenario = values.replay.startsWith('{') ? (JSON.parse(values.replay) as Scenario) : generate(Number(values.replay));
  const result = await simulate(scenario, { trace: true });
  console.log(JSON.stringify(scenario));
  console.log(result.trace.join('\n'));
  console.log(result.breach, [...result.losses], result.virtualMs, result.events);
} else {
  const first = Number(values.seed ?? 1);
  const codes = new Map<string, number[]>();
  const outcomes = new Map<string, number>();
  let events = 0, virtual = 0;
  const cpu = process.cpuUsage();
  for (let seed = first; seed < first + Number(values.runs); seed += 1) {
    const result = await simulate(generate(seed));
    events += result.events; virtual += result.virtualMs;
    if (result.breach) {
      const key = `${result.breach.promise} ${result.breach.code}`;
      codes.set(key, [...(codes.get(key) ?? []), seed]);
    }
    const o = result.wasKilled ? 'killed' : result.outcome ? `${result.outcome.result} ${result.outcome.reason}` : 'none';
    outcomes.set(o, (outcomes.get(o) ?? 0) + 1);
  }
  const used = process.cpuUsage(cpu);
  const n = Number(values.runs);
  for (const [key, seeds] of codes) console.log(key, seeds.length, seeds.slice(0, 6).join(' '));
  console.log([...outcomes].toSorted((a, b) => b[1] - a[1]).map(([k, v]) => `${k}: ${v}`).join(', '));
  console.log(`cpu ${((used.user + used.system) / 1000 / n).toFixed(2)} ms/run, ${events / n} events, ${virtual / n} virtual ms`);
}
