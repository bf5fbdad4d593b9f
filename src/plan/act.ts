/**
 * What a stage without lanes does, on all nodes at once: shift weights, switch colours, watch. Data only; `execute/acts.ts` carries it
 * out. Every act says what it guarantees when the run goes on to the next stage.
 */
export type Act = never;
