import { asRolloutError, RolloutError } from '../support/errors.ts';
import { formatMs } from '../support/format.ts';
import { changed } from './intrusion.ts';
import { enter, everywhere, say, sayProgress } from './lane-run.ts';
import type { LaneRun } from './lane-run.ts';
import { leaders } from './ledger.ts';
import type { LedgerRow } from './ledger.ts';
import { give, nameOf } from './orders.ts';
import type { Change } from './orders.ts';
import { assertJournal } from './steps-out.ts';

/** Between two tries to delete a server that something is still connected to. */
const RETRY_MS = 100;
/** In maint HAProxy closes idle connections, at the latest in a few of its rounds of purging (5 s each). */
const CLOSING_MS = 30_000;

/** The server is there on all rows, in maint: added, or adopted as the plan saw it. */
export async function addServer(run: LaneRun): Promise<void> {
  const { context, entry } = run;
  assertJournal(run);
  run.soft.throwIfAborted();
  const adopted = leaders(entry);
  if (adopted.length > 0) {
    for (const { row, sample } of await context.watch.fresh(adopted, run.soft)) {
      const isFree = sample.admin === 'maint' && sample.scur + sample.qcur === 0;
      if (!isFree) throw changed(row, `use it (${sample.status})`, 'it was in maint without sessions');
    }
  }
  run.soft.throwIfAborted();
  run.startedMs = context.clock.nowMs();
  // Unproved from here on: whatever happens, it does not get into rotation.
  entry.progress = 'deploying';
  context.ledger.save();
  if (context.ledger.broken) entry.progress = 'untouched';
  assertJournal(run);
  enter(run, 'adding');
  const changes = entry.rows.flatMap((row): Change[] => {
    if (row.added) return [{ row, order: { do: 'add', row: nameOf(row), server: row.added } }];
    const { weight } = run.lane.server.rows.find((one) => isSame(one, row)) ?? {};
    return weight === undefined ? [] : [{ row, order: { do: 'weight', row: nameOf(row), weight } }];
  });
  await give(context, entry, changes);
  const added = entry.rows.filter((row) => row.added).length;
  const words =
    added === 0 ? 'adopted' : added < entry.rows.length ? 'added, and adopted where it was,' : 'added';
  say(run, 'added', `${words} on ${everywhere(entry)}, in maint`);
  run.proofStartedMs = context.clock.nowMs();
}

const isSame = (a: { node: string; backend: string }, b: LedgerRow): boolean =>
  a.node === b.node && a.backend === b.backend;

/** HAProxy's checks run from here on; in maint they bring no traffic (seen on 2.6 and 3.2: a new server's check runs in maint too). */
export async function checksOn(run: LaneRun): Promise<void> {
  run.hard.throwIfAborted();
  const rows = leaders(run.entry).filter((row) => row.hasCheck);
  for (const row of rows) row.checksOn = true;
  await give(
    run.context,
    run.entry,
    rows.map((row) => ({ row, order: { do: 'checks', row: nameOf(row), enabled: true } })),
  );
}

/** HAProxy shows none of the rows any more. While a connection is still being closed it is tried again, for half a minute. */
export async function deleteServer(run: LaneRun): Promise<void> {
  const { context, entry } = run;
  run.soft.throwIfAborted();
  assertJournal(run);
  const rows = entry.rows.filter((row) => row.follows === undefined && row.stays !== true);
  entry.progress = 'deploying';
  context.ledger.save();
  if (context.ledger.broken) entry.progress = 'touched';
  assertJournal(run);
  enter(run, 'deleting');
  const startedMs = context.clock.nowMs();
  const left = (): LedgerRow[] => rows.filter((row) => row.absent !== true);
  const nodes = [...new Set(rows.map((row) => row.node))];
  const reloads = (): number => nodes.reduce((sum, node) => sum + context.watch.watcher(node).reloads, 0);
  let reloadsSeen = reloads();
  // A reload of one node brings it back there while another node still closes connections.
  while (left().length > 0) {
    try {
      await give(
        context,
        entry,
        left().map((row) => ({ row, order: { do: 'delete', row: nameOf(row) } })),
      );
    } catch (error) {
      const isClosing = error instanceof RolloutError && error.code === 'not-drained';
      const isOver = context.clock.nowMs() - startedMs >= CLOSING_MS;
      // Refused because it is not in maint: after a reload that nobody had seen yet, it is there again, and goes into maint once more.
      if (error instanceof RolloutError && error.code === 'changed-since-plan' && !isOver) {
        await context.watch.fresh(left(), run.soft);
        const isReloaded = reloads() > reloadsSeen;
        reloadsSeen = reloads();
        if (isReloaded) continue;
      }
      if (!isClosing || isOver) {
        // Deleted nowhere: it can go back as it was.
        if (rows.every((row) => row.absent !== true)) entry.progress = 'touched';
        throw undeletable(entry.server, error);
      }
      sayProgress(run, 'deleting', 'a connection to it is still being closed');
      await context.clock.sleep(RETRY_MS, run.soft);
    }
  }
  entry.progress = 'settled';
  context.ledger.save();
  enter(run, 'gone');
  const ms = context.clock.nowMs() - startedMs;
  const tail = ms < 1_000 ? '' : `, after ${formatMs(ms)}`;
  say(run, 'deleted', `${everywhere(entry)} no longer ${rows.length === 1 ? 'shows' : 'show'} it${tail}`);
}

function undeletable(server: string, thrown: unknown): RolloutError {
  const error = asRolloutError(thrown);
  if (error.code === 'internal') return error;
  return new RolloutError(error.code, `${server} could not be deleted`, {
    observed: error.message,
    ...(error.hint === undefined ? {} : { hint: error.hint }),
    cause: error,
  });
}
