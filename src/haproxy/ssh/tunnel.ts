import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../support/clock.ts';
import { asRolloutError, RolloutError } from '../../support/errors.ts';
import { connectSeconds, FILES, tunnelArguments } from './config.ts';
import { newDirectory, removeDirectory, removeKey, writeFiles } from './directory.ts';
import type { Guarded } from './guarded.ts';
import { startGuarded } from './guarded.ts';
import { withFingerprints } from './host-key.ts';
import { problemOfKey } from './key.ts';
import { meaningOf } from './meaning.ts';
import type { Meaning } from './sentences.ts';
import { OPEN_FAILED } from './sentences.ts';
import { placeOf, type SshSettings } from './settings.ts';

/** A connection of ssh that leads from a local socket to HAProxy's. */
export interface Tunnel {
  /** Path of the local socket. Connecting succeeds as long as ssh lives, whether HAProxy is there or not. */
  readonly socket: string;
  /** Has ssh ended? */
  isOver(): boolean;
  /** Why; resolves when it has ended. */
  readonly cause: Promise<Meaning>;
  /** How often sshd could not open HAProxy's socket, and what it said last. */
  refusals(): { readonly count: number; readonly last: string };
  /** Ends ssh and removes its directory. Never throws. */
  close(): Promise<void>;
}

const LOOK_MS = 5;
/** ssh's own time-outs speak first; this is for what they do not see. */
const SLACK_MS = 3_000;

/**
 * Starts ssh and resolves when the tunnel stands: that is when its socket exists, which ssh makes only after the login (facts on SSH,
 * section 1). Resolves with the meaning of ssh's words where it does not come to that, or with undefined when `stop` aborts. Leaves no
 * process and no file behind then, and no key in any case.
 */
export async function openTunnel(
  settings: SshSettings,
  clock: Clock,
  stop: AbortSignal,
): Promise<Tunnel | Meaning | undefined> {
  let directory: string;
  try {
    directory = newDirectory(settings.tempDirectory);
  } catch (error) {
    return { error: asRolloutError(error), retry: 'never' };
  }
  const environment = sshEnvironment(settings.environment);
  const ssh = startGuarded(directory, ['ssh', ...tunnelArguments(settings, directory)], environment);
  const close = async (): Promise<void> => {
    await ssh.close();
    await removeDirectory(directory);
  };
  const failed = async (): Promise<Meaning | undefined> => {
    try {
      return await prepareAndConnect(settings, directory, ssh, environment, clock, stop);
    } catch (error) {
      return { error: asRolloutError(error), retry: 'later' };
    }
  };
  const why = await failed();
  if (why !== undefined || stop.aborted) {
    await close();
    return stop.aborted ? undefined : why;
  }
  // What was printed during the login says nothing about a later end.
  ssh.forget();
  let refusals = { count: 0, last: '' };
  ssh.onLine((line) => {
    const found = OPEN_FAILED.exec(line);
    if (found) refusals = { count: refusals.count + 1, last: found[1] ?? '' };
  });
  return {
    socket: join(directory, FILES.socket),
    isOver: () => ssh.ended() !== undefined,
    cause: ssh.end.then(async () => {
      await close();
      const lines = ssh.printed().split('\n');
      const text = lines.filter((line) => !OPEN_FAILED.test(line)).join('\n');
      return meaningOf(settings, directory, text, ssh.ended()?.code);
    }),
    refusals: () => refusals,
    close,
  };
}

/** Undefined: the tunnel stands, or `stop` aborted. */
async function prepareAndConnect(
  settings: SshSettings,
  directory: string,
  ssh: Guarded,
  environment: NodeJS.ProcessEnv,
  clock: Clock,
  stop: AbortSignal,
): Promise<Meaning | undefined> {
  await writeFiles(settings, directory);
  if (settings.sshKey !== undefined) {
    const problem = await problemOfKey(directory, environment);
    if (problem) return { error: problem, retry: 'never' };
  }
  ssh.go();
  const untilMs = clock.nowMs() + connectSeconds(settings) * 1_000 + SLACK_MS;
  while (!existsSync(join(directory, FILES.socket))) {
    if (stop.aborted) return undefined;
    if (ssh.ended()) return meaningOfFailure(settings, directory, ssh, environment);
    if (clock.nowMs() > untilMs) return noLogin(settings, ssh);
    await clock.sleep(LOOK_MS);
  }
  // ssh has read it.
  await removeKey(directory);
  return undefined;
}

async function meaningOfFailure(
  settings: SshSettings,
  directory: string,
  ssh: Guarded,
  environment: NodeJS.ProcessEnv,
): Promise<Meaning> {
  await ssh.end;
  const printed = ssh.printed();
  const meaning = meaningOf(settings, directory, printed, ssh.ended()?.code);
  if (meaning.hostKey === undefined) return meaning;
  const error = await withFingerprints(
    meaning.error,
    meaning.hostKey,
    settings,
    directory,
    printed,
    environment,
  );
  return { ...meaning, error };
}

function noLogin(settings: SshSettings, ssh: Guarded): Meaning {
  const last = ssh.printed().trimEnd().split('\n').at(-1);
  return {
    retry: 'later',
    error: new RolloutError(
      'unreachable',
      `no login to ${placeOf(settings.endpoint)} within ${connectSeconds(settings) + SLACK_MS / 1_000} s`,
      {
        observed: last === '' ? undefined : last?.slice(0, 300),
        hint: 'The connection stands, but the login does not come to an end: a slow name server on that host, or a jump host on the way? The input connect-timeout sets the time.',
      },
    ),
  };
}

/** ssh, its ProxyCommand and the like get nothing of the action's own: inputs are secrets. */
function sshEnvironment(base: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(base).filter(([name]) => !/^(INPUT|STATE|ACTIONS)_/.test(name)));
}
