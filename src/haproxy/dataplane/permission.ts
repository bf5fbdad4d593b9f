import type { RowName } from '../../server.ts';
import { checkedRow } from '../names.ts';
import { ABSENT } from './api.ts';
import type { Base } from './endpoint.ts';
import { apiOf, identityOf } from './look.ts';
import type { Peer } from './peer.ts';
import { processChanged, untilSettled } from './peer.ts';
import { whyAbsent } from './put.ts';

/**
 * Proves that the credentials are accepted and the server is there. Whether HAProxy lets the API write shows with the first write
 * only (contract, section 8, Nodes): every order that changes nothing is swallowed by the API itself.
 */
export async function provePermission(
  peer: Peer,
  base: Base,
  row: RowName,
  signal: AbortSignal,
): Promise<void> {
  checkedRow(row);
  await untilSettled(peer, signal, async (untilMs) => {
    const api = await apiOf(peer, base, untilMs, signal);
    await identityOf(peer, api, untilMs, signal);
    if ((await api.server(row, untilMs, signal)) !== ABSENT) return {};
    const absent = await whyAbsent(peer, api, row, untilMs, signal);
    if (absent) throw absent;
    return processChanged();
  });
}
