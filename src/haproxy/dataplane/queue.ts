import { rowKey } from '../../server.ts';
import type { RowName } from '../../server.ts';
import { RolloutError } from '../../support/errors.ts';
import { number } from '../runtime/stat.ts';
import type { Api } from './api.ts';
import { tableFor } from './look.ts';
import type { Peer } from './peer.ts';
import { remembered } from './peer.ts';
import { putChange } from './put.ts';
import { isLost } from './talk.ts';

/**
 * Lets a server that has just become ready take its share of the requests that wait in its backend, which HAProxy gives to none that
 * leaves `drain` (see the Runtime API's `queue.ts`). `maxconn` cannot be set over this API; but HAProxy also empties the queue into a
 * server that comes up, and one that is marked down and up again does so. Measured on 2.6.12 and 3.2.26 under full load: no request is
 * lost. Only where another server serves in that moment, and where a check would bring this one up were the second order lost.
 *
 * The order before this is carried out and read back: what goes wrong here is no reason to fail it.
 */
export async function emptyQueueInto(
  peer: Peer,
  api: Api,
  row: RowName,
  untilMs: number,
  signal: AbortSignal,
): Promise<void> {
  try {
    const { servers, backends } = await tableFor(peer, api, 'all', untilMs, signal);
    const backend = backends.get(row.backend);
    const own = servers.get(rowKey(row));
    if (!backend || number(backend, 'qcur') === 0 || number(backend, 'act') < 2) return;
    if (!own?.slim || own.check_status === '' || !own.status.startsWith('UP')) return;
    if (remembered(peer, rowKey(row)).checked === false) return;
    await peer.talk.alone(async () => {
      await putChange(peer, api, row, { operational_state: 'down' }, untilMs, signal);
      const up = { operational_state: 'up' } as const;
      const given = await putChange(peer, api, row, up, untilMs, signal);
      if (isLost(given)) await putChange(peer, api, row, up, untilMs, signal);
    });
  } catch (error) {
    if (!(error instanceof RolloutError) || signal.aborted) throw error;
  }
}
