import type { SimRow } from './row.ts';

/** One HAProxy process: its rows, and what it has counted. */
export class Worker {
  readonly pid: number;
  readonly startedMs: number;
  readonly backends: ReadonlyMap<string, readonly SimRow[]>;
  /** Undefined while it is the one that serves. */
  retiredMs: number | undefined;
  /** Requests that found no usable server, by backend. */
  readonly refused = new Map<string, number>();

  constructor(pid: number, startedMs: number, backends: ReadonlyMap<string, readonly SimRow[]>) {
    this.pid = pid;
    this.startedMs = startedMs;
    this.backends = backends;
  }

  rows(): SimRow[] {
    return [...this.backends.values()].flat();
  }

  row(backend: string, server: string): SimRow | undefined {
    return this.backends.get(backend)?.find((row) => row.name === server);
  }
}
