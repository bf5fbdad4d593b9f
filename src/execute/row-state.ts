import type { RowState } from '../report/events.ts';
import { rowKey } from '../server.ts';
import { asRolloutError } from '../support/errors.ts';
import type { Parts } from './context.ts';
import { leaders } from './ledger.ts';
import type { LedgerEntry } from './ledger.ts';

/** What HAProxy shows of a server now: of its first row. Never throws. */
export async function stateOf(
  { planes, last }: Pick<Parts, 'planes' | 'last'>,
  entry: LedgerEntry,
): Promise<RowState> {
  const row = leaders(entry)[0] ?? entry.rows[0]!;
  try {
    const plane = planes.get(row.node)!;
    const seen = await plane.watch({ rows: [row], backends: [], masks: true }, last);
    const sample = seen.rows.get(rowKey(row));
    return sample
      ? { state: sample.admin ?? 'unknown', status: sample.status, weight: sample.weight }
      : { state: 'gone', status: '', weight: 0 };
  } catch (error) {
    return { state: 'unknown', status: asRolloutError(error).code, weight: row.before.weight };
  }
}
