import type { CanaryCost } from './canary.ts';
import type { Growth } from './growth.ts';
import type { StartUp } from './startup.ts';
import type { PlaneResults } from './planes.ts';
import type { Spread } from './statistics.ts';
import type { SwitchTimes } from './switching.ts';
import type { WatchCost } from './watching.ts';
import type { WayId } from './ways.ts';

/** One way with one number of servers. */
export interface WayResult {
  readonly way: WayId;
  readonly title: string;
  readonly servers: number;
  /** Whole rollouts, process start to process end. */
  readonly wallMs: readonly number[];
  readonly medianMs: number;
  readonly requests: number;
  readonly lost: number;
  /** Measured parts that nobody can avoid, summed over the servers; median of the runs. Undefined for the others' ways. */
  readonly unavoidableMs: number | undefined;
}

/** A goal, held against what was measured. */
export interface Goal {
  readonly goal: string;
  readonly limit: string;
  readonly measured: string;
  readonly met: boolean;
}

export interface Results {
  readonly date: string;
  readonly machine: string;
  readonly versions: string;
  readonly quick: boolean;
  /** What this run could not measure, and why. */
  readonly missing: readonly string[];
  readonly ideal: readonly {
    readonly servers: number;
    readonly requireMs: number;
    readonly onceMs: number;
  }[];
  readonly rollouts: readonly WayResult[];
  readonly shellStart: Spread;
  /** From the end of the last session to the deploy's first command, and from HAProxy's word to `ready`; by way. */
  readonly reactions: readonly { readonly way: WayId; readonly toDeploy: Spread; readonly toReady: Spread }[];
  readonly watching: WatchCost;
  /** Missing in results from before it was measured. */
  readonly switching?: SwitchTimes;
  readonly growth: readonly Growth[];
  readonly startUp: StartUp;
  readonly planes: PlaneResults;
  readonly canary: CanaryCost;
}
