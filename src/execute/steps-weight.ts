import { say } from './lane-run.ts';
import type { LaneRun } from './lane-run.ts';
import { assertJournal } from './steps-out.ts';
import { giveWeights } from './weights.ts';

/**
 * In `maint`, where no traffic is: the weight with which the server will come back. A server of a canary comes back with 0, so that it is
 * checked and reached by nobody until it gets its first share.
 */
export async function setWeight(run: LaneRun, weight: number): Promise<void> {
  const { context, entry } = run;
  run.soft.throwIfAborted();
  assertJournal(run);
  await giveWeights(
    context,
    entry.rows.map((row) => ({
      node: row.node,
      backend: row.backend,
      server: row.server,
      sid: row.sid,
      owner: entry.server,
      before: row.before.weight,
      weight,
    })),
  );
  say(run, 'weight', `${weight}: it comes back without new traffic`);
}
