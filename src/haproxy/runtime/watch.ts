import type { BackendSample, ProcessIdentity, RowName, RowSample } from '../../server.ts';
import { isSameProcess, rowKey } from '../../server.ts';
import type { Observation, OldWorkerRow, WatchRequest } from '../control-plane.ts';
import type { Addressed } from './commands.ts';
import { showBackend, showInfo, showProc, showServers, showState, toWorker } from './commands.ts';
import type { Again, Peer } from './peer.ts';
import { answerAt, identityAt, noWorker, question, untilSettled, workerChanged } from './peer.ts';
import { readOldWorkers } from './old-workers.ts';
import type { Workers } from './proc.ts';
import { parseWorkers } from './proc.ts';
import { isUnknownBackend, refusal } from './refusals.ts';
import { backendSampleOf, sampleOf } from './rows.ts';
import type { StateRow } from './servers-state.ts';
import { parseServersState } from './servers-state.ts';
import type { StatRow } from './stat.ts';
import { BACKEND, parseStat, SERVER } from './stat.ts';
import type { Reply } from './talk.ts';

/** Below HAProxy's `tune.bufsize` (16384), which bounds the whole line since 3.2; a master cuts longer lines silently. */
const LONGEST_LINE = 8_000;

/** What the exchanges of one look bring together. */
interface Seen {
  readonly rows: Map<string, StatRow>;
  readonly backends: Map<string, StatRow>;
  readonly states: Map<string, StateRow>;
}

/** One look at a few rows. All of it is of one process: where that changes meanwhile the look is taken anew. */
export function readObservation(
  peer: Peer,
  request: WatchRequest,
  signal: AbortSignal,
): Promise<Observation> {
  return untilSettled(peer, signal, async (untilMs) => {
    const seen: Seen = { rows: new Map(), backends: new Map(), states: new Map() };
    const byBackend = Map.groupBy(request.rows, (row) => row.backend);
    const isWhole = (backend: string): boolean =>
      isCheaperWhole(peer, backend, byBackend.get(backend)?.length ?? 0);
    const wanted = [
      ...request.rows
        .filter((row) => !isWhole(row.backend))
        .map((row) => showServers(row.backend, peer.sids.get(rowKey(row)) ?? row.sid)),
      ...[...byBackend.keys()].filter(isWhole).map((backend) => showServers(backend, 'all')),
      ...request.backends.map(showBackend),
      ...(request.masks ? [...byBackend.keys()].map(showState) : []),
    ];
    const first = await look(peer, wanted.map(toWorker), seen, untilMs, signal);
    if ('again' in first) return first;
    let last = first;

    // A row under another id than expected: ids move with a reload, so the name is looked for in the whole backend.
    const moved = request.rows.filter((row) => !seen.rows.has(rowKey(row)) && !isWhole(row.backend));
    if (moved.length > 0) {
      const whole = [...new Set(moved.map((row) => row.backend))].map((backend) =>
        showServers(backend, 'all'),
      );
      const second = await look(peer, whole.map(toWorker), seen, untilMs, signal);
      if ('again' in second) return second;
      if (!isSameProcess(first.identity, second.identity)) return workerChanged();
      last = second;
    }

    const rows = new Map<string, RowSample>();
    for (const name of request.rows) {
      const row = seen.rows.get(rowKey(name));
      const state = seen.states.get(rowKey(name));
      if (!row || (request.masks && !state)) continue;
      const sample = sampleOf(row, state);
      peer.sids.set(rowKey(name), sample.sid);
      rows.set(rowKey(name), sample);
    }
    const backends = new Map<string, BackendSample>();
    for (const [name, row] of seen.backends) backends.set(name, backendSampleOf(row));
    const oldWorkers = await oldWorkersOf(peer, request.rows, last, untilMs, signal);
    return { identity: first.identity, rows, backends, oldWorkers };
  });
}

/** Many rows of one backend are read at once: a row by its id costs HAProxy and us as much as 15 rows of a table. */
const isCheaperWhole = (peer: Peer, backend: string, rows: number): boolean =>
  rows >= 8 && rows * 15 >= (peer.sizes.get(backend) ?? Number.POSITIVE_INFINITY);

interface Looked {
  readonly identity: ProcessIdentity;
  /** Of a master. */
  readonly workers: Workers | undefined;
}

/** Runs the commands, on as many lines as they need, and puts their rows into `seen`. */
async function look(
  peer: Peer,
  commands: readonly Addressed[],
  seen: Seen,
  untilMs: number,
  signal: AbortSignal,
): Promise<Looked | Again> {
  let looked: Looked | undefined;
  for (const chunk of chunksOf(peer, commands)) {
    const framed = framedOf(peer, chunk);
    const reply = await peer.talk.read(question(peer, framed), untilMs, signal);
    const none = noWorker(reply);
    if (none) return none;
    const identity = identityAt(reply, framed, 0);
    for (const [index, command] of chunk.entries()) collect(reply, framed, index + 1, command, seen);
    if (looked && !isSameProcess(identity, looked.identity)) return workerChanged();
    looked = { identity, workers: undefined };
    if (peer.socket.kind === 'worker') continue;
    if (!isSameProcess(identity, identityAt(reply, framed, framed.length - 2))) return workerChanged();
    const workers = parseWorkers(answerAt(reply, framed, framed.length - 1));
    // A list without the worker that answers is of another moment, or half a list.
    if (![...workers.current, ...workers.old].includes(identity.pid)) return workerChanged();
    looked = { identity, workers };
  }
  return looked ?? workerChanged();
}

/**
 * The identity before everything. On a master it stands behind everything too, because each command is forwarded by itself,
 * and the list of workers comes last: a worker that was replaced before that stands in it.
 */
function framedOf(peer: Peer, chunk: readonly Addressed[]): Addressed[] {
  const info = toWorker(showInfo);
  if (peer.socket.kind === 'worker') return [info, ...chunk];
  return [info, ...chunk, info, { ...showProc, target: 'master' }];
}

function chunksOf(peer: Peer, commands: readonly Addressed[]): Addressed[][] {
  const lengthOf = (some: readonly Addressed[]): number => question(peer, some).line.length;
  const frame = lengthOf(framedOf(peer, []));
  const chunks: Addressed[][] = [[]];
  let length = frame;
  for (const command of commands) {
    const added = lengthOf([command]) + 1;
    if (length + added > LONGEST_LINE) {
      chunks.push([]);
      length = frame;
    }
    chunks.at(-1)?.push(command);
    length += added;
  }
  return chunks;
}

/** A backend that is not there any more has no rows; every other refusal is an error. */
function collect(
  reply: Reply,
  commands: readonly Addressed[],
  index: number,
  command: Addressed,
  seen: Seen,
): void {
  const part = reply.parts[index];
  if (part?.kind === 'refusal') {
    if (isUnknownBackend(part.text)) return;
    throw refusal(command.text, part.text);
  }
  const text = answerAt(reply, commands, index);
  if (command.shape === 'servers-state') {
    for (const [key, state] of parseServersState(text)) seen.states.set(key, state);
    return;
  }
  for (const row of parseStat(text)) {
    if (row.type === BACKEND) seen.backends.set(row.pxname, row);
    else if (row.type === SERVER) seen.rows.set(rowKey({ backend: row.pxname, server: row.svname }), row);
  }
}

/** Old workers, as long as the master lists any besides the one that serves. */
function oldWorkersOf(
  peer: Peer,
  rows: readonly RowName[],
  { identity, workers }: Looked,
  untilMs: number,
  signal: AbortSignal,
): Promise<readonly OldWorkerRow[]> | undefined {
  if (!workers) return undefined;
  const old = workers.old.filter((pid) => pid !== identity.pid);
  return readOldWorkers(peer, old, rows, untilMs, signal);
}
