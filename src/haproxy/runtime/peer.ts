import type { ProcessIdentity } from '../../server.ts';
import { RolloutError } from '../../support/errors.ts';
import type { Addressed, Command, Socket } from './commands.ts';
import { lineOf, showInfo, wholeLineOf } from './commands.ts';
import { parseIdentity } from './info.ts';
import { isNoSuchProcess, isProxyDisabled, refusal } from './refusals.ts';
import type { Question, Reply, Talk } from './talk.ts';

/** What is known of one node between exchanges. */
export interface Peer {
  readonly talk: Talk;
  /** Found out by the snapshot. */
  socket: Socket;
  /** Where rows were found last, by `rowKey`: ids may move with a reload. */
  readonly sids: Map<string, number>;
  /** How many servers each backend had at the last snapshot. */
  readonly sizes: Map<string, number>;
}

/** Commands on one line, each for its own process. */
export const question = (peer: Peer, commands: readonly Addressed[]): Question => ({
  line: lineOf(peer.socket, commands),
  shapes: commands.map(({ shape }) => shape),
});

/** Commands for the serving worker that should run in one go. */
export const wholeQuestion = (peer: Peer, commands: readonly Command[]): Question => ({
  line: wholeLineOf(peer.socket, commands),
  shapes: commands.map(({ shape }) => shape),
});

/** The text that answers command `index`; throws the refusal that stands there, or that ended the line before. */
export function answerAt(reply: Reply, commands: readonly Command[], index: number): string {
  const part = reply.parts[index];
  if (part?.kind === 'answer') return part.text;
  if (part !== undefined) throw refusal(commands[index]?.text ?? '', part.text);
  if (reply.kind === 'refused') throw refusal(commands[reply.index]?.text ?? '', reply.text);
  throw new RangeError(`no answer ${index} in a reply of ${reply.parts.length}`);
}

export const identityAt = (reply: Reply, commands: readonly Command[], index: number): ProcessIdentity =>
  parseIdentity(answerAt(reply, commands, index));

/** Not this time. */
export interface Again {
  /** The error that stands if the time is over. */
  readonly again: RolloutError;
  /** It is not worth more than this since the beginning; undefined: until the command time-out. */
  readonly withinMs?: number;
}

const AGAIN_MS = 20;
const DISABLED_MS = 1_000;

/**
 * A refusal that the next process may not repeat: this one is on its way out, or the one to come is not there yet. A process
 * that begins to stop between two commands of a line refuses the second, while the first still says that it does not stop: so
 * a backend counts as disabled only when it is so for a second. Undefined for every other refusal.
 */
export function replacedMeanwhile(
  reply: Extract<Reply, { kind: 'refused' }>,
  commands: readonly Command[],
): Again | undefined {
  const error = refusal(commands[reply.index]?.text ?? '', reply.text);
  if (isNoSuchProcess(reply.text)) return { again: error };
  if (!isProxyDisabled(reply.text)) return undefined;
  return identityAt(reply, commands, 0).stopping ? { again: error } : { again: error, withinMs: DISABLED_MS };
}

/** Whether the time for `Again` is over, in a method that began at `startedMs` and has until `untilMs`. */
export function isOver({ withinMs }: Again, nowMs: number, startedMs: number, untilMs: number): boolean {
  const endMs = withinMs === undefined ? untilMs : Math.min(untilMs, startedMs + withinMs);
  return nowMs + AGAIN_MS >= endMs;
}

/** Runs `attempt` until it gives a result instead of `Again`, at most until the command time-out is over. */
export async function untilSettled<T extends object>(
  { talk }: Peer,
  signal: AbortSignal,
  attempt: (untilMs: number) => Promise<T | Again>,
): Promise<T> {
  const startedMs = talk.clock.nowMs();
  const untilMs = talk.deadline();
  for (;;) {
    const result = await attempt(untilMs);
    if (!('again' in result)) return result;
    if (isOver(result, talk.clock.nowMs(), startedMs, untilMs)) throw result.again;
    await talk.clock.sleep(AGAIN_MS, signal);
  }
}

/** A master that has no worker just now: one may come. */
export const noWorker = (reply: Reply): Again | undefined =>
  reply.kind === 'refused' && isNoSuchProcess(reply.text)
    ? { again: refusal(showInfo.text, reply.text) }
    : undefined;

/** The worker that answers changed between two commands of one look: a reload is going on. */
export const workerChanged = (): Again => ({
  again: new RolloutError('no-answer', 'another process answered in the middle of every look', {
    hint: 'Is HAProxy being reloaded all the time?',
  }),
});
