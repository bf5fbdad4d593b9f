import * as core from '@actions/core';
import { endDeployment } from './deployment-step.ts';
import { endLeftRuns } from './deploy/left-runs.ts';
import { Journal } from './execute/journal.ts';
import { leavesServersOut, leftDrained } from './execute/left-drained.ts';
import { repair } from './execute/repair.ts';
import { takeOver } from './execute/take-over.ts';
import type { ControlPlane } from './haproxy/control-plane.ts';
import type { Github } from './github/github.ts';
import { parseAccess } from './inputs/parse.ts';
import { readRawInputs } from './inputs/raw.ts';
import { openPlane } from './open-plane.ts';
import { placeOf } from './place.ts';
import type { Place } from './place.ts';
import { secretsOf } from './inputs/secrets.ts';
import { postLogLines } from './report/post-log.ts';
import { renderPostSummary } from './report/summary-post.ts';
import { printLine } from './reporting.ts';
import { systemClock } from './support/clock.ts';
import { RolloutError } from './support/errors.ts';
import { githubOf } from './triggers.ts';

/** The runner gives all post steps of a job together some 4 min 30 s after a cancel (facts, section 1.7). */
const POST_MS = 120_000;

/**
 * The post step: repairs what a main that was cut off left behind, and says what it did. Returns the exit status: 0 where main ended by
 * itself or everything is back as it was, 1 where a server is held or could not be reached.
 */
export async function postStep(): Promise<number> {
  const place = placeOf(process.env);
  const { exit, title } = await cleanUp(place);
  const said = await endDeployment(place, () => wayIn(place).github, title);
  if (said !== undefined) printLine(said);
  return exit;
}

/** What lets this step in: the runner gives it the same inputs as main. */
function wayIn(place: Place): ReturnType<typeof parseAccess> & { readonly github: Github | undefined } {
  const raw = readRawInputs(process.env);
  for (const secret of secretsOf(raw)) core.setSecret(secret);
  const entry = parseAccess(raw, { workspace: place.workspace });
  return { ...entry, github: githubOf(entry.access.githubToken, place) };
}

interface CleanedUp {
  readonly exit: number;
  /** What a person would say aloud. */
  readonly title: string;
}

const NOTHING: CleanedUp = { exit: 0, title: 'nothing was left to do' };

async function cleanUp(place: Place): Promise<CleanedUp> {
  const directory = core.getState('journal');
  if (directory === '' || core.getState('ended') === 'true') return NOTHING;
  const found = openJournal(directory);
  if (!found) return { exit: 1, title: 'nothing could be put back' };
  if (found.content.ended && !leavesServersOut(found.content)) return NOTHING;
  const { journal } = await takeOver(found, systemClock);
  if (journal.content.ended && leftDrained(journal).length === 0) return NOTHING;
  const { nodes, connectTimeoutMs, commandTimeoutMs } = journal.content;
  const planes = new Map<string, ControlPlane>();
  const { github, access, tls } = wayIn(place);
  const times = { connectTimeoutMs, commandTimeoutMs };
  const settings = { ...times, access, tls, tempDirectory: place.temp, clock: systemClock };
  for (const node of nodes) planes.set(node.label, openPlane(node, settings));
  const time = new AbortController();
  const timer = setTimeout(
    () => time.abort(new RolloutError('no-answer', 'the time of the post step is over')),
    POST_MS,
  );
  try {
    const left = journal.content.entries.flatMap(({ server, deployRun: run }) =>
      run ? [{ server, run }] : [],
    );
    const ending = endLeftRuns(left, github);
    // Finds out what sort of socket each is; a node that is away shows when its rows are looked at.
    await Promise.allSettled([...planes.values()].map((plane) => plane.snapshot(time.signal)));
    const repaired = await repair({
      journal,
      planes,
      clock: systemClock,
      tell: () => undefined,
      last: time.signal,
    });
    const runs = await ending;
    const account = {
      ...repaired,
      lines: [...repaired.lines, ...runs.map(({ text }) => text)],
      complete: repaired.complete && runs.every(({ isOver }) => isOver),
    };
    for (const line of postLogLines(account)) printLine(line);
    const summary = renderPostSummary(account);
    if (summary !== '' && process.env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(summary).write();
    return { exit: account.complete ? 0 : 1, title: account.title };
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
