import type { ControlPlane, Observation, WatchRequest } from '../../src/haproxy/control-plane.ts';
import { rowKey } from '../../src/server.ts';
import type { BackendSample, NodeSnapshot, Order, RowSample } from '../../src/server.ts';
import { RolloutError } from '../../src/support/errors.ts';
import type { SimHaproxy } from './haproxy.ts';
import type { Invariants } from './invariants.ts';
import type { OurProcess } from './our-process.ts';
import type { SimRow } from './row.ts';
import type { Worker } from './worker.ts';

/** Between two attempts to reach a socket that is not there (src/haproxy/runtime/talk.ts, at most 50 ms). */
const RETRY_MS = 20;

/** What was shown, by whom and when: what the invariants hold our orders against. */
export interface Shown {
  readonly node: SimHaproxy;
  readonly worker: Worker;
  readonly askedMs: number;
  readonly seenMs: number;
  readonly rows: readonly { readonly row: SimRow; readonly sample: RowSample }[];
  readonly backends: readonly string[];
}

/** Faults of the next orders on a node. */
export interface OrderFaults {
  refuse: number;
  lose: number;
  carriedOut: boolean;
}

/** The port, over a simulated node, for one of our processes. Killed, it neither asks nor hears anything any more. */
export function simPlane(
  node: SimHaproxy,
  life: OurProcess,
  invariants: Invariants,
  faults: OrderFaults,
): ControlPlane {
  const { time, random, scenario } = node.world;
  const timeoutMs = scenario.inputs.commandTimeoutMs;

  /** One question: `evaluate` runs in HAProxy, `deliver` when its answer is here. */
  function exchange<T>(signal: AbortSignal, evaluate: () => T, deliver: (answer: T) => void): Promise<T> {
    return new Promise((resolve, reject) => {
      if (life.isDead) return;
      invariants.called(life, node.name);
      if (signal.aborted) {
        reject(signal.reason as Error);
        return;
      }
      const untilMs = time.nowMs() + timeoutMs;
      let isOver = false;
      let takeBackTimeout: (() => void) | undefined;
      const over = (tell: () => void): void => {
        if (isOver) return;
        isOver = true;
        takeBackTimeout?.();
        signal.removeEventListener('abort', onAbort);
        if (!life.isDead) tell();
      };
      const onAbort = (): void => over(() => reject(signal.reason as Error));
      const halfMs = (random.next() * node.spec.latencyMs) / 2;
      const fail = (code: 'unreachable' | 'no-answer', text: string): void => {
        time.wake(halfMs, () => over(() => reject(new RolloutError(code, `${node.name}: ${text}`))));
      };
      const answerLate = (): void => {
        takeBackTimeout ??= time.wake(timeoutMs, () =>
          over(() => reject(new RolloutError('no-answer', `${node.name}: no answer`))),
        );
      };
      signal.addEventListener('abort', onAbort, { once: true });
      if (node.isMute || node.slowMs + node.spec.latencyMs >= timeoutMs) answerLate();
      const hear = (): void => {
        if (node.isGone) {
          // The adapter tries again until the command time-out, and a killed process no more.
          if (isOver || life.isDead) return;
          if (time.nowMs() + RETRY_MS < untilMs) time.later(RETRY_MS, hear);
          else fail('unreachable', 'there is no such socket');
          return;
        }
        if (node.isMute) answerLate();
        node.whenHeard(() => {
          let answer: T;
          try {
            answer = evaluate();
          } catch (error) {
            time.wake(halfMs, () => over(() => reject(error)));
            return;
          }
          time.wake(halfMs + node.slowMs, () =>
            over(() => {
              deliver(answer);
              resolve(answer);
            }),
          );
        });
      };
      time.later(halfMs, hear);
    });
  }

  function observe(request: WatchRequest): Observation & { readonly shown: Shown } {
    const nowMs = time.nowMs();
    const rows = new Map<string, RowSample>();
    const seen: { row: SimRow; sample: RowSample }[] = [];
    for (const name of request.rows) {
      const row = node.worker.row(name.backend, name.server);
      if (!row) continue;
      const sample = row.sample(nowMs, request.masks);
      rows.set(rowKey(name), sample);
      seen.push({ row, sample });
    }
    const backends = new Map<string, BackendSample>();
    for (const name of request.backends) {
      const sample = node.backend(name);
      if (sample) backends.set(name, sample);
    }
    const oldWorkers = node.spec.master
      ? node.old.flatMap((worker) =>
          request.rows.flatMap(({ backend, server }) => {
            const row = worker.row(backend, server);
            return row && row.scur + row.qcur > 0
              ? [{ pid: worker.pid, backend, server, scur: row.scur, qcur: row.qcur }]
              : [];
          }),
        )
      : undefined;
    const shown = {
      node,
      worker: node.worker,
      askedMs: nowMs,
      seenMs: nowMs,
      rows: seen,
      backends: request.backends,
    };
    return { identity: node.identity(), rows, backends, oldWorkers, shown };
  }

  function carryOut(order: Order): void {
    if (faults.refuse > 0) {
      faults.refuse -= 1;
      throw new RolloutError('permission-denied', `${node.name}: Permission denied`);
    }
    invariants.ordered(life, node, order, () => node.apply(order, 'run'));
  }

  return {
    node: node.name,
    endpoint: `/run/${node.name}.sock`,
    capabilities: {
      seesOldWorkers: node.spec.master,
      shutdownSessions: true,
      agents: true,
      checks: true,
      weights: true,
    },
    snapshot: (signal) => {
      const askedMs = time.nowMs();
      return exchange<NodeSnapshot>(
        signal,
        () => node.snapshot(),
        (answer) => invariants.tookStock(life, node, answer, askedMs),
      );
    },
    watch: (request, signal) => {
      const askedMs = time.nowMs();
      return exchange(
        signal,
        () => observe(request),
        (answer) => invariants.shown(life, { ...answer.shown, askedMs }),
      );
    },
    order: async (order, signal) => {
      const sent = invariants.sends(life, node, order);
      try {
        if (faults.lose > 0) {
          faults.lose -= 1;
          const { carriedOut } = faults;
          await exchange(
            signal,
            () => (carriedOut ? carryOut(order) : undefined),
            () => undefined,
          );
          throw new RolloutError('no-answer', `${node.name}: the answer was lost`);
        }
        await exchange(
          signal,
          () => carryOut(order),
          () => undefined,
        );
        sent.ends(true);
      } catch (error) {
        sent.ends(false);
        throw error;
      }
    },
    provePermission: (_row, signal) =>
      exchange(
        signal,
        () => undefined,
        () => undefined,
      ),
    commandOf: (order) => order.do,
    repairLine: (order) => JSON.stringify(order),
    close: () => Promise.resolve(),
  };
}
