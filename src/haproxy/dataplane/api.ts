import * as z from 'zod/mini';
import { RolloutError } from '../../support/errors.ts';
import type { RowName } from '../../server.ts';
import { rowKey } from '../../server.ts';
import type { Answer } from './connection.ts';
import type { Root, StatsFilter } from './paths.ts';
import { paths } from './paths.ts';
import { saidBy } from './said.ts';
import type { Configured, NativeRow, Process, Server } from './schemas.ts';
import { configured, processes, server, servers, statistics, wrapped } from './schemas.ts';
import type { Talk } from './talk.ts';
import { errorOfAnswer, notUnderstood } from './trouble.ts';

/** What was asked for is not there, as far as the API can tell: while HAProxy is being reloaded it says so of everything. */
export const ABSENT = 'absent';
export type Absent = typeof ABSENT;

const NO_DATA_AGAIN_MS = 200;

/** The calls of one API, typed. All of them only read. */
export interface Api {
  readonly root: Root;
  /** What HAProxy's processes say of themselves; one, unless several sockets are configured. */
  processes(untilMs: number, signal: AbortSignal): Promise<readonly Process[]>;
  server(row: RowName, untilMs: number, signal: AbortSignal): Promise<Server | Absent>;
  servers(backend: string, untilMs: number, signal: AbortSignal): Promise<readonly Server[]>;
  /** Rows of all sockets, one after the other. */
  statistics(filter: StatsFilter, untilMs: number, signal: AbortSignal): Promise<readonly NativeRow[]>;
  /** As haproxy.cfg has it; with the version of the file that it was read from. */
  configured(row: RowName, untilMs: number, signal: AbortSignal): Promise<ConfiguredServer | Absent>;
  allConfigured(backend: string, untilMs: number, signal: AbortSignal): Promise<readonly Configured[]>;
}

export interface ConfiguredServer {
  readonly server: Configured;
  readonly version: string;
}

export function openApi(talk: Talk, root: Root): Api {
  const get = (path: string, untilMs: number, signal: AbortSignal): Promise<Answer> =>
    talk.read(path, untilMs, signal);

  /** A 404 for something that exists was seen in one of 3,000 calls during reloads (facts, dataplane, 1.5): asked once more. */
  async function find(path: string, untilMs: number, signal: AbortSignal): Promise<Answer | Absent> {
    for (let again = true; ; again = false) {
      const answer = await get(path, untilMs, signal);
      if (answer.status === 200) return answer;
      if (!isAbsence(answer)) throw errorOfAnswer({ method: 'GET', path }, answer);
      if (!again || talk.clock.nowMs() + NO_DATA_AGAIN_MS >= untilMs) return ABSENT;
      await talk.clock.sleep(NO_DATA_AGAIN_MS, signal);
    }
  }

  async function must(path: string, untilMs: number, signal: AbortSignal): Promise<Answer> {
    const answer = await get(path, untilMs, signal);
    if (answer.status !== 200) throw errorOfAnswer({ method: 'GET', path }, answer);
    return answer;
  }

  return {
    root,
    async processes(untilMs, signal) {
      const path = paths.process(root);
      return parse(processes, path, await must(path, untilMs, signal));
    },
    async server(row, untilMs, signal) {
      const path = paths.server(root, row);
      const answer = await find(path, untilMs, signal);
      return answer === ABSENT ? ABSENT : named(parse(server, path, answer), row);
    },
    async servers(backend, untilMs, signal) {
      const path = paths.servers(root, backend);
      const answer = await find(path, untilMs, signal);
      return answer === ABSENT ? [] : parse(servers, path, answer).filter((one) => one !== null);
    },
    async statistics(filter, untilMs, signal) {
      const path = paths.stats(root, filter);
      const answer = await must(path, untilMs, signal);
      return parse(statistics, path, answer).flatMap((one) => one.stats ?? []);
    },
    async configured(row, untilMs, signal) {
      const path = paths.configured(root, row);
      const answer = await find(path, untilMs, signal);
      if (answer === ABSENT) return ABSENT;
      const version = answer.configurationVersion;
      if (version === undefined || !/^[1-9]\d*$/.test(version)) {
        throw new RolloutError(
          'unsupported',
          'the Data Plane API does not say which version of haproxy.cfg it read',
          {
            observed: `Configuration-Version: ${version ?? '(missing)'}`,
            hint: 'dataplaneapi 2.4 or newer is needed, and a proxy in front must not take the header away.',
          },
        );
      }
      return { server: parse(wrapped(configured), path, answer), version };
    },
    async allConfigured(backend, untilMs, signal) {
      const path = paths.allConfigured(root, backend);
      const answer = await find(path, untilMs, signal);
      return answer === ABSENT ? [] : parse(wrapped(z.array(configured)), path, answer);
    },
  };
}

/** The body as what it should be. Throws `no-answer`. */
export function parse<T extends z.ZodMiniType>(schema: T, path: string, answer: Answer): z.infer<T> {
  const request = { method: 'GET', path } as const;
  let value: unknown;
  try {
    value = JSON.parse(answer.text);
  } catch {
    throw notUnderstood(request, answer, 'not JSON:');
  }
  const result = z.safeParse(schema, value);
  if (!result.success) throw notUnderstood(request, answer, 'not what the Data Plane API writes:');
  return result.data;
}

/** An unknown server reads the same as an unknown backend, and as a HAProxy that is away. */
export const isAbsence = (answer: Answer): boolean =>
  (answer.status === 404 || answer.status === 500) &&
  (saidBy(answer).noData || /missing object|does not exist/.test(saidBy(answer).text));

/** The row that was asked for: an answer about another one would be a proxy's cache or worse. */
function named(one: Server, row: RowName): Server {
  if (one.name === row.server) return one;
  throw new RolloutError('no-answer', `asked about ${rowKey(row)}, the Data Plane API told of ${one.name}`, {
    hint: 'Does something in front of it keep answers?',
  });
}
