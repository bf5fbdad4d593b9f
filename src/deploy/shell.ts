import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { RolloutError } from '../support/errors.ts';

/** How to run a script: the program, its arguments with `{0}` for the script's path, and what the file is called and holds. */
export interface Shell {
  readonly program: string;
  readonly args: readonly string[];
  readonly extension: string;
  /** The script as it goes into the file. */
  readonly fileText: (script: string) => string;
}

/** GitHub's built-in shells (runner: ScriptHandlerHelpers), and `node` in the same manner. */
const ARGUMENTS = new Map([
  ['bash', '--noprofile --norc -e -o pipefail {0}'],
  ['sh', '-e {0}'],
  ['pwsh', `-command ". '{0}'"`],
  ['python', '{0}'],
  ['node', '{0}'],
]);

const EXTENSIONS = new Map([
  ['bash', '.sh'],
  ['sh', '.sh'],
  ['pwsh', '.ps1'],
  ['python', '.py'],
  ['node', '.js'],
]);

/** What a user may write as `shell`, for error messages. */
export const SHELL_WORDS = `${[...ARGUMENTS.keys()].join(', ')} or a template with {0}`;

/**
 * The meaning of the input `shell`: one of GitHub's words, or a template such as `perl -w {0}`, split into words as the runner
 * does. As on GitHub the first word decides on extension and prologue, also of a template (`pwsh -nologo -file {0}`).
 * Throws `input-invalid` for anything else.
 */
export function parseShell(shell: string): Shell {
  const [program = '', ...rest] = shell.trim().split(' ');
  const word = program.toLowerCase();
  const format = rest.join(' ').trim() || ARGUMENTS.get(word) || '';
  if (!format.includes('{0}')) {
    throw new RolloutError('input-invalid', `shell: "${shell}" is not one of ${SHELL_WORDS}`, {
      hint: 'A template names a program and where the path of the script goes, for example: perl {0}',
    });
  }
  return {
    program,
    args: splitWords(format),
    extension: EXTENSIONS.get(word) ?? '',
    fileText: word === 'pwsh' ? withPowerShellFrame : (script) => script,
  };
}

/** The arguments of one run. In a template `{{` and `}}` stand for braces, as in GitHub's format strings. */
export function shellArguments(shell: Shell, scriptPath: string): readonly string[] {
  return shell.args.map((word) =>
    word.replace(/\{0\}|\{\{|\}\}/g, (found) => (found === '{0}' ? scriptPath : found.slice(1))),
  );
}

/**
 * The path of a program as execvp would find it, or undefined. `python` is also found as `python3`: most distributions have
 * only that. A name with a slash is taken as it is, relative to the working directory.
 */
export function findProgram(program: string, path: string | undefined): string | undefined {
  if (program.includes('/')) return program;
  for (const name of program === 'python' ? ['python', 'python3'] : [program]) {
    for (const directory of (path ?? '').split(delimiter)) {
      if (directory !== '' && isExecutable(join(directory, name))) return join(directory, name);
    }
  }
  return undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** GitHub's frame: an error ends the script, and the exit code is that of the last program. */
function withPowerShellFrame(script: string): string {
  return [
    "$ErrorActionPreference = 'stop'",
    script,
    'if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }',
  ].join('\n');
}

/**
 * Words as .NET's Process splits an argument line, also on Linux: blanks part them, double quotes keep them together, single
 * quotes mean nothing. 2n backslashes before a double quote are n backslashes, one more makes the quote literal; elsewhere a
 * backslash is itself. A doubled quote inside quotes is one quote.
 */
export function splitWords(line: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quoted = false;
  let closedAt = -1;
  for (const { 0: piece, 1: slashes = '', 2: quote, index } of line.matchAll(/(\\*)(")|\\+|[^\\"]/g)) {
    if (quote !== undefined) {
      const isDoubled = index === closedAt && slashes === '';
      word = (word ?? '') + '\\'.repeat(Math.floor(slashes.length / 2));
      if (isDoubled || slashes.length % 2 === 1) word += '"';
      if (slashes.length % 2 === 0) quoted = !quoted;
      closedAt = quoted ? -1 : index + piece.length;
    } else if (!quoted && (piece === ' ' || piece === '\t')) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else {
      word = (word ?? '') + piece;
    }
  }
  if (word !== undefined) words.push(word);
  return words;
}
