import { stat } from 'node:fs/promises';
import { constants } from 'node:os';
import { RolloutError } from '../support/errors.ts';
import { formatMs } from '../support/format.ts';
import type { GroupEnd } from '../support/process-group.ts';
import type { TreeProcess } from '../support/process-tree.ts';
import { SHELL_WORDS } from './shell.ts';

const OUTPUT_HINT = 'Its output stands above in the log.';

/**
 * A run that failed, as the error for the user; undefined for a success. Output is never quoted: it stands in the log and must not
 * get into reports (contract, section 8).
 */
export function runFailure(end: GroupEnd, what: string, timeoutMs: number): RolloutError | undefined {
  if (end.how === 'exited') {
    if (end.code === 0) return undefined;
    return new RolloutError('deploy-failed', `${what} ended with exit code ${end.code}`, {
      hint: `${meaningOf(end.code)}${OUTPUT_HINT}`,
    });
  }
  if (end.how === 'signalled') {
    const memory = end.signal === 'SIGKILL' ? ' The system may have been out of memory.' : '';
    return new RolloutError('deploy-failed', `${what} was ended by ${end.signal}`, {
      hint: `The signal did not come from this action.${memory} ${OUTPUT_HINT}`,
    });
  }
  const left = end.survivors.map(processName).join(', ');
  const ended = left === '' ? 'was ended with all its processes' : `was ended, but still runs: ${left}`;
  return new RolloutError(
    'deploy-timed-out',
    `${what} was still running after ${formatMs(timeoutMs)} and ${ended}`,
    { hint: `${OUTPUT_HINT} deploy-timeout sets how long it may take.` },
  );
}

/** `4711 (sleep)`. */
export function processName({ pid, name }: TreeProcess): string {
  return `${pid} (${name})`;
}

/** What shells mean by an exit code beyond the script's own. */
function meaningOf(code: number): string {
  if (code === 126) return 'From a shell, 126 means that a command was found but could not be executed. ';
  if (code === 127) return 'From a shell, 127 means that a command was not found. ';
  const [name] = Object.entries(constants.signals).find(([, number]) => number === code - 128) ?? [];
  return name === undefined ? '' : `From a shell, ${code} means that a command was ended by ${name}. `;
}

/** What spawn would say of a program that is not there. */
export function notFound(program: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${program}: not found in PATH`), { code: 'ENOENT', syscall: 'spawn' });
}

/** A program that spawn could not start, as the error for the user. Anything else is passed on as it is. */
export async function startFailure(
  thrown: unknown,
  what: string,
  program: string,
  workingDirectory: string,
): Promise<unknown> {
  const { code, syscall } = thrown instanceof Error ? (thrown as NodeJS.ErrnoException) : {};
  if (code === undefined || !syscall?.startsWith('spawn')) return thrown;
  const failed = (why: string, hint: string): RolloutError =>
    new RolloutError('deploy-failed', `${what} could not start: ${why}`, { hint, cause: thrown });
  if (code === 'E2BIG') {
    return failed(
      'its environment is too large',
      'Linux allows 128 kB per variable: hand over a file instead.',
    );
  }
  if (!(await isDirectory(workingDirectory))) {
    return failed(
      `the working directory ${workingDirectory} does not exist`,
      'Check the code out before this step, or correct working-directory.',
    );
  }
  if (code === 'ENOENT') {
    return failed(
      `the shell ${program} is not installed on this runner`,
      `Install it or put it into PATH, or choose another shell: ${SHELL_WORDS}.`,
    );
  }
  return failed(`${program} in ${workingDirectory}: ${code}`, 'The cause is what the system said.');
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
