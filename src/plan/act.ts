import type { RowId } from '../server.ts';
import type { BackendShare } from './canary-shares.ts';
import type { Colour } from './colours.ts';
import type { PlanServer } from './plan.ts';

/** A row whose weight can be tried out: changed by one and back. */
export interface Trial extends RowId {
  readonly sid: number;
  readonly owner: string;
  readonly weight: number;
}

/** Entries for an ACL or map file, as the input has them. */
export interface TesterList {
  readonly file: string;
  readonly entries: readonly string[];
}

/**
 * What a stage without lanes does, on all nodes at once: shift weights, switch colours, watch. Data only; `execute/acts.ts` carries it
 * out. Every act says what it guarantees when the run goes on to the next stage.
 */
export type Act =
  /** The new colour is `ready` and up on all nodes, read back, and only then the old one was put into `drain`. */
  | { readonly do: 'switch'; readonly from: Colour; readonly to: Colour }
  /** The map names the new backend on all nodes, read back; before, each of them had enough servers available there. */
  | { readonly do: 'switch-map'; readonly from: Colour; readonly to: Colour }
  /** Nothing is left in the old backend; or what `on-drain-timeout` says. */
  | { readonly do: 'empty-backend'; readonly backend: string }
  /** The switch is final: nothing takes it back any more. The old colour has stood by for `ms` since the switch. */
  | { readonly do: 'stand-by'; readonly from: Colour; readonly to: Colour; readonly ms: number }
  /** The traffic of `watched` was watched for so long and is within the limits, or what `on-inconclusive` says. */
  | {
      readonly do: 'soak';
      readonly what: string;
      readonly watched: readonly PlanServer[];
      readonly ms: number;
    }
  /**
   * From here on these servers are on trial: if the run ends before `promote`, they are held and all weights return. Where HAProxy does
   * not show whether a backend takes weights, it has taken one and given it back; the file for testers is there on all nodes.
   */
  | {
      readonly do: 'try-out';
      readonly servers: readonly string[];
      readonly proofs: readonly Trial[];
      readonly testers: TesterList | undefined;
    }
  /** HAProxy shows the entries on all nodes. */
  | { readonly do: 'testers'; readonly testers: TesterList }
  /** HAProxy shows weights that give the canaries this share, on all nodes; `shares` is what that came to when the plan was made. */
  | { readonly do: 'shares'; readonly percent: number; readonly shares: readonly BackendShare[] }
  /** The share (undefined: the testers) was watched for so long, and what was seen is good. */
  | { readonly do: 'watch-share'; readonly percent: number | undefined; readonly ms: number }
  /** Proved: every weight is what it was, the testers' entries are taken out, nobody is on trial any more. */
  | { readonly do: 'promote' };
