import type { BackendRow, NodeSnapshot, ProcessIdentity, ServerRow } from '../../server.ts';
import { isSameProcess, rowKey } from '../../server.ts';
import { RolloutError } from '../../support/errors.ts';
import { brief, notUnderstood } from './answers.ts';
import { showAllRows, showInfo, showState, toWorker } from './commands.ts';
import type { Again, Peer } from './peer.ts';
import { answerAt, identityAt, noWorker, question, untilSettled, workerChanged } from './peer.ts';
import { isMasterHelp } from './refusals.ts';
import { backendSampleOf, serverRowOf } from './rows.ts';
import type { StateRow } from './servers-state.ts';
import { parseServersState } from './servers-state.ts';
import type { StatRow } from './stat.ts';
import { BACKEND, parseStat, SERVER } from './stat.ts';

/** The identity stands on both sides: on a master socket another worker may answer the later commands. */
const COMMANDS = [showInfo, showAllRows, showState(), showInfo];

/** All backends and servers of one process; finds out first what sort of socket it is. */
export function readSnapshot(peer: Peer, label: string, signal: AbortSignal): Promise<NodeSnapshot> {
  return untilSettled(peer, signal, async (untilMs) => {
    let reply = await peer.talk.read(question(peer, COMMANDS.map(toWorker)), untilMs, signal);
    const first = reply.parts[0];
    if (peer.socket.kind === 'worker' && first?.kind === 'refusal') {
      if (!isMasterHelp(first.text)) throw notUnderstood(showInfo.text, first.text);
      peer.socket = { kind: 'master', wholeLines: false };
      reply = await peer.talk.read(question(peer, COMMANDS.map(toWorker)), untilMs, signal);
    }
    const none = noWorker(reply);
    if (none) return none;
    const identity = identityAt(reply, COMMANDS, 0);
    const rows = parseStat(answerAt(reply, COMMANDS, 1));
    const states = parseServersState(answerAt(reply, COMMANDS, 2));
    if (!isSameProcess(identity, identityAt(reply, COMMANDS, 3))) return workerChanged();
    if (peer.socket.kind === 'master') {
      peer.socket = { kind: 'master', wholeLines: runsWholeLines(identity) };
    }
    const backends = backendsOf(rows, states);
    if ('again' in backends) return backends;
    for (const { backend, servers } of backends) {
      peer.sizes.set(backend, servers.length);
      for (const row of servers) peer.sids.set(rowKey(row), row.sid);
    }
    return { node: label, identity, backends };
  });
}

/** `@@1` came with 3.2 (facts, section 5). */
function runsWholeLines({ version }: ProcessIdentity): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 3 || (major === 3 && minor >= 2);
}

/**
 * Joins both views. Backends that HAProxy keeps from one of them are left out: disabled ones have no rows in `show stat`. A
 * server that stands in one view only came or went in between.
 */
function backendsOf(rows: readonly StatRow[], states: ReadonlyMap<string, StateRow>): BackendRow[] | Again {
  const byBackend = Map.groupBy(states.values(), (state) => state.backend);
  const servers = Map.groupBy(
    rows.filter((row) => row.type === SERVER),
    (row) => row.pxname,
  );
  const backends: BackendRow[] = [];
  for (const row of rows) {
    if (row.type !== BACKEND) continue;
    const shown = servers.get(row.pxname) ?? [];
    const known = byBackend.get(row.pxname)?.length ?? 0;
    if (known === 0 && shown.length > 0) continue;
    if (known !== shown.length) return serversDiffer(row.pxname);
    const joined: ServerRow[] = [];
    for (const server of shown) {
      const state = states.get(rowKey({ backend: server.pxname, server: server.svname }));
      if (state === undefined) return serversDiffer(row.pxname);
      joined.push(serverRowOf(server, state));
    }
    backends.push({
      ...backendSampleOf(row),
      mode: row.mode,
      algorithm: row.algo === '' ? 'unknown' : row.algo,
      servers: joined,
    });
  }
  return backends;
}

const serversDiffer = (backend: string): Again => ({
  again: new RolloutError(
    'no-answer',
    `"show stat" and "show servers state" of backend ${brief(backend)} name different servers`,
    { hint: 'Are servers being added or removed there right now? Try again when that is done.' },
  ),
});
