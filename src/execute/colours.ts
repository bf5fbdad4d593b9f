import type { Parts } from './context.ts';
import { newEntry, sideOf } from './ledger.ts';
import type { Ledger, LedgerRow } from './ledger.ts';

/**
 * The live colour stands in the ledger from the beginning, as wanted ready: after a reload HAProxy shows what its configuration says,
 * and that may be the other colour.
 */
export function enterLiveColour({ plan, ledger }: Pick<Parts, 'plan' | 'ledger'>): void {
  const { colours } = plan;
  if (!colours || colours.map) return;
  for (const server of colours.liveServers) {
    const entry = newEntry(server);
    entry.progress = 'touched';
    for (const row of entry.rows) row.asked = row.before.state;
    ledger.add(entry);
  }
}

/** What an act on the colours is about. */
export function colouredRows(ledger: Ledger): LedgerRow[] {
  return ledger
    .entries()
    .filter((entry) => sideOf(entry) !== undefined)
    .flatMap((entry) => entry.rows);
}
