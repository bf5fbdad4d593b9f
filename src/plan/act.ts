import type { Colour } from './colours.ts';
import type { PlanServer } from './plan.ts';

/**
 * What a stage without lanes does, on all nodes at once: shift weights, switch colours, watch. Data only; `execute/acts.ts` carries it
 * out. Every act says what it guarantees when the run goes on to the next stage.
 */
export type Act =
  /** The new colour is `ready` and up on all nodes, read back, and only then the old one was put into `drain`. */
  | { readonly do: 'switch'; readonly from: Colour; readonly to: Colour }
  /** The switch is final: nothing takes it back any more. The old colour has stood by for `ms` since the switch. */
  | { readonly do: 'stand-by'; readonly from: Colour; readonly to: Colour; readonly ms: number }
  /** The traffic of `watched` was watched for so long and is within the limits, or what `on-inconclusive` says. */
  | {
      readonly do: 'soak';
      readonly what: string;
      readonly watched: readonly PlanServer[];
      readonly ms: number;
    };
