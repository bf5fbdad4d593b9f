import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandTrigger, type CommandOptions } from '../../src/deploy/command.ts';
import type { DeployTarget } from '../../src/deploy/trigger.ts';
import { systemClock } from '../../src/support/clock.ts';
import { RolloutError } from '../../src/support/errors.ts';
import { STANDSTILL_MS } from '../lab/standstill.ts';

let directory = '';
let temp = '';
before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'rollout-command-'));
  temp = join(directory, 'runner temp'); // a blank must not split the script's path
  await mkdir(temp);
});
after(() => rm(directory, { recursive: true, force: true }));

const target: DeployTarget = {
  server: 'web-02',
  address: '10.0.0.12',
  port: 8080,
  backends: ['web', 'api'],
  index: 2,
  total: 3,
  attempt: 1,
  rolloutId: 'rollout-1',
};

type Overrides = Partial<Omit<CommandOptions, 'inputs'>> & {
  readonly shell?: string;
  readonly signal?: AbortSignal;
  readonly target?: Partial<DeployTarget>;
};

interface Ran {
  readonly lines: string[];
  readonly masks: string[];
  readonly error: RolloutError | undefined;
  readonly tookMs: number;
}

/** Runs a script once. Whatever happened, its file must be gone. */
async function run(script: string, overrides: Overrides = {}): Promise<Ran> {
  const { shell = 'bash', signal = new AbortController().signal, target: changes, ...options } = overrides;
  const [lines, masks]: [string[], string[]] = [[], []];
  const trigger = commandTrigger({
    inputs: { script, shell },
    workingDirectory: directory,
    timeoutMs: 30_000,
    tempDirectory: temp,
    environment: process.env,
    clock: systemClock,
    mask: (value) => masks.push(value),
    ...options,
  });
  const sinceMs = performance.now();
  let error: RolloutError | undefined;
  try {
    await trigger.deploy({ ...target, ...changes }, signal, (line) => lines.push(line));
  } catch (thrown) {
    if (!(thrown instanceof RolloutError)) throw thrown;
    error = thrown;
  }
  const tookMs = performance.now() - sinceMs;
  assert.deepEqual(await readdir(temp), []);
  return { lines, masks, error, tookMs };
}

async function succeed(script: string, overrides: Overrides = {}): Promise<string[]> {
  const { error, lines } = await run(script, overrides);
  assert.equal(error, undefined);
  return lines;
}

test('the values of the contract are in the environment, as data', async () => {
  const lines = await succeed('env | grep ^ROLLOUT_ | grep -v ^ROLLOUT_MARK= | sort', {
    target: { server: 'web1; rm -rf /' },
  });
  assert.deepEqual(lines, [
    'ROLLOUT_ADDRESS=10.0.0.12',
    'ROLLOUT_ATTEMPT=1',
    'ROLLOUT_BACKEND=web',
    'ROLLOUT_BACKENDS=web,api',
    'ROLLOUT_ID=rollout-1',
    'ROLLOUT_INDEX=2',
    'ROLLOUT_PORT=8080',
    'ROLLOUT_SERVER=web1; rm -rf /',
    'ROLLOUT_TOTAL=3',
  ]);
});

test('inputs, state, tokens and file commands of the action are not in the environment; the rest is', async () => {
  const hidden = {
    'INPUT_DATAPLANE-PASSWORD': 'a',
    INPUT_RUN: 'b',
    STATE_isPost: 'c',
    ACTIONS_RUNTIME_TOKEN: 'd',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'e',
    GITHUB_STATE: '/f',
    GITHUB_OUTPUT: '/g',
    GITHUB_ENV: '/h',
    GITHUB_PATH: '/i',
    GITHUB_STEP_SUMMARY: '/j',
  };
  const kept = {
    GITHUB_SHA: 'k',
    RUNNER_TRACKING_ID: 'l',
    RUNNER_TEMP: 'm',
    MY_TOKEN: 'n',
    PATH: process.env['PATH'],
  };
  const [text = ''] = await succeed('console.log(JSON.stringify(process.env))', {
    shell: 'node',
    environment: { ...hidden, ...kept },
  });
  const seen = JSON.parse(text) as NodeJS.ProcessEnv;
  assert.deepEqual(
    Object.keys(seen).filter((name) => Object.hasOwn(hidden, name)),
    [],
  );
  for (const [name, value] of Object.entries(kept)) assert.equal(seen[name], value);
});

test('bash ends at the first error, also within a pipe; sh at the first error', async () => {
  assert.equal((await run('false | true\necho not reached')).error?.code, 'deploy-failed');
  assert.deepEqual(await succeed('echo "$BASH_VERSION" | wc -l; shopt -qo pipefail && echo pipefail'), [
    '1',
    'pipefail',
  ]);
  const { error, lines } = await run('echo one\nfalse\necho not reached', { shell: 'sh' });
  assert.equal(error?.code, 'deploy-failed');
  assert.deepEqual(lines, ['one']);
});

test('the file of a script has the extension of its shell, lies in a private directory and is UTF-8 without a mark', async () => {
  const lines = await succeed(
    'echo "$0"; stat -c %a "$0" "$(dirname "$0")"; head -c 6 "$0"; echo; echo grüße',
  );
  assert.match(lines[0] ?? '', /runner temp\/rollout-script-\w+\/script\.sh$/);
  assert.deepEqual(lines.slice(1), ['600', '700', 'echo "', 'grüße']);
});

for (const [shell, script, expected] of [
  ['python', 'import os, sys\nprint(os.environ["ROLLOUT_SERVER"], sys.argv[0][-3:])', 'web-02 .py'],
  ['node', 'console.log(process.env.ROLLOUT_SERVER, __filename.slice(-3))', 'web-02 .js'],
  ['sh', 'echo "$ROLLOUT_SERVER ${0##*.}"', 'web-02 sh'],
  ['perl -w {0}', 'print "$ENV{ROLLOUT_SERVER}\\n"', 'web-02'],
  ['bash -c "echo before; . \'{0}\'"', 'echo "$ROLLOUT_SERVER"', 'before,web-02'],
] as const) {
  test(`a script runs in ${shell}`, async () => {
    assert.equal((await succeed(script, { shell })).join(','), expected);
  });
}

test('a script runs in pwsh, with errors and exit codes as on GitHub', async (t) => {
  if (spawnSync('pwsh', ['-version']).error) {
    t.skip('pwsh is not installed on this machine');
    return;
  }
  assert.deepEqual(await succeed('Write-Output $env:ROLLOUT_SERVER', { shell: 'pwsh' }), ['web-02']);
  assert.equal((await run('bash -c "exit 3"', { shell: 'pwsh' })).error?.code, 'deploy-failed');
  assert.equal((await run('Get-Item /nowhere\nexit 0', { shell: 'pwsh' })).error?.code, 'deploy-failed');
});

test('python is python3 where there is no python', async () => {
  const path = join(directory, 'only-python3');
  await mkdir(path);
  const real = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], {
    encoding: 'utf8',
  }).stdout.trim();
  await symlink(real, join(path, 'python3'));
  assert.deepEqual(await succeed('print(6 * 7)', { shell: 'python', environment: { PATH: path } }), ['42']);
});

test('an exit code is named, with what shells mean by it, and output is not quoted', async () => {
  const { error } = await run('echo password 42; exit 3');
  assert.equal(error?.code, 'deploy-failed');
  assert.equal(error.message, 'the deploy command of web-02 ended with exit code 3');
  assert.equal(error.hint, 'Its output stands above in the log.');
  const missing = (await run('no-such-command', { noun: 'rollback command' })).error;
  assert.equal(missing?.message, 'the rollback command of web-02 ended with exit code 127');
  assert.match(missing.hint ?? '', /^From a shell, 127 means that a command was not found\. /);
  assert.match((await run('bash -c "kill -KILL \\$\\$"')).error?.hint ?? '', /137 means .* ended by SIGKILL/);
});

test('a foreign signal is named', async () => {
  const { error } = await run('kill -KILL $$');
  assert.equal(error?.code, 'deploy-failed');
  assert.equal(error.message, 'the deploy command of web-02 was ended by SIGKILL');
  assert.match(error.hint ?? '', /out of memory/);
});

test('output comes live', async () => {
  const times: number[] = [];
  const trigger = commandTrigger({
    inputs: { script: 'echo one; sleep 0.3; echo two >&2', shell: 'bash' },
    workingDirectory: directory,
    timeoutMs: 30_000,
    tempDirectory: temp,
    environment: process.env,
    clock: systemClock,
  });
  await trigger.deploy(target, new AbortController().signal, () => times.push(performance.now()));
  const [one = 0, two = 0] = times;
  assert.equal(times.length, 2);
  assert.ok(two - one >= 250, `${two - one} ms apart`);
});

test('masks of a script are told, in both streams, and the line is not shown', async () => {
  const { lines, masks } = await run(
    'echo "::add-mask::one"; echo "::add-mask::two" >&2; echo "::error::shown"',
  );
  assert.deepEqual(lines, ['::error::shown']);
  assert.deepEqual(masks.toSorted(), ['one', 'two']);
});

test('deploy-timeout ends the whole tree within 2.5 s', async () => {
  const { error, lines, tookMs } = await run(
    'trap "" TERM; echo $$; setsid sleep 60 & echo $!; sleep 60 & echo $!; while :; do sleep 0.1; done',
    { timeoutMs: 300 },
  );
  assert.equal(error?.code, 'deploy-timed-out');
  assert.equal(
    error.message,
    'the deploy command of web-02 was still running after 300 ms and was ended with all its processes',
  );
  assert.match(error.hint ?? '', /deploy-timeout/);
  assert.ok(tookMs >= 2_300 && tookMs < 2_900 + STANDSTILL_MS, `took ${tookMs} ms`);
  await assertGone(lines);
});

test('a cancel ends the whole tree at once where it obeys, and rejects with the reason of the signal', async () => {
  const cancel = new AbortController();
  const reason = new RolloutError('cancelled', 'SIGINT');
  setTimeout(() => cancel.abort(reason), 300);
  const { error, lines, tookMs } = await run(
    'echo $$; setsid sleep 60 & echo $!; nohup sleep 60 & echo $!; wait',
    {
      signal: cancel.signal,
    },
  );
  assert.equal(error, reason);
  assert.ok(tookMs < 700 + STANDSTILL_MS, `took ${tookMs} ms`);
  await assertGone(lines.filter((line) => /^\d+$/.test(line)));
});

test('a signal that aborted before starts nothing', async () => {
  const reason = new RolloutError('cancelled', 'SIGINT');
  const { error, tookMs } = await run(`touch ${directory}/never`, { signal: AbortSignal.abort(reason) });
  assert.equal(error, reason);
  assert.ok(tookMs < 100 + STANDSTILL_MS);
  await assert.rejects(readFile(join(directory, 'never')), { code: 'ENOENT' });
});

test('a daemon of a successful deploy lives on, through the time-out too', async () => {
  const lines = await succeed('setsid sleep 60 >/dev/null 2>&1 & echo $!', { timeoutMs: 400 });
  const pid = Number(lines[0]);
  await sleep(600);
  process.kill(pid, 'SIGKILL'); // throws where it is gone
});

test('a shell that is not installed is named', async () => {
  const { error } = await run('x', { shell: 'fish-shell {0}' });
  assert.equal(error?.code, 'deploy-failed');
  assert.equal(
    error.message,
    'the deploy command of web-02 could not start: the shell fish-shell is not installed on this runner',
  );
  assert.match(error.hint ?? '', /bash, sh, pwsh, python, node or a template/);
  assert.equal((await run('x', { environment: { PATH: '' } })).error?.code, 'deploy-failed');
});

test('a shell that cannot be executed is named with what the system said', async () => {
  const broken = join(directory, 'broken');
  await writeFile(broken, 'not a program');
  await chmod(broken, 0o644);
  const { error } = await run('x', { shell: `${broken} {0}` });
  assert.equal(error?.code, 'deploy-failed');
  assert.equal(
    error.message,
    `the deploy command of web-02 could not start: ${broken} in ${directory}: EACCES`,
  );
});

test('a working directory that is not there is named', async () => {
  const { error } = await run('x', { workingDirectory: '/nowhere/at/all' });
  assert.equal(error?.code, 'deploy-failed');
  assert.match(error.message, /could not start: the working directory \/nowhere\/at\/all does not exist$/);
});

test('an environment that is too large is named', async () => {
  const { error } = await run('x', { environment: { ...process.env, HUGE: 'x'.repeat(200_000) } });
  assert.equal(error?.code, 'deploy-failed');
  assert.match(error.message, /could not start: its environment is too large$/);
});

test('a temporary directory that is not there is named', async () => {
  const trigger = commandTrigger({
    inputs: { script: 'x', shell: 'bash' },
    workingDirectory: directory,
    timeoutMs: 1_000,
    tempDirectory: '/nowhere/temp',
    environment: process.env,
    clock: systemClock,
  });
  await assert.rejects(
    trigger.deploy(target, new AbortController().signal, () => {}),
    {
      code: 'deploy-failed',
      message: 'the deploy command of web-02 could not start: its script cannot be written',
      hint: /\/nowhere\/temp/,
    },
  );
});

test('two servers run the script at the same time, each with its own values', async () => {
  const trigger = commandTrigger({
    inputs: { script: 'sleep 0.2; echo "$ROLLOUT_SERVER"', shell: 'bash' },
    workingDirectory: directory,
    timeoutMs: 30_000,
    tempDirectory: temp,
    environment: process.env,
    clock: systemClock,
  });
  const sinceMs = performance.now();
  const told = await Promise.all(
    ['web-01', 'web-02'].map(async (server) => {
      const lines: string[] = [];
      const groups: number[] = [];
      await trigger.deploy(
        { ...target, server },
        new AbortController().signal,
        (line) => lines.push(line),
        (group) => typeof group === 'number' && groups.push(group),
      );
      assert.equal(groups.length, 1);
      return lines.join();
    }),
  );
  assert.deepEqual(told, ['web-01', 'web-02']);
  assert.ok(performance.now() - sinceMs < 380 + STANDSTILL_MS);
});

async function assertGone(pids: readonly string[]): Promise<void> {
  assert.ok(pids.length >= 3, `the script told too few processes: ${pids.join()}`);
  for (const pid of pids) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') Z ');
    assert.match(stat, /\) [ZX] /, `process ${pid} still runs`);
  }
}
