import { ADMIN, rowKey } from '../server.ts';
import type { ServerRow } from '../server.ts';
import type { Group, Member } from './grouping.ts';

/**
 * Why a server is left alone: one of its rows was in drain or maint before the run, so it belongs to somebody else (contract, section
 * 7, Before). Undefined: it takes part. All rows are looked at; the first that is out is named.
 */
export function whyLeftOut(group: Group): string | undefined {
  const out = group.members.find(({ row }) => row.admin !== 'ready');
  if (!out) return undefined;
  const where = out.row.server === group.name ? `backend ${out.row.backend}` : rowKey(out.row);
  return `${reasonOf(out)} (${where} on ${out.node})`;
}

function reasonOf({ row, root }: Member): string {
  const bits = row.adminBits;
  if (row.admin === 'drain') {
    if (bits & ADMIN.forcedDrain) return `drain since before this run${agentHint(row)}`;
    return `drain through ${rowKey(root)}, which it follows`;
  }
  if (bits & ADMIN.dnsMaint) return 'maint, because its name is not resolved';
  if (bits & ADMIN.configuredDisabled) return 'maint since before this run, disabled in the configuration';
  if (bits & ADMIN.forcedMaint) return `maint since before this run${agentHint(row)}`;
  return `maint through ${rowKey(root)}, which it follows`;
}

/** HAProxy does not show who asked (facts, section 3): with an agent on, it may have been the agent. */
function agentHint(row: ServerRow): string {
  return row.agent.enabled ? ', perhaps by its agent check' : '';
}
