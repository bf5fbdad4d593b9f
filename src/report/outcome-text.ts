import { formatCount, formatMs, listNames, plural } from '../support/format.ts';
import { isDone } from '../plan/done.ts';
import { doneText, operationWords } from './operation-words.ts';
import { oneLine } from './workflow-command.ts';
import type { Outcome, Receipt, ServerOutcome, ServerResult } from './events.ts';

/** Sentences about how it ended, shared by the log, the annotation and the summary. */

/** A mark that a reader sees before the word. */
export function markOf(result: ServerResult): string {
  if (isDone(result)) return '✓';
  switch (result) {
    case 'held':
      return '✗';
    case 'restored':
    case 'rolled-back':
      return '↩';
    case 'skipped':
    case 'untouched':
      return '·';
  }
}

/** Servers that were to be rolled out: all but those left out from the start. */
export function plannedServers(outcome: Outcome): readonly ServerOutcome[] {
  return outcome.servers.filter((server) => !isLeftOut(server));
}

/** The same without the colour that was live: what is counted as rolled out, or not. */
export function countedServers(outcome: Outcome): readonly ServerOutcome[] {
  return plannedServers(outcome).filter(({ name }) => outcome.old?.includes(name) !== true);
}

/** `web-01 in 24.7 s: 4.4 s draining, 14.3 s deploying, 6.0 s proving`, or what became of it instead, and why. */
export function laneText(server: ServerOutcome): string {
  const { timings } = server;
  const why = oneLine(server.message ?? '');
  const code = server.reason ? ` (${server.reason})` : '';
  if (isDone(server.result)) {
    const parts = [
      timings.drainMs === null ? '' : `${formatMs(timings.drainMs)} draining`,
      timings.deployMs === null ? '' : `${formatMs(timings.deployMs)} deploying`,
      timings.proofMs === null ? '' : `${formatMs(timings.proofMs)} proving`,
    ].filter((part) => part !== '');
    const total = timings.totalMs === null ? '' : ` in ${formatMs(timings.totalMs)}`;
    const became = server.result === 'deployed' ? '' : ` ${becameOf(server.result, 1, [server])}`;
    return `${server.name}${became}${total}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}${server.reason ? `; but ${why}${code}` : ''}`;
  }
  return `${server.name} ${becameOf(server.result, 1, [server])}${why === '' ? '' : `: ${why}`}${code}`;
}

/** Who is held, back, rolled out, untouched: one sentence for each, the most urgent first. Those left out from the start are no part. */
export function stateSentences(outcome: Outcome): string[] {
  const order: readonly ServerResult[] = [
    'held',
    'skipped',
    'restored',
    'rolled-back',
    'deployed',
    'drained',
    'ready',
    'maint',
    'weighted',
    'checks-on',
    'checks-off',
    'untouched',
  ];
  return order.flatMap((result) => {
    const servers = outcome.servers.filter((server) => server.result === result && !isLeftOut(server));
    if (servers.length === 0) return [];
    const names = listNames(servers.map((server) => server.name));
    return [`${names} ${becameOf(result, servers.length, servers)}.`];
  });
}

/** From the start; a server that somebody took in the middle of its lane has a reason. */
const isLeftOut = (server: ServerOutcome): boolean =>
  server.result === 'skipped' && server.reason === undefined;

function becameOf(result: ServerResult, count: number, servers: readonly ServerOutcome[]): string {
  const is = count === 1 ? 'is' : 'are';
  const was = count === 1 ? 'was' : 'were';
  const states = [...new Set(servers.map((server) => server.after.state))];
  if (result === 'drained') return `${is} drained (${states.join(', ')})`;
  if (isDone(result)) return doneText(result, count);
  switch (result) {
    case 'held': {
      if (states.includes('unknown')) return `${is} out of rotation as far as anybody can tell`;
      return `${is} held out of rotation${states.length === 1 ? ` (${states[0]})` : ''}`;
    }
    case 'restored':
      // An idle colour was out of rotation before the run too.
      if (servers.every((server) => server.before.state !== 'ready'))
        return `${is} out of rotation (${states.join(', ')}), as before the run`;
      return `${is} back as ${count === 1 ? 'it was' : 'they were'} before the run`;
    case 'rolled-back':
      return `${is} rolled back`;
    case 'untouched':
      return `${was} not touched`;
    case 'skipped': {
      if (servers.some(isLeftOut)) return `${was} left out`;
      return `${is} left${states.length === 1 ? ` in ${states[0]}` : ''}, as somebody else set ${count === 1 ? 'it' : 'them'}`;
    }
  }
}

/** A sentence that names what it is about (a server, a node), once. */
export function naming(text: string, subject: string | undefined): string {
  const line = oneLine(text);
  return subject === undefined || line.includes(subject) ? line : `${oneLine(subject)}: ${line}`;
}

/** `0 of 18,204 requests failed`, as HAProxy counted them over the rollout. */
export function requestsText(receipt: Receipt): string {
  return `${formatCount(receipt.errors)} of ${plural(receipt.requests, 'request')} failed`;
}

/** The last line of the story: how many, how long, what HAProxy counted; empty where it never began. */
export function closingLine(outcome: Outcome): string {
  const planned = countedServers(outcome);
  const words = operationWords(outcome.operation);
  if (outcome.result === 'planned')
    return `Planned ${plural(planned.length, 'server')}. Nothing was written.`;
  if (planned.length === 0 && outcome.live !== undefined)
    return `${outcome.live} is live since this run, which took ${formatMs(outcome.durationMs)}. ${countedText(outcome.receipt)}`;
  if (planned.length === 0) {
    return outcome.result === 'succeeded' ? `Nothing to ${words.toDo}. Nothing was written.` : '';
  }
  const done = planned.filter((server) => isDone(server.result));
  const count = `${formatCount(done.length)} of ${plural(planned.length, 'server')}`;
  // What only looks is no part of what HAProxy counted.
  if (done.some((server) => server.result === 'seen')) return `${words.did} ${count}. Nothing was written.`;
  const live = outcome.live === undefined ? '' : `${outcome.live} is live. `;
  return `${live}${words.did} ${count} in ${formatMs(outcome.durationMs)}. ${countedText(outcome.receipt)}`;
}

function countedText({ requests, errors, reloads }: Receipt): string {
  const reloaded = reloads > 0 ? ` It was reloaded ${timesText(reloads)}.` : '';
  return `HAProxy counted ${plural(requests, 'request')} and ${plural(errors, 'error')} meanwhile.${reloaded}`;
}

const timesText = (times: number): string => (times === 1 ? 'once' : `${times} times`);
