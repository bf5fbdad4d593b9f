import { goalsOf } from './goals.ts';
import type { PlaneResults } from './planes.ts';
import type { Results, WayResult } from './results.ts';

/** All results, for bench/README.md. */
export function fullReport(results: Results): string {
  const { date, machine, versions, watching, startUp, shellStart } = results;
  return [
    '# Measured',
    '',
    `${date}, ${machine}, ${versions}. Written by \`script/bench\`${results.quick ? ' quick' : ''}; numbers of another machine differ, ratios hardly.`,
    '',
    ...results.missing.map((text) => `**Not measured: ${text}**\n`),
    '![Whole rollouts](rollouts.svg)',
    '',
    '## Whole rollouts',
    '',
    'Each server has a request in flight that ends 400 ms after its drain; a deploy takes 500 ms, the boot after it 300 ms; HAProxy checks every',
    '200 ms, `rise 2`. Under 100 requests a second, `retries 0`. From the start of the process to its end. *Ideal* is the sum of what nobody',
    "can avoid: rest of the session, deploy, boot, and HAProxy's checks (half an interval until the first).",
    '',
    rolloutTable(results),
    '',
    '## Goals',
    '',
    table(
      ['goal', 'limit', 'measured', ''],
      goalsOf(results).map((one) => [one.goal, one.limit, one.measured, one.met ? 'met' : '**missed**']),
    ),
    '',
    '## Reactions',
    '',
    `Milliseconds. The start of the shell itself is in the first column of figures: it takes ${shellStart.median.toFixed(1)} (90 %: ${shellStart.p90.toFixed(1)}).`,
    '',
    table(
      [
        'way',
        'samples',
        'last session → first command of the deploy',
        '90 %',
        "HAProxy's word → `ready`",
        '90 %',
      ],
      results.reactions.map(({ way, toDeploy, toReady }) => [
        `\`${way}\``,
        `${toDeploy.samples}`,
        ...[toDeploy.median, toDeploy.p90, toReady.median, toReady.p90].map((value) => value.toFixed(1)),
      ]),
    ),
    '',
    '## Control planes',
    '',
    planeTable(results.planes),
    '',
    '## Watching',
    '',
    `Waiting for a session that does not end, over ${watching.overMs / 1_000} s: HAProxy takes ${watching.haproxyWatched.toFixed(2)} % of a core, without being watched ${watching.haproxyAlone.toFixed(2)} %; the action takes ${watching.action.toFixed(2)} % and ${watching.actionMb.toFixed(0)} MB.`,
    '',
    '## Growth',
    '',
    'A dry run over all servers of the backend, then the wait for one of them.',
    '',
    table(
      ['servers', 'planning', 'CPU', 'peak memory', 'HAProxy, watched', 'alone', 'action', 'its memory'],
      results.growth.map((one) => [
        count(one.servers),
        `${one.planMs.toFixed(0)} ms`,
        `${one.cpuMs.toFixed(0)} ms`,
        `${one.peakMb.toFixed(0)} MB`,
        ...[one.watching.haproxyWatched, one.watching.haproxyAlone, one.watching.action].map(
          (share) => `${share.toFixed(2)} %`,
        ),
        `${one.watching.actionMb.toFixed(0)} MB`,
      ]),
    ),
    '',
    '## Start-up',
    '',
    `The bundle, refusing its inputs: ${startUp.bundle.median.toFixed(0)} ms; Node with an empty module: ${startUp.bare.median.toFixed(0)} ms (medians of ${startUp.bare.samples}, in turns).`,
    '',
  ].join('\n');
}

/** The same rollout by each way to HAProxy. */
export function planeTable({ servers, ways }: PlaneResults): string {
  const head = ['way', `whole rollout, ${servers} servers`, 'last session → deploy', '90 %', 'requests lost'];
  const rows = ways.map((one) => [
    one.title,
    seconds(one.medianMs),
    ...[one.toDeploy.median, one.toDeploy.p90].map((value) => `${value.toFixed(1)} ms`),
    `${count(one.lost)} of ${count(one.requests)}`,
  ]);
  return table(head, rows);
}

/** For the project's README. */
export function readmeBlock(results: Results): string {
  return [
    rolloutTable(results),
    '',
    `Measured on ${results.date} by \`script/bench\` on ${machineShort(results)}; everything else it measured is in [bench/](bench/README.md).`,
  ].join('\n');
}

const machineShort = ({ machine, versions }: Results): string => `${machine}, ${versions}`;

function rolloutTable(results: Results): string {
  const rows = results.ideal.flatMap(({ servers, requireMs, onceMs }) => {
    const measured = results.rollouts
      .filter((one) => one.servers === servers)
      .toSorted((a, b) => a.medianMs - b.medianMs);
    return [
      [count(servers), 'ideal, `haproxy-check: once`', seconds(onceMs), ratio(onceMs / requireMs), ''],
      [count(servers), 'ideal', seconds(requireMs), ratio(1), ''],
      ...measured.map((one) => [
        count(servers),
        one.title,
        seconds(one.medianMs),
        ratio(one.medianMs / requireMs),
        lostText(one),
      ]),
    ];
  });
  return table(['servers', 'way', 'whole rollout', '÷ ideal', 'requests lost'], rows);
}

const lostText = (one: WayResult): string => `${count(one.lost)} of ${count(one.requests)}`;
const ratio = (value: number): string => value.toFixed(2);
const seconds = (value: number): string => `${(value / 1_000).toFixed(1)} s`;
const count = (value: number): string => value.toLocaleString('en');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
