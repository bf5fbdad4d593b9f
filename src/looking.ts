import type { Inputs, Operation } from './inputs/inputs.ts';
import { lookedOutcome } from './execute/outcome.ts';
import type { Plan } from './plan/plan.ts';
import type { Outcome } from './report/events.ts';
import { seenServers, statusLines } from './report/status-table.ts';
import type { NodeSnapshot } from './server.ts';

/** What an operation that only looks has found: the lines for log and summary, and the verdict. */
export interface Looked {
  readonly lines: readonly string[];
  readonly outcome: Outcome;
}

/** Operations that only look. They need no permission to write, leave no journal, and know no dry run. */
export function isLooking(operation: Operation): operation is 'status' {
  return operation === 'status';
}

/** Says what such an operation has to say of the servers of its plan. */
export function look(
  operation: 'status',
  plan: Plan,
  snapshots: readonly NodeSnapshot[],
  _inputs: Inputs,
  durationMs: number,
): Looked {
  switch (operation) {
    case 'status':
      return {
        lines: statusLines(plan, snapshots),
        outcome: lookedOutcome(operation, seenServers(plan, snapshots), durationMs),
      };
  }
}
