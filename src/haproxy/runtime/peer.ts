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

/** The process that refused is on its way out, or the one to come is not there yet: the next one may take it. */
export function isBeingReplaced(
  reply: Extract<Reply, { kind: 'refused' }>,
  commands: readonly Command[],
): boolean {
  if (isNoSuchProcess(reply.text)) return true;
  return isProxyDisabled(reply.text) && identityAt(reply, commands, 0).stopping;
}

/** Not this time; with the error that stands if the time is over. */
export interface Again {
  readonly again: RolloutError;
}

const AGAIN_MS = 20;

/** Runs `attempt` until it gives a result instead of `Again`, at most until the command time-out is over. */
export async function untilSettled<T extends object>(
  { talk }: Peer,
  signal: AbortSignal,
  attempt: (untilMs: number) => Promise<T | Again>,
): Promise<T> {
  const untilMs = talk.deadline();
  for (;;) {
    const result = await attempt(untilMs);
    if (!('again' in result)) return result;
    if (talk.clock.nowMs() + AGAIN_MS >= untilMs) throw result.again;
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
