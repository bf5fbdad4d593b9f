import type { RowSample } from '../server.ts';
import { RolloutError } from '../support/errors.ts';
import { formatLimit, formatMs } from '../support/format.ts';
import { countSessions, DrainJudge } from './drain-judge.ts';
import type { DrainVerdict } from './drain-judge.ts';
import { DrainPace } from './drain-pace.ts';
import { enter, everywhere, say, sayProgress, sessionsText } from './lane-run.ts';
import type { LaneRun } from './lane-run.ts';
import { changed } from './intrusion.ts';
import { oldestText } from './oldest-session.ts';
import { journalError } from './journal.ts';
import { leaders } from './ledger.ts';
import type { LedgerRow } from './ledger.ts';
import { agentOrder, give, nameOf, stateOrder } from './orders.ts';
import type { SeenRow } from './watch.ts';

/** Between two rounds of closing what is left: each may let queued requests through to the server. */
const SHUTDOWN_EVERY_MS = 200;

/** Agents off: an agent that says `ready` would override drain and maint within one of its intervals (facts, section 0.19). */
export async function agentsOff(run: LaneRun): Promise<void> {
  const rows = leaders(run.entry).filter((row) => row.hasAgent && !row.agentOff);
  assertJournal(run);
  const seen = await run.context.watch.fresh(run.entry.rows, run.soft);
  for (const one of seen) assertAsPlanned(one);
  run.soft.throwIfAborted();
  run.entry.progress = 'touched';
  await give(
    run.context,
    run.entry,
    rows.map((row) => agentOrder(row, false)),
  );
  say(run, 'agent', 'agent check switched off for the lane: it could override a drain');
}

/** Out of rotation, under the floor. */
export async function drain(run: LaneRun): Promise<void> {
  const { context, entry } = run;
  assertJournal(run);
  const seen = await context.watch.fresh(entry.rows, run.soft);
  for (const one of seen) assertAsPlanned(one);
  run.sessionsAtDrain = countSessions(seen).total;
  const rows = leaders(entry).filter((row) => row.before.state === 'ready');
  const leave = async (): Promise<void> => {
    run.soft.throwIfAborted();
    entry.progress = 'touched';
    context.ledger.save();
    assertJournal(run);
    run.startedMs = context.clock.nowMs();
    await give(
      context,
      entry,
      rows.map((row) => stateOrder(row, 'drain')),
    );
  };
  const giveWay = (): Promise<void> =>
    give(
      context,
      entry,
      rows.map((row) => stateOrder(row, 'ready')),
    );
  const patienceMs = context.inputs.health.timeoutMs;
  // The floor may be waited for; what is seen just before the order is what counts.
  const inspect = (row: LedgerRow, sample: RowSample): void => assertAsPlanned({ row, sample });
  await run.capacity.whenAllowed(context, entry, patienceMs, run.soft, { inspect, leave, giveWay });
  enter(run, 'draining');
  run.drainStartedMs = context.clock.nowMs();
  say(run, 'drain', sessionsText(countSessions(seen)));
}

/** The wait in `drain`: until zero, or until only `maint` can end what persistence feeds. */
export async function awaitZero(run: LaneRun): Promise<void> {
  if (run.drainStartedMs === undefined) await beginWait(run);
  const verdict = await awaitVerdict(run, newJudge(run));
  if (verdict.kind === 'timeout') return await overdue(run, verdict.sessions);
  run.cutByMaint = verdict.kind === 'cut';
  if (run.cutByMaint) {
    const text = 'no zero in drain: maint now (on-marked-down shutdown-sessions would end what is in flight)';
    say(run, 'persists', text);
  }
}

/** For a server that is in drain already: a colour that was idle, or that was switched away from. */
async function beginWait(run: LaneRun): Promise<void> {
  const { context } = run;
  enter(run, 'draining');
  if (run.sessionsAtDrain === null) {
    const sessions = countSessions(await context.watch.fresh(run.entry.rows, run.soft));
    run.sessionsAtDrain = sessions.total;
    run.startedMs = context.clock.nowMs();
    say(run, 'in drain', sessionsText(sessions));
  }
  run.drainStartedMs = context.clock.nowMs();
}

/** Out for good: `maint` cuts persistence and closes HAProxy's idle connections to the old process (facts, section 0.2). */
export async function maint(run: LaneRun): Promise<void> {
  run.soft.throwIfAborted();
  // A post that reads an older state than HAProxy shows would take ours for somebody else's.
  run.context.ledger.save();
  assertJournal(run);
  await give(
    run.context,
    run.entry,
    leaders(run.entry)
      .filter((row) => (row.asked ?? row.before.state) !== 'maint')
      .map((row) => stateOrder(row, 'maint')),
  );
  run.judge?.enterMaint(run.context.clock.nowMs());
  enter(run, 'maint');
}

/** The zero that counts. */
export async function awaitLastZero(run: LaneRun): Promise<void> {
  const { context, entry } = run;
  const judge = run.judge ?? heldJudge(run);
  const policy = context.inputs.onDrainTimeout;
  if (!run.drainOverdue) {
    const verdict = await awaitVerdict(run, judge);
    if (verdict.kind === 'forced') throw forcedError(entry.server, verdict.where);
    if (verdict.kind === 'timeout') await overdue(run, verdict.sessions);
  }
  if (run.drainOverdue && policy === 'shutdown') await shutDown(run);
  if (run.drainOverdue && policy === 'proceed') await proceedAnyway(run);
  const begunMs = run.drainStartedMs ?? context.clock.nowMs();
  run.drainMs = context.clock.nowMs() - begunMs;
  if (!run.drainOverdue) {
    const after = `zero on ${everywhere(entry)} after ${formatMs(run.drainMs)}`;
    say(run, 'drained', run.cutByMaint ? `maint ended persistence; ${after}` : `${after}; maint; still zero`);
  }
}

function newJudge(run: LaneRun): DrainJudge {
  const { context } = run;
  run.drainStartedMs ??= context.clock.nowMs();
  run.judge = new DrainJudge({
    drainTimeoutMs: context.inputs.drainTimeoutMs,
    startedMs: run.drainStartedMs,
    trust: (node) => ({
      reloadedAtMs: context.watch.watcher(node).reloadedAtMs,
      seesOldWorkers: context.planes.get(node)!.capabilities.seesOldWorkers,
    }),
  });
  return run.judge;
}

/** For a rollback of a server that is held in maint already: its lane begins with the last zero. */
function heldJudge(run: LaneRun): DrainJudge {
  const judge = newJudge(run);
  judge.enterMaint(run.drainStartedMs ?? run.context.clock.nowMs());
  return judge;
}

async function awaitVerdict(run: LaneRun, judge: DrainJudge): Promise<DrainVerdict> {
  const { context, entry } = run;
  const pace = new DrainPace(run.sessionsAtDrain ?? 0, run.drainStartedMs ?? context.clock.nowMs());
  let lastTotal = -1;
  let toldPersistence = judge.persistenceSeen;
  return context.watch.until(
    entry.rows,
    (seen, nowMs) => {
      const verdict = judge.judge(seen, nowMs);
      const sessions = countSessions(seen);
      if (sessions.total !== lastTotal) context.tell({ type: 'sessions', server: entry.server, sessions });
      lastTotal = sessions.total;
      pace.see(sessions.total, nowMs);
      if (judge.persistenceSeen && !toldPersistence) {
        toldPersistence = true;
        say(run, 'persists', persistenceText(entry.server));
      }
      if (verdict.kind !== 'waiting') return verdict;
      const isFed = judge.persistenceSeen && run.phase !== 'maint';
      const outlook = isFed ? ', and new ones still arrive' : pace.outlook(nowMs);
      const doubt =
        verdict.distrusted.length > 0
          ? ` (${verdict.distrusted.join(', ')} was reloaded: an old worker may still serve, so zero is not believed before drain-timeout)`
          : '';
      const word = run.phase === 'maint' ? 'maint' : 'draining';
      sayProgress(run, word, `${sessionsText(sessions)}${outlook}${doubt}`);
      return undefined;
    },
    run.soft,
  );
}

function persistenceText(server: string): string {
  return (
    `new sessions still arrive in drain on ${server}: persistence (a cookie, a stick-table, use-server) feeds it; ` +
    'maint moves those clients, at the next zero or in a few seconds'
  );
}

async function overdue(
  run: LaneRun,
  sessions: { total: number; byNode: Readonly<Record<string, number>> },
): Promise<void> {
  const { inputs } = run.context;
  const oldest = await oldestText(run, sessions.byNode);
  const text = `${sessionsText(sessions)} left after drain-timeout (${formatLimit(inputs.drainTimeoutMs)})${oldest}`;
  if (inputs.onDrainTimeout === 'fail') {
    throw new RolloutError('not-drained', `${run.entry.server} did not drain`, {
      observed: text,
      hint: 'Give it longer (drain-timeout), or decide what happens to the rest (on-drain-timeout: shutdown or proceed).',
    });
  }
  run.drainOverdue = true;
  say(run, 'overdue', `${text}; on-drain-timeout: ${inputs.onDrainTimeout}`);
}

/** `on-drain-timeout: shutdown`: closes what is left, until HAProxy shows zero. */
export async function shutDown(run: LaneRun): Promise<void> {
  const { context, entry } = run;
  const untilMs = context.clock.nowMs() + context.inputs.commandTimeoutMs;
  const closed = countSessions(await context.watch.fresh(entry.rows, run.soft));
  for (;;) {
    await give(
      context,
      entry,
      entry.rows.map((row) => ({ row, order: { do: 'shutdown-sessions', row: nameOf(row) } })),
    );
    const left = countSessions(await context.watch.fresh(entry.rows, run.soft));
    if (left.total === 0) break;
    if (context.clock.nowMs() >= untilMs) {
      throw new RolloutError('not-drained', `${entry.server} did not drain`, {
        observed: `${sessionsText(left)} left though HAProxy was told to close them`,
        hint: 'Sessions in a worker from before a reload cannot be closed from here. See them with "show sess" on the load balancer.',
      });
    }
    await context.clock.sleep(SHUTDOWN_EVERY_MS, run.soft);
  }
  context.tell({
    type: 'warning',
    server: entry.server,
    text: `${entry.server}: ${sessionsText(closed)} closed after drain-timeout`,
  });
}

async function proceedAnyway(run: LaneRun): Promise<void> {
  const left = countSessions(await run.context.watch.fresh(run.entry.rows, run.soft));
  const text = `${run.entry.server}: deployed with ${sessionsText(left)} still open after drain-timeout (on-drain-timeout: proceed)`;
  run.context.tell({ type: 'warning', server: run.entry.server, text });
}

function forcedError(server: string, where: string): RolloutError {
  return new RolloutError('not-drained', `${server} did not drain`, {
    observed: `new sessions still arrive in maint (${where})`,
    hint: 'Something forces clients there (force-persist, option persist). Take that rule out for the deploy.',
  });
}

/** Between plan and lane anybody may have taken the server; then it is theirs. A weight set meanwhile is what it returns to. */
export function assertAsPlanned(one: Pick<SeenRow, 'row' | 'sample'>): void {
  const { row, sample } = one;
  if (row.follows !== undefined) return;
  if (sample.admin !== undefined && sample.admin !== row.before.state) {
    throw changed(row, `set it to ${sample.admin}`, `it was ${row.before.state}`);
  }
  row.before.weight = sample.weight;
}

/** The journal is what repairs after a crash: without it no server leaves rotation (contract, section 8, Files). */
export function assertJournal(run: LaneRun): void {
  const { broken } = run.context.ledger;
  if (!broken) return;
  throw journalError('no further server is taken out', broken);
}
