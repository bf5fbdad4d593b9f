import type { Act } from '../plan/act.ts';
import { sharesFor } from '../plan/canary-shares.ts';
import type { BackendShare, ShareRow } from '../plan/canary-shares.ts';
import { errorOf, errorText, percentText, plannedText } from '../plan/canary-text.ts';
import type { PlanServer } from '../plan/plan.ts';
import { isSameProcess, rowIdKey, rowKey } from '../server.ts';
import type { NodeSnapshot } from '../server.ts';
import { RolloutError } from '../support/errors.ts';
import { listNames, plural } from '../support/format.ts';
import type { Context } from './context.ts';
import { changed } from './intrusion.ts';
import { leaders } from './ledger.ts';
import type { LedgerEntry } from './ledger.ts';
import { addTesters, missingTesters, takeTestersOut, testersText } from './testers.ts';
import { onTrial } from './trial.ts';
import { foreignWeights, giveWeights } from './weights.ts';
import type { WeightChange } from './weights.ts';
import { placeOf, returnWeights } from './weights-back.ts';

type Does<T extends Act['do']> = Extract<Act, { readonly do: T }>;

/** Between two looks while a node is being put in order after a reload. */
const SETTLE_MS = 50;

export const say = (context: Context, word: string, text: string): void =>
  context.tell({ type: 'step', server: whatOf(context), word, text });

/** How log and report name them: `web-01`, `the canaries`. */
export function whatOf(context: Context): string {
  const names = trialServers(context).map(({ name }) => name);
  return names.length === 1 ? names[0]! : 'the canaries';
}

/** Before anything is deployed: weights that HAProxy may refuse are tried out on a canary, and the file for testers is looked at. */
export async function proveTrial(context: Context, act: Does<'try-out'>): Promise<void> {
  if (act.testers) await missingTesters(context, act.testers);
  for (const proof of act.proofs) {
    const { node, backend, server, sid, owner, weight } = proof;
    const row = { node, backend, server, sid, owner, before: weight };
    await giveWeights(context, [{ ...row, weight: weight === 256 ? 255 : weight + 1 }]);
    await giveWeights(context, [{ ...row, weight }]);
  }
}

export async function letTestersIn(context: Context, { testers }: Does<'testers'>): Promise<void> {
  await addTesters(context, testers);
  const text = `${testersText(testers.entries)} in ${testers.file} on ${plural(context.planes.size, 'node')}, read back`;
  say(context, 'testers', text);
}

/** Servers of the plan whose verdict is not in. */
export function trialServers(context: Context): PlanServer[] {
  const names = new Set(onTrial(context).map(({ server }) => server));
  const lanes = context.plan.stages.flatMap((stage) => stage.lanes.map((lane) => lane.server));
  return [
    ...new Map(lanes.filter(({ name }) => names.has(name)).map((server) => [server.name, server])).values(),
  ];
}

/**
 * Sets the weights of one share on all nodes. They are worked out anew from what is in rotation now. What lessens the share goes first, so
 * that at no moment the canaries have more than the larger of the share before and the one to come.
 */
export async function shiftShare(
  context: Context,
  { percent, shares: planned }: Does<'shares'>,
): Promise<void> {
  const snapshots = await settledSnapshots(context);
  assertOurs(context, snapshots);
  const { deeds } = context.ledger;
  const rows = new Set(onTrial(context).flatMap((entry) => entry.rows.map(rowIdKey)));
  const isCanary = (row: ShareRow | { node: string; backend: string; server: string }): boolean =>
    rows.has(rowIdKey(row));
  const shares = sharesFor(snapshots, { isCanary, before: (row) => deeds.weightOf(row)?.before }, percent);
  assertShared(shares);
  const now = weightsIn(snapshots);
  const owners = new Map(
    trialServers(context).flatMap((one) => one.rows.map((row) => [rowIdKey(row), one.name])),
  );
  const due = shares
    .flatMap((share) => share.rows)
    .filter((row) => now.get(rowIdKey(row)) !== row.weight)
    .map((row): WeightChange => ({ ...row, owner: owners.get(rowIdKey(row)) ?? row.server }));
  const lessens = (row: WeightChange): boolean =>
    isCanary(row) === row.weight < (now.get(rowIdKey(row)) ?? 0);
  await giveWeights(context, due.filter(lessens));
  await giveWeights(
    context,
    due.filter((row) => !lessens(row)),
  );
  const others =
    plannedText(shares) === plannedText(planned)
      ? ''
      : `, otherwise than in the plan (${plannedText(planned)})`;
  say(
    context,
    'share',
    `${percentText(percent)} asked, ${plannedText(shares)} (${errorText(errorOf(shares, percent))})${others}: ${weightsText(shares, isCanary)}`,
  );
}

/** `web-01 3, others 1 → 19`. */
function weightsText(shares: readonly BackendShare[], isCanary: (row: ShareRow) => boolean): string {
  const rows = shares.flatMap((share) => share.rows);
  const own = [...new Set(rows.filter(isCanary).map(({ server, weight }) => `${server} ${weight}`))];
  const others = rows.filter((row) => !isCanary(row));
  const moved = [
    ...new Set(
      others.filter((row) => row.weight !== row.before).map((row) => `${row.before} → ${row.weight}`),
    ),
  ];
  const rest = moved.length === 0 ? 'the others as they were' : `the others ${listNames(moved, 4)}`;
  return `weight ${listNames(own, 6)}, ${rest}`;
}

/** Snapshots in which every weight of this run is in place: not in the middle of the answer to a reload. */
async function settledSnapshots(context: Context): Promise<NodeSnapshot[]> {
  const signal = context.cancel;
  return Promise.all(
    [...context.planes].map(async ([node, plane]) => {
      for (;;) {
        for (let held = context.orders.held([node]); held; held = context.orders.held([node])) await held;
        const holds = context.orders.holds(node);
        const snapshot = await plane.snapshot(signal);
        const isKnown = isSameProcess(context.watch.watcher(node).identity, snapshot.identity);
        if (isKnown && context.orders.holds(node) === holds) return snapshot;
        await context.clock.sleep(SETTLE_MS, signal);
      }
    }),
  );
}

function weightsIn(snapshots: readonly NodeSnapshot[]): Map<string, number> {
  return new Map(
    snapshots.flatMap(({ node, backends }) =>
      backends.flatMap(({ servers }) =>
        servers.map((row) => [rowIdKey({ node, ...row }), row.weight] as const),
      ),
    ),
  );
}

/** Somebody who sets weights, or takes a canary, in the middle of it: whose traffic is it then? */
function assertOurs(context: Context, snapshots: readonly NodeSnapshot[]): void {
  const [foreign] = foreignWeights(context.ledger.deeds.weights(), weightsIn(snapshots));
  if (foreign) {
    foreign.deed.isTheirs = true;
    throw new RolloutError(
      'changed-since-plan',
      `somebody else changed ${placeOf(foreign.deed)} during the canary`,
      {
        observed: `they set its weight to ${foreign.weight}, and this run had set ${foreign.deed.asked}`,
        hint: 'It is left as they set it. Agree with them (one concurrency group per backend), then start again.',
      },
    );
  }
  const rows = new Map(
    snapshots.flatMap(({ node, backends }) =>
      backends.flatMap(({ servers }) => servers.map((row) => [rowIdKey({ node, ...row }), row] as const)),
    ),
  );
  for (const row of onTrial(context).flatMap(leaders)) {
    const seen = rows.get(rowIdKey(row));
    if (!seen) throw changed(row, 'took it away', 'it was ready');
    if (seen.admin !== 'ready') throw changed(row, `set it to ${seen.admin}`, 'it was ready');
    if (seen.operational === 'down') {
      throw new RolloutError('health-failed', `${row.server} went down during the canary`, {
        observed: `HAProxy on ${row.node} says ${seen.status} of ${rowKey(row)}, check ${seen.check.text}`,
        hint: `See the application's own log on ${row.server}.`,
      });
    }
  }
}

function assertShared(shares: readonly BackendShare[]): void {
  const alone = shares.find(({ stable }) => stable === 0);
  if (!alone) return;
  throw new RolloutError(
    'below-floor',
    `nothing but the canaries serves backend ${alone.backend} on ${alone.node}`,
    {
      observed: 'every other server there is down, drained or of weight 0',
      hint: 'See why, then start again.',
    },
  );
}

/** The good end: weights back everywhere, testers out, nobody on trial any more. */
export async function promote(context: Context): Promise<LedgerEntry[]> {
  const entries = onTrial(context);
  const rows = new Set(entries.flatMap((entry) => entry.rows.map(rowIdKey)));
  assertOurs(context, await settledSnapshots(context));
  const options = {
    identityOf: (node: string) => context.watch.watcher(node).identity,
    afterReload: 'follow',
  } as const;
  await takeTestersOut(context, options);
  const isFirst = (deed: {
    asked: number;
    before: number;
    node: string;
    backend: string;
    server: string;
  }): boolean => rows.has(rowIdKey(deed)) === deed.before < deed.asked;
  const back = await returnWeights(context, options, isFirst);
  const [failed] = back.unrestored;
  if (failed) throw failed.error;
  const what = whatOf(context);
  for (const entry of entries) delete entry.onTrial;
  context.ledger.save();
  context.tell({ type: 'promoted', servers: entries.map(({ server }) => server) });
  const text = `${listNames(entries.map(({ server }) => server))} passed every step; all weights are what they were`;
  context.tell({ type: 'step', server: what, word: 'proved', text });
  return entries;
}
