import { RolloutError } from '../../support/errors.ts';
import { quoted } from '../runtime/answers.ts';
import type { Api } from './api.ts';
import { openApi } from './api.ts';
import type { Answer } from './connection.ts';
import type { Base, Version } from './endpoint.ts';
import { originOf } from './endpoint.ts';
import { paths } from './paths.ts';
import { saidBy } from './said.ts';
import type { Talk } from './talk.ts';
import { errorOfAnswer } from './trouble.ts';

/**
 * Finds out which API it is: `/v3/info`, then `/v2/info`, or only the one that was given. Throws `permission-denied` for refused
 * credentials, `unsupported` where another version answers than was given, `no-answer` where it is no Data Plane API.
 */
export async function discover(talk: Talk, base: Base, untilMs: number, signal: AbortSignal): Promise<Api> {
  const { prefix } = base;
  const asked: readonly Version[] = base.version === undefined ? ['v3', 'v2'] : [base.version];
  const answers: string[] = [];
  for (const version of asked) {
    const answer = await ask(talk, prefix, version, untilMs, signal);
    if (isInfo(answer)) {
      talk.infoPath = paths.info({ prefix, version });
      return openApi(talk, { prefix, version });
    }
    answers.push(`${paths.info({ prefix, version })} ${answer.status} ${quoted(saidBy(answer).text)}`);
  }
  const other: Version | undefined = base.version && (base.version === 'v2' ? 'v3' : 'v2');
  if (other && isInfo(await ask(talk, prefix, other, untilMs, signal))) {
    throw new RolloutError('unsupported', `this Data Plane API speaks /${other}, not /${base.version}`, {
      hint: `Write ${originOf(talk.endpoint)}${prefix}/${other}, or leave the version out.`,
    });
  }
  throw new RolloutError('no-answer', 'this is no Data Plane API, or its base is another one', {
    observed: answers.join('; '),
    hint: `The base is what stands before /v2 or /v3, here ${originOf(talk.endpoint)}${prefix}: without /services/haproxy, and dataplaneapi 2.x or 3.x must run there (it is a program of its own, not a part of HAProxy).`,
  });
}

async function ask(
  talk: Talk,
  prefix: string,
  version: Version,
  untilMs: number,
  signal: AbortSignal,
): Promise<Answer> {
  const path = paths.info({ prefix, version });
  const answer = await talk.read(path, untilMs, signal);
  // Anything but "found" and "not found" has its own words.
  if (answer.status === 200 || answer.status === 404) return answer;
  throw errorOfAnswer({ method: 'GET', path }, answer);
}

/** `{"api":{"version":…}}`: a page of something else may well be 200. */
function isInfo(answer: Answer): boolean {
  if (answer.status !== 200) return false;
  try {
    const value: unknown = JSON.parse(answer.text);
    return typeof value === 'object' && value !== null && 'api' in value;
  } catch {
    return false;
  }
}
