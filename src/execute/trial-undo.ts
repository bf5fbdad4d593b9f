import { listNames } from '../support/format.ts';
import { RolloutError } from '../support/errors.ts';
import type { Context } from './context.ts';
import type { LaneEnd } from './lane.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Settled } from './settle.ts';
import { endTrial, onTrial } from './trial.ts';
import type { TrialEnd, TriedOut } from './trial.ts';
import { placeOf, weightRepairs } from './weights-back.ts';

/** After a cancel everything has to be over within seconds: sessions of the canaries get this much of them. */
const HURRIED_MS = 1_500;

/** What became of a server after its lane had ended. */
export interface Amendment {
  readonly entry: LedgerEntry;
  readonly result: LaneEnd['result'];
  readonly settled: Settled | undefined;
}

export interface TakenBack {
  readonly amendments: ReadonlyMap<string, Amendment>;
  readonly failures: readonly RolloutError[];
  readonly repairs: readonly { readonly node: string; readonly lines: readonly string[] }[];
}

/** Ends a trial that came to no good verdict, and says so. After `promote` there is none, and nothing to take back but weights. */
export async function takeTrialBack(context: Context): Promise<TakenBack> {
  const { cancel, inputs, plan, tell } = context;
  const serving = onTrial(context).filter(
    ({ progress }) => progress === 'settled' || progress === 'verified',
  );
  const names = serving.map(({ server }) => server);
  if (names.length > 0) {
    const text = `the shares go back to zero, then ${listNames(names)} ${names.length === 1 ? 'is' : 'are'} drained and held`;
    tell({ type: 'restoring', text });
  }
  const hurried = cancel.aborted;
  const end = await endTrial(context, {
    identityOf: (node) => context.watch.watcher(node).identity,
    afterReload: 'follow',
    patienceMs: hurried ? HURRIED_MS : inputs.drainTimeoutMs,
    hurry: hurried ? context.last : cancel,
    leastOf: (node, backend) =>
      plan.floors.find((floor) => floor.node === node && floor.backend === backend)?.least ?? 1,
  });
  for (const { deed, observed } of end.weights.leftAlone) {
    tell({
      type: 'warning',
      text: `${placeOf(deed)} ${observed}; it is left, and had ${deed.before} before the run`,
    });
  }
  return {
    amendments: new Map(end.servers.map((one) => [one.entry.server, amendmentOf(one)])),
    failures: [...end.failures, ...stayFailures(end), ...weightFailures(end)],
    repairs: weightRepairs(context, end.weights),
  };
}

function amendmentOf({ entry, settled }: TriedOut): Amendment {
  if (settled === undefined) return { entry, settled, result: 'deployed' };
  const isHeld =
    settled.unrestored.length > 0 || settled.leftAlone.every((one) => one.state === settled.goal);
  if (!isHeld) return { entry, settled, result: 'skipped' };
  // Its lane had ended before its deploy: it is where it was.
  return { entry, settled, result: settled.held ? 'held' : 'restored' };
}

function stayFailures({ servers }: TrialEnd): RolloutError[] {
  return servers.flatMap(({ entry, stays }) =>
    stays === undefined
      ? []
      : [
          new RolloutError('below-floor', `${entry.server} stays in rotation with the new version`, {
            observed: stays,
            hint: `Bring other servers up, then take ${entry.server} out (operation: drain).`,
          }),
        ],
  );
}

function weightFailures({ weights }: TrialEnd): RolloutError[] {
  const [first] = weights.unrestored;
  if (!first) return [];
  const where = listNames(
    weights.unrestored.map(({ deed }) => `${placeOf(deed)} (${deed.before})`),
    6,
  );
  return [
    new RolloutError('restore-incomplete', `weights could not be put back: ${where}`, {
      observed: first.error.message,
      hint: 'Give the commands below on the load balancer.',
    }),
  ];
}
