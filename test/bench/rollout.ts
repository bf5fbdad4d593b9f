import type { Arena } from './arena.ts';
import { TIMES } from './arena.ts';
import type { Moment } from './fleet.ts';
import type { Way } from './ways.ts';

/** One server's way through one rollout: what nobody can avoid, and what came on top. Milliseconds. */
export interface ServerTimes {
  /** From drain to the end of the last session. */
  readonly rest: number;
  readonly deploy: number;
  readonly boot: number;
  /** From the moment the new version listens, or HAProxy began to check it, to the check that decides. */
  readonly checks: number;
  /** From the end of the last session until the deploy's shell is at its first command. */
  readonly toDeploy: number;
  /** From HAProxy's own word for the check that decides to `ready`. */
  readonly toReady: number;
}

export interface RolloutRun {
  readonly wallMs: number;
  readonly requests: number;
  readonly lost: number;
  /** Empty where the way does not mark servers down, because then no check of HAProxy decides. */
  readonly servers: readonly ServerTimes[];
}

/** What nobody can avoid, in expectation: after the boot half an interval passes until the first check. */
export function idealMs(servers: number, passes: number): number {
  const { restMs, deployMs, bootMs, interMs } = TIMES;
  return servers * (restMs + deployMs + bootMs + interMs / 2 + (passes - 1) * interMs);
}

/** One whole rollout under load. */
export async function measureRollout(arena: Arena, way: Way): Promise<RolloutRun> {
  await arena.arm();
  const before = await arena.load?.tally();
  const wallMs = await way.run(arena);
  const after = await arena.load?.more(20);
  const moments = await arena.fleet.moments();
  const counts = (what: Moment['what']): number => moments.filter((one) => one.what === what).length;
  for (const what of ['drain', 'deploy', 'listens', 'ready'] as const) {
    if (counts(what) !== arena.names.length) {
      throw new Error(`${way.title}: ${counts(what)} × '${what}' for ${arena.names.length} servers`);
    }
  }
  return {
    wallMs,
    requests: (after?.requests ?? 0) - (before?.requests ?? 0) + arena.names.length,
    lost: (after?.failed ?? 0) - (before?.failed ?? 0) + counts('session-lost'),
    servers: arena.names.flatMap(
      (name) =>
        timesOf(
          moments.filter((one) => one.server === name),
          way,
        ) ?? [],
    ),
  };
}

function timesOf(moments: readonly Moment[], way: Way): ServerTimes | undefined {
  const decides = way.id === 'require' ? 'up' : way.id === 'once' ? 'check-passed' : undefined;
  if (decides === undefined) return undefined;
  const at = (what: Moment['what'], sinceMs = 0): number =>
    moments.find((one) => one.what === what && one.atMs >= sinceMs)?.atMs ?? Number.NaN;
  const deployMs = at('deploy');
  const deployedMs = at('deployed');
  const listensMs = at('listens');
  const checkedMs = Math.max(listensMs, at('marked-down', deployMs));
  const decidedMs = at(decides, checkedMs);
  const sessionMs = at('session-ended');
  return {
    rest: sessionMs - at('drain'),
    deploy: deployedMs - deployMs,
    boot: listensMs - deployedMs,
    checks: decidedMs - checkedMs,
    toDeploy: deployMs - sessionMs,
    toReady: at('ready') - decidedMs,
  };
}

export const unavoidableMs = (times: ServerTimes): number =>
  times.rest + times.deploy + times.boot + times.checks;
