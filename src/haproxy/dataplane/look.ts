import type { ProcessIdentity } from '../../server.ts';
import { isSameProcess } from '../../server.ts';
import type { Api } from './api.ts';
import { discover } from './discover.ts';
import type { Base } from './endpoint.ts';
import type { Table } from './native.ts';
import { tableOf } from './native.ts';
import type { StatsFilter } from './paths.ts';
import type { Again, Peer } from './peer.ts';
import { processChanged } from './peer.ts';

/** The API, found out with the first contact. */
export async function apiOf(peer: Peer, base: Base, untilMs: number, signal: AbortSignal): Promise<Api> {
  peer.api ??= await discover(peer.talk, base, untilMs, signal);
  return peer.api;
}

export async function identityOf(
  peer: Peer,
  api: Api,
  untilMs: number,
  signal: AbortSignal,
): Promise<ProcessIdentity> {
  const askedAtMs = peer.talk.clock.nowMs();
  return peer.identities.of(await api.processes(untilMs, signal), askedAtMs);
}

/** The statistics, and how long they took: that paces the watching. */
export async function tableFor(
  peer: Peer,
  api: Api,
  filter: StatsFilter,
  untilMs: number,
  signal: AbortSignal,
): Promise<Table> {
  const startedMs = peer.talk.clock.nowMs();
  const rows = await api.statistics(filter, untilMs, signal);
  peer.statisticsMs = peer.talk.clock.nowMs() - startedMs;
  return tableOf(rows);
}

/** Runs `read` between two looks at the process: all that it read is of that one, or it is tried again. */
export async function withinOneProcess<T extends object>(
  peer: Peer,
  api: Api,
  untilMs: number,
  signal: AbortSignal,
  read: (identity: ProcessIdentity) => Promise<T | Again>,
): Promise<T | Again> {
  const before = await identityOf(peer, api, untilMs, signal);
  const result = await read(before);
  if ('again' in result) return result;
  const after = await identityOf(peer, api, untilMs, signal);
  return isSameProcess(before, after) ? result : processChanged();
}
