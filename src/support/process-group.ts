import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { Sink } from './lines.ts';
import { endTree, type TreeProcess } from './process-tree.ts';

/** In the environment of everything that a group starts, so that its daemons are found when the group is ended. */
export const MARK_NAME = 'ROLLOUT_MARK';

/** Output that still comes after the program has ended: silence after which it is let go, and the limit for it all. */
const QUIET_MS = 250;
const OUTPUT_MS = 1_000;
/** Output is taken in such pieces, with a turn of the event loop between: a flood must not hold up cancel or watching. */
const PIECE_BYTES = 8 * 1024;

export interface GroupOptions {
  /** A path, or a name to be found in the PATH of `environment`. */
  readonly file: string;
  readonly args: readonly string[];
  readonly workingDirectory: string;
  /** The whole environment; nothing is inherited beside it. */
  readonly environment: NodeJS.ProcessEnv;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Between SIGTERM and SIGKILL when the group is ended. */
  readonly graceMs: number;
  /** Told the number of the group as soon as the program runs. */
  readonly onStarted?: (group: number) => void;
}

/** How it ended: by itself, by a signal from somewhere else, or because the caller's signal aborted. */
export type GroupEnd =
  | { readonly how: 'exited'; readonly code: number }
  | { readonly how: 'signalled'; readonly signal: NodeJS.Signals }
  | { readonly how: 'ended'; readonly survivors: readonly TreeProcess[] };

/**
 * Runs a program as leader of its own process group and session, with stdin at its end and the output handed to the sinks as it
 * comes, and returns when the program itself has ended. What it left running in the background lives on; where that keeps the
 * output open, the output is let go after 250 ms of silence, at most after 1 s.
 *
 * When `signal` aborts first, the whole process tree is ended (see `endTree`), which takes at most `graceMs` + 0.5 s. A program
 * that ended before is finished, whatever the signal does afterwards. Throws the system's error where the program cannot be
 * started, and what a sink throws, after ending the tree.
 */
export async function runGroup(options: GroupOptions, signal: AbortSignal): Promise<GroupEnd> {
  signal.throwIfAborted();
  const id = randomUUID();
  const child = spawn(options.file, [...options.args], {
    cwd: options.workingDirectory,
    env: { ...options.environment, [MARK_NAME]: id },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    windowsHide: true,
  });
  const exited = new Promise<GroupEnd>((resolve) => {
    child.once('exit', (code, by) =>
      resolve(by === null ? { how: 'exited', code: code ?? 0 } : { how: 'signalled', signal: by }),
    );
  });
  await once(child, 'spawn');

  const aborted = Promise.withResolvers<undefined>();
  const onAbort = (): void => aborted.resolve(undefined);
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();

  const traffic = { lastMs: performance.now() };
  const output = Promise.all([
    pump(child.stdout, options.stdout, traffic),
    pump(child.stderr, options.stderr, traffic),
  ]);
  const end = async (): Promise<readonly TreeProcess[]> =>
    child.pid === undefined ? [] : endTree(child.pid, [`${MARK_NAME}=${id}`], options.graceMs);
  try {
    if (child.pid !== undefined) options.onStarted?.(child.pid);
    const exit = await Promise.race([exited, aborted.promise, output.then(() => exited)]);
    const result: GroupEnd = exit ?? { how: 'ended', survivors: await end() };
    await untilQuiet(output, traffic);
    child.stdout.destroy();
    child.stderr.destroy();
    await output;
    return result;
  } catch (error) {
    await end();
    throw error;
  } finally {
    signal.removeEventListener('abort', onAbort);
    child.stdout.destroy();
    child.stderr.destroy();
    child.unref();
  }
}

async function pump(stream: Readable, sink: Sink, traffic: { lastMs: number }): Promise<void> {
  for await (const chunk of readUntilClosed(stream)) {
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
      traffic.lastMs = performance.now();
      sink.push(chunk.subarray(at, at + PIECE_BYTES));
      await nextTurn();
    }
  }
  sink.end();
}

/** The chunks of a stream; one that is destroyed or breaks has simply ended. */
async function* readUntilClosed(stream: Readable): AsyncGenerator<Buffer, void, undefined> {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  for (;;) {
    const next = await chunks.next().catch(() => undefined);
    if (next === undefined || next.done === true) return;
    yield next.value;
  }
}

/** Waits for the end of the output, as long as some comes. Failures of the output are left to whoever awaits it. */
async function untilQuiet(output: Promise<unknown>, traffic: { lastMs: number }): Promise<void> {
  const done = new AbortController();
  const finished = output.then(
    () => true,
    () => true,
  );
  const sinceMs = performance.now();
  traffic.lastMs = sinceMs;
  for (;;) {
    const nowMs = performance.now();
    const leftMs = Math.min(traffic.lastMs + QUIET_MS, sinceMs + OUTPUT_MS) - nowMs;
    if (leftMs <= 0) break;
    const wait = sleep(leftMs, false, { signal: done.signal }).catch(() => true);
    if (await Promise.race([finished, wait])) break;
  }
  done.abort();
}
