import type { Acts } from './acts.ts';
import type { Parts } from './context.ts';
import { endState } from './end-state.ts';
import type { Ended } from './executor.ts';
import { outcomeOf } from './lane.ts';

/**
 * Ends of lanes, with what acts have made of their servers since: a canary whose trial failed is held, one that passed has its weight
 * again. What changed is told once more.
 */
export async function amended(parts: Parts, acts: Acts, ends: readonly Ended[]): Promise<Ended[]> {
  return Promise.all(
    ends.map(async (end) => {
      const amendment = acts.amendments.get(end.run.entry.server);
      if (!amendment) return end;
      const { entry, result, settled } = amendment;
      const failure = result === 'held' ? (end.failure ?? acts.failures[0]) : end.failure;
      const after = await endState(parts, entry, settled);
      const ended: Ended = { ...end, result, settled, failure, after, endedMs: parts.clock.nowMs() };
      if (result !== end.result) {
        const outcome = outcomeOf(ended, after, ended.endedMs);
        parts.tell({ type: 'lane-ended', server: entry.server, outcome, text: '' });
      }
      return ended;
    }),
  );
}
