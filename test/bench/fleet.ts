import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ROOT } from '../lab/processes.ts';
import type { Reaper } from '../lab/reaper.ts';

export interface FleetSpec {
  readonly names: readonly string[];
  readonly ports: readonly number[];
  /** The request in flight ends so long after HAProxy said that its server is drained. */
  readonly restMs: number;
  readonly deployMs: number;
  /** From the end of the deploy until the new version listens. */
  readonly bootMs: number;
}

/** The monotonic clock of the machine: the same in every process, unlike `performance.now()`. */
export const machineMs = (): number => Number(process.hrtime.bigint()) / 1e6;

/** One moment of one server. `drain` to `ready` are HAProxy's own sentences, as they reach the fleet. On `machineMs`. */
export interface Moment {
  readonly atMs: number;
  readonly server: string;
  readonly what:
    | 'session-ended'
    | 'session-lost'
    | 'deploy'
    | 'deployed'
    | 'listens'
    | 'shell'
    | 'drain'
    | 'maint'
    | 'marked-down'
    | 'check-passed'
    | 'up'
    | 'ready';
}

export type FleetOrder =
  | { readonly do: 'hold'; readonly frontend: number }
  | { readonly do: 'stick'; readonly server: string }
  | { readonly do: 'moments' };

export type FleetAnswer =
  | { readonly is: 'ready'; readonly controlPort: number; readonly logPort: number }
  | { readonly is: 'held' }
  | { readonly is: 'moments'; readonly moments: readonly Moment[] };

/** The application servers of a bench; see fleet-process.ts. */
export interface Fleet {
  /** Takes `<server>\n`, plays its deploy and answers `deployed\n`. */
  readonly controlPort: number;
  /** UDP, for HAProxy's `log`. */
  readonly logPort: number;
  /** One request in flight on every server; forgets the moments so far. */
  hold(frontend: number): Promise<void>;
  /** The session of this server will not end. */
  stick(server: string): void;
  /** Since the last call or `hold`. */
  moments(): Promise<readonly Moment[]>;
}

export async function startFleet(reaper: Reaper, spec: FleetSpec): Promise<Fleet> {
  const child = fork(join(ROOT, 'test/bench/fleet-process.ts'), [JSON.stringify(spec)], {
    detached: true,
    env: reaper.env,
    execArgv: [],
  });
  const next = async <K extends FleetAnswer['is']>(kind: K): Promise<Extract<FleetAnswer, { is: K }>> => {
    child.channel?.ref?.();
    const [answer] = (await once(child, 'message', { signal: AbortSignal.timeout(20_000) })) as [FleetAnswer];
    child.channel?.unref?.();
    if (answer.is !== kind) throw new Error(`the fleet said '${answer.is}' instead of '${kind}'`);
    return answer as Extract<FleetAnswer, { is: K }>;
  };
  const order = (one: FleetOrder): void => {
    child.send(one);
  };
  const { controlPort, logPort } = await next('ready');
  child.unref();
  return {
    controlPort,
    logPort,
    async hold(frontend) {
      order({ do: 'hold', frontend });
      await next('held');
    },
    stick: (server) => order({ do: 'stick', server }),
    async moments() {
      order({ do: 'moments' });
      return (await next('moments')).moments;
    },
  };
}
