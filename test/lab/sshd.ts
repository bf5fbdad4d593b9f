import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from './ports.ts';
import { isAlive, signal, until } from './processes.ts';
import { startReaper, type Reaper } from './reaper.ts';

const SSHD = '/usr/sbin/sshd';

export interface SshdOptions {
  /** In front of the key in authorized_keys: `restrict,port-forwarding,…`. */
  readonly keyOptions?: string;
  /** Further lines of sshd_config. */
  readonly lines?: readonly string[];
}

/** A throw-away sshd on loopback, with keys of its own. */
export interface Sshd {
  readonly port: number;
  readonly user: string;
  /** Private and public keys and all else lie there. */
  readonly directory: string;
  /** The private key that may log in. */
  readonly userKey: string;
  /** Of a host key as ssh prints it: `SHA256:…`. */
  fingerprint(): string;
  /** The line of known_hosts for this server, with today's host key. */
  knownHosts(): string;
  log(): string;
  /** Processes of connections, the newest last; those of the server itself are not among them. */
  connections(): number[];
  /** Ends all connections at once, as when a network or a host goes. */
  cut(): Promise<void>;
  /** SIGSTOP to what serves the connections: they stay open and say nothing. */
  freezeConnections(): void;
  /** The same with the server itself: it accepts connections and says nothing. */
  freeze(): void;
  thaw(): void;
  /** Ends the server and its connections. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Another host key from the next start on. */
  changeHostKey(): void;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Starts an sshd that lets this user in by key; resolves when it listens. */
export async function startSshd(options: SshdOptions = {}): Promise<Sshd> {
  if (!existsSync(SSHD)) throw new Error(`there is no ${SSHD}: run script/bootstrap`);
  const directory = mkdtempSync(join(tmpdir(), 'sshd-'));
  // The keys that may log in are read as the user that logs in.
  chmodSync(directory, 0o755);
  const reaper = startReaper(directory);
  const file = (name: string): string => join(directory, name);
  const port = await freePort();
  newKey(file('hostkey'));
  newKey(file('userkey'));
  const publicKey = readFileSync(file('userkey.pub'), 'utf8');
  writeFileSync(file('authorized_keys'), `${options.keyOptions ?? ''} ${publicKey}`.trimStart());
  writeFileSync(
    file('sshd_config'),
    [
      `Port ${port}`,
      'ListenAddress 127.0.0.1',
      `HostKey ${file('hostkey')}`,
      'PidFile none',
      `AuthorizedKeysFile ${file('authorized_keys')}`,
      'StrictModes no',
      'UsePAM yes',
      'PasswordAuthentication no',
      'KbdInteractiveAuthentication no',
      ...(options.lines ?? []),
      '',
    ].join('\n'),
  );
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 });

  let server: ChildProcess | undefined;
  let frozen: number[] = [];
  const log = (): string => readFileSync(file('log'), 'utf8');
  const start = async (): Promise<void> => {
    server = await launch(file, reaper);
  };
  const connections = (): number[] => descendants(server?.pid ?? 0);
  const thaw = (): void => {
    for (const pid of frozen) signal(pid, 'SIGCONT');
    frozen = [];
  };
  const freeze = (pids: readonly number[]): void => {
    for (const pid of pids) signal(pid, 'SIGSTOP');
    frozen = [...frozen, ...pids];
  };
  const kill = async (pids: readonly number[]): Promise<void> => {
    for (const pid of pids) signal(pid, 'SIGKILL');
    await until(() => !pids.some(isAlive), 'sshd survives SIGKILL');
  };
  await start();
  return {
    port,
    user: userInfo().username,
    directory,
    userKey: readFileSync(file('userkey'), 'utf8'),
    fingerprint: () =>
      execFileSync('ssh-keygen', ['-l', '-f', file('hostkey.pub')], { encoding: 'utf8' }).split(' ')[1] ?? '',
    knownHosts: () => knownHostsLine(`[127.0.0.1]:${port}`, file('hostkey.pub')),
    log,
    connections,
    cut: () => kill(connections()),
    freezeConnections: () => freeze(connections()),
    freeze: () => freeze([server?.pid ?? 0, ...connections()]),
    thaw,
    stop: async () => {
      thaw();
      const listener = server?.pid ?? 0;
      // The children first: nobody can tell whose they were once the listener is gone.
      await kill([...connections(), listener]);
    },
    start,
    changeHostKey: () => newKey(file('hostkey')),
    async [Symbol.asyncDispose]() {
      thaw();
      await reaper.reap();
    },
  };
}

async function launch(file: (name: string) => string, reaper: Reaper): Promise<ChildProcess> {
  const output = openSync(file('log'), 'w');
  const server = spawn(SSHD, ['-D', '-e', '-f', file('sshd_config')], {
    stdio: ['ignore', output, output],
    detached: true,
    env: reaper.env,
  });
  closeSync(output);
  server.unref();
  await until(
    () => {
      const said = readFileSync(file('log'), 'utf8');
      if (server.exitCode !== null) throw new Error(`sshd ended at its start: ${said}`);
      return said.includes('Server listening on');
    },
    () => `sshd does not listen: ${readFileSync(file('log'), 'utf8')}`,
  );
  return server;
}

/** A new ed25519 key pair without a passphrase, or with one. */
export function newKey(path: string, passphrase = ''): void {
  execFileSync('sh', ['-c', 'rm -f "$1" "$1.pub"', 'sh', path]);
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', passphrase, '-C', 'lab', '-f', path]);
}

/** A line of known_hosts for this public key. */
export const knownHostsLine = (host: string, publicKeyFile: string): string =>
  `${host} ${readFileSync(publicKeyFile, 'utf8').split(' ').slice(0, 2).join(' ')}\n`;

function descendants(pid: number): number[] {
  const all = execFileSync('ps', ['-A', '-o', 'pid=', '-o', 'ppid='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const childrenOf = (parent: number): number[] =>
    all.flatMap(([child, its]) => (its === parent && child ? [child, ...childrenOf(child)] : []));
  return childrenOf(pid);
}
