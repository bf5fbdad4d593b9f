import { isDone } from '../plan/done.ts';
import { formatCount, formatMs, listNames, plural } from '../support/format.ts';
import { failureText, repairLines } from './annotation.ts';
import { type Collected, allWarnings } from './collector.ts';
import type { Outcome, ServerOutcome } from './events.ts';
import { countText } from './doctor-lines.ts';
import { backendsOf } from './log-head.ts';
import { codeBlock, escaped, tableRow } from './markdown.ts';
import { countedServers, markOf, plannedServers, requestsText } from './outcome-text.ts';
import { operationWords } from './operation-words.ts';
import { observedBlocks } from './summary-observed.ts';
import { sharesBlock } from './summary-shares.ts';
import { watchesBlock } from './summary-watches.ts';
import { ganttLines } from './timeline.ts';

/** GitHub drops a summary of more than 1 MiB whole (facts, section 3.2). */
const SUMMARY_MAX_BYTES = 900_000;
const ROWS_MAX = 300;
const WARNINGS_MAX = 50;
const REPAIR_LINES_MAX = 400;

/**
 * The job summary: verdict, what to do, table, picture, what was observed. Never above 900 kB: what is observed goes first, then the
 * picture, and it says so. `planText` is the plan for people, for a dry run.
 */
export function renderSummary(outcome: Outcome, run: Collected, planText?: string): string {
  const isStory =
    outcome.result !== 'planned' && outcome.operation !== 'status' && outcome.operation !== 'doctor';
  const core = [
    [`## ${escaped(heading(outcome, run))}`],
    failureBlock(outcome),
    planBlock(planText),
    isStory ? serverTable(outcome) : [],
    sharesBlock(run.shares),
    watchesBlock(run.watches),
    leftOutBlock(run),
    warningsBlock(allWarnings(run, outcome.warnings)),
    repairsBlock(outcome.repairs),
  ];
  const picture = isStory ? pictureBlock(run) : [];
  const observed = isStory ? observedBlocks(outcome, run) : [];
  const tooLong = ['_The rest is too long for a summary; it is in the report._'];
  for (const blocks of [
    [...core, picture, observed],
    [...core, picture, tooLong],
    [...core, tooLong],
  ]) {
    const text = joinBlocks(blocks);
    if (Buffer.byteLength(text) <= SUMMARY_MAX_BYTES) return text;
  }
  return joinBlocks([core[0] ?? [], failureBlock(outcome), tooLong]);
}

export function joinBlocks(blocks: readonly (readonly string[])[]): string {
  const texts = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${texts.join('\n\n')}\n`;
}

/** `✓ web rolled out: 3 of 3 servers, 0 of 18,204 requests failed` */
export function heading(outcome: Outcome, run: Collected): string {
  const backends = run.plan ? listNames(backendsOf(run.plan), 4) : '';
  const of = backends === '' ? '' : `${backends}: `;
  const planned = countedServers(outcome);
  if (outcome.result === 'planned')
    return `${of}a plan for ${plural(planned.length, 'server')}, nothing was written`;
  if (outcome.result !== 'succeeded') return `✗ ${of}${failureText(outcome)?.title ?? outcome.result}`;
  if (run.diagnosis) return `${of}${countText(run.diagnosis)}`;
  const words = operationWords(outcome.operation);
  const live = outcome.live === undefined ? '' : `${outcome.live} is live, `;
  if (planned.length === 0 && live !== '') return `✓ ${of}${live}${requestsText(outcome.receipt)}`;
  if (planned.length === 0) return `✓ ${of}nothing to ${words.toDo}`;
  const done = planned.filter((server) => isDone(server.result)).length;
  const count = `${formatCount(done)} of ${plural(planned.length, 'server')}`;
  if (outcome.operation === 'status') return `✓ ${of}status of ${plural(planned.length, 'server')}`;
  return `✓ ${backends} ${words.done}: ${live}${count}, ${requestsText(outcome.receipt)}`.replace(
    '✓  ',
    '✓ ',
  );
}

function failureBlock(outcome: Outcome): string[] {
  const failure = failureText(outcome);
  if (!failure) return [];
  const paragraphs = [
    paragraph(failure.observed),
    failure.state === '' ? '' : `**${escaped(failure.state, 2_000)}**`,
    paragraph(failure.next),
    ...failure.attached.slice(0, 10).map((one) => `Also: ${escaped(one)}`),
    outcome.receipt.rows.length === 0
      ? ''
      : escaped(
          `${requestsText(outcome.receipt)} in ${formatMs(outcome.durationMs)}, as HAProxy counted them.`,
        ),
  ];
  return paragraphs.filter((one) => one !== '').flatMap((one, index) => (index === 0 ? [one] : ['', one]));
}

/** What was observed may have a line per problem (of the inputs, say). */
export function paragraph(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => escaped(line, 1_000));
  return lines
    .filter((line) => line !== '')
    .slice(0, 40)
    .join('<br>');
}

function planBlock(planText: string | undefined): string[] {
  if (planText === undefined) return [];
  const lines = planText.trimEnd().split(/\r?\n/);
  const shown = lines.slice(0, 2_000).map((line) => line.slice(0, 300));
  const cut = lines.length - shown.length;
  return codeBlock(
    'text',
    cut > 0 ? [...shown, `… ${plural(cut, 'more line')}: see the output plan`] : shown,
  );
}

function serverTable(outcome: Outcome): string[] {
  const planned = plannedServers(outcome);
  if (planned.length === 0) return [];
  // What went wrong is never among the rows that are cut.
  const wrong = planned.filter((server) => !isDone(server.result));
  const shown = new Set([...wrong, ...planned].slice(0, ROWS_MAX));
  const rows = planned.filter((server) => shown.has(server)).map(serverRow);
  const cut = planned.length - rows.length;
  return [
    tableRow(['Server', 'Result', 'Sessions at drain', 'Drain', 'Deploy', 'Proof', 'Total']),
    '| :-- | :-- | --: | --: | --: | --: | --: |',
    ...rows,
    ...(cut > 0 ? ['', `… and ${plural(cut, 'more server')}: see the report.`] : []),
  ];
}

function serverRow(server: ServerOutcome): string {
  const { timings } = server;
  const time = (ms: number | null): string => (ms === null ? '–' : formatMs(ms));
  const why = server.reason ? ` (${server.reason})` : '';
  return tableRow([
    escaped(server.name, 80),
    escaped(`${markOf(server.result)} ${server.result}${why}`),
    server.sessionsAtDrain === null ? '–' : formatCount(server.sessionsAtDrain),
    time(timings.drainMs),
    time(timings.deployMs),
    time(timings.proofMs),
    time(timings.totalMs),
  ]);
}

function leftOutBlock(run: Collected): string[] {
  const byReason = Map.groupBy(run.plan?.leftOut ?? [], (one) => one.why);
  const lines = [...byReason].slice(0, 20).map(([why, servers]) => {
    const names = listNames(servers.map((server) => server.name));
    return `- ${escaped(names, 1_000)}: ${escaped(why)}`;
  });
  const cut = byReason.size - lines.length;
  if (cut > 0) lines.push(`- … and servers left out for ${plural(cut, 'more reason')}: see the report`);
  return lines.length === 0 ? [] : ['**Left out**', '', ...lines];
}

export function warningsBlock(warnings: readonly string[]): string[] {
  if (warnings.length === 0) return [];
  const shown = warnings.slice(0, WARNINGS_MAX).map((warning) => `- ${escaped(warning, 1_000)}`);
  const cut = warnings.length - shown.length;
  const rest = cut > 0 ? [`- … and ${plural(cut, 'more warning')}: see the report`] : [];
  return [`**${plural(warnings.length, 'warning')}**`, '', ...shown, ...rest];
}

export function repairsBlock(repairs: Outcome['repairs']): string[] {
  const lines = repairLines(
    repairs.filter((repair) => repair.lines.length > 0),
    '# ',
  ).map((line) => line.trimStart());
  if (lines.length === 0) return [];
  const shown = lines.slice(0, REPAIR_LINES_MAX);
  const cut = lines.length - shown.length;
  const rest = cut > 0 ? [`# … and ${plural(cut, 'more line')}: see the log`] : [];
  return ['**To repair by hand**', '', ...codeBlock('sh', [...shown, ...rest])];
}

function pictureBlock(run: Collected): string[] {
  const gantt = ganttLines(run);
  if (!gantt) return [];
  const rest = gantt.cut > 0 ? ['', `… and ${plural(gantt.cut, 'more server')}: see the report.`] : [];
  return [...codeBlock('mermaid', gantt.lines), ...rest];
}
