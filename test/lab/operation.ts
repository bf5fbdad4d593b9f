import { execFileSync } from 'node:child_process';
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

/** The step between drain and ready: a deploy of the user's own, which knows its server and nothing else. */
export function deployBetween(lab: Lab, server: string): void {
  execFileSync('bash', ['-c', lab.inputs['run']!], {
    env: { ...process.env, ROLLOUT_SERVER: server },
    stdio: 'pipe',
  });
}
