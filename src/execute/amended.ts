import type { RowState } from '../report/events.ts';
import { rowKey } from '../server.ts';
import { asRolloutError } from '../support/errors.ts';
import type { Acts } from './acts.ts';
import type { Parts } from './context.ts';
import type { Ended } from './executor.ts';
import { outcomeOf } from './lane.ts';
import { leaders } from './ledger.ts';
import type { LedgerEntry } from './ledger.ts';

/** What HAProxy shows of a server now; never throws. */
export async function stateOf(parts: Parts, entry: LedgerEntry): Promise<RowState> {
  const row = leaders(entry)[0] ?? entry.rows[0]!;
  try {
    const plane = parts.planes.get(row.node)!;
    const seen = await plane.watch({ rows: [row], backends: [], masks: true }, parts.last);
    const sample = seen.rows.get(rowKey(row));
    return sample
      ? { state: sample.admin ?? 'unknown', status: sample.status, weight: sample.weight }
      : { state: 'gone', status: '', weight: 0 };
  } catch (error) {
    return { state: 'unknown', status: asRolloutError(error).code, weight: row.before.weight };
  }
}

/**
 * Ends of lanes, with what acts have made of their servers since: a canary whose trial failed is held, one that passed has its weight
 * again. What changed is told once more.
 */
export async function amended(parts: Parts, acts: Acts, ends: readonly Ended[]): Promise<Ended[]> {
  return Promise.all(
    ends.map(async (end) => {
      const amendment = acts.amendments.get(end.run.entry.server);
      if (!amendment) return end;
      const { entry, result, settled } = amendment;
      const failure = result === 'held' ? (end.failure ?? acts.failures[0]) : end.failure;
      const after = await stateOf(parts, entry);
      const ended: Ended = { ...end, result, settled, failure, after, endedMs: parts.clock.nowMs() };
      if (result !== end.result) {
        const outcome = outcomeOf(ended, after, ended.endedMs);
        parts.tell({ type: 'lane-ended', server: entry.server, outcome, text: '' });
      }
      return ended;
    }),
  );
}
