import { rowKey } from '../server.ts';
import type { AdminState, RowSample } from '../server.ts';
import { RolloutError } from '../support/errors.ts';
import type { OrderBook } from './context.ts';
import type { LedgerRow } from './ledger.ts';
import { goneError } from './watch.ts';

/**
 * Is this row still as this run left it? An error says what somebody else did to it (contract, section 8: it is left as they set it).
 * Undefined also where nothing can be said: while an order is under way, or where the question is older than
 * its answer. An order that HAProxy never confirmed may have been carried out or not. `ownWeights`: what this run set, or found.
 */
export function intrusion(
  row: LedgerRow,
  sample: RowSample | undefined,
  lastEndMs: ReturnType<OrderBook['lastEndMs']>,
  askedAtMs: number,
  ownWeights: readonly number[] = [row.before.weight],
): RolloutError | undefined {
  // It may be that order which deleted it.
  if (!sample) return lastEndMs === undefined ? undefined : goneError(row);
  if (row.follows !== undefined) return undefined;
  if (lastEndMs === undefined || askedAtMs < lastEndMs) return undefined;
  const mayBe = [row.asked ?? row.before.state, ...row.was];
  if (sample.admin !== undefined && !mayBe.includes(sample.admin)) {
    const ours = row.asked === undefined ? 'it was' : 'this run had it in';
    return changed(row, `set it to ${sample.admin}`, `${ours} ${mayBe[0]}`);
  }
  // Until the first order a weight is anybody's to set; the server returns to it.
  if (row.asked === undefined) return undefined;
  // An agent sets weights as it likes.
  if (!row.hasAgent && !ownWeights.includes(sample.weight)) {
    return changed(row, `set its weight to ${sample.weight}`, `it was ${ownWeights[0]}`);
  }
  return undefined;
}

/** What somebody else did, as the reason of a lane. */
export function changed(row: LedgerRow, what: string, ours: string): RolloutError {
  return new RolloutError(
    'changed-since-plan',
    `somebody else changed ${rowKey(row)} on ${row.node} during its rollout`,
    {
      observed: `they ${what}, and ${ours}`,
      hint: 'It is left as they set it. Agree with them (one concurrency group per backend), then start again.',
    },
  );
}

/** A reload shows what is configured, a state file what we had asked for: anything else somebody has set since. */
export function mayFollowReload(row: LedgerRow, state: AdminState): boolean {
  return ['ready', row.before.state, row.asked, ...row.was].includes(state);
}
