import { rowKey } from '../../server.ts';
import type { RowName } from '../../server.ts';
import { RolloutError } from '../../support/errors.ts';
import { setMaxconn, showBackend, showServers } from './commands.ts';
import type { Peer } from './peer.ts';
import { answerAt, wholeQuestion } from './peer.ts';
import { BACKEND, number, optional, parseStat, SERVER } from './stat.ts';

/**
 * Lets a server that has just become ready take its share of the requests that wait in its backend. Measured on 2.6.12 and 3.2.26: a
 * server that leaves `drain` gets none of them, and none of those that come while others wait, so that under full load
 * (`maxconn`) it stays idle for good; after a second one nothing moves any more. Out of `maint`, and when a check brings it up,
 * HAProxy empties the queue by itself; here setting the server's own `maxconn` once more does.
 *
 * The order before this is carried out and read back: what goes wrong here is no reason to fail it.
 */
export async function emptyQueueInto(
  peer: Peer,
  row: RowName,
  untilMs: number,
  signal: AbortSignal,
): Promise<void> {
  try {
    const commands = [
      showBackend(row.backend),
      showServers(row.backend, peer.sids.get(rowKey(row)) ?? 'all'),
    ];
    const reply = await peer.talk.read(wholeQuestion(peer, commands), untilMs, signal);
    const [backend, server] = commands.map((_, index) => parseStat(answerAt(reply, commands, index)));
    const waiting = backend?.find((one) => one.type === BACKEND);
    const own = server?.find((one) => one.type === SERVER && one.svname === row.server);
    const maxconn = own && optional(own, 'slim');
    if (!waiting || number(waiting, 'qcur') === 0 || !maxconn) return;
    await peer.talk.write(wholeQuestion(peer, [setMaxconn(row, maxconn)]), untilMs, signal);
  } catch (error) {
    if (!(error instanceof RolloutError) || signal.aborted) throw error;
  }
}

/** Of these backends, those in which requests wait; all of them where that cannot be told. */
export async function backendsWithQueue(
  peer: Peer,
  backends: readonly string[],
  untilMs: number,
  signal: AbortSignal,
): Promise<Set<string>> {
  try {
    const commands = backends.map(showBackend);
    const reply = await peer.talk.read(wholeQuestion(peer, commands), untilMs, signal);
    const rows = commands.flatMap((_, index) => parseStat(answerAt(reply, commands, index)));
    const quiet = rows.filter((row) => row.type === BACKEND && number(row, 'qcur') === 0);
    return new Set(backends.filter((backend) => !quiet.some((row) => row.pxname === backend)));
  } catch (error) {
    if (!(error instanceof RolloutError) || signal.aborted) throw error;
    return new Set(backends);
  }
}
