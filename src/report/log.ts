import { shorten, timeOfDay } from '../support/format.ts';
import { errorAnnotation, failureDetails, failureText } from './annotation.ts';
import { diagnosisLines } from './doctor-lines.ts';
import type { Outcome, Reporter, RolloutEvent, StampedEvent } from './events.ts';
import { backendsOf, headLines } from './log-head.ts';
import { closingLine, laneText, markOf, naming } from './outcome-text.ts';
import { operationWords } from './operation-words.ts';
import { progressFilter } from './progress-filter.ts';
import { END_GROUP, annotation, oneLine, outputLine, plainLine, startGroup } from './workflow-command.ts';

/** GitHub shows ten warnings per step (facts, section 3.5): two are left for whoever else has one. */
const WARNING_ANNOTATIONS = 8;
const WORD_WIDTH = 10;
const SERVER_WIDTH_MAX = 24;

export interface LogOptions {
  /** `::group::` and `::endgroup::`, as GitHub folds them. */
  readonly groups: boolean;
}

export interface LogReporter extends Reporter {
  /** The last lines, and the one error annotation. Call it once, after the last event. */
  finish(outcome: Outcome): void;
}

/**
 * The log as a story: where, how, one group per server that is closed when the server is done, and its one-line result. Where
 * several servers are on the way at the same time, groups cannot nest: then every line carries its server's name. No text of a
 * script, of HAProxy or of an application ever reaches the runner as a workflow command.
 */
export function logReporter(write: (line: string) => void, options: LogOptions): LogReporter {
  const print = (line: string): void => write(plainLine(line));
  const progress = progressFilter();
  const active = new Set<string>();
  const warned = new Set<string>();
  const pendingAnnotations: string[] = [];
  let annotations = 0;
  let group: string | undefined;
  let windowOf = new Map<string, number>();
  let serverWidth = 0;
  let subject = 'rollout';

  const closeGroup = (): void => {
    if (group !== undefined && options.groups) write(END_GROUP);
    group = undefined;
    for (const line of pendingAnnotations.splice(0)) write(line);
  };

  /** `  14:02:11.204  drain      18 sessions`: inside its group without, elsewhere with the server's name. */
  const tell = (event: StampedEvent, server: string | undefined, word: string, text: string): void => {
    if (group !== undefined && server !== undefined && server !== group) closeGroup();
    const isLive = group === undefined && (server !== undefined || active.size > 0);
    const name = isLive ? `${oneLine(server ?? '').padEnd(serverWidth)}  ` : '';
    print(
      `  ${timeOfDay(event.time)}  ${name}${oneLine(word).padEnd(WORD_WIDTH)} ${oneLine(text)}`.trimEnd(),
    );
  };

  const warn = (text: string, server?: string): void => {
    const line = naming(text, server);
    if (warned.has(line) || warned.has(oneLine(text))) return;
    warned.add(line).add(oneLine(text));
    print(`${group === undefined ? '' : '  '}! ${line}`);
    if (annotations >= WARNING_ANNOTATIONS) return;
    annotations += 1;
    pendingAnnotations.push(
      annotation('warning', server === undefined ? subject : `${subject}: ${server}`, line),
    );
    if (group === undefined) closeGroup();
  };

  const started = (event: Extract<RolloutEvent, { type: 'started' }>): void => {
    const { plan } = event;
    const names = plan.stages.flatMap((stage) => stage.lanes.map((lane) => lane.server.name));
    serverWidth = Math.min(SERVER_WIDTH_MAX, Math.max(0, ...names.map((name) => name.length)));
    windowOf = new Map(
      plan.stages.flatMap((stage) =>
        stage.lanes.map((lane) => [lane.server.name, Math.min(stage.window, stage.lanes.length)] as const),
      ),
    );
    const noun = operationWords(plan.operation).noun;
    subject = `${noun.charAt(0).toUpperCase()}${noun.slice(1)} of ${shorten(backendsOf(plan).join(', '), 100) || 'nothing'}`;
    for (const line of headLines(event)) print(line);
    for (const warning of plan.warnings) warn(warning);
  };

  const laneStarted = (event: Extract<RolloutEvent, { type: 'lane-started' }>): void => {
    closeGroup();
    const title = `${event.server} · ${event.rollback ? 'rolling back' : `${event.index} of ${event.total}`}`;
    const alone = active.size === 0 && (event.rollback || (windowOf.get(event.server) ?? 1) === 1);
    active.add(event.server);
    progress.happened(event.server, undefined);
    if (!alone) return print(`▸ ${title}`);
    group = event.server;
    // GitHub draws the arrow of a group itself.
    if (options.groups) write(startGroup(title));
    else print(`▸ ${title}`);
  };

  const laneEnded = (event: Extract<RolloutEvent, { type: 'lane-ended' }>): void => {
    if (group !== undefined) closeGroup();
    active.delete(event.server);
    const text = oneLine(event.text) || laneText(event.outcome);
    print(/^[✓✗↩·!]/.test(text) ? text : `${markOf(event.outcome.result)} ${oneLine(text)}`);
  };

  /** Outside of groups as it is: the plan of a dry run is a note of many lines. */
  const note = (event: StampedEvent, line: string): void =>
    group === undefined ? print(line) : tell(event, undefined, '', line);

  const on = (event: StampedEvent): void => {
    switch (event.type) {
      case 'started':
        return started(event);
      case 'lane-started':
        return laneStarted(event);
      case 'step':
        progress.happened(event.server, event);
        return tell(event, event.server, event.word, event.text);
      case 'progress': {
        const word = progress.wordToPrint(event);
        return word === undefined ? undefined : tell(event, event.server, word, event.text);
      }
      case 'output':
        return print(`  ${oneLine(event.server)} │ ${outputLine(event.line)}`);
      case 'warning':
        return warn(event.text, event.server);
      case 'reloaded':
        return tell(event, undefined, 'reloaded', naming(event.text, event.node));
      case 'restoring':
        closeGroup();
        return print(`↩ ${oneLine(event.text)}`);
      case 'note':
        return event.text.split(/\r?\n/).forEach((line) => note(event, line));
      case 'diagnosed':
        return diagnosisLines(event.diagnosis).forEach(print);
      case 'lane-ended':
        return laneEnded(event);
      case 'phase':
      case 'sessions':
      case 'ordered':
      case 'observed':
      case 'available':
      case 'watched':
      case 'share':
      case 'promoted':
        return;
    }
  };

  const finish = (outcome: Outcome): void => {
    closeGroup();
    for (const text of outcome.warnings) warn(text);
    const closing = closingLine(outcome);
    if (closing !== '') print(closing);
    const error = errorAnnotation(outcome);
    if (error === undefined) return;
    print(`✗ ${failureText(outcome)?.title ?? ''}`);
    write(error);
    for (const line of failureDetails(outcome)) print(line);
  };

  return { event: on, finish };
}
