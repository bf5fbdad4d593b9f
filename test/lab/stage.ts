import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { createCommandReader, type Annotation } from './workflow-commands.ts';

/** One line of output. */
export interface LogLine {
  /** Since the start of the stage. */
  readonly atMs: number;
  readonly stream: 'stdout' | 'stderr';
  /** As written. */
  readonly text: string;
  /** As a viewer of the log sees it; undefined for commands to the runner. */
  readonly shown: string | undefined;
}

/** How main or post ended. */
export interface StageResult {
  readonly exitCode: number | null;
  readonly killedBy: NodeJS.Signals | null;
  readonly durationMs: number;
  readonly lines: readonly LogLine[];
  /** All lines as they were written. */
  readonly output: string;
  readonly annotations: readonly Annotation[];
  readonly masks: readonly string[];
  /** Other workflow commands than those for logs: there should be none. */
  readonly otherCommands: readonly string[];
  /** Every `stop-commands` was ended and every group closed. */
  readonly commandsClosed: boolean;
  /** The signals it was sent, each with its time. */
  readonly signals: readonly { readonly name: NodeJS.Signals; readonly atMs: number }[];
  /** From the first signal to the exit; undefined without one. */
  readonly reactionMs: number | undefined;
}

export interface RunningStage {
  readonly pid: number;
  readonly result: Promise<StageResult>;
  /** Resolves with the first line that matches, also one of the past; throws when the stage ends without it. */
  line(pattern: RegExp): Promise<LogLine>;
  /** As the runner cancels: SIGINT, after 7.5 s SIGTERM, after 2.5 s SIGKILL, each to the process only (facts, 3.4). */
  cancel(): void;
  /** SIGKILL at once, as by a lost runner or the kernel's memory killer. */
  kill(): void;
}

const ESCALATION = [
  ['SIGINT', 7_500],
  ['SIGTERM', 2_500],
  ['SIGKILL', 0],
] as const;

/** Starts one stage of the action as the runner does: standard input closed, pipes, no terminal. */
export function startStage(
  node: string,
  script: string,
  options: {
    readonly cwd: string;
    readonly env: NodeJS.ProcessEnv;
    readonly onLine?: ((line: LogLine) => void) | undefined;
  },
): RunningStage {
  const startedMs = performance.now();
  const elapsed = (): number => Math.round(performance.now() - startedMs);
  const child = spawn(node, [script], {
    cwd: options.cwd,
    env: options.env,
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end();

  const reader = createCommandReader();
  const lines: LogLine[] = [];
  const signals: { name: NodeJS.Signals; atMs: number }[] = [];
  const waiting = new Set<{ pattern: RegExp; found: (line: LogLine) => void }>();
  function listen(stream: 'stdout' | 'stderr', source: Readable): void {
    createInterface(source).on('line', (text) => {
      const line = { atMs: elapsed(), stream, text, shown: reader.read(text) };
      lines.push(line);
      options.onLine?.(line);
      for (const one of waiting) if (one.pattern.test(text)) one.found(line);
    });
  }
  listen('stdout', child.stdout);
  listen('stderr', child.stderr);

  const exited = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const closed = once(child, 'close');
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  function send(name: NodeJS.Signals): void {
    if (!isRunning()) return;
    signals.push({ name, atMs: elapsed() });
    child.kill(name);
  }

  async function finish(): Promise<StageResult> {
    const [exitCode, killedBy] = await exited;
    const durationMs = elapsed();
    // Somebody may hold the pipes open; the runner waits five seconds for them, then goes on.
    await Promise.race([closed, sleep(5_000, undefined, { ref: false })]);
    const [first] = signals;
    return {
      exitCode,
      killedBy,
      durationMs,
      lines,
      output: lines.map((line) => line.text).join('\n'),
      annotations: reader.annotations,
      masks: reader.masks,
      otherCommands: reader.others,
      commandsClosed: !reader.stopped && !reader.grouped,
      signals,
      reactionMs: first && durationMs - first.atMs,
    };
  }

  let cancelling = false;
  const result = finish();
  return {
    pid: child.pid ?? 0,
    result,
    line(pattern) {
      const past = lines.find((line) => pattern.test(line.text));
      if (past) return Promise.resolve(past);
      return new Promise((resolve, reject) => {
        const one = { pattern, found: resolve };
        waiting.add(one);
        void result.then((stage) => {
          waiting.delete(one);
          reject(new Error(`the action ended without a line that matches ${pattern}:\n${stage.output}`));
        });
      });
    },
    cancel() {
      if (cancelling) return;
      cancelling = true;
      void (async () => {
        for (const [name, waitMs] of ESCALATION) {
          if (!isRunning()) return;
          send(name);
          await Promise.race([exited, sleep(waitMs, undefined, { ref: false })]);
        }
      })();
    },
    kill: () => {
      send('SIGKILL');
    },
  };
}
