import type { RowSample } from '../server.ts';
import { asRolloutError, RolloutError } from '../support/errors.ts';
import { enter, say } from './lane-run.ts';
import type { LaneRun } from './lane-run.ts';
import { changed } from './intrusion.ts';
import { leaders } from './ledger.ts';
import type { LedgerRow } from './ledger.ts';
import { give, stateOrder } from './orders.ts';
import { awaitLastZero, awaitZero, maint } from './steps-out.ts';
import { watchTraffic } from './watch-traffic.ts';

/**
 * Watches the server in rotation. It was verified by its gates, so a cancel or another server's failure leaves it there; one that fails
 * its soak is drained and held where the floor allows (contract, section 8, Verdicts).
 */
export async function soak(run: LaneRun, ms: number): Promise<void> {
  const { context, lane, entry } = run;
  enter(run, 'soaking');
  const request = { watched: [lane.server], what: entry.server, soakMs: ms };
  const end = await watchTraffic(context, request, run.soft).catch((error: unknown) => {
    if (run.soft.aborted)
      say(run, 'soak', `cut short: ${entry.server} stays in rotation, proved by its gates`);
    throw error;
  });
  if (!end.failure) return;
  say(run, 'soak', `failed: ${end.text}`);
  throw await takenOut(run, end.failure);
}

/** Drains the server and puts it into maint under the floor; the failure says where it could not be. */
async function takenOut(run: LaneRun, failure: RolloutError): Promise<RolloutError> {
  const { context, entry } = run;
  try {
    await leaveRotation(run);
  } catch (error) {
    const why = asRolloutError(error);
    if (error === context.cancel.reason) throw error;
    const left =
      why.code === 'below-floor'
        ? `It stays in rotation, because the floor does not allow it out: ${why.observed}`
        : `It could not be taken out of rotation: ${why.message}`;
    return new RolloutError(failure.code, failure.title, {
      observed: `${failure.observed}. ${left}`,
      ...(failure.hint === undefined ? {} : { hint: failure.hint }),
      cause: failure,
    });
  }
  const { drainMs } = run;
  try {
    await awaitZero(run);
    await maint(run);
    await awaitLastZero(run);
  } catch (error) {
    // It is held all the same: settling puts it into maint.
    if (!run.soft.aborted) {
      const text = `${entry.server} did not drain after its soak: ${asRolloutError(error).message}`;
      context.tell({ type: 'warning', server: entry.server, text });
    }
  } finally {
    run.drainMs = drainMs;
  }
  return failure;
}

async function leaveRotation(run: LaneRun): Promise<void> {
  const { context, entry, capacity } = run;
  const orders = (state: 'drain' | 'ready'): Promise<void> =>
    give(
      context,
      entry,
      leaders(entry).map((row) => stateOrder(row, state)),
    );
  const leave = async (): Promise<void> => {
    // From here on nobody may take it for proved, whatever becomes of this process.
    entry.progress = 'deploying';
    await orders('drain');
  };
  const giveWay = async (): Promise<void> => {
    await orders('ready');
    entry.progress = 'settled';
    context.ledger.save();
  };
  await capacity.whenAllowed(context, entry, 0, run.hard, { inspect: assertInRotation, leave, giveWay });
  enter(run, 'draining');
  run.judge = undefined;
  run.drainOverdue = false;
  run.drainStartedMs = context.clock.nowMs();
}

/** Whoever took it out meanwhile keeps it. */
function assertInRotation(row: LedgerRow, sample: RowSample): void {
  if (row.follows !== undefined || sample.admin === undefined || sample.admin === 'ready') return;
  throw changed(row, `set it to ${sample.admin}`, 'it was ready');
}
