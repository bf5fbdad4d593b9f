import * as core from '@actions/core';
import { Journal } from './execute/journal.ts';
import { leavesServersOut, leftDrained } from './execute/left-drained.ts';
import { repair } from './execute/repair.ts';
import { takeOver } from './execute/take-over.ts';
import type { ControlPlane } from './haproxy/control-plane.ts';
import { parseAccess } from './inputs/parse.ts';
import { readRawInputs } from './inputs/raw.ts';
import { openPlane } from './open-plane.ts';
import { placeOf } from './place.ts';
import { secretsOf } from './inputs/secrets.ts';
import { postLogLines } from './report/post-log.ts';
import { renderPostSummary } from './report/summary-post.ts';
import { printLine } from './reporting.ts';
import { systemClock } from './support/clock.ts';
import { RolloutError } from './support/errors.ts';

/** The runner gives all post steps of a job together some 4 min 30 s after a cancel (facts, section 1.7). */
const POST_MS = 120_000;

/**
 * The post step: repairs what a main that was cut off left behind, and says what it did. Returns the exit status: 0 where main ended by
 * itself or everything is back as it was, 1 where a server is held or could not be reached.
 */
export async function postStep(): Promise<number> {
  const directory = core.getState('journal');
  if (directory === '' || core.getState('ended') === 'true') return 0;
  const found = openJournal(directory);
  if (!found) return 1;
  if (found.content.ended && !leavesServersOut(found.content)) return 0;
  const { journal } = await takeOver(found, systemClock);
  if (journal.content.ended && !leavesServersOut(journal.content)) return 0;
  if (journal.content.ended && leftDrained(journal).length === 0) return 0;
  const { nodes, connectTimeoutMs, commandTimeoutMs } = journal.content;
  const planes = new Map<string, ControlPlane>();
  const { workspace, temp } = placeOf(process.env);
  const raw = readRawInputs(process.env);
  for (const secret of secretsOf(raw)) core.setSecret(secret);
  const entry = parseAccess(raw, { workspace });
  const settings = { connectTimeoutMs, commandTimeoutMs, ...entry, tempDirectory: temp, clock: systemClock };
  for (const node of nodes) planes.set(node.label, openPlane(node, settings));
  const time = new AbortController();
  const timer = setTimeout(
    () => time.abort(new RolloutError('no-answer', 'the time of the post step is over')),
    POST_MS,
  );
  try {
    // Finds out what sort of socket each is; a node that is away shows when its rows are looked at.
    await Promise.allSettled([...planes.values()].map((plane) => plane.snapshot(time.signal)));
    const account = await repair({
      journal,
      planes,
      clock: systemClock,
      tell: () => undefined,
      last: time.signal,
    });
    for (const line of postLogLines(account)) printLine(line);
    const summary = renderPostSummary(account);
    if (summary !== '' && process.env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(summary).write();
    return account.complete ? 0 : 1;
  } finally {
    clearTimeout(timer);
    await Promise.all([...planes.values()].map((plane) => plane.close()));
  }
}

/** Somebody cleaned the temp directory up before the end of the job: then nothing can be repaired, and that must be said. */
function openJournal(directory: string): Journal | undefined {
  try {
    return Journal.open(directory);
  } catch (error) {
    const text = `The journal of the run cannot be read: ${error instanceof Error ? error.message : String(error)}
Look at the servers of the backend: one of them may be left in drain or maint.`;
    core.error(text, { title: 'a rollout was cut off, and nothing can be put back from here' });
    return undefined;
  }
}
