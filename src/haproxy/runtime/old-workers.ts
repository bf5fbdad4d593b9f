import type { RowName } from '../../server.ts';
import { rowKey } from '../../server.ts';
import type { OldWorkerRow } from '../control-plane.ts';
import { notUnderstood } from './answers.ts';
import { showInfo, showProc, showServers } from './commands.ts';
import type { Peer } from './peer.ts';
import { answerAt, identityAt, question } from './peer.ts';
import { isNoSuchProcess, isUnknownBackend } from './refusals.ts';
import { number, parseStat, SERVER } from './stat.ts';

/**
 * Sessions of these rows that workers from before a reload still hold: only rows that have any. Their ids may be others than
 * today's, so whole backends are read; that lasts only as long as an old worker does. One that ends meanwhile is gone.
 * The master itself is asked first: where the first prefix of a line names no process, the master of 3.2 sometimes (one time in
 * six, measured) neither answers nor closes.
 */
export async function readOldWorkers(
  peer: Peer,
  pids: readonly number[],
  rows: readonly RowName[],
  untilMs: number,
  signal: AbortSignal,
): Promise<readonly OldWorkerRow[]> {
  const wanted = new Set(rows.map(rowKey));
  const backends = [...new Set(rows.map((row) => row.backend))];
  const found: OldWorkerRow[] = [];
  for (const pid of pids) {
    const commands = [showProc, showInfo, ...backends.map((backend) => showServers(backend, 'all'))];
    const addressed = commands.map((command, index) => ({
      ...command,
      target: index === 0 ? ('master' as const) : { pid },
    }));
    const reply = await peer.talk.read(question(peer, addressed), untilMs, signal);
    if (reply.kind === 'refused' && isNoSuchProcess(reply.text)) continue;
    const { pid: answering } = identityAt(reply, commands, 1);
    if (answering !== pid) throw notUnderstood(`@!${pid} ${showInfo.text}`, `Pid: ${answering}`);
    for (const index of backends.keys()) {
      const part = reply.parts[index + 2];
      if (part?.kind === 'refusal' && isUnknownBackend(part.text)) continue;
      for (const row of parseStat(answerAt(reply, commands, index + 2))) {
        const name = { backend: row.pxname, server: row.svname };
        const scur = number(row, 'scur');
        const qcur = number(row, 'qcur');
        if (row.type === SERVER && wanted.has(rowKey(name)) && scur + qcur > 0) {
          found.push({ ...name, pid, scur, qcur });
        }
      }
    }
  }
  return found;
}
