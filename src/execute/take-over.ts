import { readFileSync } from 'node:fs';
import type { Clock } from '../support/clock.ts';
import { endMarked } from '../support/process-tree.ts';
import type { Journal } from './journal.ts';
import { Journal as JournalFile } from './journal.ts';

/** Main restores within 6 s of a signal; then it is gone or stuck. */
const MAIN_ENDS_MS = 8_000;
const LOOK_MS = 100;
/** From SIGTERM to SIGKILL, as main gives it. */
const GRACE_MS = 2_000;

/**
 * What tells a process from a later one with the same number; undefined where the system does not show it (outside Linux), or where
 * the process is gone.
 */
export function startOfProcess(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? undefined : rest[18];
  } catch {
    return undefined;
  }
}

/** Container jobs, the only ones in which main can outlive its step, run on Linux; elsewhere main counts as ended. */
function isRunning(pid: number, started: string | undefined): boolean {
  return started !== undefined && startOfProcess(pid) === started;
}

/**
 * Makes sure that post is the only one who writes. In container jobs the runner's signals do not reach main, so it may still run: it is
 * told to stop, and gets the time it needs to restore by itself; after that a mark keeps it from any further write. What a killed
 * main's deploy left running is ended. Returns the journal as main left it.
 */
export async function takeOver(
  journal: Journal,
  clock: Clock,
): Promise<{ journal: Journal; endedMain: boolean }> {
  const { pid, pidStarted } = journal.content;
  let endedMain = false;
  if (pid !== process.pid && isRunning(pid, pidStarted)) {
    endedMain = true;
    trySignal(pid, 'SIGTERM');
    const untilMs = clock.nowMs() + MAIN_ENDS_MS;
    while (isRunning(pid, pidStarted) && clock.nowMs() < untilMs) await clock.sleep(LOOK_MS);
  }
  journal.takeForPost();
  // A write that main had begun when the mark appeared has ended by now, or ends within one command time-out.
  if (isRunning(pid, pidStarted)) await clock.sleep(journal.content.commandTimeoutMs);
  const latest = JournalFile.open(journal.directory);
  for (const entry of latest.content.entries) {
    if (entry.deployGroup === undefined) continue;
    await endMarked([`ROLLOUT_ID=${latest.content.rolloutId}`, `ROLLOUT_SERVER=${entry.server}`], GRACE_MS);
  }
  return { journal: latest, endedMain };
}

function trySignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone in the meantime.
  }
}
