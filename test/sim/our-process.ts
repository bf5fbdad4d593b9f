import type { Life } from './clock.ts';

/** One process of this action: main, post, or the main of a later run. */
export interface OurProcess extends Life {
  readonly id: number;
  readonly kind: 'main' | 'post';
  isDead: boolean;
  /** It has told its verdict: whatever it still asks or orders is a leak. */
  hasEnded: boolean;
  /** When it was cancelled. */
  cancelledMs: number | undefined;
}

export const newProcess = (id: number, kind: OurProcess['kind']): OurProcess => ({
  id,
  kind,
  isDead: false,
  hasEnded: false,
  cancelledMs: undefined,
});
