import { getExecOutput } from '@actions/exec';

export interface CommandResult {
  /** 0: it went well. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command that ends by itself, unseen in the log. Undefined where the program is not there, or where it has not ended after
 * `withinMs` (nobody waits for it then).
 */
export async function shortCommand(
  file: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  withinMs: number,
): Promise<CommandResult | undefined> {
  const env = Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), withinMs);
  });
  const run = getExecOutput(file, [...args], { env, silent: true, ignoreReturnCode: true }).then(
    ({ exitCode, stdout, stderr }) => ({ code: exitCode, stdout, stderr }),
    () => undefined,
  );
  const result = await Promise.race([run, late]);
  clearTimeout(timer);
  return result;
}
