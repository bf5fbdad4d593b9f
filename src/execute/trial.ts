import type { ControlPlane } from '../haproxy/control-plane.ts';
import { rowIdKey, rowKey } from '../server.ts';
import type { RowSample } from '../server.ts';
import type { Clock } from '../support/clock.ts';
import { asRolloutError, RolloutError } from '../support/errors.ts';
import { listNames } from '../support/format.ts';
import type { Context } from './context.ts';
import { countSessions, DrainJudge } from './drain-judge.ts';
import { leaders } from './ledger.ts';
import type { LedgerEntry, LedgerRow } from './ledger.ts';
import { give, stateOrder } from './orders.ts';
import { settle } from './settle.ts';
import type { SettleOptions, Settled } from './settle.ts';
import { takeTestersOut } from './testers.ts';
import type { SeenRow } from './watch.ts';
import { giveWeights } from './weights.ts';
import { returnWeights } from './weights-back.ts';
import type { WeightsBack } from './weights-back.ts';

type Shared = Pick<Context, 'planes' | 'ledger' | 'guard' | 'orders' | 'tell' | 'last'> & {
  readonly clock: Clock;
};

const LOOK_MS = 50;

export interface TrialOptions extends SettleOptions {
  /** How long sessions of the canaries are waited for, before `maint` all the same. */
  readonly patienceMs: number;
  /** Aborts when there is no more time to wait for sessions: the user cancelled. */
  readonly hurry: AbortSignal;
  /** The floor of a backend on a node. */
  readonly leastOf: (node: string, backend: string) => number;
}

/** What became of one canary. */
export interface TriedOut {
  readonly entry: LedgerEntry;
  readonly settled: Settled | undefined;
  /** All its gates had passed: only the verdict was missing. */
  readonly proved: boolean;
  /** Why it stays in rotation: it may not leave. */
  readonly stays: string | undefined;
}

export interface TrialEnd {
  readonly servers: readonly TriedOut[];
  readonly weights: WeightsBack;
  readonly failures: readonly RolloutError[];
}

/** The servers whose verdict is not in. */
export function onTrial({ ledger }: Pick<Context, 'ledger'>): LedgerEntry[] {
  return ledger.entries().filter((entry) => entry.onTrial === true && entry.progress !== 'untouched');
}

/**
 * The end of a canary without a good verdict, in main and in post: the shares go back to zero first; then the canaries are drained, waited
 * for, put into `maint` and held; then every weight is what it was, also that of the held ones, which get no traffic. Entries for testers
 * are taken out. A canary that may not leave, because nothing else would serve, stays in rotation and is named. Never throws.
 */
export async function endTrial(shared: Shared, options: TrialOptions): Promise<TrialEnd> {
  const failures: RolloutError[] = [];
  const keep = async (what: string, work: Promise<unknown>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      const cause = asRolloutError(error);
      failures.push(new RolloutError('restore-incomplete', what, { observed: cause.message, cause }));
    }
  };
  const entries = onTrial(shared);
  const out = takeTestersOut(shared, options);
  const serving = await inRotation(shared, entries);
  const bound = await boundToStay(shared, serving, options);
  const leaving = serving.filter(({ entry }) => !bound.has(entry));
  // Nothing waits for this: what fails here is told with the weights that do not come back below.
  await giveWeights(
    shared,
    leaving.flatMap(({ entry, rows }) => toZero(shared, entry, rows)),
  ).catch(() => undefined);
  await Promise.allSettled(
    leaving.map(({ entry, rows }) =>
      give(
        shared,
        entry,
        rows.filter((row) => row.follows === undefined).map((row) => stateOrder(row, 'drain')),
      ),
    ),
  );
  const drained = leaving.map(({ entry }) => entry);
  await awaitSessions(shared, drained, options);
  const servers = await Promise.all(
    entries.map(async (entry): Promise<TriedOut> => {
      const stays = bound.get(entry);
      const proved = entry.progress === 'settled' || entry.progress === 'verified';
      entry.onTrial = false;
      if (stays !== undefined) return { entry, settled: undefined, proved, stays };
      // From here on it is a server whose deploy nothing proved.
      if (entry.progress !== 'touched') entry.progress = 'deploying';
      return { entry, settled: await settle(shared, entry, options), proved, stays: undefined };
    }),
  );
  await keep('entries for testers could not be taken out', out);
  const weights = await returnWeights(shared, options);
  return { servers, weights, failures };
}

interface Serving {
  readonly entry: LedgerEntry;
  /** Those that are still as this run left them. */
  readonly rows: readonly LedgerRow[];
}

async function inRotation(shared: Shared, entries: readonly LedgerEntry[]): Promise<Serving[]> {
  const settled = entries.filter((entry) => entry.progress === 'settled' || entry.progress === 'verified');
  const samples = await lookAt(
    shared,
    settled.flatMap((entry) => entry.rows),
  );
  return settled.flatMap((entry) => {
    const rows = entry.rows.filter((row) => {
      const sample = samples.get(rowIdKey(row))?.sample;
      return sample !== undefined && (row.follows !== undefined || sample.admin === 'ready') && !row.isTheirs;
    });
    return rows.length === 0 ? [] : [{ entry, rows }];
  });
}

function toZero(
  { ledger }: Shared,
  entry: LedgerEntry,
  rows: readonly LedgerRow[],
): Parameters<typeof giveWeights>[1] {
  return rows.flatMap((row) => {
    const deed = ledger.deeds.weightOf(row);
    if (deed?.isTheirs === true || deed?.asked === 0) return [];
    const { node, backend, server, sid } = row;
    return [
      {
        node,
        backend,
        server,
        sid,
        owner: entry.server,
        before: deed?.before ?? row.before.weight,
        weight: 0,
      },
    ];
  });
}

/** Canaries without which too few would serve, with why. Where nobody can look they leave: nothing says that they must not. */
async function boundToStay(
  shared: Shared,
  serving: readonly Serving[],
  { leastOf }: TrialOptions,
): Promise<Map<LedgerEntry, string>> {
  const bound = new Map<LedgerEntry, string>();
  const rows = serving.flatMap((one) => one.rows.map((row) => ({ row, entry: one.entry })));
  for (const [, same] of Map.groupBy(rows, ({ row }) => `${row.node} ${row.backend}`)) {
    const { node, backend } = same[0]!.row;
    try {
      const seen = await shared.planes
        .get(node)!
        .watch({ rows: same.map(({ row }) => row), backends: [backend], masks: true }, shared.last);
      const active = seen.backends.get(backend)?.active;
      const counting = same.filter(({ row }) => counts(seen.rows.get(rowKey(row)))).length;
      const least = leastOf(node, backend);
      if (active === undefined || counting === 0 || active - counting >= least) continue;
      const left = active - counting;
      for (const { entry } of same) {
        bound.set(
          entry,
          `without the canaries ${left} of ${backend} would be left on ${node}, and ${least} must stay`,
        );
      }
    } catch {
      continue;
    }
  }
  return bound;
}

const counts = (sample: RowSample | undefined): boolean =>
  sample !== undefined &&
  sample.weight > 0 &&
  sample.admin === 'ready' &&
  (sample.operational === 'up' || sample.operational === 'starting');

/** Until HAProxy shows no sessions, or until waiting is over: `maint` cuts none of them. */
async function awaitSessions(
  shared: Shared,
  entries: readonly LedgerEntry[],
  { patienceMs, hurry }: TrialOptions,
): Promise<void> {
  const { clock } = shared;
  const startedMs = clock.nowMs();
  const waiting = new Map(
    entries.map((entry) => [
      entry,
      new DrainJudge({
        drainTimeoutMs: patienceMs,
        startedMs,
        trust: (node) => ({
          reloadedAtMs: undefined,
          seesOldWorkers: shared.planes.get(node)?.capabilities.seesOldWorkers ?? false,
        }),
      }),
    ]),
  );
  while (waiting.size > 0) {
    const looks = await lookAt(
      shared,
      [...waiting.keys()].flatMap((entry) => entry.rows),
    );
    for (const [entry, judge] of waiting) {
      const seen = entry.rows.flatMap((row) => looks.get(rowIdKey(row)) ?? []);
      const verdict = seen.length === 0 ? undefined : judge.judge(seen, clock.nowMs());
      if (verdict?.kind === 'waiting' && !hurry.aborted) continue;
      waiting.delete(entry);
      const left = countSessions(seen).total;
      if (left > 0) {
        const text = `${entry.server}: ${left} session${left === 1 ? '' : 's'} still open when it went to maint; HAProxy lets them end`;
        shared.tell({ type: 'warning', server: entry.server, text });
      }
    }
    if (waiting.size > 0) await clock.sleep(LOOK_MS, hurry).catch(() => undefined);
  }
}

/** What the nodes show of these rows; a row of a node that does not answer is missing. */
async function lookAt(shared: Shared, rows: readonly LedgerRow[]): Promise<Map<string, SeenRow>> {
  const byNode = [...Map.groupBy(rows, ({ node }) => node)];
  const looks = await Promise.all(
    byNode.map(([node, own]) => lookAtNode(shared, shared.planes.get(node), own)),
  );
  return new Map(looks.flat());
}

async function lookAtNode(
  { clock, last }: Shared,
  plane: ControlPlane | undefined,
  rows: readonly LedgerRow[],
): Promise<[string, SeenRow][]> {
  const askedAtMs = clock.nowMs();
  try {
    const seen = await plane!.watch({ rows, backends: [], masks: true }, last);
    return rows.flatMap((row): [string, SeenRow][] => {
      const sample = seen.rows.get(rowKey(row));
      if (!sample) return [];
      const old = seen.oldWorkers?.filter((one) => one.backend === row.backend && one.server === row.server);
      const oldSessions = old?.reduce((sum, one) => sum + one.scur + one.qcur, 0);
      return [[rowIdKey(row), { row, sample, oldSessions, askedAtMs }]];
    });
  } catch {
    return [];
  }
}

/** `web-01 and web-02`. */
export const namesOf = (entries: readonly LedgerEntry[]): string =>
  listNames(entries.map(({ server }) => server));

/** Rows that take orders, of every server on trial. */
export const trialRows = (shared: Pick<Context, 'ledger'>): LedgerRow[] => onTrial(shared).flatMap(leaders);
