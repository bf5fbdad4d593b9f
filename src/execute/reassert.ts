import { ADMIN, rowKey } from '../server.ts';
import type { NodeSnapshot, ProcessIdentity, RowSample } from '../server.ts';
import { formatLimit, listNames, plural } from '../support/format.ts';
import { RolloutError } from '../support/errors.ts';
import type { Context } from './context.ts';
import { isAsserted, sideOf } from './ledger.ts';
import type { LedgerEntry, LedgerRow } from './ledger.ts';
import { agentOrder, carryOut, downOrder, nameOf, stateOrder } from './orders.ts';
import type { Change } from './orders.ts';
import { changed, mayFollowReload } from './intrusion.ts';
import { reassertChanges } from './reassert-change.ts';
import { reassertMap } from './switch-map.ts';
import { reassertTesters } from './testers.ts';
import { goneError } from './watch.ts';
import { reassertWeights } from './weights.ts';

/**
 * After a reload of one node: what this run asked for is asked for again at once, row by row, by name (ids move). HAProxy forgets
 * drain, maint, runtime weights and switched-off agents (facts, section 5). Throws when the node does not take the orders: then the
 * next look tries again. `conflict` hears of rows that are gone or moved.
 */
export async function reassert(
  context: Context,
  node: string,
  identity: ProcessIdentity,
  conflict: (entry: LedgerEntry, error: RolloutError) => void,
): Promise<void> {
  const all = context.ledger.entries();
  const entries = all.filter(isAsserted);
  const plane = context.planes.get(node)!;
  context.ledger.identify(node, identity);
  context.ledger.save();
  // Before anything else: what the file says may send the traffic to servers that are being deployed.
  await reassertMap(context, node);
  const readded = await reassertChanges(context, node, identity, all);
  const rows = entries.flatMap(asserted).filter((row) => row.node === node && !row.isTheirs);
  const seen = await plane.watch({ rows, backends: [], masks: true }, context.last);
  const wanted = entries.map((entry) => {
    const own = rows.filter((row) => entry.rows.includes(row));
    const changes: Change[] = [];
    for (const row of own) {
      const sample = seen.rows.get(rowKey(row));
      if (!sample && entry.change === 'removed') {
        // It was to be gone, and HAProxy's configuration does not hold it.
        row.absent = true;
        continue;
      }
      if (!sample) {
        conflict(entry, goneError(row));
        continue;
      }
      row.sid = sample.sid;
      const foreign = changedAfterReload(row, sample);
      if (foreign) {
        row.isTheirs = true;
        conflict(entry, foreign);
        continue;
      }
      changes.push(...changesAfterReload(context, row, sample));
    }
    return { entry, own, changes };
  });
  const ready = (change: Change): boolean => change.order.do === 'state' && change.order.state === 'ready';
  // The live colour first: the configuration may have the other one, and what goes out then would leave nobody.
  await inParallel(wanted, ({ entry, changes }) => carryOut(context, entry, changes.filter(ready)));
  // All of them come to their end: an order still under way when this fails would overtake what follows.
  const results = await Promise.allSettled(
    wanted.map(async ({ entry, own, changes }) => {
      // Agents first: an answer under way would override the maint, once it stands and they are not off yet.
      const agents = changes.filter(({ order }) => order.do === 'agent');
      await carryOut(context, entry, agents);
      await carryOut(
        context,
        entry,
        changes.filter((change) => !agents.includes(change) && !ready(change)),
      );
      if (entry.progress === 'deploying' && !entry.change) await countIntruders(context, entry, own);
      return changes.length > 0;
    }),
  );
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  const weights = await reassertWeights(context, node);
  const testers = await reassertTesters(context, node);
  const servers = results.filter((result) => result.status === 'fulfilled' && result.value).length;
  const what = [
    ...(servers > 0
      ? [
          `${plural(servers, 'server')} put back ${entries.some(sideOf) ? 'as this run had them' : 'out of rotation'}`,
        ]
      : []),
    ...(weights > 0 ? [`${plural(weights, 'weight')} set again`] : []),
    ...(testers > 0 ? [`${plural(testers, 'entry', 'entries')} for testers added again`] : []),
    ...(readded.length > 0 ? [`${listNames(readded)} added again`] : []),
  ];
  const done = what.length > 0 ? what.join(', ') : 'nothing of this run was out of rotation there';
  const text = `${node} was reloaded (now pid ${identity.pid}): ${done}`;
  context.tell({ type: 'reloaded', node, identity, text });
  if (!plane.capabilities.seesOldWorkers) context.tell({ type: 'warning', text: unseenText(context, node) });
  if (entries.length > 0) assertAddresses(await plane.snapshot(context.last), entries, conflict);
}

/** Waits for all of them, then throws the first failure. */
async function inParallel<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const results = await Promise.allSettled(all.map(work));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

/** The same doubt as about a process that was young when the run began (contract, section 7, Drained). */
function unseenText(context: Context, node: string): string {
  const limit = formatLimit(context.inputs.drainTimeoutMs);
  return (
    `HAProxy on ${node} was reloaded during the rollout: sessions in its old process cannot be seen from here, so no zero is ` +
    `believed there before drain-timeout (${limit}) has passed; what goes on longer is not waited for. A master socket shows them.`
  );
}

function changedAfterReload(row: LedgerRow, sample: RowSample): RolloutError | undefined {
  if (sample.admin === undefined || mayFollowReload(row, sample.admin)) return undefined;
  // `disabled` in the configuration: the live colour may be live only since a switch that is not written there.
  if (row.side !== undefined && ((sample.adminBits ?? 0) & ADMIN.configuredDisabled) !== 0) return undefined;
  return changed(row, `set it to ${sample.admin}`, `this run had it in ${row.asked} before a reload`);
}

function changesAfterReload(context: Context, row: LedgerRow, sample: RowSample): Change[] {
  const changes: Change[] = [];
  const { asked } = row;
  if (row.agentOff) changes.push(agentOrder(row, false));
  if (asked !== undefined && (sample.admin !== asked || row.markedDown)) {
    const marksDown = asked === 'drain' ? row.markedDown : asked === 'ready' && row.checksOn === true;
    changes.push(marksDown && asked !== 'maint' ? downOrder(row, asked) : stateOrder(row, asked));
  }
  if (row.checksAsked !== undefined && sample.check.enabled !== row.checksAsked) {
    changes.push({ row, order: { do: 'checks', row: nameOf(row), enabled: row.checksAsked } });
  }
  // An agent's weight is never restored: the agent sets it. What an act set has a record of its own.
  if (context.ledger.deeds.weightOf(row) !== undefined) return changes;
  const weight = row.weightAsked ?? row.before.weight;
  if (!row.hasAgent && sample.weight !== weight && !isDisabledByDns(sample)) {
    changes.push({ row, order: { do: 'weight', row: nameOf(row), weight } });
  }
  return changes;
}

/** Rows that got orders; one that follows another has a weight of its own. */
const asserted = (entry: LedgerEntry): LedgerRow[] =>
  entry.rows.filter((row) => row.follows === undefined || row.weightAsked !== undefined);

function isDisabledByDns(sample: RowSample): boolean {
  return ((sample.adminBits ?? 0) & ADMIN.dnsMaint) !== 0;
}

/** What a server in deployment was sent between the reload and now: counted, and told as a warning (contract, section 8). */
async function countIntruders(
  context: Context,
  entry: LedgerEntry,
  rows: readonly LedgerRow[],
): Promise<void> {
  for (const row of rows) {
    const plane = context.planes.get(row.node)!;
    const seen = await plane.watch({ rows: [row], backends: [], masks: false }, context.last);
    const sent = seen.rows.get(rowKey(row))?.stot ?? 0;
    if (sent === 0) continue;
    context.tell({
      type: 'warning',
      server: entry.server,
      text: `${entry.server}: ${plural(sent, 'session')} reached it on ${row.node} between a reload of HAProxy and its being taken out again, while it was being deployed`,
    });
  }
}

function assertAddresses(
  snapshot: NodeSnapshot,
  entries: readonly LedgerEntry[],
  conflict: (entry: LedgerEntry, error: RolloutError) => void,
): void {
  for (const entry of entries) {
    for (const row of entry.rows.filter((one) => one.node === snapshot.node)) {
      const backend = snapshot.backends.find((one) => one.backend === row.backend);
      const now = backend?.servers.find((one) => one.server === row.server);
      if (now && (now.address !== row.address || now.port !== row.port)) {
        const text = `${rowKey(row)} on ${row.node} is ${now.address}:${now.port} since the reload, and was ${row.address}:${row.port}`;
        conflict(
          entry,
          new RolloutError('changed-since-plan', text, {
            hint: 'Look at the new configuration, then start again.',
          }),
        );
      }
    }
  }
}
