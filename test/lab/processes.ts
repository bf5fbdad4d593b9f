import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The checkout. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Node 24, as the runner has it: of the npm packages, or the one that runs this. */
export const NODE_24 = existsSync(join(ROOT, 'node_modules/.bin/node'))
  ? join(ROOT, 'node_modules/.bin/node')
  : process.execPath;

/** Sends a signal; says whether there was anybody to get it. */
export function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, name);
    return true;
  } catch {
    return false;
  }
}

/** Whether the process exists and is not just a zombie that its parent has not looked at yet. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || !signal(pid, 0)) return false;
  try {
    // The first thread may be a zombie already while others still hold the files and ports.
    return (
      !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8')) ||
      readdirSync(`/proc/${pid}/task`).length > 1
    );
  } catch {
    return process.platform !== 'linux';
  }
}

/** Whether SIGSTOP has taken effect, which takes a moment. */
export function isStopped(pid: number): boolean {
  return process.platform !== 'linux' || /^State:\s+T/m.test(read(`/proc/${pid}/status`));
}

/** Resolves as soon as `condition` gives something other than false or undefined; else throws what `failure` says. */
export async function until<T>(
  condition: () => T | Promise<T>,
  failure: (() => string) | string,
  timeoutMs = 10_000,
  intervalMs = 10,
): Promise<Exclude<T, false | undefined>> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const value = await condition();
    if (value !== false && value !== undefined) return value as Exclude<T, false | undefined>;
    if (performance.now() > deadline) {
      throw new Error(`after ${timeoutMs} ms: ${typeof failure === 'string' ? failure : failure()}`);
    }
    await sleep(intervalMs);
  }
}

/** A process, as it shows from outside. */
export interface FoundProcess {
  readonly pid: number;
  readonly command: string;
}

/** The processes that have exactly `name=value` in the environment that they were started with. */
export function processesWith(name: string, value: string): FoundProcess[] {
  const entry = `${name}=${value}`;
  if (process.platform !== 'linux') {
    return execFileSync('ps', ['-Eww', '-ax', '-o', 'pid=', '-o', 'command='], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes(` ${entry}`))
      .map((line) => ({ pid: Number.parseInt(line, 10), command: line.trim().replace(/^\d+ /, '') }));
  }
  return readdirSync('/proc')
    .filter((directory) => /^\d+$/.test(directory))
    .map(Number)
    .filter((pid) => read(`/proc/${pid}/environ`).split('\0').includes(entry) && isAlive(pid))
    .map((pid) => ({ pid, command: read(`/proc/${pid}/cmdline`).split('\0').join(' ').trim() }));
}

/** A file of /proc, whose process may just have gone. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
