import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { isAlive, ROOT, signal, until } from './processes.ts';
import { LAB_VARIABLE, unmarked } from './reaper.ts';

/**
 * `dead` lives and never listens; `broken` answers 500 to everything; `unhealthy` only `/healthz` with 503; `flapping` is
 * healthy and unhealthy in turns of `flapMs`.
 */
export type Behaviour = 'healthy' | 'dead' | 'broken' | 'unhealthy' | 'flapping';

/** How one toy server runs. */
export interface ToySpec {
  readonly name: string;
  readonly address: string;
  readonly port: number;
  readonly version: string;
  readonly behaviour: Behaviour;
  /** From the start of the process until it listens. */
  readonly bootMs: number;
  /** How long `/healthz` takes. */
  readonly healthDelayMs: number;
  readonly flapMs: number;
  /** After SIGTERM: how long connections that exist are served on. */
  readonly lingerMs: number;
  /** Of the answers but those of `/healthz`, evenly spread: so many are 500… */
  readonly errorShare: number;
  /** …and so many are none: the connection is cut instead. From 0 to 1. */
  readonly cutShare: number;
  /** Every answer but those of `/healthz` comes so much later. */
  readonly delayMs: number;
}

/** What lies in `<directory>/<name>.json`, so that a deploy in another process finds its server. */
export interface ToyRecord {
  readonly spec: ToySpec;
  readonly pid: number;
  readonly labId: string;
}

export const DEFAULTS = {
  address: '127.0.0.1',
  version: 'v1',
  behaviour: 'healthy',
  bootMs: 0,
  healthDelayMs: 0,
  flapMs: 700,
  lingerMs: 0,
  errorShare: 0,
  cutShare: 0,
  delayMs: 0,
} as const;

const recordFile = (directory: string, name: string): string => join(directory, `${name}.json`);

export function readRecord(directory: string, name: string): ToyRecord {
  return JSON.parse(readFileSync(recordFile(directory, name), 'utf8')) as ToyRecord;
}

/**
 * Starts the process, detached and with nothing of the runner in its environment, as a service manager would: it outlives
 * whoever started it, and ends with its lab.
 */
export function launchToy(directory: string, spec: ToySpec, labId: string): ToyRecord {
  const output = openSync(join(directory, `${spec.name}.log`), 'a');
  const child = spawn(process.execPath, [join(ROOT, 'test/lab/toy-server.ts'), JSON.stringify(spec)], {
    stdio: ['ignore', output, output],
    detached: true,
    cwd: '/',
    env: { ...unmarked(process.env), [LAB_VARIABLE]: labId },
  });
  closeSync(output);
  child.unref();
  if (!child.pid) throw new Error(`could not start ${process.execPath} for ${spec.name}`);
  const record = { spec, pid: child.pid, labId };
  // Whole or not at all: a deploy may be killed at any moment.
  writeFileSync(`${recordFile(directory, spec.name)}.new`, JSON.stringify(record));
  renameSync(`${recordFile(directory, spec.name)}.new`, recordFile(directory, spec.name));
  return record;
}

/** Resolves when the server takes connections. */
export async function toyListens(record: ToyRecord, timeoutMs: number): Promise<void> {
  const { spec, pid } = record;
  await until(
    () => canConnect(spec.port, spec.address),
    () =>
      `${spec.name} (pid ${pid}, ${isAlive(pid) ? 'alive' : 'gone'}) does not listen on ${spec.address}:${spec.port}`,
    timeoutMs,
  );
}

/** Ends a process and resolves when it is gone (`SIGKILL`) and has let go of its port. */
export async function endToy(record: ToyRecord, name: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const { spec, pid } = record;
  if (!signal(pid, name)) return;
  if (name === 'SIGKILL') await until(() => !isAlive(pid), `${spec.name}: pid ${pid} survives SIGKILL`);
  // A process shows as dead while its last threads still hold the port.
  await until(
    async () => !(await canConnect(spec.port, spec.address)),
    `${spec.name} listens on after ${name}`,
  );
}

function canConnect(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host });
    const end = (result: boolean): void => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => {
      end(true);
    });
    socket.once('error', () => {
      end(false);
    });
  });
}
