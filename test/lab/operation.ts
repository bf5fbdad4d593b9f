import type { Lab } from './fleet.ts';

/** What the single operations take of the lab's inputs: nothing about a deploy. */
export function operationInputs(
  lab: Lab,
  operation: string,
  further: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const { haproxy = '', backend = '' } = lab.inputs;
  return { operation, haproxy, backend, ...further };
}
