import { rowKey } from '../../server.ts';
import type { CliLevel, NodeFacts, StickTable } from '../node-facts.ts';
import { notUnderstood } from './answers.ts';
import type { Addressed, Command } from './commands.ts';
import {
  bogusFilter,
  bogusServer,
  showAllRows,
  showCliSockets,
  showInfo,
  showLevel,
  showProc,
  showTables,
  toWorker,
} from './commands.ts';
import type { Peer } from './peer.ts';
import { answerAt, identityAt, question } from './peer.ts';
import { parseWorkers } from './proc.ts';
import { isBadFilterValue, isExpectedAddress, isNotStored, isStaticBalance } from './refusals.ts';
import { optional, parseStat, SERVER } from './stat.ts';
import type { Reply } from './talk.ts';

/** Each table is a command of its own; whoever has more of them has proxies made by a program. */
const TABLES_MAX = 100;

/**
 * What HAProxy tells of itself. Two questions are orders that cannot be carried out by anybody, and are refused with a sentence that tells what
 * nothing else shows (seen on 2.6.12 and 3.2.26): whether a table keeps servers, whether a balance is dynamic.
 */
export async function readFacts(
  peer: Peer,
  backends: readonly string[],
  signal: AbortSignal,
): Promise<NodeFacts> {
  const untilMs = peer.talk.deadline();
  const read = (commands: readonly Addressed[]): Promise<Reply> =>
    peer.talk.read(question(peer, commands), untilMs, signal);
  const ask = async (command: Command): Promise<string> =>
    answerAt(await read([toWorker(command)]), [command], 0);

  const level = levelOf(await ask(showLevel));
  const sockets = socketsOf(await ask(showCliSockets));
  const tables: StickTable[] = [];
  for (const name of namesOf(await ask(showTables)).slice(0, TABLES_MAX)) {
    const text = await ask(bogusFilter(name));
    if (isBadFilterValue(text) || isNotStored(text)) {
      tables.push({ name, keepsServers: isBadFilterValue(text) });
    }
  }
  const dynamic = new Map<string, boolean>();
  for (const backend of level === 'admin' ? backends : []) {
    const text = await ask(bogusServer(backend));
    if (isExpectedAddress(text) || isStaticBalance(text)) dynamic.set(backend, isExpectedAddress(text));
  }
  const maxconn = new Map<string, number>();
  for (const row of parseStat(await ask(showAllRows))) {
    const limit = row.type === SERVER ? optional(row, 'slim') : undefined;
    if (limit) maxconn.set(rowKey({ backend: row.pxname, server: row.svname }), limit);
  }
  const facts = { level, sockets, tables, dynamic, maxconn };
  if (peer.socket.kind === 'worker') return facts;

  const commands = [toWorker(showInfo), { ...showProc, target: 'master' as const }];
  const reply = await read(commands);
  const { pid } = identityAt(reply, commands, 0);
  // The one that serves stands among the old ones while a reload is going on, or after one that failed.
  const oldWorkers = parseWorkers(answerAt(reply, commands, 1)).old.filter((old) => old !== pid);
  return { ...facts, oldWorkers };
}

function levelOf(text: string): CliLevel {
  const level = text.trim();
  if (level === 'admin' || level === 'operator' || level === 'user') return level;
  throw notUnderstood(showLevel.text, text);
}

/** `unix@/run/haproxy/admin.sock admin all` in each line after the heading. */
function socketsOf(text: string): NonNullable<NodeFacts['sockets']> {
  return text
    .split('\n')
    .slice(1)
    .map((line) => {
      const [, address, level] = /^(.+) (\S+) \S+$/.exec(line) ?? [];
      if (address === undefined || level === undefined) throw notUnderstood(showCliSockets.text, line);
      return { address, level };
    });
}

/** `# table: web, type: string, size:10240, used:0` in each line. A table of a `peers` section has a name with a slash. */
function namesOf(text: string): string[] {
  const names = text.split('\n').map((line) => /^# table: ([^,]+),/.exec(line)?.[1] ?? '');
  return names.filter((name) => /^[\w.:-]+$/.test(name));
}
