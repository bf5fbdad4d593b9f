/** What has become of a server whose lane came to its end, in the words of the output `servers` (contract, section 8, Verdicts). */
export type DoneResult =
  | 'deployed'
  | 'drained'
  | 'ready'
  | 'maint'
  | 'weighted'
  | 'checks-on'
  | 'checks-off'
  | 'seen'
  | 'added'
  | 'removed';

const DONE: ReadonlySet<string> = new Set<DoneResult>([
  'deployed',
  'drained',
  'ready',
  'maint',
  'weighted',
  'checks-on',
  'checks-off',
  'seen',
  'added',
  'removed',
]);

/** Did its lane do all that it was meant to do? */
export function isDone(result: string): result is DoneResult {
  return DONE.has(result);
}
