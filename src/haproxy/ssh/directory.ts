import { mkdtempSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RolloutError } from '../../support/errors.ts';
import { configText, FILES } from './config.ts';
import { tidyText } from './key.ts';
import { fitsLocally, type SshSettings } from './settings.ts';

const PREFIX = 'rollout-ssh-';

/**
 * A new, empty directory that only this user may enter (`mkdtemp` makes it 0700), in RUNNER_TEMP; in the system's own temporary directory
 * where the path of a socket in RUNNER_TEMP would be too long or one that ssh does not take. Synchronous, so that its guard starts at once.
 */
export function newDirectory(tempDirectory: string): string {
  const base = [tempDirectory, tmpdir()].find((one) =>
    fitsLocally(join(one, `${PREFIX}XXXXXX`, FILES.socket)),
  );
  if (base === undefined) {
    throw new RolloutError('internal', 'there is no directory for the socket of the SSH tunnel', {
      observed: `the paths of ${tempDirectory} and ${tmpdir()} are too long for a socket, or hold special characters`,
      hint: 'Set TMPDIR to a short path.',
    });
  }
  return mkdtempSync(join(base, PREFIX));
}

/** Writes what ssh reads. Call it only when the directory is guarded. */
export async function writeFiles(settings: SshSettings, directory: string): Promise<void> {
  const write = (name: string, text: string): Promise<void> =>
    writeFile(join(directory, name), text, { mode: 0o600 });
  await write(FILES.config, configText(settings, directory));
  if (settings.sshKnownHosts !== undefined) await write(FILES.knownHosts, tidyText(settings.sshKnownHosts));
  if (settings.sshKey !== undefined) await write(FILES.key, tidyText(settings.sshKey));
}

export const removeKey = (directory: string): Promise<void> =>
  rm(join(directory, FILES.key), { force: true });

export const removeDirectory = (directory: string): Promise<void> =>
  rm(directory, { recursive: true, force: true });
