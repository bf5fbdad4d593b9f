import { isDone } from '../plan/done.ts';
import type { Stage } from '../plan/plan.ts';
import type { ServerOutcome } from '../report/events.ts';
import { formatMs } from '../support/format.ts';
import type { Parts } from './context.ts';
import type { LaneEnd } from './lane.ts';
import { enterMap } from './switch-map.ts';
import { newEntry, sideOf } from './ledger.ts';
import type { Ledger, LedgerRow } from './ledger.ts';

/**
 * The live colour stands in the ledger from the beginning, as wanted ready: after a reload HAProxy shows what its configuration says,
 * and that may be the other colour.
 */
export function enterLiveColour(parts: Parts): void {
  const { plan, ledger } = parts;
  const { colours } = plan;
  enterMap(parts);
  if (!colours || colours.map) return;
  for (const server of colours.liveServers) {
    const entry = newEntry(server);
    entry.progress = 'touched';
    for (const row of entry.rows) row.asked = row.before.state;
    ledger.add(entry);
  }
}

/** What an act on the colours is about. */
export function colouredRows(ledger: Ledger): LedgerRow[] {
  return ledger
    .entries()
    .filter((entry) => sideOf(entry) !== undefined)
    .flatMap((entry) => entry.rows);
}

/** How many lanes the lanes of this stage are counted with: those of the same colour, or all. */
export function lanesLike(stages: readonly Stage[], { lanes: [first] }: Stage): number {
  const all = stages.flatMap((stage) => stage.lanes);
  return all.filter(({ server }) => !first || server.side === first.server.side).length;
}

/** `green-1 stands by after 1.1 s: 738 ms deploying, 308 ms proving`, where a lane ended before the switch; else nothing. */
export function standByText(end: LaneEnd, { name, timings }: ServerOutcome): string {
  if (end.run.phase !== 'standing-by' || end.failure || !isDone(end.result)) return '';
  const parts = [
    timings.deployMs === null ? [] : [`${formatMs(timings.deployMs)} deploying`],
    timings.proofMs === null ? [] : [`${formatMs(timings.proofMs)} proving`],
  ].flat();
  return `✓ ${name} stands by for the switch, after ${formatMs(timings.totalMs ?? 0)}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
}
