import { hasDeploy, isRollback } from '../plan/lane.ts';
import type { Step } from '../plan/plan.ts';
import { rowKey } from '../server.ts';
import { RolloutError } from '../support/errors.ts';
import { formatLimit, plural } from '../support/format.ts';
import { checkedRows, enter, say, sayProgress } from './lane-run.ts';
import type { LaneRun } from './lane-run.ts';
import type { LedgerRow } from './ledger.ts';
import { downOrder, give, nameOf } from './orders.ts';
import { warnOfIntruders } from './steps-deploy.ts';
import type { SeenRow } from './watch.ts';

/** `health-timeout` is for all gates of one server together, from the end of its deploy. */
function deadlineMs(run: LaneRun): number {
  return (run.proofStartedMs ?? run.context.clock.nowMs()) + run.context.inputs.health.timeoutMs;
}

function healthFailed(run: LaneRun, observed: string): RolloutError {
  const { server } = run.entry;
  return new RolloutError(
    'health-failed',
    `${server} did not become healthy${hasDeploy(run.lane) ? ' after its deploy' : ''}`,
    {
      observed: `${observed} (health-timeout ${formatLimit(run.context.inputs.health.timeoutMs)})`,
      hint: `Look at ${server} before it takes traffic again.`,
    },
  );
}

/**
 * A check that was on the wire when the server went into maint may end after the deploy and count, though it asked the old
 * process (facts, section 4.2). In maint no new one starts: wait for it here, and every pass from now on is fresh, also with `rise 1`.
 */
export async function awaitQuietCheck(run: LaneRun): Promise<void> {
  enter(run, 'proving');
  // Without a deploy before it, the time for all gates begins here.
  run.proofStartedMs ??= run.context.clock.nowMs();
  const rows = checkedRows(run);
  if (await isQuiet(run, rows)) return;
  // Seen row by row: the masks of several nodes seldom come with the same look, and in maint what is quiet stays quiet.
  const quiet = new Set<LedgerRow>();
  await run.context.watch.until(
    rows,
    (seen, nowMs) => {
      for (const { row, sample } of seen) if (sample.check.inProgress === false) quiet.add(row);
      if (quiet.size === rows.length) return true;
      if (nowMs >= deadlineMs(run))
        throw healthFailed(run, "a check of HAProxy's that began before never ended");
      return undefined;
    },
    run.hard,
  );
}

/** One exact look: only the masks show a check in maint, and the watcher reads them seldom. */
async function isQuiet(run: LaneRun, rows: readonly LedgerRow[]): Promise<boolean> {
  const nodes = [...Map.groupBy(rows, (row) => row.node)];
  const looks = await Promise.all(
    nodes.map(async ([node, own]) => {
      const plane = run.context.planes.get(node)!;
      const seen = await plane.watch({ rows: own, backends: [], masks: true }, run.hard);
      return own.every((row) => seen.rows.get(rowKey(row))?.check.inProgress === false);
    }),
  );
  return looks.every(Boolean);
}

/** The whole direct proof, still in maint: a server that is up in `drain` is already reached by clients that stick to it. */
export async function probe(run: LaneRun): Promise<void> {
  const { context, entry } = run;
  const asks = isRollback(run.lane) ? context.rollbackProbe : context.probe;
  if (!asks) throw new Error('a probe step without health-url');
  enter(run, 'proving');
  run.proofStartedMs ??= context.clock.nowMs();
  const { successes, intervalMs } = context.inputs.health;
  const target = {
    server: entry.server,
    address: entry.address,
    port: entry.port,
    backend: entry.backends[0]!,
  };
  const passed: string[] = [];
  for (let tries = 1; ; tries += 1) {
    const result = await asks.ask(target, run.hard);
    const text = `GET ${asks.urlOf(target)}: ${result.text}`;
    context.tell({ type: 'observed', server: entry.server, text });
    if (result.passed) passed.push(result.text);
    else passed.length = 0;
    if (passed.length >= successes) break;
    if (context.clock.nowMs() >= deadlineMs(run)) {
      throw healthFailed(run, `${text}, after ${plural(tries, 'try', 'tries')}`);
    }
    sayProgress(run, 'proving', `${text} (${passed.length} of ${successes} in a row)`);
    await context.clock.sleep(intervalMs, run.hard);
  }
  say(run, 'proved', `GET ${asks.urlOf(target)}: ${passed.join(', ')}`);
}

/** Marked down in drain: only checks from here on count. In `maint` alone `health down` would be lost (facts, section 0.5). */
export async function drainDown(run: LaneRun): Promise<void> {
  run.hard.throwIfAborted();
  await run.context.watch.fresh(run.entry.rows, run.hard);
  warnOfIntruders(run);
  run.hard.throwIfAborted();
  await give(
    run.context,
    run.entry,
    checkedRows(run).map((row) => downOrder(row, 'drain')),
  );
  enter(run, 'checking');
}

/** HAProxy's own checks bring the server up: `rise` passes, or one and then `health up`. */
export async function awaitUp(run: LaneRun, step: Extract<Step, { do: 'await-up' }>): Promise<void> {
  const { context, entry } = run;
  const rows = checkedRows(run);
  const rises = new Map<LedgerRow, number>();
  const raised = new Set<LedgerRow>();
  const results = new Map<LedgerRow, string>();
  for (;;) {
    const due = await context.watch.until(
      rows,
      (seen, nowMs) => {
        for (const { row, sample } of seen) {
          if (sample.check.rise !== undefined) rises.set(row, sample.check.rise);
          // While a check runs, HAProxy shows its status without the code and the reason of the last one.
          if (sample.check.inProgress === false) results.set(row, sample.check.text);
        }
        const waiting = seen.filter((one) => !isUpInDrain(one));
        if (waiting.length === 0) return [];
        const passedOnce = waiting.filter(
          (one) => step.passes === 'once' && !raised.has(one.row) && (one.sample.check.health ?? 0) >= 1,
        );
        if (passedOnce.length > 0) return passedOnce.map((one) => one.row);
        if (nowMs >= deadlineMs(run)) throw healthFailed(run, observedText(waiting, results));
        sayProgress(run, 'checking', progressText(seen));
        return undefined;
      },
      run.hard,
    );
    if (due.length === 0) break;
    for (const row of due) raised.add(row);
    await give(
      context,
      entry,
      due.map((row) => ({ row, order: { do: 'health', row: nameOf(row), health: 'up' } })),
    );
  }
  for (const row of rows) {
    row.markedDown = false;
    const passes = step.passes === 'once' ? 1 : (rises.get(row) ?? 1);
    const text = `HAProxy's check of ${row.backend}/${row.server} passed ${plural(passes, 'time')}${hasDeploy(run.lane) ? ' after the deploy' : ''}`;
    context.tell({ type: 'observed', server: entry.server, node: row.node, text });
  }
}

/** Only this counts: up by its checks while still in drain. `UP` without drain would be somebody else's `ready`. */
function isUpInDrain(one: SeenRow): boolean {
  const { admin, operational } = one.sample;
  return admin === 'drain' && (operational === 'up' || operational === 'starting');
}

function progressText(seen: readonly SeenRow[]): string {
  return seen
    .map((one) => {
      const { rise, health } = one.sample.check;
      const passes = isUpInDrain(one) ? rise : health;
      return `HAProxy ${passes ?? 0} of ${rise ?? '?'} (${one.row.node})`;
    })
    .join(', ');
}

function observedText(waiting: readonly SeenRow[], results: ReadonlyMap<LedgerRow, string>): string {
  return waiting
    .map(({ row, sample }) => {
      const text = results.get(row) ?? sample.check.text;
      // Marked down with no pass since: what still says OK is from before the deploy (facts, section 4.1).
      const isStale = sample.check.health === 0 && /^L\d\w*OK/.test(text);
      const check = isStale ? 'and none of its checks has ended since the deploy' : `check ${text}`;
      return `HAProxy on ${row.node} says ${sample.status} of ${row.backend}/${row.server}, ${check}`;
    })
    .join('; ');
}
