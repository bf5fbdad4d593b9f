/**
 * `script/bench`: whole rollouts side by side with other ways, reaction times, the cost of watching, growth and start-up. Writes bench/ and
 * the marked block of README.md. Exit code 1 where a rollout of ours lost a request; goals that are missed are told, not failed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { haproxyBinary } from '../lab/haproxy-binaries.ts';
import { ROOT } from '../lab/processes.ts';
import { startArena } from './arena.ts';
import { measureCanary } from './canary.ts';
import { goalsOf, planeGoals } from './goals.ts';
import { measureGrowth } from './growth.ts';
import { measurePlanes } from './planes.ts';
import { plotRollouts } from './plot.ts';
import type { Goal, Results, WayResult } from './results.ts';
import { idealMs, measureRollout, unavoidableMs, type RolloutRun } from './rollout.ts';
import { measureShellStart } from './shell-start.ts';
import { measureStartUp } from './startup.ts';
import { median, spreadOf, sum } from './statistics.ts';
import { measureSwitching } from './switching.ts';
import { fullReport, planeTable, readmeBlock } from './tables.ts';
import { measureWatching } from './watching.ts';
import { missingFor, versionOfAnsible, wayOf, type WayId } from './ways.ts';

const quick = process.argv.includes('quick');
const startedMs = performance.now();
const missing = new Set<string>();

/** Ways one after the other in rounds, each round on the same arena, nothing else running. */
async function inTurns(
  servers: number,
  rounds: readonly (readonly WayId[])[],
): Promise<Map<WayId, RolloutRun[]>> {
  const arena = await startArena(servers, { load: true });
  const runs = new Map<WayId, RolloutRun[]>();
  try {
    for (const way of rounds.flat().filter(canRun)) {
      const run = await measureRollout(arena, wayOf(way));
      tell(
        `${servers} servers, ${wayOf(way).title}: ${(run.wallMs / 1_000).toFixed(2)} s, ${run.lost} of ${run.requests} requests lost`,
      );
      runs.set(way, [...(runs.get(way) ?? []), run]);
    }
  } finally {
    await arena.stop();
  }
  return runs;
}

/** Ways at the same time, each with an arena of its own: for long ones that mostly wait. */
async function atOnce(
  pairs: readonly (readonly [number, WayId])[],
): Promise<[number, Map<WayId, RolloutRun[]>][]> {
  return Promise.all(pairs.map(async ([servers, way]) => [servers, await inTurns(servers, [[way]])]));
}

function canRun(way: WayId): boolean {
  const why = missingFor(way);
  if (why === '') return true;
  const text = `${wayOf(way).title}: ${why}`;
  if (!missing.has(text)) console.log(`\n!! NOT MEASURED: ${text}\n`);
  missing.add(text);
  return false;
}

function tell(text: string): void {
  console.log(`${((performance.now() - startedMs) / 1_000).toFixed(0).padStart(4)} s  ${text}`);
}

function resultsOf(servers: number, all: ReadonlyMap<WayId, readonly RolloutRun[]>): WayResult[] {
  return [...all].map(([way, runs]) => {
    const wallMs = runs.map((run) => Math.round(run.wallMs));
    const parts = runs.flatMap((run) =>
      run.servers.length > 0 ? [sum(run.servers.map(unavoidableMs))] : [],
    );
    return {
      way,
      title: wayOf(way).title,
      servers,
      wallMs,
      medianMs: Math.round(median(wallMs)),
      requests: sum(runs.map((run) => run.requests)),
      lost: sum(runs.map((run) => run.lost)),
      unavoidableMs: parts.length > 0 ? Math.round(median(parts)) : undefined,
    };
  });
}

async function measureAll(): Promise<Results> {
  const size = quick ? 4 : 10;
  const light: readonly WayId[] = ['require', 'once', 'socat-half'];
  const rounds: readonly (readonly WayId[])[] = quick
    ? [light, ['require', 'once', 'ansible-1']]
    : [light, [...light, 'socat-one'], ['require', 'once', 'ansible-1']];
  const small = await inTurns(size, rounds);
  const blocks: [number, Map<WayId, RolloutRun[]>][] = [[size, small]];
  if (!quick) {
    blocks.push(...(await atOnce(light.map((way) => [50, way] as const))));
    blocks.push(
      ...(await atOnce([
        [50, 'ansible-1'],
        [10, 'ansible-5'],
      ])),
    );
  }
  tell('cost of watching');
  const arena = await startArena(size, { load: false });
  const shellStart = await measureShellStart(arena, 40);
  const watching = await measureWatching(arena, quick ? 8_000 : 20_000);
  await arena.stop();
  tell('switch of colours');
  const switching = await measureSwitching(quick ? 6 : 20);
  tell('growth');
  const growth = await measureGrowth(quick ? [10, 1_000] : [10, 100, 1_000, 5_000], quick ? 2_000 : 5_000);
  tell('control planes');
  const planes = await measurePlanes(size, quick ? 1 : 2, tell);
  tell('canary');
  const canary = await measureCanary();
  tell('start-up');
  const startUp = await measureStartUp(quick ? 15 : 31);
  // Reaction times only of rollouts that had the machine for themselves.
  const reactions = (['require', 'once'] as const).map((way) => {
    const times = (small.get(way) ?? []).flatMap((run) => run.servers);
    return {
      way,
      toDeploy: spreadOf(times.map((one) => one.toDeploy)),
      toReady: spreadOf(times.map((one) => one.toReady)),
    };
  });
  const sizes = [...new Set(blocks.map(([servers]) => servers))];
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: describeMachine(),
    versions: describeVersions(),
    quick,
    missing: [...missing],
    ideal: sizes.map((servers) => ({ servers, requireMs: idealMs(servers, 2), onceMs: idealMs(servers, 1) })),
    rollouts: blocks.flatMap(([servers, all]) => resultsOf(servers, all)),
    shellStart,
    reactions,
    watching,
    switching,
    growth,
    startUp,
    planes,
    canary,
  };
}

function describeMachine(): string {
  const [first] = cpus();
  return `${cpus().length} cores (${first?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release().split('-')[0]}`;
}

function describeVersions(): string {
  const ansible = versionOfAnsible();
  const haproxy = haproxyBinary('distribution').version.split('-')[0];
  return `HAProxy ${haproxy}, Node ${process.versions.node}${ansible === undefined ? '' : `, Ansible ${ansible}`}`;
}

/** Only the control planes, told and not written; for whoever works on one. */
async function onlyPlanes(): Promise<never> {
  const planes = await measurePlanes(quick ? 4 : 10, 1, tell);
  console.log(`\n${planeTable(planes)}\n`);
  tellGoals(planeGoals(planes));
  process.exit(planes.ways.some((one) => one.lost > 0) ? 1 : 0);
}

function tellGoals(goals: readonly Goal[]): void {
  for (const one of goals)
    console.log(`${one.met ? 'met   ' : 'MISSED'}  ${one.goal}: ${one.measured} (${one.limit})`);
}

/** Replaces what stands between the markers; they have to be there. */
function writeBlock(file: string, block: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(
    /(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/,
    (_, open: string, close: string) => `${open}\n${block}\n\n${close}`,
  );
  if (after === before && !before.includes('<!-- bench -->'))
    throw new Error(`${file} needs the lines <!-- bench --> and <!-- /bench -->`);
  writeFileSync(file, after);
}

if (process.argv.includes('planes')) await onlyPlanes();
const results = await measureAll();
// A quick run shows that the bench works; what the README quotes comes from a whole one.
const out = quick ? join(ROOT, '.cache/bench') : join(ROOT, 'bench');
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
writeFileSync(join(out, 'rollouts.svg'), plotRollouts(results));
writeFileSync(join(out, 'README.md'), fullReport(results));
if (!quick) writeBlock(join(ROOT, 'README.md'), readmeBlock(results));
console.log(`\n${fullReport(results)}`);
tellGoals(goalsOf(results));
for (const text of results.missing) console.log(`!! NOT MEASURED: ${text}`);
tell(`written to ${out}`);
const lost = results.rollouts.filter((one) => (one.way === 'require' || one.way === 'once') && one.lost > 0);
for (const one of lost)
  console.log(`${one.title} lost ${one.lost} requests with ${one.servers} servers: that is a bug`);
if (lost.length > 0) process.exitCode = 1;
