import type { RuntimeEndpoint } from '../../inputs/inputs.ts';
import type { Clock } from '../../support/clock.ts';
import { RolloutError } from '../../support/errors.ts';
import type { Shape, Split } from './answers.ts';
import { notUnderstood, printable, quoted, splitAnswers } from './answers.ts';
import type { Exchange, Trouble } from './exchange.ts';
import { isNoSuchProcess } from './refusals.ts';
import { errorOf } from './trouble.ts';

/** An answer above this is no answer of HAProxy: 5,000 servers are 1.5 MB. */
const MAX_BYTES = 64 * 1024 * 1024;
/** Before anything has answered, a connection that is closed without a whole answer is retried only so long. */
const FIRST_CONTACT_MS = 1_000;
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 50;

export interface Times {
  readonly connectTimeoutMs: number;
  readonly commandTimeoutMs: number;
}

/** What HAProxy said to a line, whole. */
export type Reply = Extract<Split, { kind: 'whole' | 'refused' }>;

/** A line with what is known about its answer. */
export interface Question {
  readonly line: string;
  readonly shapes: readonly Shape[];
}

/** A line that was sent, while its answer never came whole: it may have been carried out. */
export interface Lost {
  readonly kind: 'lost';
  readonly error: RolloutError;
}

/** Speaks with one HAProxy, through trouble. All deadlines are on the clock of the run. */
export interface Talk {
  readonly endpoint: RuntimeEndpoint;
  readonly clock: Clock;
  /** When a method that begins now has to be over. */
  deadline(): number;
  /**
   * Asks something that changes nothing: refused connections, broken ones and cut answers are retried until the deadline,
   * because HAProxy may be reloading or restarting. The very first contact fails at once where nothing listens.
   */
  read(question: Question, untilMs: number, signal: AbortSignal): Promise<Reply>;
  /** Gives an order: retried only as long as it cannot have arrived. */
  write(question: Question, untilMs: number, signal: AbortSignal): Promise<Reply | Lost>;
}

export function openTalk(endpoint: RuntimeEndpoint, times: Times, clock: Clock, exchange: Exchange): Talk {
  let contacted = false;

  async function once(
    { line, shapes }: Question,
    leftMs: number,
    signal: AbortSignal,
  ): Promise<Reply | Trouble> {
    const limits = {
      connectTimeoutMs: times.connectTimeoutMs,
      timeoutMs: leftMs,
      maxBytes: MAX_BYTES,
      isWhole: (text: string) => splitAnswers(text, shapes).kind === 'whole',
      // A master of 3.2 that has no worker yet often says so and then leaves the connection open.
      isLast: isNoSuchProcess,
    };
    const result = await exchange(line, limits, signal);
    if (result.kind === 'trouble') return result.trouble;
    const text = printable(result.text);
    const split = splitAnswers(text, shapes);
    if (split.kind === 'surplus') throw notUnderstood(line, split.text);
    if (split.kind === 'cut') {
      if (!contacted && isForeign(text, shapes)) throw notUnderstood(line, text);
      return { kind: 'broken', sent: true, bytes: text.length, code: undefined };
    }
    contacted = true;
    return split;
  }

  async function ask(
    question: Question,
    untilMs: number,
    signal: AbortSignal,
    mayHaveArrived: 'again' | 'lost',
  ): Promise<Reply | Lost> {
    const first = !contacted;
    const startedMs = clock.nowMs();
    let pauseMs = FIRST_PAUSE_MS;
    let error: RolloutError | undefined;
    for (;;) {
      if (clock.nowMs() >= untilMs) throw error ?? outOfTime(question.line);
      const reply = await once(question, Math.max(1, untilMs - clock.nowMs()), signal);
      if (!isTrouble(reply)) return reply;
      error = errorOf(endpoint, reply, Math.round(clock.nowMs() - startedMs));
      if (isFinal(reply, first)) throw error;
      if (reply.sent && mayHaveArrived === 'lost') return { kind: 'lost', error };
      const until = first && reply.kind === 'broken' ? startedMs + FIRST_CONTACT_MS : untilMs;
      if (clock.nowMs() + pauseMs >= Math.min(until, untilMs)) throw error;
      await clock.sleep(pauseMs, signal);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
  }

  return {
    endpoint,
    clock,
    deadline: () => clock.nowMs() + times.commandTimeoutMs,
    async read(question, untilMs, signal) {
      const reply = await ask(question, untilMs, signal, 'again');
      if (reply.kind === 'lost') throw reply.error;
      return reply;
    },
    write: (question, untilMs, signal) => ask(question, untilMs, signal, 'lost'),
  };
}

/** Of questions that take several lines: the answers to the first ones used up the time. */
const outOfTime = (line: string): RolloutError =>
  new RolloutError('no-answer', 'the time was over before everything was asked', {
    observed: `still to ask: ${quoted(line)}`,
    hint: 'The input command-timeout sets the time.',
  });

const isTrouble = (reply: Reply | Trouble): reply is Trouble => 'bytes' in reply;

/** Trouble that trying again does not cure. */
function isFinal(trouble: Trouble, first: boolean): boolean {
  switch (trouble.kind) {
    case 'denied':
    case 'too-large':
      return true;
    case 'missing':
    case 'refused':
    case 'connect-timed-out':
    case 'other':
      return first;
    case 'timed-out':
    case 'busy':
    case 'broken':
      return false;
  }
}

/** What came does not even begin like an answer to the first command: this is not HAProxy, and will not become it. */
function isForeign(text: string, shapes: readonly Shape[]): boolean {
  return text !== '' && shapes[0] === 'info' && !text.startsWith('Name: ') && !'Name: '.startsWith(text);
}
