import type { Lane } from '../plan/plan.ts';
import type { Phase } from '../report/events.ts';
import type { RolloutError } from '../support/errors.ts';
import type { Capacity } from './capacity.ts';
import type { Context } from './context.ts';
import type { DrainJudge } from './drain-judge.ts';
import { leaders } from './ledger.ts';
import type { LedgerEntry, LedgerRow } from './ledger.ts';

/** What a lane remembers while it runs. */
export interface LaneRun {
  readonly context: Context;
  readonly capacity: Capacity;
  readonly lane: Lane;
  readonly entry: LedgerEntry;
  /** Ends waits before the deploy: cancel, stop of the rollout, somebody else's change. */
  readonly soft: AbortSignal;
  /** Ends waits after the deploy began: cancel, somebody else's change. A sibling's failure does not. */
  readonly hard: AbortSignal;
  /** Aborted with a RolloutError when somebody else changed this server. */
  readonly conflict: AbortController;
  phase: Phase;
  startedMs: number;
  sessionsAtDrain: number | null;
  drainStartedMs: number | undefined;
  drainMs: number | null;
  deployMs: number | null;
  proofStartedMs: number | undefined;
  proofMs: number | null;
  judge: DrainJudge | undefined;
  /** `drain-timeout` passed, and the inputs say to go on. */
  drainOverdue: boolean;
  /** No zero was seen in drain, because persistence fed the server: `maint` moved those clients. */
  cutByMaint: boolean;
  /** What the lane deployed for the report: sessions totals when the deploy began, by row. */
  stotAtDeploy: Map<LedgerRow, { stot: number; reloads: number }>;
  /** Failures that do not undo the server, told at the end. */
  afterthought: RolloutError | undefined;
}

/** A lane at its beginning. */
export function newRun(context: Context, capacity: Capacity, lane: Lane, entry: LedgerEntry): LaneRun {
  const conflict = new AbortController();
  return {
    context,
    capacity,
    lane,
    entry,
    conflict,
    soft: AbortSignal.any([context.cancel, context.stop, conflict.signal]),
    hard: AbortSignal.any([context.cancel, conflict.signal]),
    phase: 'untouched',
    startedMs: context.clock.nowMs(),
    sessionsAtDrain: null,
    drainStartedMs: undefined,
    drainMs: null,
    deployMs: null,
    proofStartedMs: undefined,
    proofMs: null,
    judge: undefined,
    drainOverdue: false,
    cutByMaint: false,
    stotAtDeploy: new Map(),
    afterthought: undefined,
  };
}

export function enter(run: LaneRun, phase: Phase): void {
  run.phase = phase;
  run.context.tell({ type: 'phase', server: run.entry.server, phase });
}

export function say(run: LaneRun, word: string, text: string, data?: Record<string, unknown>): void {
  const event = { type: 'step', server: run.entry.server, word, text } as const;
  run.context.tell(data ? { ...event, data } : event);
}

export function sayProgress(run: LaneRun, word: string, text: string): void {
  run.context.tell({ type: 'progress', server: run.entry.server, word, text });
}

/** Rows that HAProxy's own check proves. */
export function checkedRows(run: LaneRun): LedgerRow[] {
  return leaders(run.entry).filter((row) => row.provedByCheck);
}

/** `both nodes`, `lb1`, `3 nodes`: where something holds. */
export function everywhere(entry: LedgerEntry): string {
  const nodes = [...new Set(entry.rows.map((row) => row.node))];
  if (nodes.length === 1) return nodes[0]!;
  return nodes.length === 2 ? 'both nodes' : `${nodes.length} nodes`;
}

/** `18 sessions (lb1 11, lb2 7)`; one node is not named. */
export function sessionsText(sessions: { total: number; byNode: Readonly<Record<string, number>> }): string {
  const nodes = Object.entries(sessions.byNode);
  const split =
    nodes.length > 1 && sessions.total > 0
      ? ` (${nodes.map(([node, count]) => `${node} ${count}`).join(', ')})`
      : '';
  return `${sessions.total} session${sessions.total === 1 ? '' : 's'}${split}`;
}
