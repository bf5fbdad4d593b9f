import { RolloutError } from '../../support/errors.ts';
import type { RowName } from '../../server.ts';
import { rowKey } from '../../server.ts';
import { isProxyDisabled } from '../runtime/refusals.ts';
import type { Api } from './api.ts';
import { ABSENT, isAbsence, parse } from './api.ts';
import type { Answer } from './connection.ts';
import type { Change } from './commands.ts';
import { identityOf, tableFor } from './look.ts';
import { paths } from './paths.ts';
import type { Peer } from './peer.ts';
import { saidBy } from './said.ts';
import type { Server } from './schemas.ts';
import { server as serverSchema } from './schemas.ts';
import type { Lost } from './talk.ts';
import { isLost } from './talk.ts';
import { errorOfAnswer } from './trouble.ts';

/** The server as the API read it back after the PUT, or that this is not known. */
export type Given =
  | { readonly server: Server }
  | Lost
  /** Not found, or refused by a process on its way out: while HAProxy is reloaded that is said of servers that exist. */
  | { readonly away: RolloutError };

export async function putChange(
  peer: Peer,
  api: Api,
  row: RowName,
  change: Change,
  untilMs: number,
  signal: AbortSignal,
): Promise<Given> {
  const path = paths.server(api.root, row);
  const answer = await peer.talk.write(path, change, untilMs, signal);
  if (isLost(answer)) return answer;
  if (answer.status === 200) return { server: parse(serverSchema, path, answer) };
  const error = errorOfAnswer({ method: 'PUT', path }, answer);
  if (isAbsence(answer) || isPassing(answer)) return { away: error };
  throw error;
}

const isPassing = (answer: Answer): boolean => {
  const { haproxy, away } = saidBy(answer);
  return away || (haproxy !== undefined && isProxyDisabled(haproxy.text));
};

/**
 * What "not found" means: `unknown-server`, `unknown-backend`, or undefined where the server is there. Throws `unreachable` where
 * HAProxy does not answer the API: then nothing is known (facts, dataplane, 1.6).
 */
export async function whyAbsent(
  peer: Peer,
  api: Api,
  row: RowName,
  untilMs: number,
  signal: AbortSignal,
): Promise<RolloutError | undefined> {
  await identityOf(peer, api, untilMs, signal);
  if ((await api.server(row, untilMs, signal)) !== ABSENT) return undefined;
  const { backends } = await tableFor(peer, api, { backend: row.backend }, untilMs, signal);
  const isBackend = backends.has(row.backend);
  return new RolloutError(
    isBackend ? 'unknown-server' : 'unknown-backend',
    `HAProxy shows no ${isBackend ? 'server' : 'backend'} ${isBackend ? rowKey(row) : `${row.backend} (for ${rowKey(row)})`}`,
    { hint: 'Names are case sensitive.' },
  );
}
