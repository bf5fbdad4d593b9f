import type { Trigger } from '../deploy/trigger.ts';
import type { Probe } from '../gates/probe.ts';
import type { ControlPlane } from '../haproxy/control-plane.ts';
import type { RolloutInputs } from '../inputs/inputs.ts';
import type { Plan } from '../plan/plan.ts';
import type { Tell } from '../report/events.ts';
import type { NodeSnapshot } from '../server.ts';
import type { Clock } from '../support/clock.ts';
import type { RowId } from '../server.ts';
import type { Ledger } from './ledger.ts';
import type { Watch } from './watch.ts';

/** Keeps main off the load balancer once post has taken over, and tells earlier invocations what this one writes. */
export interface WriteGuard {
  /** Throws when nothing may be written any more. */
  assertMine(): void;
  claim(rows: readonly RowId[]): void;
}

/** Everything that the executor is given from outside. */
export interface Parts {
  readonly inputs: RolloutInputs;
  readonly plan: Plan;
  readonly planes: ReadonlyMap<string, ControlPlane>;
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly guard: WriteGuard;
  /** Undefined where nothing is deployed. */
  readonly run: Trigger | undefined;
  readonly rollbackRun: Trigger | undefined;
  readonly probe: Probe | undefined;
  /** The same for a rollback: `health-body` tells the new version, so the previous one is not asked for it. */
  readonly rollbackProbe: Probe | undefined;
  readonly tell: Tell;
  /** Aborts when the user cancels; its reason is a RolloutError `cancelled`. */
  readonly cancel: AbortSignal;
  /** Aborts when after a cancel no time is left even for restoring. */
  readonly last: AbortSignal;
  readonly rolloutId: string;
  /** A number from 0 to 1, for the random second of a run that gives way. */
  readonly random: () => number;
}

/** Parts plus what lanes share. */
export interface Context extends Parts {
  readonly watch: Watch;
  readonly orders: OrderBook;
  readonly total: number;
  /** What was there when the run began. */
  readonly snapshots: readonly NodeSnapshot[];
  /** Rows (`rowIdKey`) whose traffic is being watched: no control group for one another. */
  readonly soaking: Set<string>;
  /** Aborts when no new server may be taken out any more (first failure, on-reload: fail, cancel). */
  readonly stop: AbortSignal;
}

/** Which rows have an order under way or unsettled: their state is not judged meanwhile. */
export interface OrderBook {
  begin(row: RowId): void;
  end(row: RowId): void;
  /** When the last order ended; undefined while one is under way. */
  lastEndMs(row: RowId): number | undefined;
  /**
   * Keeps orders off a node while its states are put back after a reload: waits for those under way, lets none begin. Returns what
   * lets them go on. Otherwise a re-assertion could overtake a newer order with an older wish.
   */
  hold(node: string): Promise<() => void>;
  /** Undefined where none of the nodes is held; else resolves when one of them is let go: ask again then. */
  held(nodes: readonly string[]): Promise<void> | undefined;
  /** How often the node was held so far: what was seen before a hold may not be so after it. */
  holds(node: string): number;
}
