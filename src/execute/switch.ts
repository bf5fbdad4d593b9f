import type { Act } from '../plan/act.ts';
import { rowKey } from '../server.ts';
import type { BackendSample, RowSample } from '../server.ts';
import { RolloutError } from '../support/errors.ts';
import { formatMs, plural } from '../support/format.ts';
import type { Undo } from './acts.ts';
import type { Context } from './context.ts';
import { giveMany, ofAll } from './give-many.ts';
import { goBack, namesOf } from './go-back.ts';
import { changed } from './intrusion.ts';
import { journalError } from './journal.ts';
import { claim } from './claim.ts';
import { leaders, sideOf } from './ledger.ts';
import type { LedgerEntry, LedgerRow } from './ledger.ts';
import { stateOrder } from './orders.ts';
import type { Settled } from './settle.ts';

/** Between two looks while the new colour is not up everywhere. */
const RECHECK_MS = 200;

type Switch = Extract<Act, { do: 'switch' }>;

/** Where going back leaves what became of each server. */
export type SettledServers = Map<string, Settled>;

/**
 * The switch of two groups of servers: all of the new colour `ready` on all nodes, read back; the floor looked at; only then all of the
 * old one `drain`. What a node refuses is taken back on those that took it. Each of the two rounds is one entry in the journal.
 */
export async function switchColours(context: Context, act: Switch, settled: SettledServers): Promise<Undo> {
  const idle = entriesOf(context, 'idle');
  const live = entriesOf(context, 'live');
  if (context.ledger.broken) throw journalError('the colours are not switched', context.ledger.broken);
  for (const entry of [...idle, ...live]) claim(context, { steps: [] }, entry);
  await untilAll(context, [...idle, ...live], (looks) => assertAsProved(looks, idle, live, act.to));
  const undo: Undo = {
    what: `the switch to ${act.to}`,
    run: async () => {
      context.tell({ type: 'note', text: `Switching back to ${act.from}` });
      const done = await goBack(context, [...live, ...idle], {
        identityOf: (node) => context.watch.watcher(node).identity,
        afterReload: 'follow',
      });
      for (const [server, one] of done) settled.set(server, one);
    },
  };
  const startedMs = context.clock.nowMs();
  try {
    context.cancel.throwIfAborted();
    await giveMany(
      context,
      ofAll(idle, (row) => stateOrder(row, 'ready')),
    );
    await untilAll(context, [...idle, ...live], (looks) => shortage(context, looks, live));
    context.cancel.throwIfAborted();
    await giveMany(
      context,
      ofAll(live, (row) => stateOrder(row, 'drain')),
    );
  } catch (error) {
    await undo.run(context.last);
    throw error;
  }
  const tookMs = context.clock.nowMs() - startedMs;
  const nodes = new Set(idle.flatMap((entry) => entry.rows.map((row) => row.node))).size;
  const orders = [...idle, ...live].flatMap(leaders).length;
  context.tell({
    type: 'note',
    text: `Switched from ${act.from} to ${act.to} in ${formatMs(tookMs)}: ${namesOf(idle)} ready, ${namesOf(live)} in drain, ${plural(orders, 'order')} on ${plural(nodes, 'node')}, all read back`,
  });
  return undo;
}

export function entriesOf(context: Pick<Context, 'ledger'>, side: 'idle' | 'live'): LedgerEntry[] {
  return context.ledger.entries().filter((entry) => sideOf(entry) === side);
}

interface Seen {
  readonly node: string;
  readonly rows: ReadonlyMap<string, RowSample>;
  readonly backends: ReadonlyMap<string, BackendSample>;
}

/** Looks until the judge has nothing more against it, at most for `health-timeout`; then throws what it says. */
async function untilAll(
  context: Context,
  entries: readonly LedgerEntry[],
  judge: (looks: readonly Seen[]) => RolloutError | undefined,
): Promise<void> {
  const untilMs = context.clock.nowMs() + context.inputs.health.timeoutMs;
  for (;;) {
    const error = judge(await look(context, entries.flatMap(leaders)));
    if (!error) return;
    if (context.clock.nowMs() + RECHECK_MS >= untilMs) throw error;
    await context.clock.sleep(RECHECK_MS, context.cancel);
  }
}

async function look(context: Context, rows: readonly LedgerRow[]): Promise<Seen[]> {
  return Promise.all(
    [...Map.groupBy(rows, (row) => row.node)].map(async ([node, own]) => {
      const backends = [...new Set(own.map((row) => row.backend))];
      const plane = context.planes.get(node)!;
      const seen = await plane.watch({ rows: own, backends, masks: true }, context.cancel);
      return { node, rows: seen.rows, backends: seen.backends };
    }),
  );
}

/** Just before the switch: everything as this run left it, or found it, and the new colour up on every node. */
function assertAsProved(
  looks: readonly Seen[],
  idle: readonly LedgerEntry[],
  live: readonly LedgerEntry[],
  colour: string,
): RolloutError | undefined {
  let bad: RolloutError | undefined;
  for (const entry of [...idle, ...live]) {
    for (const row of leaders(entry)) {
      const sample = looks.find(({ node }) => node === row.node)?.rows.get(rowKey(row));
      const ours = row.asked ?? row.before.state;
      if (sample?.admin !== ours)
        throw changed(row, `set it to ${sample?.admin ?? 'nothing'}`, `this run had it in ${ours}`);
      const isUp = sample.operational === 'up' || sample.operational === 'starting';
      if (sideOf(entry) === 'idle' && row.hasCheck && row.provedByCheck && !isUp) {
        bad ??= new RolloutError(
          'health-failed',
          `${colour} cannot take over: ${entry.server} is down again`,
          {
            observed: `HAProxy on ${row.node} says ${sample.status} of ${rowKey(row)}, check ${sample.check.text}`,
            hint: `Look at ${entry.server}. Nothing was switched.`,
          },
        );
      }
    }
  }
  return bad;
}

/** With the new colour in rotation and the old one not yet out: enough would stay on every node. */
function shortage(
  context: Context,
  looks: readonly Seen[],
  live: readonly LedgerEntry[],
): RolloutError | undefined {
  for (const floor of context.plan.floors) {
    const seen = looks.find(({ node }) => node === floor.node);
    const backend = seen?.backends.get(floor.backend);
    if (!seen || !backend) continue;
    const leaving = live
      .flatMap(leaders)
      .filter((row) => row.node === floor.node && row.backend === floor.backend)
      .flatMap((row) => seen.rows.get(rowKey(row)) ?? [])
      .filter((row) => row.admin === 'ready' && row.weight > 0 && row.operational !== 'down').length;
    const left = Math.max(0, backend.active - leaving);
    if (left >= floor.least) continue;
    return new RolloutError('below-floor', `the old colour cannot be taken out of ${floor.backend}`, {
      observed: `without it ${plural(left, 'server')} would be left on ${floor.node}, and ${floor.least} must stay`,
      hint: `See why servers of ${floor.backend} are not available, or lower min-available, then run again.`,
    });
  }
  return undefined;
}
