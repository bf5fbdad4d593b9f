import type { ProcessIdentity } from '../../server.ts';
import { RolloutError } from '../../support/errors.ts';
import { brief, count, notUnderstood } from './answers.ts';

/**
 * The identity of a process from `show info`. Throws `no-answer` where a value is not what HAProxy prints, `unsupported` where
 * the process is too old to tell when it started (before 2.5).
 */
export function parseIdentity(text: string): ProcessIdentity {
  const fields = new Map<string, string>();
  for (const line of text.split('\n')) {
    const colon = line.indexOf(': ');
    if (colon > 0) fields.set(line.slice(0, colon), line.slice(colon + 2));
  }
  const version = fields.get('Version') ?? '';
  if (version === '') throw notUnderstood('show info', text);
  if (!fields.has('Start_time_sec')) {
    throw new RolloutError(
      'unsupported',
      `HAProxy ${brief(version)} does not show Start_time_sec in "show info"`,
      {
        hint: 'HAProxy 2.6 or newer is needed.',
      },
    );
  }
  const number = (name: string): number => count('show info', name, fields.get(name));
  return {
    pid: number('Pid'),
    startedSec: number('Start_time_sec'),
    uptimeSec: number('Uptime_sec'),
    version,
    stopping: number('Stopping') !== 0,
  };
}
