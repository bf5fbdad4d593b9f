import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RuntimeEndpoint } from '../../src/inputs/inputs.ts';
import { splitAnswers } from '../../src/haproxy/runtime/answers.ts';
import type { Exchange } from '../../src/haproxy/runtime/exchange.ts';
import { RolloutError } from '../../src/support/errors.ts';
import { recorded } from './runtime-fixtures.ts';

/** What a scripted peer does with the line of its connection number `index`, from 0. */
export type Script = (line: string, socket: Socket, index: number) => void;

/** A peer for what a real HAProxy will not do. It counts connections and remembers their lines. */
export interface ScriptedPeer {
  readonly endpoint: RuntimeEndpoint;
  readonly lines: readonly string[];
  /** Resolves when the other side has hung up on every connection. */
  allClosed(): Promise<void>;
  listen(): Promise<void>;
  stop(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

export async function scriptedPeer(script: Script): Promise<ScriptedPeer> {
  const directory = mkdtempSync(join(tmpdir(), 'runtime-'));
  const path = join(directory, 's');
  const lines: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    let text = '';
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (!text.endsWith('\n')) return;
      lines.push(text.trimEnd());
      script(text.trimEnd(), socket, lines.length - 1);
    });
  });
  const listen = async (): Promise<void> => {
    server.listen(path);
    await once(server, 'listening');
  };
  const stop = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    if (!server.listening) return;
    server.close();
    await once(server, 'close');
  };
  await listen();
  return {
    endpoint: endpointOf(path),
    lines,
    async allClosed() {
      // The other side had closed its half from the beginning: that it hung up shows only when something is written to it.
      for (const end = performance.now() + 2_000; sockets.size > 0; await sleep(5)) {
        if (performance.now() > end) throw new Error('the other side did not hang up');
        for (const socket of sockets) socket.write('x');
      }
    },
    listen,
    stop,
    async [Symbol.asyncDispose]() {
      await stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export const endpointOf = (path: string): RuntimeEndpoint => ({
  kind: 'unix',
  label: 'lb1',
  text: path,
  path,
  host: '',
  port: 0,
});

/** The parts of a recorded look, to build answers of. */
function partsOf(version: string): { info: string; stat: string; state: string } {
  const split = splitAnswers(recorded(version, 'look.txt'), ['info', 'stat', 'servers-state', 'info']);
  if (split.kind !== 'whole') throw new Error('the recording is not whole');
  const [info = '', stat = '', state = ''] = split.parts.map((part) => part.text);
  return { info, stat, state };
}

const { info, stat, state } = partsOf('2.6');

/** `show info` of a process. */
export const infoOf = (pid: number, stopping = false): string =>
  `${info.replace(/^Pid: .*$/m, `Pid: ${pid}`).replace(/^Stopping: .*$/m, `Stopping: ${stopping ? 1 : 0}`)}\n\n`;

/** `show stat` with the recorded rows of these servers of `web`; `BACKEND` is one too. */
export const statOf = (...servers: string[]): string =>
  table(stat, (row) => servers.some((server) => row.startsWith(`web,${server},`)), 1);

/** `show servers state` with the recorded rows of these servers of `web`. */
export const stateOf = (...servers: string[]): string =>
  table(state, (row) => servers.includes(row.split(' ')[3] ?? ''), 2);

function table(text: string, wanted: (row: string) => boolean, heading: number): string {
  const rows = text.split('\n');
  return `${[...rows.slice(0, heading), ...rows.slice(heading).filter(wanted)].join('\n')}\n\n`;
}

/** The first columns of a row of `show servers state` with other bits in it. */
export function withBits(text: string, server: string, op: number, admin: number): string {
  return text.replace(new RegExp(`( ${server} \\S+) \\d+ \\d+ `), `$1 ${op} ${admin} `);
}

/** Answers a line command by command, as HAProxy does: `answer` gives the answer to one. */
export function answering(lines: string[], answer: (command: string, exchange: number) => string): Exchange {
  return (line) => {
    lines.push(line);
    const text = line
      .split(';')
      .map((command) => answer(command, lines.length - 1))
      .join('');
    return Promise.resolve({ kind: 'text', text });
  };
}

/** The RolloutError with which the promise rejects. */
export async function failure(promise: Promise<unknown>): Promise<RolloutError> {
  try {
    await promise;
  } catch (error) {
    assert.ok(error instanceof RolloutError, String(error));
    return error;
  }
  throw new assert.AssertionError({ message: 'it succeeded' });
}

/** The same, and how long it took. */
export async function timed(promise: Promise<unknown>): Promise<{ error: RolloutError; ms: number }> {
  const start = performance.now();
  const error = await failure(promise);
  return { error, ms: performance.now() - start };
}
