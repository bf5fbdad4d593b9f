import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RolloutError } from '../support/errors.ts';

export interface ScriptFile {
  /** RUNNER_TEMP. */
  readonly tempDirectory: string;
  /** With the dot, or empty. */
  readonly extension: string;
  readonly text: string;
}

/**
 * Writes a script (UTF-8, no byte order mark) into a new directory that only this user can enter, calls `use` with its path, and
 * removes both whatever happens. Throws `deploy-failed`, beginning with `what`, where it cannot be written. Costs about a millisecond.
 */
export async function withScriptFile<T>(
  { tempDirectory, extension, text }: ScriptFile,
  what: string,
  use: (path: string) => Promise<T>,
): Promise<T> {
  let directory: string | undefined;
  try {
    let path: string;
    try {
      directory = await mkdtemp(join(tempDirectory, 'rollout-script-'));
      path = join(directory, `script${extension}`);
      await writeFile(path, text, { mode: 0o600 });
    } catch (cause) {
      throw new RolloutError('deploy-failed', `${what} could not start: its script cannot be written`, {
        hint: `The runner's temporary directory ${tempDirectory} must exist, be writable and have space.`,
        cause,
      });
    }
    return await use(path);
  } finally {
    if (directory !== undefined) await rm(directory, { recursive: true, force: true });
  }
}
