import { listNames } from '../support/format.ts';
import type { SettleOptions } from './settle.ts';
import { endTrial } from './trial.ts';
import type { TrialEnd } from './trial.ts';
import { placeOf, weightRepairs } from './weights-back.ts';

/** Post has to leave time for the other post steps of the job; sessions that last longer go on through `maint`. */
const SESSIONS_MS = 20_000;

/** What post did about a canary that main could not finish. */
export interface RepairedTrial {
  readonly servers: TrialEnd['servers'];
  /** What a person would say aloud of what could not be done; empty: nothing. */
  readonly titles: readonly string[];
  readonly lines: readonly string[];
  readonly repairs: readonly { readonly node: string; readonly lines: readonly string[] }[];
}

/** Ends the trial of a main that is gone: shares to zero, canaries held, every weight and every list of testers as it was. */
export async function repairTrial(
  shared: Parameters<typeof endTrial>[0],
  options: SettleOptions,
): Promise<RepairedTrial> {
  const testers = shared.ledger.deeds.testers.length > 0;
  const end = await endTrial(shared, {
    ...options,
    patienceMs: SESSIONS_MS,
    hurry: shared.last,
    leastOf: () => 1,
  });
  const { returned, leftAlone, unrestored } = end.weights;
  const lines: string[] = [];
  if (returned.length > 0) {
    const names = [...new Set(returned.map(({ server }) => server))];
    const many = names.length > 1;
    lines.push(
      `the ${many ? 'weights' : 'weight'} of ${listNames(names, 6)} ${many ? 'are' : 'is'} what ${many ? 'they were' : 'it was'} before the run`,
    );
  }
  for (const { deed, observed } of leftAlone)
    lines.push(`${placeOf(deed)} ${observed}; it had ${deed.before} before the run`);
  if (testers && end.failures.length === 0) lines.push("the testers' entries are taken out");
  const titles = end.failures.map((failure) => failure.message);
  if (unrestored.length > 0) {
    const places = listNames(
      unrestored.map(({ deed }) => placeOf(deed)),
      6,
    );
    titles.unshift(`the weights of ${places} could not be put back (${unrestored[0]!.error.message})`);
  }
  return { servers: end.servers, titles, lines, repairs: weightRepairs(shared, end.weights) };
}
