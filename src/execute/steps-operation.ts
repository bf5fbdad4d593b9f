import type { Step } from '../plan/plan.ts';
import { rowIdKey, rowKey } from '../server.ts';
import type { RowSample } from '../server.ts';
import { listNames, plural } from '../support/format.ts';
import { countSessions } from './drain-judge.ts';
import { enter, say, sessionsText } from './lane-run.ts';
import type { LaneRun } from './lane-run.ts';
import { leaders } from './ledger.ts';
import type { LedgerRow } from './ledger.ts';
import { give, nameOf, stateOrder } from './orders.ts';
import type { Change } from './orders.ts';
import { assertAsPlanned, assertJournal } from './steps-out.ts';
import type { SeenRow } from './watch.ts';

/** The steps of the single operations that a rollout does not have. */

/** From here on this run answers for the server: it is still as the plan saw it, and the journal says so. */
export async function takeServer(run: LaneRun): Promise<readonly SeenRow[]> {
  const { context, entry } = run;
  assertJournal(run);
  const seen = await context.watch.fresh(entry.rows, run.soft);
  for (const one of seen) assertAsPlanned(one);
  run.soft.throwIfAborted();
  if (entry.progress === 'untouched') entry.progress = 'touched';
  context.ledger.save();
  assertJournal(run);
  return seen;
}

/** `maint` under the floor, whatever is still open. */
export async function maintAtOnce(run: LaneRun): Promise<void> {
  const rows = leaders(run.entry).filter((row) => row.before.state !== 'maint');
  const seen = await takeServer(run);
  const sessions = countSessions(seen);
  run.sessionsAtDrain = sessions.total;
  await underFloor(
    run,
    rows.map((row) => stateOrder(row, 'maint')),
    // At once, so that HAProxy still knows it as up: marked down it would not count, and giving way would give nothing back.
    rows.map((row) => stateOrder(row, row.before.state)),
  );
  enter(run, 'maint');
  const open = sessions.total === 0 ? 'no session was open' : `${sessionsText(sessions)} not waited for`;
  say(run, 'maint', rows.length === 0 ? `it was in maint already; ${open}` : open);
}

/** Weights, under the floor where one becomes 0. */
export async function setWeights(run: LaneRun, step: Extract<Step, { do: 'set-weights' }>): Promise<void> {
  const { context, entry } = run;
  await takeServer(run);
  const weightOf = (row: LedgerRow): number => step.weights[rowIdKey(row)] ?? row.before.weight;
  const rows = entry.rows.filter((row) => rowIdKey(row) in step.weights);
  const orders = (weight: (row: LedgerRow) => number): Change[] =>
    rows.map((row) => ({ row, order: { do: 'weight', row: nameOf(row), weight: weight(row) } }));
  if (rows.some((row) => weightOf(row) === 0)) {
    await underFloor(
      run,
      orders(weightOf),
      orders((row) => row.before.weight),
    );
  } else {
    await give(context, entry, orders(weightOf));
  }
  enter(run, 'adjusted');
  const texts = rows.map((row) => `${weightOf(row)}, was ${row.before.weight}`);
  const same = new Set(texts).size === 1;
  const text = same
    ? texts[0]!
    : rows.map((row, index) => `${rowKey(row)} on ${row.node} ${texts[index]}`).join('; ');
  say(run, 'weight', text);
}

/** HAProxy's own checks on or off, and what that means for the server. */
export async function switchChecks(run: LaneRun, enabled: boolean): Promise<void> {
  const { context, entry } = run;
  await takeServer(run);
  await give(
    context,
    entry,
    leaders(entry).map((row) => ({ row, order: { do: 'checks', row: nameOf(row), enabled } })),
  );
  enter(run, 'adjusted');
  if (enabled) return say(run, 'checks', 'on: HAProxy finds out for itself again whether it is up');
  const seen = await context.watch.fresh(entry.rows, run.soft);
  const text = keptText(entry.server, seen);
  say(run, 'checks', 'off');
  context.tell({ type: 'warning', server: entry.server, text });
}

/** Without checks HAProxy keeps its last opinion: `web-01 stays up for HAProxy, whatever happens to it`. */
function keptText(server: string, seen: readonly SeenRow[]): string {
  const isUp = ({ sample }: SeenRow): boolean => sample.operational !== 'down';
  const where = (rows: readonly SeenRow[]): string =>
    rows.length === seen.length ? '' : ` on ${listNames([...new Set(rows.map(({ row }) => row.node))])}`;
  const up = seen.filter(isUp);
  const down = seen.filter((one) => !isUp(one));
  const parts = [
    ...(up.length > 0 ? [`stays up${where(up)}, whatever happens to it`] : []),
    ...(down.length > 0 ? [`stays down${where(down)}, even when it recovers`] : []),
  ];
  return `the checks of ${server} are off: for HAProxy it ${parts.join(', and ')}, until they are switched on again (checks: on) or HAProxy is reloaded`;
}

/** It stays so: what happens to it from here on is for later steps, or for people. */
export function keep(run: LaneRun): Promise<void> {
  const { context, entry } = run;
  entry.progress = 'kept';
  context.ledger.save();
  const off = leaders(entry).filter((row) => row.agentOff);
  if (off.length > 0) {
    const text = `${plural(off.length, 'agent check')} off, because an agent could override maint; ready in this job gives ${off.length === 1 ? 'it' : 'them'} back`;
    say(run, 'agent', text);
  }
  return Promise.resolve();
}

/** Gives orders that take the server out of rotation once the floor allows it, and takes them back where that broke it all the same. */
async function underFloor(run: LaneRun, out: readonly Change[], back: readonly Change[]): Promise<void> {
  const { context, entry } = run;
  const inspect = (row: LedgerRow, sample: RowSample): void => assertAsPlanned({ row, sample });
  const leave = async (): Promise<void> => {
    run.soft.throwIfAborted();
    assertJournal(run);
    run.startedMs = context.clock.nowMs();
    await give(context, entry, out);
  };
  const giveWay = (): Promise<void> => give(context, entry, back);
  await run.capacity.whenAllowed(context, entry, context.inputs.health.timeoutMs, run.soft, {
    inspect,
    leave,
    giveWay,
  });
}
