import type { PlanServer } from './plan.ts';

/**
 * What a stage without lanes does, on all nodes at once: shift weights, switch colours, watch. Data only; `execute/acts.ts` carries it
 * out. Every act says what it guarantees when the run goes on to the next stage.
 */
export type Act =
  /** The traffic of `watched` was watched for so long and is within the limits, or what `on-inconclusive` says. */
  {
    readonly do: 'soak';
    readonly what: string;
    readonly watched: readonly PlanServer[];
    readonly ms: number;
  };
