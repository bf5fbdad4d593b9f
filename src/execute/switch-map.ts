import type { ControlPlane } from '../haproxy/control-plane.ts';
import type { Act } from '../plan/act.ts';
import { isSameProcess } from '../server.ts';
import { asRolloutError, RolloutError } from '../support/errors.ts';
import { formatLimit, formatMs, listNames, plural } from '../support/format.ts';
import type { Undo } from './acts.ts';
import type { Context } from './context.ts';
import type { MapDeed } from './deeds.ts';
import { journalError } from './journal.ts';
import type { SettleOptions } from './settle.ts';

const RECHECK_MS = 200;

type Shared = Pick<Context, 'planes' | 'ledger' | 'guard' | 'last'>;

/**
 * The map stands in the ledger from the beginning, with the backend that it named: a reload reads the file again, and that may name the one
 * that is being deployed.
 */
export function enterMap({ plan, ledger, planes }: Pick<Context, 'plan' | 'ledger' | 'planes'>): void {
  const map = plan.colours?.map;
  if (!map) return;
  ledger.deeds.maps = [...planes.keys()].map((node) => ({
    node,
    file: map.file,
    key: map.key,
    before: map.from,
    asked: map.from,
    was: [],
    final: false,
  }));
}

/**
 * `set map` on all nodes at once, each read back, after enough servers of the new backend were seen available on every one. What a node
 * refuses is taken back on those that took it.
 */
export async function switchMap(
  context: Context,
  act: Extract<Act, { do: 'switch-map' }>,
  repairs: { node: string; lines: readonly string[] }[],
): Promise<Undo> {
  const map = context.plan.colours!.map!;
  if (context.ledger.broken) throw journalError('the map is not switched', context.ledger.broken);
  await untilAvailable(context);
  for (const deed of context.ledger.deeds.maps) await assertOurs(context, deed);
  context.cancel.throwIfAborted();
  const undo: Undo = {
    what: `the switch to ${act.to}`,
    run: async () => {
      context.tell({ type: 'note', text: `Switching back to ${act.from}` });
      const back = await mapsBack(context, { identityOf: () => undefined, afterReload: 'follow' });
      repairs.push(...back.repairs);
      if (back.error) throw back.error;
    },
  };
  const startedMs = context.clock.nowMs();
  try {
    await setAll(context, context.ledger.deeds.maps, map.to);
  } catch (error) {
    await undo.run(context.last).catch((failure: unknown) => {
      throw new RolloutError('restore-incomplete', `${undo.what} could not be taken back`, {
        observed: `${asRolloutError(failure).message}; it was taken back because of: ${asRolloutError(error).message}`,
        hint: 'Give the commands below on the load balancer.',
      });
    });
    throw error;
  }
  context.tell({
    type: 'note',
    text: `Switched from ${act.from} to ${act.to} in ${formatMs(context.clock.nowMs() - startedMs)}: ${map.key} in ${map.file} is ${map.to} on ${plural(context.planes.size, 'node')}, read back`,
  });
  return undo;
}

/** First the journal, then all nodes side by side. Throws the first failure after all have ended. */
async function setAll(shared: Shared, deeds: readonly MapDeed[], backend: string): Promise<void> {
  shared.guard.assertMine();
  for (const deed of deeds) {
    deed.was = [...deed.was, deed.asked];
    deed.asked = backend;
  }
  shared.ledger.save();
  const results = await Promise.allSettled(
    deeds.map(async (deed) => {
      await mapsOf(shared, deed.node).set(deed, backend, shared.last);
      deed.was = [];
    }),
  );
  shared.ledger.save();
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

function mapsOf({ planes }: Pick<Context, 'planes'>, node: string): NonNullable<ControlPlane['maps']> {
  const maps = planes.get(node)?.maps;
  if (!maps) throw new RolloutError('unsupported', `the control plane of ${node} cannot change map files`);
  return maps;
}

/** Somebody else's value is left as they set it. */
async function assertOurs(context: Pick<Context, 'planes' | 'last'>, deed: MapDeed): Promise<void> {
  const value = await mapsOf(context, deed.node).value(deed, context.last);
  if (value === deed.asked) return;
  throw new RolloutError(
    'changed-since-plan',
    `somebody else changed ${deed.key} in ${deed.file} on ${deed.node}`,
    {
      observed: `it is ${value ?? 'gone'}, and this run had ${deed.asked} there`,
      hint: 'It is left as they set it. Agree with them (one concurrency group per backend), then start again.',
    },
  );
}

/** Just before the switch is final: nobody else switched meanwhile. */
export async function assertMapsOurs(context: Context): Promise<void> {
  for (const deed of context.ledger.deeds.maps) await assertOurs(context, deed);
}

async function untilAvailable(context: Context): Promise<void> {
  const map = context.plan.colours!.map!;
  const untilMs = context.clock.nowMs() + context.inputs.health.timeoutMs;
  for (;;) {
    const looks = await Promise.all(
      map.least.map(async ({ node, least }) => {
        const plane = context.planes.get(node)!;
        const seen = await plane.watch({ rows: [], backends: [map.to], masks: false }, context.cancel);
        return { node, least, active: seen.backends.get(map.to)?.active ?? 0 };
      }),
    );
    const short = looks.find(({ active, least }) => active < least);
    if (!short) return;
    if (context.clock.nowMs() + RECHECK_MS >= untilMs) {
      throw new RolloutError('below-floor', `the map is not switched to ${map.to}`, {
        observed: `${plural(short.active, 'server is', 'servers are')} available there on ${short.node}, and ${short.least} must be`,
        hint: `See why servers of ${map.to} are not available, or lower min-available, then run again.`,
      });
    }
    await context.clock.sleep(RECHECK_MS, context.cancel);
  }
}

/** Waits until the old backend has no session left on any node; `drain-timeout` bounds it. */
export async function emptyBackend(
  context: Context,
  { backend }: Extract<Act, { do: 'empty-backend' }>,
): Promise<void> {
  const { clock, inputs, planes } = context;
  const startedMs = clock.nowMs();
  const untilMs = startedMs + inputs.drainTimeoutMs;
  for (;;) {
    const counts = await Promise.all(
      [...planes.values()].map(async (plane) => {
        const seen = await plane.watch({ rows: [], backends: [backend], masks: false }, context.cancel);
        const row = seen.backends.get(backend);
        // A missing row is unknown, never zero.
        return { node: plane.node, sessions: row ? row.scur + row.qcur : 1 };
      }),
    );
    const total = counts.reduce((sum, { sessions }) => sum + sessions, 0);
    if (total === 0) {
      const text = `Backend ${backend} is empty after ${formatMs(clock.nowMs() - startedMs)}, and left as it is`;
      return context.tell({ type: 'note', text });
    }
    if (clock.nowMs() >= untilMs) {
      const busy = counts
        .filter(({ sessions }) => sessions > 0)
        .map(({ node, sessions }) => `${node} ${sessions}`);
      const observed = `${plural(total, 'session')} left after drain-timeout (${formatLimit(inputs.drainTimeoutMs)}): ${listNames(busy)}`;
      if (inputs.onDrainTimeout === 'fail')
        throw new RolloutError('not-drained', `backend ${backend} did not empty`, {
          observed,
          hint: 'The switch is final all the same. Give it longer (drain-timeout), or on-drain-timeout: proceed or shutdown.',
        });
      if (inputs.onDrainTimeout === 'shutdown') await shutDownAll(context, backend);
      return context.tell({
        type: 'warning',
        text: `backend ${backend}: ${observed} (on-drain-timeout: ${inputs.onDrainTimeout})`,
      });
    }
    await clock.sleep(RECHECK_MS, context.stop);
  }
}

async function shutDownAll({ plan, planes, last }: Context, backend: string): Promise<void> {
  const rows = plan.colours?.liveServers.flatMap((server) => server.rows) ?? [];
  await Promise.all(
    rows
      .filter((row) => row.backend === backend)
      .map(({ node, server }) =>
        planes.get(node)!.order({ do: 'shutdown-sessions', row: { backend, server } }, last),
      ),
  );
}

/** A reload read the file again: the value that this run had is put back at once. */
export async function reassertMap(context: Shared & Pick<Context, 'tell'>, node: string): Promise<void> {
  for (const deed of context.ledger.deeds.maps.filter((one) => one.node === node)) {
    const value = await mapsOf(context, node).value(deed, context.last);
    if (value === deed.asked) continue;
    await mapsOf(context, node).set(deed, deed.asked, context.last);
    context.tell({
      type: 'note',
      text: `${node}: the reload brought ${deed.key} ${value ?? '(nothing)'} back from ${deed.file}; it is ${deed.asked} again`,
    });
  }
}

export interface MapsBack {
  /** By node, what became of the map there. */
  readonly lines: readonly string[];
  readonly repairs: readonly { readonly node: string; readonly lines: readonly string[] }[];
  readonly error: RolloutError | undefined;
  /** A switch was taken back, or could not be. */
  readonly touched: boolean;
}

/**
 * Every map back to the backend that it named before, unless the switch is final. Main and the post step both use it; post leaves alone what
 * is not exactly as it was left. Never throws.
 */
export async function mapsBack(
  shared: Shared,
  { identityOf, afterReload }: Pick<SettleOptions, 'identityOf' | 'afterReload'>,
): Promise<MapsBack> {
  const lines: string[] = [];
  const repairs: { node: string; lines: string[] }[] = [];
  let error: RolloutError | undefined;
  const deeds = shared.ledger.deeds.maps.filter(
    (deed) => !deed.final && (deed.asked !== deed.before || deed.was.length > 0),
  );
  await Promise.all(
    deeds.map(async (deed) => {
      const { node, file, key, before } = deed;
      try {
        const maps = mapsOf(shared, node);
        const value = await maps.value(deed, shared.last);
        const ours = [deed.asked, ...deed.was, before];
        const known = afterReload === 'follow' || (await isKnown(shared, node, identityOf));
        if (value === before && known)
          lines.push(`${node}: ${key} in ${file} is ${before}, as before the run`);
        else if (!known || value === undefined || !ours.includes(value)) {
          lines.push(
            `${node}: ${key} in ${file} is ${value ?? 'gone'}, and is left as it is: it is not as this run left it`,
          );
        } else {
          await setAll(shared, [deed], before);
          lines.push(
            `${node}: ${key} in ${file} is ${before} again, as before the run: the switch was not final`,
          );
        }
      } catch (cause) {
        error ??= asRolloutError(cause);
        const line = shared.planes.get(node)?.maps?.repairLine(deed, before);
        if (line) repairs.push({ node, lines: [line] });
      }
    }),
  );
  return { lines, repairs, error, touched: deeds.length > 0 };
}

async function isKnown(
  { planes, last }: Shared,
  node: string,
  identityOf: SettleOptions['identityOf'],
): Promise<boolean> {
  const known = identityOf(node);
  const seen = await planes.get(node)!.watch({ rows: [], backends: [], masks: false }, last);
  return known !== undefined && isSameProcess(known, seen.identity);
}
