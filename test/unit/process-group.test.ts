import assert from 'node:assert/strict';
import { execFile, execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { lineSplitter } from '../../src/support/lines.ts';
import { MARK_NAME, runGroup, type GroupEnd } from '../../src/support/process-group.ts';
import { endMarked, findTree, procTable, psTable } from '../../src/support/process-tree.ts';
import { STANDSTILL_MS } from '../lab/standstill.ts';

let directory = '';
before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'rollout-group-'));
});
after(() => rm(directory, { recursive: true, force: true }));

interface Run {
  readonly end: Promise<GroupEnd>;
  readonly lines: string[];
  readonly cancel: AbortController;
  group: number;
}

function bash(script: string, environment: NodeJS.ProcessEnv = {}, graceMs = 300): Run {
  const lines: string[] = [];
  const cancel = new AbortController();
  const sink = () => lineSplitter(1_000, (line) => lines.push(line));
  const run: Run = {
    lines,
    cancel,
    group: 0,
    end: Promise.resolve().then(() =>
      runGroup(
        {
          file: 'bash',
          args: ['-c', script],
          workingDirectory: directory,
          environment: { ...process.env, ...environment },
          stdout: sink(),
          stderr: sink(),
          graceMs,
          onStarted: (group) => (run.group = group),
        },
        cancel.signal,
      ),
    ),
  };
  return run;
}

async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 250; tries += 1) {
    if (await isSo()) return;
    await sleep(20);
  }
  assert.fail(`waited 5 s for: ${what}`);
}

function isRunning(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return !/\) [ZX] /.test(stat);
  } catch {
    return false;
  }
}

/** Waits until the script printed so many process ids, one per line. */
async function pidsOf(run: Run, count: number): Promise<number[]> {
  await until(`${count} process ids`, () => run.lines.length >= count);
  return run.lines.slice(0, count).map(Number);
}

async function assertEnded(run: Run, pids: readonly number[], atMostMs: number): Promise<void> {
  for (const pid of pids) assert.ok(isRunning(pid), `process ${pid} should run before the end`);
  const sinceMs = performance.now();
  run.cancel.abort(new Error('cancelled'));
  assert.deepEqual(await run.end, { how: 'ended', survivors: [] });
  const tookMs = performance.now() - sinceMs;
  assert.ok(tookMs < atMostMs + STANDSTILL_MS, `took ${tookMs} ms`);
  assert.deepEqual(pids.filter(isRunning), []);
}

test('an exit code, a foreign signal and both streams are told', async () => {
  const run = bash('echo out; echo err >&2; printf last; exit 7');
  assert.deepEqual(await run.end, { how: 'exited', code: 7 });
  assert.deepEqual(run.lines.toSorted(), ['err', 'last', 'out']);
  assert.ok(run.group > 0);
  assert.deepEqual(await bash('kill -TERM $$').end, { how: 'signalled', signal: 'SIGTERM' });
});

test('stdin is at its end', async () => {
  assert.deepEqual(await bash('! read line').end, { how: 'exited', code: 0 });
});

test('children in the foreground and in the background are ended by SIGTERM', async () => {
  const run = bash('echo $$; sleep 60 & echo $!; (sleep 60; true) & echo $!; wait');
  await assertEnded(run, await pidsOf(run, 3), 250);
});

test('what ignores SIGTERM gets SIGKILL after the grace', async () => {
  const run = bash('trap "" TERM; echo $$; sleep 60 & echo $!; while :; do sleep 0.05; done');
  const pids = await pidsOf(run, 2);
  const sinceMs = performance.now();
  await assertEnded(run, pids, 800);
  assert.ok(performance.now() - sinceMs >= 300);
});

test('a trap has the grace to clean up', async () => {
  const run = bash('trap "sleep 0.1; echo cleaned; exit 0" TERM; echo $$; while :; do sleep 0.01; done');
  await assertEnded(run, await pidsOf(run, 1), 300);
  assert.ok(run.lines.includes('cleaned'));
});

test('children in a session of their own are ended, also when they ignore SIGTERM', async () => {
  const run = bash(`
    setsid bash -c 'trap "" TERM; echo $$; sleep 60 & echo $!; wait; wait' &
    nohup sleep 60 2>/dev/null & echo $!
    wait`);
  await assertEnded(run, await pidsOf(run, 3), 800);
});

test('a daemon whose parent has ended is ended: by its mark', async () => {
  const run = bash(`
    bash -c 'setsid bash -c "echo \\$\\$; exec sleep 60" & disown'
    sleep 60`);
  const [daemon = 0] = await pidsOf(run, 1);
  await until('the daemon is an orphan', () => parentOf(daemon) !== run.group);
  await assertEnded(run, [daemon], 250);
});

test('a child with an empty environment in a session of its own is ended: by its parent', async () => {
  const run = bash("env -i setsid sh -c 'echo $$; exec sleep 60' & wait");
  await assertEnded(run, await pidsOf(run, 1), 250);
});

test('a fork that never stops is ended', async () => {
  const run = bash(
    'echo $$; f() { trap "" TERM; while :; do (setsid sleep 0.1 &) ; sleep 0.005; done; }; f',
    {},
    100,
  );
  await assertEnded(run, await pidsOf(run, 1), 800);
});

test('what a finished program left running lives on, and does not hold the caller up', async () => {
  const sinceMs = performance.now();
  const run = bash('setsid sleep 60 & echo $!; sleep 60 & echo $!; echo done');
  assert.deepEqual(await run.end, { how: 'exited', code: 0 });
  const tookMs = performance.now() - sinceMs;
  assert.ok(tookMs < 600 + STANDSTILL_MS, `took ${tookMs} ms`);
  assert.deepEqual(run.lines.slice(2), ['done']);
  const pids = run.lines.slice(0, 2).map(Number);
  assert.deepEqual(pids.map(isRunning), [true, true]);
  run.cancel.abort();
  await sleep(50);
  assert.deepEqual(pids.map(isRunning), [true, true]);
  for (const pid of pids) process.kill(pid, 'SIGKILL');
});

test('output that a background process goes on printing is let go', async () => {
  const sinceMs = performance.now();
  const run = bash('(while sleep 0.05; do echo tick; done) & echo $!');
  assert.deepEqual(await run.end, { how: 'exited', code: 0 });
  const tookMs = performance.now() - sinceMs;
  assert.ok(tookMs >= 250 && tookMs < 1_500 + STANDSTILL_MS, `took ${tookMs} ms`);
  const [pid = 0] = run.lines.map(Number);
  await until('the ticker ends, because nobody reads it', () => !isRunning(pid));
});

test('all output of a program that has ended is delivered', async () => {
  const run = bash('seq 1 20000');
  assert.deepEqual(await run.end, { how: 'exited', code: 0 });
  assert.equal(run.lines.length, 20_000);
  assert.equal(run.lines.at(-1), '20000');
});

test('a flood of output neither holds the event loop up nor stays in memory', async () => {
  const run = bash('cat /dev/zero | tr "\\0" x');
  let longestMs = 0;
  let lastMs = performance.now();
  const timer = setInterval(() => {
    longestMs = Math.max(longestMs, performance.now() - lastMs);
    lastMs = performance.now();
  }, 5);
  await sleep(300);
  const firstBytes = process.memoryUsage().rss;
  await sleep(700);
  clearInterval(timer);
  const grownMb = (process.memoryUsage().rss - firstBytes) / 1024 / 1024;
  run.cancel.abort();
  assert.equal((await run.end).how, 'ended');
  // A busy machine has pauses of its own; a flood that is not held back stops the loop for seconds.
  assert.ok(longestMs < 900 + STANDSTILL_MS, `the event loop stood still for ${longestMs} ms`);
  assert.ok(grownMb < 40, `grew by ${grownMb} MB`);
  assert.deepEqual(
    run.lines.map((line) => line.length),
    [1_000],
  );
});

test('a signal that aborted before starts nothing', async () => {
  const run = bash(`touch ${directory}/never`);
  run.cancel.abort(new Error('too late'));
  await assert.rejects(run.end, { message: 'too late' });
  assert.equal(existsSync(join(directory, 'never')), false);
});

test('a program that is not there rejects with the error of spawn', async () => {
  const sink = lineSplitter(10, () => {});
  const options = {
    file: '/no/such',
    args: [],
    workingDirectory: directory,
    environment: {},
    stdout: sink,
    stderr: sink,
    graceMs: 1,
  };
  await assert.rejects(runGroup(options, new AbortController().signal), {
    code: 'ENOENT',
    syscall: 'spawn /no/such',
  });
});

test('a sink that throws ends the program, and its error is told', async () => {
  let pid = 0;
  const sink = lineSplitter(100, (line) => {
    pid = Number(line);
    throw new Error('full');
  });
  const options = {
    file: 'bash',
    args: ['-c', 'echo $$; sleep 60'],
    workingDirectory: directory,
    environment: process.env,
    stdout: sink,
    stderr: sink,
    graceMs: 300,
  };
  await assert.rejects(runGroup(options, new AbortController().signal), { message: 'full' });
  assert.ok(pid > 0);
  assert.equal(isRunning(pid), false);
});

test('what a killed process of ours left is found by its environment alone', async () => {
  const marks = ['ROLLOUT_ID=left-1', 'ROLLOUT_SERVER=web-01'];
  const script = 'setsid sleep 60 & echo $!; trap "" TERM; sleep 60 & echo $!; wait';
  const mine = bash(script, { ROLLOUT_ID: 'left-1', ROLLOUT_SERVER: 'web-01' });
  const other = bash(script, { ROLLOUT_ID: 'left-1', ROLLOUT_SERVER: 'web-011' });
  const [pids, others] = [await pidsOf(mine, 2), await pidsOf(other, 2)];
  assert.deepEqual(await endMarked(marks, 200), []);
  assert.deepEqual(pids.filter(isRunning), []);
  assert.deepEqual(others.map(isRunning), [true, true]);
  assert.deepEqual(await mine.end, { how: 'signalled', signal: 'SIGKILL' });
  assert.deepEqual(await endMarked(marks, 200), []);
  assert.deepEqual(await endMarked([], 200), []);
  assert.deepEqual(others.map(isRunning), [true, true]);
  other.cancel.abort();
  assert.equal((await other.end).how, 'ended');
});

test('the table of ps, as on macOS, shows the same tree by group and descent', async () => {
  const run = bash('setsid sleep 60 & echo $!; sleep 60 & echo $!; wait');
  const pids = await pidsOf(run, 2);
  let byPs = await findTree(run.group, [], [], psTable);
  // Between fork and exec a child is still called bash.
  while (byPs.filter(({ name }) => name === 'sleep').length < 2) {
    await sleep(20);
    byPs = await findTree(run.group, [], [], psTable);
  }
  const byProc = await findTree(run.group, [], [], procTable);
  const expected = [run.group, ...pids].toSorted((a, b) => a - b);
  assert.deepEqual(
    byPs.map(({ pid }) => pid).toSorted((a, b) => a - b),
    expected,
  );
  assert.deepEqual(
    byProc.map(({ pid }) => pid).toSorted((a, b) => a - b),
    expected,
  );
  assert.deepEqual(byPs.map(({ name }) => name).toSorted(), ['bash', 'sleep', 'sleep']);
  await assertEnded(run, pids, 300);
});

test('a process whose name looks like a state is read right', async () => {
  const program = join(directory, 'a) Z 1 1');
  execFileSync('cp', ['/bin/sleep', program]);
  const run = bash(`'${program}' 60 & echo $!; wait`);
  const pids = await pidsOf(run, 1);
  const tree = await findTree(run.group, [], []);
  assert.equal(tree.find(({ pid }) => pid === pids[0])?.name, 'a) Z 1 1');
  run.cancel.abort();
  assert.deepEqual(await run.end, { how: 'ended', survivors: [] });
  assert.deepEqual(pids.filter(isRunning), []);
});

test('a process of another user is reported as a survivor', async (t) => {
  if (process.getuid?.() !== 0) {
    t.skip('needs root, to start one process as somebody else');
    return;
  }
  const nobody = 65_534;
  const foreign = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
  const code = `
    const { endTree } = await import(${JSON.stringify(join(import.meta.dirname, '../../src/support/process-tree.ts'))});
    console.log(JSON.stringify(await endTree(${foreign.pid}, ['A=b'], 100)));`;
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], {
      uid: nobody,
      gid: nobody,
    });
    const survivors = JSON.parse(stdout) as { pid: number; name: string }[];
    assert.deepEqual(
      survivors.map(({ pid, name }) => ({ pid, name })),
      [{ pid: foreign.pid, name: 'sleep' }],
    );
    assert.equal(foreign.exitCode, null);
  } finally {
    foreign.kill('SIGKILL');
  }
});

test('the mark is in the environment of the program', async () => {
  const run = bash(`printenv ${MARK_NAME} > ${directory}/mark`);
  await run.end;
  assert.match(await readFile(join(directory, 'mark'), 'utf8'), /^[0-9a-f-]{36}\n$/);
});

function parentOf(pid: number): number {
  return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]);
}
