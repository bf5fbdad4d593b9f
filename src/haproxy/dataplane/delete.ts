import type { RowName } from '../../server.ts';
import type { Api } from './api.ts';
import { isAbsence } from './api.ts';
import { paths } from './paths.ts';
import type { Peer } from './peer.ts';
import { whyAbsent } from './put.ts';
import { isLost } from './talk.ts';
import { errorOfAnswer } from './trouble.ts';

const PAUSE_MS = 100;

/**
 * Deletes a server that is in maint without sessions, and believes it when HAProxy no longer shows it. Refused while a connection to it is
 * open, idle ones too: `not-drained`, and it stays in maint (facts, dataplane, 1.11). Gone already is as good.
 */
export async function deleteServer(
  peer: Peer,
  api: Api,
  row: RowName,
  untilMs: number,
  signal: AbortSignal,
): Promise<void> {
  const path = paths.server(api.root, row);
  for (;;) {
    const answer = await peer.talk.alone(() => peer.talk.write(path, undefined, untilMs, signal, 'DELETE'));
    const error = isLost(answer) ? answer.lost : errorOfAnswer({ method: 'DELETE', path }, answer);
    const mayBeGone = isLost(answer) || answer.status === 204 || isAbsence(answer);
    if (!mayBeGone) throw error;
    // "Not found" is also what is said of every server while HAProxy is away.
    const absent = await whyAbsent(peer, api, row, untilMs, signal);
    if (absent?.code === 'unknown-server') {
      peer.rows.delete(`${row.backend}/${row.server}`);
      return;
    }
    if (absent) throw absent;
    if (peer.talk.clock.nowMs() + PAUSE_MS >= untilMs) throw error;
    await peer.talk.clock.sleep(PAUSE_MS, signal);
  }
}
