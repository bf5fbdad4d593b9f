/** More often than this shows nothing that matters, and costs the API a tenth of a core (facts, dataplane, 3.2). */
const LEAST_MS = 50;
/** At a thousand servers statistics take 0.2 s; a lane must still go on. */
const MOST_MS = 2_000;

/** After statistics that took so long: making them may take a tenth of the time. */
export const leastPauseMs = (tookMs: number): number => Math.min(MOST_MS, Math.max(LEAST_MS, 9 * tookMs));
