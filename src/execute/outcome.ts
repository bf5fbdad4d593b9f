import type { ControlPlane } from '../haproxy/control-plane.ts';
import { isDone } from '../plan/done.ts';
import type { Plan, PlanServer } from '../plan/plan.ts';
import type { Outcome, Receipt, ServerOutcome } from '../report/events.ts';
import { RolloutError } from '../support/errors.ts';
import { listNames } from '../support/format.ts';
import type { Ended } from './executor.ts';
import { outcomeOf } from './lane.ts';
import { leaders, sideOf } from './ledger.ts';
import type { LedgerEntry } from './ledger.ts';
import { agentOrder, handBackLines, handBackText } from './orders.ts';

/** What the executor knows at the end of a run. */
export interface RunEnd {
  /** In the order in which they ended; a later end of the same server (its rollback) replaces the earlier. */
  readonly ends: readonly Ended[];
  /** First causes first. */
  readonly failures: readonly RolloutError[];
  readonly cancelled: RolloutError | undefined;
  /** A rollback ran: did all of it succeed? */
  readonly rollback: 'none' | 'done' | 'failed';
  /** Since a switch of colours that is final. */
  readonly live?: Outcome['live'];
  readonly warnings: readonly string[];
  readonly receipt: Receipt;
  /** Lines for what acts could not take back, by node. */
  readonly repairs?: Outcome['repairs'];
  readonly durationMs: number;
}

/** The verdict, from what really happened (contract, sections 1.5, 6 and 8, Verdicts). */
export function outcomeOfRun(plan: Plan, planes: ReadonlyMap<string, ControlPlane>, end: RunEnd): Outcome {
  const servers = serversOf(plan, end);
  const named = (result: ServerOutcome['result']): string[] =>
    servers.filter((server) => server.result === result).map((server) => server.name);
  const repairs = [...repairsOf(planes, end.ends), ...(end.repairs ?? [])];
  const causes = causesOf(end);
  const [first, ...others] = causes;
  const old = plannedServers(plan).flatMap((server) => (server.side === 'live' ? [server.name] : []));
  const planned = new Set(plannedServers(plan).flatMap(({ name }) => (old.includes(name) ? [] : [name])));
  const held = named('held');
  return {
    operation: plan.operation,
    result: resultOf(end, first),
    reason: first?.code ?? '',
    title: first?.title ?? '',
    message: first?.observed ?? '',
    hint: first ? hintOf(first, planes, end.ends) : '',
    attached: others.map((error) => ({ reason: error.code, message: error.message })),
    stack: first?.code === 'internal' ? stackOf(first) : undefined,
    repairs,
    servers,
    ...(old.length > 0 ? { old } : {}),
    ...(end.live ? { live: end.live } : {}),
    deployed: named('deployed'),
    held,
    remaining: servers
      .filter((server) => planned.has(server.name) && !isDone(server.result) && server.result !== 'held')
      .map((server) => server.name),
    warnings: end.warnings,
    receipt: end.receipt,
    durationMs: end.durationMs,
  };
}

function resultOf(end: RunEnd, first: RolloutError | undefined): Outcome['result'] {
  if (end.cancelled) return end.cancelled.code === 'cancelled' ? 'cancelled' : 'failed';
  if (!first) return 'succeeded';
  return end.rollback === 'done' && first.code !== 'restore-incomplete' ? 'rolled-back' : 'failed';
}

/** First cause first, but for what overrides it: a rollback that failed, a server that could not be put back. */
function causesOf(end: RunEnd): RolloutError[] {
  const causes = end.cancelled ? [end.cancelled, ...end.failures] : [...end.failures];
  if (end.rollback === 'failed') {
    const title = 'the rollback failed too';
    causes.unshift(
      new RolloutError('rollback-failed', title, {
        observed: bothTexts(causes[0], causes.at(-1)),
        hint: 'See what each server runs before anything else is deployed.',
      }),
    );
  }
  const failed = end.ends.flatMap((one) => one.settled?.unrestored ?? []);
  if (failed.length > 0) {
    const where = listNames(failed.map(({ row }) => `${row.backend}/${row.server} on ${row.node}`));
    causes.unshift(
      new RolloutError('restore-incomplete', `${where} could not be put where it belongs`, {
        observed: failed[0]?.error.message,
        hint: 'Give the commands below on the load balancer.',
      }),
    );
  }
  // Whatever is not where it belongs overrides every other cause (contract, section 8, Verdicts).
  return causes.toSorted((a, b) => Number(isUnrestored(b)) - Number(isUnrestored(a)));
}

/** Why the rollout failed, and why the way back. */
function bothTexts(first: RolloutError | undefined, last: RolloutError | undefined): string | undefined {
  if (first === last) return first?.message;
  return `${first?.message} (${first?.code}); on the way back: ${last?.message} (${last?.code})`;
}

const isUnrestored = (error: RolloutError): boolean => error.code === 'restore-incomplete';

function plannedServers(plan: Plan): PlanServer[] {
  return plan.stages.flatMap((stage) => stage.lanes.map((lane) => lane.server));
}

function serversOf(plan: Plan, end: RunEnd): ServerOutcome[] {
  const last = lastEnds(end.ends);
  const planned = plannedServers(plan).map((server): ServerOutcome => {
    const ended = last.get(server.name);
    if (ended) return outcomeOf(ended, ended.after, ended.endedMs);
    return untouched(server.name, server.backends, server.address, beforeOf(server), 'untouched');
  });
  const leftOut = plan.leftOut.map((one): ServerOutcome => {
    const row = one.rows[0]!;
    const backends = [...new Set(one.rows.map((each) => each.backend))];
    return { ...untouched(one.name, backends, row.address, row.before, 'skipped'), message: one.why };
  });
  return [...planned, ...leftOut];
}

const beforeOf = ({ rows }: PlanServer): ServerOutcome['before'] =>
  rows.some((row) => row.add) ? { state: 'absent', status: '', weight: 0 } : rows[0]!.before;

function untouched(
  name: string,
  backends: readonly string[],
  address: string,
  before: ServerOutcome['before'],
  result: 'untouched' | 'skipped',
): ServerOutcome {
  const timings = { drainMs: null, deployMs: null, proofMs: null, totalMs: null };
  return {
    name,
    backends,
    address,
    result,
    phase: 'untouched',
    timings,
    sessionsAtDrain: null,
    before,
    after: before,
  };
}

/** Commands for what could not be put back, by node. */
function repairsOf(planes: ReadonlyMap<string, ControlPlane>, ends: readonly Ended[]): Outcome['repairs'] {
  const byNode = new Map<string, string[]>();
  const agents = ends.flatMap((end) => (end.run.afterthought ? leaders(end.run.entry) : []));
  const undone = [
    ...ends.flatMap((end) => end.settled?.unrestored ?? []),
    ...agents.filter((row) => row.agentOff).map((row) => ({ row, changes: [agentOrder(row, true)] })),
  ];
  for (const { row, changes } of undone) {
    const plane = planes.get(row.node);
    if (!plane) continue;
    const lines = changes.map((change) => plane.repairLine(change.order));
    byNode.set(row.node, [...(byNode.get(row.node) ?? []), ...lines]);
  }
  return [...byNode].map(([node, lines]) => ({ node, lines }));
}

/** The error's own advice, and for held servers the way back. */
function hintOf(
  first: RolloutError,
  planes: ReadonlyMap<string, ControlPlane>,
  ends: readonly Ended[],
): string {
  const isHeld = (end: Ended): boolean =>
    end.result === 'held' && !isColourOut(end.run.entry) && (end.settled?.unrestored.length ?? 0) === 0;
  const held = [...lastEnds(ends).values()].filter(isHeld);
  const own = first.hint ?? '';
  if (held.length === 0) return own;
  const names = listNames(held.map((end) => end.run.entry.server));
  const lines = held.flatMap((end) => handBackLines(planes, end.run.entry));
  return `${own} When ${names} ${held.length === 1 ? 'is' : 'are'} healthy, ${handBackText(lines)}`.trim();
}

/** Made ready by hand, it would share the traffic with the other colour. */
const isColourOut = (entry: LedgerEntry): boolean => sideOf(entry) !== undefined;

/** A rollback ends a server once more; that end counts. */
function lastEnds(ends: readonly Ended[]): Map<string, Ended> {
  return new Map(ends.map((end) => [end.run.entry.server, end]));
}

/** The stack of a bug, with those of its causes. */
export function stackOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\nCaused by: ${stackOf(error.cause)}` : '';
  return `${error.stack ?? error.message}${cause}`;
}

const NOTHING: Pick<
  Outcome,
  'attached' | 'repairs' | 'servers' | 'deployed' | 'held' | 'remaining' | 'warnings' | 'receipt'
> = {
  attached: [],
  repairs: [],
  servers: [],
  deployed: [],
  held: [],
  remaining: [],
  warnings: [],
  receipt: { requests: 0, errors: 0, reloads: 0, rows: [] },
};

/** The verdict of a run that ended before its first write. */
export function failedOutcome(error: RolloutError, durationMs: number): Outcome {
  return {
    ...NOTHING,
    result: error.code === 'cancelled' ? 'cancelled' : 'failed',
    reason: error.code,
    title: error.title,
    message: error.observed ?? '',
    hint: error.hint ?? '',
    stack: error.code === 'internal' ? stackOf(error) : undefined,
    durationMs,
  };
}

/** The verdict of an operation that only looked; `servers` as it saw them. */
export function lookedOutcome(
  operation: Plan['operation'],
  servers: readonly ServerOutcome[],
  durationMs: number,
): Outcome {
  const said = { title: '', message: '', hint: '', stack: undefined };
  return { ...NOTHING, ...said, operation, result: 'succeeded', reason: '', servers, durationMs };
}

/** The verdict of a dry run: everything is as it was, and remains to be done. */
export function plannedOutcome(plan: Plan, durationMs: number): Outcome {
  const nothing: RunEnd = {
    ends: [],
    failures: [],
    cancelled: undefined,
    rollback: 'none',
    warnings: [],
    receipt: NOTHING.receipt,
    durationMs,
  };
  return { ...outcomeOfRun(plan, new Map(), nothing), result: 'planned' };
}
