import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomBytes } from 'node:crypto';

/** Every process of a lab carries this variable; its value is the lab's id. */
export const LAB_VARIABLE = 'HAPROXY_LAB';

/**
 * Ends everything that a lab started, whatever happens to the process that owns the lab: a shell of a session of its own
 * waits for the end of its standard input, which comes by itself when the owner dies, even by SIGKILL. Then it kills all
 * that carries the lab's id in the environment, however detached, and removes the directory.
 */
export interface Reaper {
  readonly labId: string;
  /** The environment for a process of the lab: this process's own, marked, and without the runner's marks. */
  readonly env: NodeJS.ProcessEnv;
  /** Kills and removes now; resolves when nothing is left. */
  reap(): Promise<void>;
}

/** `$1` the marker, `$2` the directory. Twice over, because a process may fork while it is being killed. */
const REAP = `
cat >/dev/null
marked() {
  if [ -d /proc/self ]; then
    grep -lzxF "$1" /proc/[0-9]*/environ 2>/dev/null | cut -d / -f 3
  else
    ps -Eww -ax -o pid= -o command= | grep -F " $1" | grep -v grep | awk '{print $1}'
  fi
}
for i in 1 2 3 4 5 6 7 8 9 10; do
  pids=$(marked "$1")
  [ -n "$pids" ] || break
  kill -9 $pids 2>/dev/null
  sleep 0.02
done
rm -rf "$2"
`;

export function startReaper(directory: string): Reaper {
  const labId = randomBytes(8).toString('hex');
  const shell = spawn('sh', ['-c', REAP, 'reaper', `${LAB_VARIABLE}=${labId}`, directory], {
    stdio: ['pipe', 'ignore', 'inherit'],
    detached: true,
    env: unmarked(process.env),
  });
  const exited = once(shell, 'exit');
  // A test that forgets to stop its lab still ends, and the reaper with it.
  shell.unref();
  (shell.stdin as unknown as { unref(): void }).unref();
  return {
    labId,
    env: { ...unmarked(process.env), [LAB_VARIABLE]: labId },
    async reap() {
      shell.ref();
      shell.stdin.end();
      await exited;
    },
  };
}

/** The environment as a real server's processes have it: nothing of the runner, nothing of another lab. */
export function unmarked(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => name !== 'RUNNER_TRACKING_ID' && name !== LAB_VARIABLE && !name.startsWith('NODE_TEST_'),
    ),
  );
}
