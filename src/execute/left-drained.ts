import type { ControlPlane } from '../haproxy/control-plane.ts';
import { isSameProcess, rowKey } from '../server.ts';
import { listNames } from '../support/format.ts';
import type { Journal, JournalContent } from './journal.ts';
import { leaders } from './ledger.ts';
import type { LedgerEntry } from './ledger.ts';
import { handBackLines } from './orders.ts';

/** What post has to do with servers that a `drain` took out on purpose: look whether somebody answers for them, and never make them ready. */

/** Servers that this invocation drained. */
function drainedBy(content: JournalContent): LedgerEntry[] {
  return content.operation === 'drain' ? content.entries.filter(({ progress }) => progress === 'kept') : [];
}

/** Does main leave anything to post though it came to its end by itself? */
export const leavesServersOut = (content: JournalContent): boolean => drainedBy(content).length > 0;

/** Of those, the ones that no later step of the job has taken over whole. */
export function leftDrained(journal: Pick<Journal, 'content' | 'isTakenOver'>): LedgerEntry[] {
  return drainedBy(journal.content).filter(
    (entry) => !leaders(entry).every((row) => journal.isTakenOver(row)),
  );
}

export interface Drained {
  readonly server: string;
  /** `left`: somebody else brought it back; `unproved`: a reload did; `drained`: it is still out, or nobody can tell. */
  readonly end: 'drained' | 'left' | 'unproved';
  readonly sentence: string;
}

/** What HAProxy shows of a drained server now. Never throws. */
export async function lookAtDrained(
  entry: LedgerEntry,
  journal: Pick<Journal, 'content' | 'isTakenOver'>,
  planes: ReadonlyMap<string, ControlPlane>,
  signal: AbortSignal,
): Promise<Drained> {
  const { server } = entry;
  const { identities } = journal.content;
  const rows = leaders(entry).filter((row) => !journal.isTakenOver(row));
  const looks = await Promise.all(
    rows.map(async (row) => {
      const where = `${rowKey(row)} on ${row.node}`;
      try {
        const seen = await planes.get(row.node)!.watch({ rows: [row], backends: [], masks: true }, signal);
        const known = identities[row.node];
        const isSame = known !== undefined && isSameProcess(known, seen.identity);
        return { where, state: seen.rows.get(rowKey(row))?.admin ?? 'gone', isSame };
      } catch {
        return { where, state: 'unknown', isSame: true };
      }
    }),
  );
  const back = looks.filter(({ state }) => state === 'ready' || state === 'drain');
  const reset = back.filter(({ isSame }) => !isSame);
  if (reset.length > 0) {
    const where = listNames(reset.map((look) => `${look.where} is in ${look.state}`));
    return {
      server,
      end: 'unproved',
      sentence: `${server} was drained, and a reload of HAProxy undid that: ${where}. Nothing proved it since`,
    };
  }
  const isElsewhere = looks.every(({ state }) => state !== 'maint' && state !== 'unknown');
  if (isElsewhere) {
    const where = listNames(looks.map((look) => `${look.where} is ${look.state}`));
    return { server, end: 'left', sentence: `${server} is left as somebody else set it: ${where}` };
  }
  const unseen = looks.filter(({ state }) => state === 'unknown').map(({ where }) => where);
  const doubt = unseen.length > 0 ? `, as far as anybody can tell (${listNames(unseen)} did not answer)` : '';
  const lines = handBackLines(planes, entry);
  const byHand = lines.length === 1 ? `, ${lines[0]}` : `:\n  ${lines.join('\n  ')}`;
  return {
    server,
    end: 'drained',
    sentence: `${server} is held in maint${doubt}: it was drained, and no later step of this job took it over. When it is healthy: operation: ready, servers: ${server}; or by hand${byHand}`,
  };
}
