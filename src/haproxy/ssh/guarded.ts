import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';

/**
 * A shell that waits until all is prepared, then becomes ssh and leaves a watcher behind. The watcher waits for the end of our pipe,
 * which comes when we end it or are killed, by SIGKILL too: then it ends ssh and removes the directory with the key. Before that the
 * shell itself does. The number of ssh cannot be given to another process meanwhile: it is the group of the watcher.
 */
const GUARD = `
read -r go <&3 || { rm -rf -- "$SSH_DIR"; exit 1; }
{ cat <&3; kill $$; rm -rf -- "$SSH_DIR"; } >/dev/null 2>&1 &
exec "$@" 3<&-`;

/** What ssh printed, as far as it is kept. */
const KEPT = 64 * 1024;
/** ssh is ended by SIGTERM in 4 ms; what does not, is killed. */
const PATIENCE_MS = 1_000;
/** For what ssh printed before it ended. */
const LAST_WORDS_MS = 200;

/** ssh, or the shell that will become it, with a directory that goes when it does. */
export interface Guarded {
  /** Everything is prepared. */
  go(): void;
  /** What it has printed since the start, or since `forget`. */
  printed(): string;
  forget(): void;
  onLine(listener: (line: string) => void): void;
  /** Undefined while it runs; then its status, or undefined in it where a signal ended it. */
  ended(): { readonly code: number | undefined } | undefined;
  /** Resolves when it has ended and all that it printed has come. */
  readonly end: Promise<void>;
  /** Ends it, or what is left of it, and has the directory removed. Never throws. */
  close(): Promise<void>;
}

/** Starts the guard over `directory`. Nothing secret may lie there before. */
export function startGuarded(
  directory: string,
  command: readonly string[],
  environment: NodeJS.ProcessEnv,
): Guarded {
  const child = spawn('sh', ['-c', GUARD, 'sh', ...command], {
    // Not standard input: Node closes that when ssh ends, and the directory is still needed then.
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    // A session of its own: Ctrl-C at a terminal must not end the tunnel that the restore needs.
    detached: true,
    env: { ...environment, SSH_DIR: directory },
  });
  const pipe = child.stdio[3] as Socket;
  const stderr = child.stdio[2] as Socket;
  let text = '';
  let partial = '';
  let ended: { readonly code: number | undefined } | undefined;
  const listeners: ((line: string) => void)[] = [];
  stderr.setEncoding('utf8');
  stderr.on('data', (chunk: string) => {
    text = (text + chunk).slice(-KEPT);
    const lines = (partial + chunk).split(/\r?\n/);
    partial = (lines.pop() ?? '').slice(0, KEPT);
    for (const line of lines) for (const listener of listeners) listener(line);
  });
  const printedAll = new Promise((resolve) => stderr.once('close', resolve));
  const exited = new Promise<void>((resolve) => {
    const over = (code: number | undefined): void => {
      ended ??= { code };
      resolve();
    };
    child.once('exit', (code) => over(code ?? undefined));
    child.once('error', (error) => {
      text += `${error.message}\n`;
      over(127);
    });
  });
  // The watcher has the other end, and lets go of it when all is removed.
  const cleaned = new Promise<void>((resolve) => pipe.once('close', () => resolve()));
  pipe.on('error', () => undefined);
  pipe.resume();
  // Whoever forgets to close it must not be kept from ending; then the watcher cleans up.
  child.unref();
  pipe.unref();
  stderr.unref();

  return {
    go: () => void pipe.write('go\n'),
    printed: () => text,
    forget: () => {
      text = '';
    },
    onLine: (listener) => void listeners.push(listener),
    ended: () => ended,
    end: exited.then(() => within(LAST_WORDS_MS, printedAll)),
    async close() {
      pipe.end();
      await within(PATIENCE_MS, Promise.all([exited, cleaned]));
      if (!ended) child.kill('SIGKILL');
      pipe.destroy();
      await within(PATIENCE_MS, exited);
    },
  };
}

/** Waits for it, but not longer. Node must not end meanwhile, although nothing of ssh itself keeps it. */
async function within(ms: number, what: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([what, late]);
  clearTimeout(timer);
}
