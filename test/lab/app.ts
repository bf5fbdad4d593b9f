import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_24, ROOT } from './processes.ts';
import type { Reaper } from './reaper.ts';
import {
  DEFAULTS,
  endToy,
  launchToy,
  readRecord,
  toyListens,
  type Behaviour,
  type ToySpec,
} from './toy-process.ts';

/** What a deploy by `deployScript` shall do; see the head of deploy.ts. */
export interface DeployOptions {
  /** Default `v2`. */
  readonly version?: string;
  readonly behaviour?: Behaviour;
  readonly bootMs?: number;
  readonly beforeMs?: number;
  readonly afterMs?: number;
  readonly graceful?: boolean;
  readonly noWait?: boolean;
  /** Of the new process; see toy-process.ts. */
  readonly errorShare?: number;
  readonly cutShare?: number;
  readonly delayMs?: number;
  /** Exit code of a deploy that fails. */
  readonly fail?: number;
  readonly failAttempts?: number;
  /** The faults are for this server only. */
  readonly only?: string;
}

/** One call of deploy.ts, as it was noted down. */
export interface DeployCall {
  readonly atMs: number;
  readonly server: string;
  readonly version: string;
  /** The `ROLLOUT_…` environment. */
  readonly env: Readonly<Record<string, string>>;
}

/** The toy servers of a lab. What runs may have been started by the test or by a deploy: it is looked up anew each time. */
export interface Apps {
  readonly names: readonly string[];
  spec(name: string): ToySpec;
  pid(name: string): number;
  /** Ends the old process hard and starts one with these changes; resolves when it listens (`dead`: at once). */
  start(name: string, changes?: Partial<Omit<ToySpec, 'name' | 'port' | 'address'>>): Promise<void>;
  /** SIGKILL. */
  kill(name: string): Promise<void>;
  /** A script for the input `run`. */
  deployScript(options?: DeployOptions): string;
  /** All deploys so far, in order. */
  deploys(): DeployCall[];
}

/** Starts toy servers, side by side; resolves when all listen. */
export async function startApps(
  directory: string,
  reaper: Reaper,
  servers: readonly (Pick<ToySpec, 'name' | 'port'> & Partial<ToySpec>)[],
): Promise<Apps> {
  mkdirSync(directory, { recursive: true });
  const launch = async (spec: ToySpec): Promise<void> => {
    const record = launchToy(directory, spec, reaper.labId);
    if (spec.behaviour !== 'dead') await toyListens(record, spec.bootMs + 10_000);
  };
  await Promise.all(servers.map((server) => launch({ ...DEFAULTS, ...server })));
  const calls = join(directory, 'deploys.jsonl');
  return {
    names: servers.map((server) => server.name),
    spec: (name) => readRecord(directory, name).spec,
    pid: (name) => readRecord(directory, name).pid,
    async start(name, changes = {}) {
      const old = readRecord(directory, name);
      await endToy(old, 'SIGKILL');
      await launch({ ...old.spec, ...changes });
    },
    kill: (name) => endToy(readRecord(directory, name), 'SIGKILL'),
    deployScript: (options = {}) => deployCommand(directory, options),
    deploys() {
      if (!existsSync(calls)) return [];
      return readFileSync(calls, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as DeployCall);
    },
  };
}

function deployCommand(directory: string, options: DeployOptions): string {
  const values: [string, string | number | undefined][] = [
    ['version', options.version ?? 'v2'],
    ['behaviour', options.behaviour],
    ['boot-ms', options.bootMs],
    ['before-ms', options.beforeMs],
    ['after-ms', options.afterMs],
    ['error-share', options.errorShare],
    ['cut-share', options.cutShare],
    ['delay-ms', options.delayMs],
    ['fail', options.fail],
    ['fail-attempts', options.failAttempts],
    ['only', options.only],
  ];
  const words = [NODE_24, join(ROOT, 'test/lab/deploy.ts'), '--apps', directory].map((word) => `"${word}"`);
  for (const [name, value] of values) if (value !== undefined) words.push(`--${name}`, `"${value}"`);
  if (options.graceful) words.push('--graceful');
  if (options.noWait) words.push('--no-wait');
  return words.join(' ');
}
