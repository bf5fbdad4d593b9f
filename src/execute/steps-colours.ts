import { countSessions } from './drain-judge.ts';
import { changed } from './intrusion.ts';
import { enter, everywhere, say, sessionsText } from './lane-run.ts';
import type { LaneRun } from './lane-run.ts';
import { leaders } from './ledger.ts';
import type { LedgerRow } from './ledger.ts';
import { give, stateOrder } from './orders.ts';
import { assertJournal, awaitLastZero, maint, shutDown } from './steps-out.ts';

const SETTLED_MS = 1_000;
const LOOK_MS = 1_000;

/** A server of the idle colour is this run's from here on: still out of rotation, as the plan saw it. */
export async function takeIdle(run: LaneRun): Promise<void> {
  const { context, entry } = run;
  assertJournal(run);
  const seen = await context.watch.fresh(entry.rows, run.soft);
  for (const { row, sample } of seen) {
    if (row.follows !== undefined || sample.admin === undefined) continue;
    if (sample.admin !== row.before.state)
      throw changed(row, `set it to ${sample.admin}`, `it was ${row.before.state}`);
    row.before.weight = sample.weight;
  }
  run.soft.throwIfAborted();
  entry.progress = 'touched';
  for (const row of leaders(entry)) row.asked = row.before.state;
  context.ledger.save();
  assertJournal(run);
  run.startedMs = context.clock.nowMs();
  run.sessionsAtDrain = countSessions(seen).total;
  const states = [...new Set(leaders(entry).map((row) => row.before.state))].join(' and ');
  say(run, 'idle', `in ${states} on ${everywhere(entry)}, ${sessionsText(countSessions(seen))}`);
}

/** Proved; the switch brings it into the traffic. */
export function standBy(run: LaneRun): Promise<void> {
  const { context, entry } = run;
  run.hard.throwIfAborted();
  entry.progress = 'verified';
  context.ledger.save();
  run.proofMs = context.clock.nowMs() - (run.proofStartedMs ?? run.startedMs);
  enter(run, 'standing-by');
  const states = [...new Set(leaders(entry).map((row) => row.asked ?? row.before.state))].join(' and ');
  say(run, 'stands by', `proved, and out of rotation in ${states}`);
  return Promise.resolve();
}

/**
 * The end of a server that stays out of rotation. Where persistence still fed it in drain, it goes on to `maint`: there the clients that
 * stick to it get another server (contract, section 8, Colours).
 */
export async function rest(run: LaneRun, state: 'drain' | 'maint'): Promise<void> {
  const { context, entry } = run;
  const rows = leaders(entry);
  const isCut =
    state === 'drain' && (run.cutByMaint || (run.judge?.persistenceSeen ?? false) || (await isStillFed(run)));
  if (isCut && rows.some((row) => row.asked !== 'maint')) {
    await maint(run);
    await awaitLastZero(run);
    const text = `${entry.server}: clients stuck to it in drain, so it rests in maint, and not in drain; a later switch to it takes the time of its checks`;
    context.tell({ type: 'warning', server: entry.server, text });
  } else if (state === 'drain' && run.drainOverdue) {
    if (context.inputs.onDrainTimeout === 'shutdown') await shutDown(run);
    else {
      const left = countSessions(await context.watch.fresh(entry.rows, run.soft));
      const text = `${entry.server}: ${sessionsText(left)} still open after drain-timeout (on-drain-timeout: proceed)`;
      context.tell({ type: 'warning', server: entry.server, text });
    }
  } else if (rows.some((row) => row.asked !== state)) {
    // After a rollback: from where it stands by to where it was found.
    await give(
      context,
      entry,
      rows.map((row) => stateOrder(row, state)),
    );
  }
  run.drainMs ??= context.clock.nowMs() - (run.drainStartedMs ?? context.clock.nowMs());
  context.ledger.save();
  enter(run, 'resting');
  const now = [...new Set(rows.map((row) => row.asked ?? row.before.state))].join(' and ');
  say(run, 'rests', `in ${now} on ${everywhere(entry)}`);
}

/**
 * One zero in drain does not say that nobody comes any more: clients that stick to the server come back whenever they like. Looks for a
 * second, beginning a second after the wait in drain began (what was under way then has arrived by now).
 */
async function isStillFed(run: LaneRun): Promise<boolean> {
  const { context, entry } = run;
  if (run.lane.done !== 'drained' || run.drainOverdue) return false;
  const fromMs = (run.drainStartedMs ?? context.clock.nowMs()) + SETTLED_MS;
  const totals = new Map<LedgerRow, number>();
  return context.watch.until(
    entry.rows,
    (seen, nowMs) => {
      if (nowMs < fromMs) return undefined;
      for (const { row, sample } of seen) {
        const before = totals.get(row);
        // Less than before: a reload began to count anew.
        if (before !== undefined && sample.stot > before) return true;
        totals.set(row, sample.stot);
      }
      return nowMs >= fromMs + LOOK_MS ? false : undefined;
    },
    run.soft,
  );
}
