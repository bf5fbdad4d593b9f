import type { Context } from './context.ts';
import type { LedgerEntry } from './ledger.ts';

/** Tells earlier invocations of this job whom they must not touch any more; failing to is no reason to stop. */
export function claim(context: Context, entry: LedgerEntry): void {
  try {
    context.guard.claim(entry.rows);
  } catch (error) {
    context.tell({
      type: 'warning',
      server: entry.server,
      text: `earlier journals of this job could not be marked: ${String(error)}`,
    });
  }
}
