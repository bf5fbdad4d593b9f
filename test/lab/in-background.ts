/**
 * A lab that outlives the command that started it, for the steps of a workflow:
 *
 *   node test/lab/in-background.ts start DIR   prints the lab's inputs for the action as `name=value`, ready for GITHUB_OUTPUT
 *   node test/lab/in-background.ts stop DIR    ends it; the last line is the tally of the load; exit 1 where a request failed
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startLab } from './fleet.ts';
import { describeTally } from './load.ts';
import { until } from './processes.ts';

const [command, directory] = process.argv.slice(2);
if (directory === undefined) throw new Error('usage: in-background.ts start|stop DIR');
const files = {
  inputs: join(directory, 'inputs'),
  pid: join(directory, 'pid'),
  log: join(directory, 'log'),
  tally: join(directory, 'tally.json'),
};

switch (command) {
  case 'start':
    await start(directory);
    break;
  case 'run':
    await run();
    break;
  case 'stop':
    await stop();
    break;
  default:
    throw new Error(`unknown command ${command}`);
}

async function start(into: string): Promise<void> {
  mkdirSync(into, { recursive: true });
  const log = openSync(files.log, 'a');
  const child = spawn(process.execPath, [import.meta.filename, 'run', into], {
    stdio: ['ignore', log, log],
    detached: true,
  });
  await until(
    () => {
      if (child.exitCode !== null)
        throw new Error(`the lab did not start:\n${readFileSync(files.log, 'utf8')}`);
      return existsSync(files.inputs);
    },
    'the lab does not start',
    60_000,
    50,
  );
  child.unref();
  process.stdout.write(readFileSync(files.inputs, 'utf8'));
}

/** The lab itself, until SIGTERM. */
async function run(): Promise<void> {
  const ended = new Promise((resolve) => process.once('SIGTERM', resolve));
  const lab = await startLab();
  writeFileSync(files.pid, String(process.pid));
  place(
    files.inputs,
    Object.entries(lab.inputs)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  );
  // The promise alone keeps nothing alive.
  const alive = setInterval(() => {}, 60_000);
  await ended;
  clearInterval(alive);
  place(files.tally, JSON.stringify(await lab.stop()));
}

async function stop(): Promise<void> {
  process.kill(Number(readFileSync(files.pid, 'utf8')), 'SIGTERM');
  await until(() => existsSync(files.tally), 'the lab does not end', 30_000, 50);
  const tally = JSON.parse(readFileSync(files.tally, 'utf8')) as Parameters<typeof describeTally>[0];
  console.log(describeTally(tally));
  if (tally.failed > 0 || tally.requests === 0) process.exitCode = 1;
}

/** Whole or not at all: somebody waits for the file. */
function place(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
