/** A promise of the contract (section 1) that was broken, when and how. 0 is not in the contract: a bug of another sort. */
export interface Breach {
  readonly promise: 0 | 1 | 2 | 3 | 4 | 5;
  /** In a word, so that a shrunk scenario is known to fail in the same way. */
  readonly code: string;
  readonly text: string;
  readonly atMs: number;
}
