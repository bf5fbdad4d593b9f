/**
 * A busy machine may stand still for so long. Upper limits in tests allow for it: they say that something ends by itself, not how fast
 * (speed is measured by script/bench).
 */
export const STANDSTILL_MS = 8_000;
