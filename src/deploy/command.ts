import type { CommandInputs } from '../inputs/inputs.ts';
import type { Clock } from '../support/clock.ts';
import { shorten } from '../support/format.ts';
import { runGroup, type GroupEnd } from '../support/process-group.ts';
import { notFound, processName, runFailure, startFailure } from './command-failure.ts';
import { scriptEnvironment } from './environment.ts';
import { neutralise, scriptOutput } from './output.ts';
import { withScriptFile } from './script-file.ts';
import { findProgram, parseShell, shellArguments, type Shell } from './shell.ts';
import type { DeployTarget, Trigger } from './trigger.ts';

/** From SIGTERM to SIGKILL: contract, section 8. */
const GRACE_MS = 2_000;

export interface CommandOptions {
  readonly inputs: CommandInputs;
  /** Absolute. */
  readonly workingDirectory: string;
  readonly timeoutMs: number;
  /** RUNNER_TEMP: the script lies in a directory of its own below it while it runs. */
  readonly tempDirectory: string;
  /** The action's own environment; what a script must not see is taken out here. */
  readonly environment: NodeJS.ProcessEnv;
  readonly clock: Clock;
  /** Told what the script wants hidden in the log, before the next line of output is handed on. */
  readonly mask?: (value: string) => void;
  /** What the script is called in messages; `deploy command` if not given. */
  readonly noun?: string;
}

/**
 * A trigger that runs the user's script on the runner, once per call, as GitHub runs a step with the same `shell`. Values reach the
 * script only through its environment; its output goes line by line to `onLine` and nowhere else. Throws `deploy-failed` and
 * `deploy-timed-out`. When time or signal end it, its whole process tree gets SIGTERM and after 2 s SIGKILL, and this returns when
 * nothing of it is left (at most 2.5 s, and 1 s for output). What is found on which system: see `endTree`. A script that has
 * ended is judged by its exit code, even if the signal aborts at the same moment; what it left running in the background lives on.
 * Throws `input-invalid` at once where `shell` means nothing.
 */
export function commandTrigger(options: CommandOptions): Trigger {
  const { inputs, tempDirectory, workingDirectory, timeoutMs } = options;
  const shell = parseShell(inputs.shell);
  const scriptFile = { tempDirectory, extension: shell.extension, text: shell.fileText(inputs.script) };
  return {
    description: describeScript(inputs.script),
    async deploy(target, signal, onLine, onStarted) {
      signal.throwIfAborted();
      const what = `the ${options.noun ?? 'deploy command'} of ${target.server}`;
      const end = await withScriptFile(scriptFile, what, async (path) => {
        try {
          return await runScript(options, shell, path, target, signal, { onLine, onStarted });
        } catch (thrown) {
          throw await startFailure(thrown, what, shell.program, workingDirectory);
        }
      });
      if (end.how === 'ended') {
        for (const survivor of end.survivors) {
          onLine(`process ${processName(survivor)} could not be ended and still runs`);
        }
        signal.throwIfAborted();
      }
      const failure = runFailure(end, what, timeoutMs);
      if (failure !== undefined) throw failure;
    },
  };
}

/**
 * The first line of a script that does something, for plan and log, without credentials in URLs. Only the log hides secrets that were
 * put into the script's text.
 */
export function describeScript(script: string): string {
  const lines = script
    .split(/[\r\n]+/)
    .map((line) => line.replace(/\p{Cc}+/gu, ' ').trim())
    .filter((line) => line !== '' && !line.startsWith('#') && !/^set [-+]\w/.test(line));
  const first = (lines[0] ?? '(an empty script)').replace(/:\/\/[^/\s@]+@/g, '://***@');
  const more = lines.length > 1 ? ` (+ ${lines.length - 1} more)` : '';
  return neutralise(shorten(first, 100)) + more;
}

interface Listener {
  readonly onLine: (line: string) => void;
  readonly onStarted: ((processGroup: number) => void) | undefined;
}

async function runScript(
  options: CommandOptions,
  shell: Shell,
  path: string,
  target: DeployTarget,
  signal: AbortSignal,
  listener: Listener,
): Promise<GroupEnd> {
  const environment = scriptEnvironment(options.environment, target);
  const file = findProgram(shell.program, environment['PATH']);
  if (file === undefined) throw notFound(shell.program);
  const output = {
    onLine: listener.onLine,
    mask: options.mask ?? (() => {}),
    nowMs: () => options.clock.nowMs(),
  };
  const late = new AbortController();
  const done = new AbortController();
  const timer = options.clock.sleep(options.timeoutMs, done.signal).then(
    () => late.abort(),
    () => {}, // ended in time
  );
  try {
    return await runGroup(
      {
        file,
        args: shellArguments(shell, path),
        workingDirectory: options.workingDirectory,
        environment,
        stdout: scriptOutput(output),
        stderr: scriptOutput(output),
        graceMs: GRACE_MS,
        ...(listener.onStarted && { onStarted: listener.onStarted }),
      },
      AbortSignal.any([signal, late.signal]),
    );
  } finally {
    done.abort();
    await timer;
  }
}
