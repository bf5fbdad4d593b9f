import type { Lane } from '../plan/plan.ts';
import type { Context } from './context.ts';
import type { LedgerEntry } from './ledger.ts';

/**
 * Tells earlier invocations of this job whom they must not touch any more; failing to is no reason to stop. Who only sets a weight, or
 * switches checks, leaves the server to whoever answers for it.
 */
export function claim(context: Context, lane: Pick<Lane, 'steps'>, entry: LedgerEntry): void {
  if (lane.steps.some((step) => step.do === 'set-weights' || step.do === 'checks')) return;
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
