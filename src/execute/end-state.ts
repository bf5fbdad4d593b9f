import { rowKey } from '../server.ts';
import type { RowState } from '../report/events.ts';
import { asRolloutError } from '../support/errors.ts';
import type { RolloutError } from '../support/errors.ts';
import type { Parts } from './context.ts';
import type { LedgerEntry } from './ledger.ts';
import { leaders } from './ledger.ts';
import type { Settled } from './settle.ts';

/**
 * What HAProxy shows of a server at the end of its lane: of a row that could not be put where it belongs, if there is one. On a node that
 * does not answer nobody can tell, and it is not asked once more.
 */
export async function endState(
  { planes, last }: Pick<Parts, 'planes' | 'last'>,
  entry: LedgerEntry,
  settled: Settled | undefined,
): Promise<RowState> {
  const stuck = settled?.unrestored.find(({ error }) => isAway(error)) ?? settled?.unrestored[0];
  const row = stuck?.row ?? leaders(entry)[0] ?? entry.rows[0]!;
  const unknown = (error: RolloutError): RowState => ({
    state: 'unknown',
    status: error.code,
    weight: row.before.weight,
  });
  if (stuck && isAway(stuck.error)) return unknown(stuck.error);
  try {
    const seen = await planes.get(row.node)!.watch({ rows: [row], backends: [], masks: true }, last);
    const sample = seen.rows.get(rowKey(row));
    return sample
      ? { state: sample.admin ?? 'unknown', status: sample.status, weight: sample.weight }
      : { state: 'gone', status: '', weight: 0 };
  } catch (error) {
    return unknown(asRolloutError(error));
  }
}

const isAway = ({ code }: RolloutError): boolean => code === 'unreachable' || code === 'no-answer';
