import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exchange, readRows, type LabRow } from './cli.ts';
import { haproxyBinary, type HaproxyBinary, type HaproxyKind } from './haproxy-binaries.ts';
import { renderConfig, type HaproxyConfig, type SocketConfig } from './haproxy-config.ts';
import { freePort } from './ports.ts';
import { isAlive, isStopped, signal, until } from './processes.ts';
import type { Reaper } from './reaper.ts';

export interface HaproxyOptions {
  readonly binary?: HaproxyKind;
  /** In few words, or the whole text, made with the sockets that it must listen on. */
  readonly config: HaproxyConfig | ((sockets: SocketConfig) => string);
  /** A master with workers, as packages run it (`-W -S`). */
  readonly master?: boolean;
  /** Keep the state file up to date across reloads: drained servers stay drained. */
  readonly keepState?: boolean;
  /** Connections that the admin sockets take at once. */
  readonly maxconn?: number;
  /** File names start with it; two HAProxys in one lab need two. */
  readonly label?: string;
}

/** A running HAProxy. Every change of its processes resolves only when it is so. */
export interface Haproxy {
  readonly binary: HaproxyBinary;
  /** Level admin. */
  readonly socket: string;
  /** Level operator: everything can be read, nothing written. */
  readonly operatorSocket: string;
  /** The same as `socket` on 127.0.0.1. */
  readonly tcpPort: number;
  /** Only with `master`. */
  readonly masterSocket: string;
  readonly configFile: string;
  /** What HAProxy wrote: warnings, state changes, requests that went wrong. */
  log(): string;
  /** Raw Runtime API: the answer to one line, as it came. */
  cli(line: string): Promise<string>;
  /** The same on the master socket. */
  masterCli(line: string): Promise<string>;
  row(backend: string, server: string): Promise<LabRow>;
  /** By `backend/server`. */
  rows(): Promise<Map<string, LabRow>>;
  /** The process that answers on the socket: the worker, with `master`. */
  pid(): Promise<number>;
  /** Every process that is alive: master, workers, old ones still busy. */
  pids(): Promise<number[]>;
  /**
   * A new process with the same configuration (or another) takes over; the old one serves what it has to its end.
   * Resolves when the new one answers.
   */
  reload(config?: HaproxyOptions['config']): Promise<void>;
  /** SIGKILL to all its processes; the socket files stay, as they do. */
  kill(): Promise<void>;
  /** Kill and start anew: all runtime state is gone. */
  restart(): Promise<void>;
  /** SIGSTOP: it accepts connections and says nothing. */
  freeze(): Promise<void>;
  thaw(): void;
  stop(): Promise<void>;
}

/** Starts a real HAProxy in the directory of a lab; resolves when its socket answers. */
export async function startHaproxy(
  directory: string,
  reaper: Reaper,
  options: HaproxyOptions,
): Promise<Haproxy> {
  const binary = haproxyBinary(options.binary ?? 'distribution');
  const label = options.label ?? 'haproxy';
  const file = (suffix: string): string => join(directory, `${label}.${suffix}`);
  const sockets: SocketConfig = {
    admin: file('sock'),
    operator: file('operator.sock'),
    tcpPort: await freePort(),
    ...(options.maxconn === undefined ? {} : { maxconn: options.maxconn }),
    ...(options.keepState ? { stateFile: file('state') } : {}),
  };
  const masterSocket = file('master.sock');
  const logFile = file('log');
  let processes: ChildProcess[] = [];
  let frozen: number[] = [];

  const log = (): string => readFileSync(logFile, 'utf8');
  const cli = (line: string): Promise<string> => exchange(sockets.admin, line);
  const masterCli = (line: string): Promise<string> => exchange(masterSocket, line, { halfClose: true });
  const alive = (): ChildProcess[] => (processes = processes.filter((one) => one.pid && isAlive(one.pid)));
  const answeringPid = async (): Promise<number> =>
    Number(/^Pid: (\d+)$/m.exec(await cli('show info'))?.[1] ?? Number.NaN);

  function write(config: HaproxyOptions['config']): void {
    writeFileSync(
      file('cfg'),
      typeof config === 'function' ? config(sockets) : renderConfig(config, sockets),
    );
  }

  function launch(...further: string[]): ChildProcess {
    const output = openSync(logFile, 'a');
    const mode = options.master ? ['-W', '-S', masterSocket] : [];
    // -db: in the foreground, so that it is our child; a session of its own keeps Ctrl-C away from it.
    const child = spawn(binary.path, ['-db', '-f', file('cfg'), ...mode, ...further], {
      stdio: ['ignore', output, output],
      detached: true,
      env: reaper.env,
    });
    closeSync(output);
    child.unref();
    processes.push(child);
    return child;
  }

  async function answers(started: ChildProcess, isNew: (pid: number) => boolean): Promise<void> {
    await until(
      async () => {
        if (started.exitCode !== null || started.signalCode !== null) {
          throw new Error(`${binary.path} ended at its start: ${log()}`);
        }
        return answeringPid().then(isNew, () => false);
      },
      () => `HAProxy does not answer on ${sockets.admin}: ${log()}`,
    );
    if (options.master) await workers();
  }

  /** Old ones too. The master executes itself anew after each start and reload; its socket refuses for a moment meanwhile. */
  async function workers(): Promise<number[]> {
    const list = await until(
      () =>
        masterCli('show proc').then(
          (answer) => answer.includes('# workers') && answer,
          () => false as const,
        ),
      () => `the master does not answer on ${masterSocket}: ${log()}`,
    );
    return [...list.matchAll(/^(\d+)\s+worker\b/gm)].map((found) => Number(found[1]));
  }

  async function allPids(): Promise<number[]> {
    const direct = alive().map((one) => one.pid ?? 0);
    return options.master && direct.length > 0 ? [...direct, ...(await workers())] : direct;
  }

  async function endAll(): Promise<void> {
    // A frozen master can't be asked for its workers; they are known from the moment of the freezing.
    const pids = frozen.length > 0 ? frozen : await allPids();
    for (const pid of pids) signal(pid, 'SIGKILL');
    frozen = [];
    await until(() => !pids.some(isAlive), `HAProxy survives SIGKILL: ${pids.join(', ')}`);
    alive();
  }

  async function start(): Promise<void> {
    const child = launch();
    await answers(child, (pid) => !Number.isNaN(pid));
  }

  if (sockets.stateFile) writeFileSync(sockets.stateFile, '');
  write(options.config);
  await start();

  return {
    binary,
    socket: sockets.admin,
    operatorSocket: sockets.operator,
    tcpPort: sockets.tcpPort,
    masterSocket,
    configFile: file('cfg'),
    log,
    cli,
    masterCli,
    async row(backend, server) {
      const row = (await readRows(sockets.admin)).get(`${backend}/${server}`);
      if (!row) throw new Error(`HAProxy shows no server ${backend}/${server}`);
      return row;
    },
    rows: () => readRows(sockets.admin),
    pid: answeringPid,
    pids: allPids,
    async reload(config) {
      if (config) write(config);
      if (sockets.stateFile) writeFileSync(sockets.stateFile, await cli('show servers state'));
      const before = await answeringPid();
      const current = alive().at(-1);
      if (!current?.pid) throw new Error('HAProxy does not run, so it cannot be reloaded');
      if (options.master) {
        signal(current.pid, 'SIGUSR2');
        await answers(current, (pid) => !Number.isNaN(pid) && pid !== before);
      } else {
        // -x: the listening sockets are handed over, so that no connection falls between the two processes.
        const next = launch('-x', sockets.admin, '-sf', ...alive().map((one) => String(one.pid)));
        await answers(next, (pid) => pid === next.pid);
      }
    },
    kill: endAll,
    async restart() {
      await endAll();
      await start();
    },
    async freeze() {
      frozen = await allPids();
      for (const pid of frozen) signal(pid, 'SIGSTOP');
      // An old process may just end instead.
      await until(() => frozen.every((pid) => isStopped(pid) || !isAlive(pid)), 'HAProxy does not stop');
    },
    thaw() {
      for (const pid of frozen) signal(pid, 'SIGCONT');
      frozen = [];
    },
    stop: endAll,
  };
}
