import type { ProcessIdentity } from '../../server.ts';
import { RolloutError } from '../../support/errors.ts';
import type { Clock } from '../../support/clock.ts';
import type { Process } from './schemas.ts';

/** How exact a start is known that is worked out of whole seconds of uptime, between two machines' calls. */
export const START_TOLERANCE_SEC = 2;

/**
 * The Data Plane API shows the pid and the uptime in whole seconds, not when the process started. The start is worked out once per
 * process and kept: a further answer is of the same process as long as its own start lies within the tolerance, so that rounding
 * and a slow answer never look like a reload, while the same pid after a restart (containers) does.
 */
export interface Identities {
  /** `unreachable` where HAProxy does not answer the API, `unsupported` where several processes answer. */
  of(processes: readonly Process[], askedAtMs: number): ProcessIdentity;
}

export function trackIdentities(clock: Clock): Identities {
  let known: { readonly pid: number; readonly startedSec: number; readonly startMs: number } | undefined;
  return {
    of(processes, askedAtMs) {
      const { pid, uptime, stopping, version } = single(processes);
      const nowMs = clock.nowMs();
      // The truth lies in the second before; the middle of what is possible is off by half a second and half the answer's time.
      const startMs = (askedAtMs + nowMs) / 2 - uptime * 1_000 - 500;
      const isSame =
        known?.pid === pid &&
        Math.abs(known.startMs - startMs) <= START_TOLERANCE_SEC * 1_000 + (nowMs - askedAtMs);
      if (!known || !isSame) {
        const sinceMs = nowMs - startMs;
        known = { pid, startMs, startedSec: Math.floor((clock.wallTime().getTime() - sinceMs) / 1_000) };
      }
      return {
        pid,
        startedSec: known.startedSec,
        startToleranceSec: START_TOLERANCE_SEC,
        uptimeSec: uptime,
        version,
        stopping: stopping !== 0,
      };
    },
  };
}

interface Running {
  readonly pid: number;
  readonly uptime: number;
  readonly stopping: number;
  readonly version: string;
}

/** 200 with an `error`, or without a pid, is no answer of HAProxy's (facts, dataplane, 1.7). */
function single(processes: readonly Process[]): Running {
  const [first, ...others] = processes;
  const failed = processes.find(({ error }) => (error ?? '') !== '');
  if (!first || failed) {
    throw new RolloutError('unreachable', 'the Data Plane API answers, but HAProxy behind it does not', {
      observed: failed?.error ?? 'no process at all',
      hint: 'Is HAProxy running, with a unix "stats socket" of level admin? The Data Plane API reads its path from haproxy.cfg; it knows no TCP sockets and no "unix@".',
    });
  }
  const { pid, uptime, stopping, version } = first.info ?? {};
  if (!pid || typeof uptime !== 'number') {
    throw new RolloutError('unreachable', 'the Data Plane API does not show the process of HAProxy', {
      observed: 'runtime/info has no pid',
      hint: 'The socket that it was given (master_runtime, or a "stats socket" line) is not that of a running HAProxy worker.',
    });
  }
  if (others.some(({ info }) => info?.pid !== pid)) {
    throw new RolloutError('unsupported', 'the Data Plane API shows several processes of HAProxy', {
      observed: `pids ${processes.map(({ info }) => info?.pid).join(', ')}`,
      hint: 'Their sessions could not be told apart. Give the Data Plane API one stats socket only.',
    });
  }
  return { pid, uptime, stopping: stopping ?? 0, version: version ?? 'unknown' };
}
