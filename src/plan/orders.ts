import { rowIdKey } from '../server.ts';
import type { Order } from '../server.ts';
import type { PlanRow, PlanServer, Step } from './plan.ts';

/** An order for one row on one node. */
export interface RowOrder {
  readonly row: PlanRow;
  readonly order: Order;
}

/**
 * The orders that a step gives, row by row; none for steps that only wait, and never one to a row that follows another. With
 * `passes: once`, `await-up` ends with `health up`, given when the one fresh pass was seen.
 */
export function ordersOf(step: Step, server: PlanServer): RowOrder[] {
  const leaders = server.rows.filter((row) => row.follows === undefined);
  const checked = leaders.filter((row) => row.proof === 'check');
  switch (step.do) {
    case 'drain':
      return give(leaders.filter(isReady), (row) => ({ do: 'state', row, state: 'drain' }));
    case 'maint':
    case 'maint-at-once':
      return give(
        leaders.filter((row) => row.before.state !== 'maint'),
        (row) => ({ do: 'state', row, state: 'maint' }),
      );
    case 'ready':
      return give(leaders, (row) => ({ do: 'state', row, state: 'ready' }));
    case 'drain-down':
      return give(checked, (row) => ({ do: 'state-down', row, state: 'drain' }));
    case 'await-up':
      return step.passes === 'once' ? give(checked, (row) => ({ do: 'health', row, health: 'up' })) : [];
    case 'weight':
      return give(server.rows, (row) => ({ do: 'weight', row, weight: step.weight }));
    case 'agents-off':
      return give(
        leaders.filter((row) => row.agent && !row.agentTaken),
        (row) => ({ do: 'agent', row, enabled: false }),
      );
    case 'agents-on':
      return give(
        leaders.filter((row) => row.agent),
        (row) => ({ do: 'agent', row, enabled: true }),
      );
    case 'add':
      return leaders.flatMap((row): RowOrder[] => {
        const name = { backend: row.backend, server: row.server };
        if (row.add) return [{ row, order: { do: 'add', row: name, server: row.add } }];
        return row.weight === undefined
          ? []
          : [{ row, order: { do: 'weight', row: name, weight: row.weight } }];
      });
    case 'checks-on':
      return give(
        leaders.filter((row) => row.hasCheck),
        (row) => ({ do: 'checks', row, enabled: true }),
      );
    case 'delete':
      return give(leaders, (row) => ({ do: 'delete', row }));
    case 'set-weights':
      return server.rows.flatMap((row) => {
        const weight = step.weights[rowIdKey(row)];
        return weight === undefined ? [] : give([row], (name) => ({ do: 'weight', row: name, weight }));
      });
    case 'checks':
      return give(leaders, (row) => ({ do: 'checks', row, enabled: step.enabled }));
    case 'take':
    case 'keep':
    case 'take-idle':
    case 'stand-by':
    case 'rest':
    case 'await-zero':
    case 'await-last-zero':
    case 'deploy':
    case 'await-quiet-check':
    case 'probe':
    case 'await-ramp':
    case 'soak':
    case 'pause':
      return [];
  }
}

const isReady = (row: PlanRow): boolean => row.before.state === 'ready';

function give(rows: readonly PlanRow[], order: (row: Order['row']) => Order): RowOrder[] {
  return rows.map((row) => ({ row, order: order({ backend: row.backend, server: row.server }) }));
}
