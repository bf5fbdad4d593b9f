import type { Clock } from '../../support/clock.ts';
import { RolloutError } from '../../support/errors.ts';
import type { Answer, Connection, Request, Trouble } from './connection.ts';
import { openConnection } from './connection.ts';
import type { DataplaneEndpoint } from '../../inputs/inputs.ts';
import type { DataplaneAccess, Times } from './endpoint.ts';
import { saidBy } from './said.ts';
import { errorOfAnswer, errorOfTrouble, notUnderstood, refusedCredentials } from './trouble.ts';

/** Between two attempts; doubles up to the longest. */
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 320;
const TOO_SHORT_MS = 100;
/** What is kept back of a method's time, to find out who does not answer. */
const RESERVE_MS = 500;

/** A request that may have been carried out, and may have not. */
export interface Lost {
  readonly lost: RolloutError;
}

/** Speaks with one Data Plane API, through trouble. All deadlines are on the clock of the run. */
export interface Talk {
  readonly endpoint: DataplaneEndpoint;
  readonly access: DataplaneAccess;
  readonly clock: Clock;
  /** When a method that begins now has to be over. */
  deadline(): number;
  /**
   * Asks something that changes nothing. Refused and broken connections and answers of whatever stands in front are retried until
   * the deadline: the API may be restarting. At the very first contact they fail at once. The answer may be any but 401, 403 and
   * those; 500 only where it names what was asked for.
   */
  read(path: string, untilMs: number, signal: AbortSignal): Promise<Answer>;
  /** One attempt to change something; retried only as long as it cannot have arrived. */
  write(
    path: string,
    body: unknown,
    untilMs: number,
    signal: AbortSignal,
    method?: 'PUT' | 'DELETE',
  ): Promise<Answer | Lost>;
  /** Runs `act` while no other writer writes: two orders that belong together are given together. */
  alone<T>(act: () => Promise<T>): Promise<T>;
  /** Asked when nothing answers: what the API says of itself while HAProxy hangs (facts, dataplane, 1.26). */
  infoPath: string | undefined;
  close(): void;
}

/** Throws `input-invalid` where the certificates cannot be used. Contacts nothing yet. */
export function openTalk(
  endpoint: DataplaneEndpoint,
  access: DataplaneAccess,
  times: Times,
  clock: Clock,
): Talk {
  // Two connections: what is read for watching never stands between two orders.
  const reading = openConnection(endpoint, access, times.connectTimeoutMs, clock);
  const writing = openConnection(endpoint, access, times.connectTimeoutMs, clock);
  let contacted = false;
  let last: Promise<unknown> = Promise.resolve();

  const leftMs = (untilMs: number): number => {
    const left = untilMs - clock.nowMs();
    return Math.max(1, left > 4 * RESERVE_MS ? left - RESERVE_MS : left);
  };

  async function attempt(
    connection: Connection,
    request: Request,
    untilMs: number,
    signal: AbortSignal,
  ): Promise<Answer | Trouble> {
    const result = await connection.exchange(request, leftMs(untilMs), signal);
    if ('trouble' in result) return result.trouble;
    const { answer } = result;
    contacted = true;
    if (answer.status === 401 || answer.status === 403) throw refusedCredentials(access, answer.status);
    return answer;
  }

  /** Whether it is worth another attempt, and after that pause. */
  async function pause(
    error: RolloutError,
    pauseMs: number,
    untilMs: number,
    signal: AbortSignal,
  ): Promise<number> {
    if (clock.nowMs() + pauseMs >= untilMs) throw error;
    await clock.sleep(pauseMs, signal);
    return Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
  }

  async function errorOf(trouble: Trouble, untilMs: number, signal: AbortSignal): Promise<RolloutError> {
    const error = errorOfTrouble(endpoint, trouble);
    const { infoPath } = talk;
    if (trouble.kind !== 'timed-out' || infoPath === undefined) return error;
    const result = await reading.exchange(
      { method: 'GET', path: infoPath },
      Math.min(RESERVE_MS, Math.max(1, untilMs - clock.nowMs())),
      signal,
    );
    if (!('answer' in result) || result.answer.status !== 200) return error;
    return new RolloutError('no-answer', 'the Data Plane API answers, but HAProxy behind it does not', {
      observed: `no answer about HAProxy within ${trouble.ms} ms`,
      hint: 'Does HAProxy hang? Orders that were given meanwhile may still be carried out.',
    });
  }

  /** Why an answer is no answer, and worth another; undefined: it is one. */
  function spoiltBy(request: Request, answer: Answer): RolloutError | undefined {
    if (isWorthAnother(answer)) return errorOfAnswer(request, answer);
    // It was a Data Plane API before: now something in front of it answers, or it is on its way out.
    const isOther = talk.infoPath !== undefined && answer.status === 200 && !isJsonAtItsEnds(answer.text);
    return isOther ? notUnderstood(request, answer, 'not JSON:') : undefined;
  }

  const talk: Talk = {
    endpoint,
    access,
    clock,
    infoPath: undefined,
    deadline: () => clock.nowMs() + times.commandTimeoutMs,
    async read(path, untilMs, signal) {
      const request: Request = { method: 'GET', path };
      const first = !contacted;
      let before: RolloutError | undefined;
      for (let pauseMs = FIRST_PAUSE_MS; ;) {
        const reply = await attempt(reading, request, untilMs, signal);
        if (!isTrouble(reply)) {
          const spoilt = spoiltBy(request, reply);
          if (!spoilt) return reply;
          before = spoilt;
        } else {
          // The rest of a time-out that other trouble has used up says less than that.
          if (before && reply.kind === 'timed-out' && reply.ms < TOO_SHORT_MS) throw before;
          before = await errorOf(reply, untilMs, signal);
          if (isFinal(reply, first)) throw before;
        }
        pauseMs = await pause(before, pauseMs, untilMs, signal);
      }
    },
    async write(path, body, untilMs, signal, method = 'PUT') {
      const request: Request = { method, path, body };
      for (let pauseMs = FIRST_PAUSE_MS; ;) {
        const reply = await attempt(writing, request, untilMs, signal);
        if (!isTrouble(reply)) {
          const lost = spoiltBy(request, reply);
          return lost ? { lost } : reply;
        }
        const error = await errorOf(reply, untilMs, signal);
        if (isFinal(reply, false)) throw error;
        if (reply.sent) return { lost: error };
        pauseMs = await pause(error, pauseMs, untilMs, signal);
      }
    },
    async alone(act) {
      const turn = last.then(act);
      last = turn.catch(() => undefined);
      return turn;
    },
    close() {
      reading.close();
      writing.close();
    },
  };
  return talk;
}

export const isLost = (reply: object): reply is Lost => 'lost' in reply;

const isTrouble = (reply: Answer | Trouble): reply is Trouble => 'kind' in reply;

/** Trouble that trying again does not cure. */
function isFinal({ kind }: Trouble, first: boolean): boolean {
  switch (kind) {
    case 'denied':
    case 'too-large':
    case 'tls':
    // It has used up the whole time.
    case 'timed-out':
      return true;
    case 'missing':
    case 'refused':
    case 'connect-timed-out':
    case 'other':
      return first;
    case 'broken':
      return false;
  }
}

/** Nothing, a page and most halves are not; the whole is looked at where it is read. */
function isJsonAtItsEnds(text: string): boolean {
  const plain = text.trim();
  return /^[[{"\d]/.test(plain) && /[\]}"\d]$/.test(plain.slice(-1));
}

/** A server's own trouble, or that of something in front; not what HAProxy or the API say of the thing that was asked about. */
function isWorthAnother(answer: Answer): boolean {
  if (answer.status === 429) return true;
  if (answer.status < 500) return false;
  const said = saidBy(answer);
  return said.away || !(said.haproxy || said.noData);
}
