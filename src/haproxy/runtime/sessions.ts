import type { RowName } from '../../server.ts';
import type { OldestSession } from '../control-plane.ts';
import { SESSIONS_MAX } from '../control-plane.ts';
import { brief, count } from './answers.ts';
import { showInfo, showSessions, toWorker } from './commands.ts';
import type { Peer } from './peer.ts';
import { answerAt, question } from './peer.ts';

/** The session that the server has had longest; undefined without any, and where the process has too many to ask for them. */
export async function readOldestSession(
  peer: Peer,
  row: RowName,
  signal: AbortSignal,
): Promise<OldestSession | undefined> {
  const untilMs = peer.talk.deadline();
  const first = [toWorker(showInfo)];
  const info = answerAt(await peer.talk.read(question(peer, first), untilMs, signal), first, 0);
  const connections = count(showInfo.text, 'CurrConns', /^CurrConns: (.*)$/m.exec(info)?.[1]);
  if (connections > SESSIONS_MAX) return undefined;
  const second = [toWorker(showSessions(row, filters(info)))];
  const list = answerAt(await peer.talk.read(question(peer, second), untilMs, signal), second, 0);
  return oldestOf(list, row);
}

/** Since 3.2 (facts, section 8). */
function filters(info: string): boolean {
  const [, major = '0', minor = '0'] = /^Version: (\d+)\.(\d+)/m.exec(info) ?? [];
  return Number(major) > 3 || (major === '3' && Number(minor) >= 2);
}

/** `0x…: proto=tcpv4 src=127.0.0.1:53366 fe=www be=web srv=web-01 ts=00 epoch=0 age=4m10s calls=3 …` in each line. */
export function oldestOf(list: string, row: RowName): OldestSession | undefined {
  let oldest: OldestSession | undefined;
  for (const line of list.split('\n')) {
    const [, src, fe, be, srv, age] =
      / src=(\S*) fe=(\S*) be=(\S*) srv=(\S*) .*?\bage=(\S+)/.exec(line.slice(0, 2_000)) ?? [];
    if (be !== row.backend || srv !== row.server || src === undefined || age === undefined) continue;
    const ageMs = ageOf(age);
    if (oldest && oldest.ageMs >= ageMs) continue;
    oldest = { ageMs, client: brief(src.replace(/:\d+$/, '')), frontend: brief(fe ?? '') };
  }
  return oldest;
}

const UNITS_MS: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 };

/** `4m10s`, `1d2h`: HAProxy's own two units. */
function ageOf(text: string): number {
  const parts = [...text.matchAll(/(\d+)([dhms])/g)];
  return parts.reduce((sum, [, value, unit]) => sum + Number(value) * (UNITS_MS[unit ?? ''] ?? 0), 0);
}
