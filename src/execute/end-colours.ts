import { colourRollbackStages, heldStages } from '../plan/colour-stages.ts';
import type { PlanColours } from '../plan/colours.ts';
import type { Lane, PlanServer } from '../plan/plan.ts';
import { RolloutError } from '../support/errors.ts';
import { listNames } from '../support/format.ts';
import { Capacity } from './capacity.ts';
import type { Parts } from './context.ts';
import type { Ended, Executor } from './executor.ts';
import { goBack } from './go-back.ts';
import type { LaneEnd } from './lane.ts';
import { newRun } from './lane-run.ts';
import { sideOf } from './ledger.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Settled } from './settle.ts';

/** What the way back came to. */
export interface ColoursEnd {
  readonly ends: readonly Ended[];
  readonly verdict: 'none' | 'done' | 'failed';
  readonly failures: readonly RolloutError[];
}

/** The end of blue-green that came to its end: the new colour as it is after the switch. */
export async function shownColours(executor: Executor, before: readonly Ended[]): Promise<ColoursEnd> {
  const switched = before.filter((end) => end.run.entry.progress === 'switched');
  for (const { run } of switched) run.phase = 'ready';
  const ends = switched.map(async (end) => ({ ...(await executor.seen(end)), endedMs: end.endedMs }));
  return { ends: await Promise.all(ends), verdict: 'none', failures: [] };
}

/**
 * The end of blue-green that did not come to its end; acts have been taken back. Once the switch is final everything stays as it is.
 * Before, the new colour goes out of rotation: where it was found, or held, or rolled back.
 */
export async function endColours(
  parts: Parts,
  executor: Executor,
  colours: PlanColours,
  before: readonly Ended[],
  failed: boolean,
): Promise<ColoursEnd> {
  const entries = parts.ledger.entries();
  const coloured = entries.filter((entry) => sideOf(entry) !== undefined);
  const lanes = parts.plan.stages.flatMap((stage) => stage.lanes);
  const laneOf = (entry: LedgerEntry): Lane => lanes.find(({ server }) => server.name === entry.server)!;
  if (coloured.some((entry) => entry.progress === 'retired')) {
    const ran = new Set(before.map((end) => end.run.entry.server));
    const left = coloured.filter((entry) => entry.progress === 'retired' && !ran.has(entry.server));
    const ends = left.map((entry) => notRun(unrun(executor, laneOf(entry), entry), 'held', undefined));
    const shown = await shownColours(executor, before);
    return { ...shown, ends: [...shown.ends, ...(await all(executor, ends))] };
  }
  const deployed = before.filter((end) => end.run.deployMs !== null).map((end) => end.run.entry.server);
  const settled = executor.acts.settled;
  const wantsBack = failed && parts.inputs.onFailure === 'rollback' && !parts.cancel.aborted;
  const context = executor.context(1);
  const options = {
    identityOf: (node: string) => context.watch.watcher(node).identity,
    afterReload: 'follow',
  } as const;
  // What a rollback goes on from stays where it is.
  const rest = coloured.filter(
    (entry) =>
      !settled.has(entry.server) &&
      sideOf(entry) === 'idle' &&
      entry.progress === 'verified' &&
      !(wantsBack && deployed.includes(entry.server)),
  );
  for (const [server, one] of await goBack(context, rest, options)) settled.set(server, one);
  const ends: LaneEnd[] = coloured
    .filter((entry) => settled.has(entry.server))
    .map((entry) => {
      const known = before.findLast((end) => end.run.entry.server === entry.server);
      const one = settled.get(entry.server)!;
      return notRun(known?.run ?? unrun(executor, laneOf(entry), entry), resultOf(one), one);
    });
  const first = await all(executor, ends);
  const back = wantsBack
    ? await rollBack(parts, executor, colours, [...before, ...first], deployed)
    : await hold(parts, executor, colours, first);
  return { ...back, ends: [...first, ...back.ends] };
}

function resultOf(settled: Settled): LaneEnd['result'] {
  if (settled.unrestored.length > 0) return 'held';
  if (settled.leftAlone.some((one) => one.state !== settled.goal)) return 'skipped';
  return settled.held ? 'held' : 'restored';
}

/** A server of a colour that no lane ran for. */
const unrun = (executor: Executor, lane: Lane, entry: LedgerEntry): LaneEnd['run'] =>
  newRun(executor.context(1), new Capacity([], new Set()), lane, entry);

const notRun = (run: LaneEnd['run'], result: LaneEnd['result'], settled: Settled | undefined): LaneEnd => ({
  run,
  result,
  failure: result === 'skipped' ? takenAway(run.entry.server) : undefined,
  settled,
});

const takenAway = (server: string): RolloutError =>
  new RolloutError('changed-since-plan', `somebody else changed ${server} during its rollout`, {
    hint: 'It is left as they set it.',
  });

const all = (executor: Executor, ends: readonly LaneEnd[]): Promise<Ended[]> =>
  Promise.all(ends.map((end) => executor.ended(end)));

/** What the traffic showed to be bad does not stay in drain, where clients that stick to it still reach it. */
async function hold(
  parts: Parts,
  executor: Executor,
  { idleServers }: PlanColours,
  ends: readonly Ended[],
): Promise<ColoursEnd> {
  const out = ends.filter((end) => end.result === 'held' && end.settled?.unrestored.length === 0);
  const names = new Set(out.map((end) => end.run.entry.server));
  if (names.size === 0 || parts.cancel.aborted) return { ends: [], verdict: 'none', failures: [] };
  executor.tolerateReloads();
  const servers = idleServers.filter(({ name }) => names.has(name));
  const held = await executor.runStages(heldStages(servers), () => 0, []);
  return {
    ends: held.map((end): Ended => (end.result === 'drained' ? { ...end, result: 'held' } : end)),
    verdict: 'none',
    failures: held.flatMap((end) => end.failure ?? []),
  };
}

async function rollBack(
  parts: Parts,
  executor: Executor,
  { idleServers }: PlanColours,
  ends: readonly Ended[],
  deployed: readonly string[],
): Promise<ColoursEnd> {
  const last = new Map(ends.map((end) => [end.run.entry.server, end]));
  const progress = (server: PlanServer): string | undefined => last.get(server.name)?.run.entry.progress;
  const servers = idleServers.filter(({ name }) => deployed.includes(name));
  const isStuck = ({ name }: PlanServer): boolean => {
    const end = last.get(name);
    return end?.result === 'skipped' || (end?.settled?.unrestored.length ?? 0) > 0;
  };
  const stuck = servers.filter(isStuck);
  const held = servers.filter((server) => !isStuck(server) && progress(server) === 'deploying');
  const others = servers.filter((server) => !isStuck(server) && progress(server) === 'verified').toReversed();
  if (held.length + others.length === 0 && stuck.length === 0)
    return { ends: [], verdict: 'none', failures: [] };
  executor.tolerateReloads();
  const names = listNames([...held, ...others].map(({ name }) => name));
  parts.tell({ type: 'note', text: `Rolling back ${names}` });
  const ran = await executor.runStages(colourRollbackStages(held, others, parts.inputs), () => 0, []);
  // A lane that ended before its deploy leaves the new version, out of rotation.
  const back = ran.map((end): Ended => (end.result === 'deployed' ? { ...end, result: 'held' } : end));
  const isWhole =
    back.length === held.length + others.length && back.every((end) => end.result === 'rolled-back');
  return {
    ends: back,
    verdict: isWhole && stuck.length === 0 ? 'done' : 'failed',
    failures: [
      ...back.flatMap((end) => end.failure ?? []),
      ...stuck.map(
        ({ name }) =>
          new RolloutError('rollback-failed', `${name} was not rolled back`, {
            observed: 'somebody else changed it, or it could not be put where it belongs',
            hint: `See what ${name} runs before it takes traffic again.`,
          }),
      ),
    ],
  };
}
