import type { ControlPlane, Observation, Order } from '../../src/haproxy/control-plane.ts';
import type { Exchange } from '../../src/haproxy/runtime/exchange.ts';
import { runtimeOver } from '../../src/haproxy/runtime/node.ts';
import type { NodeSnapshot } from '../../src/server.ts';
import { answersTo } from './fake-haproxy.ts';
import { ENDPOINT, fakeClock, never, TIMES } from './harness.ts';
import type { World } from './worlds.ts';
import { WORLDS } from './worlds.ts';

/** What is tried: one method of the port, in a world, with some of the answers replaced. */
export interface FuzzInput {
  readonly world: World;
  readonly operation: Operation;
  /** By the number of the exchange, from 0; the others are honest. */
  readonly replies: ReadonlyMap<number, Buffer>;
  /** Gives a replaced answer again whenever the same line comes again, so that asking anew does not help. */
  readonly sticky: boolean;
}

export const BUSY = { backend: 'web', server: 'busy' };
export const IDLE = { backend: 'web', server: 'idle' };

/** The last of them is not so in any world, unless bytes say it. */
export const ORDERS = {
  drain: { do: 'state', row: BUSY, state: 'drain' },
  maint: { do: 'state', row: IDLE, state: 'maint' },
  weight: { do: 'weight', row: BUSY, weight: 10 },
  'state-down': { do: 'state-down', row: BUSY, state: 'drain' },
  shutdown: { do: 'shutdown-sessions', row: BUSY },
  'not-so': { do: 'state', row: BUSY, state: 'maint' },
} as const satisfies Readonly<Record<string, Order>>;

export const OPERATIONS = ['snapshot', 'watch', 'watch-masks', 'prove', ...keys(ORDERS)] as const;
export type Operation = 'snapshot' | 'watch' | 'watch-masks' | 'prove' | keyof typeof ORDERS;

function keys<T extends object>(record: T): (keyof T)[] {
  return Object.keys(record) as (keyof T)[];
}

export interface Delivered {
  readonly line: string;
  readonly bytes: Buffer;
}

export interface Ran {
  readonly delivered: readonly Delivered[];
  /** What the method returned, or what it threw. */
  readonly result:
    { readonly snapshot: NodeSnapshot } | { readonly observation: Observation } | 'done' | undefined;
  readonly thrown: unknown;
  /** On the processor, not by the clock: the machine may be busy with other things. */
  readonly cpuMs: number;
}

/** No operation needs so many exchanges within its time-out; past it the run is cut off as endless. */
export const MOST_EXCHANGES = 2_000;
export class Endless extends Error {}

export async function runInput(input: FuzzInput): Promise<Ran> {
  const haproxy = WORLDS[input.world];
  const delivered: Delivered[] = [];
  const again = new Map<string, Buffer>();
  let counting = false;
  const exchange: Exchange = (line) => {
    const honest = (): Buffer => Buffer.from(answersTo(haproxy, line).join(''));
    if (!counting) return Promise.resolve({ kind: 'text', text: honest().toString() });
    if (delivered.length === MOST_EXCHANGES) return Promise.reject(new Endless('too many exchanges'));
    const replaced = input.replies.get(delivered.length) ?? again.get(line);
    if (replaced !== undefined && input.sticky) again.set(line, replaced);
    const bytes = replaced ?? honest();
    delivered.push({ line, bytes });
    return Promise.resolve({ kind: 'text', text: bytes.toString('utf8') });
  };
  const plane = runtimeOver(ENDPOINT, TIMES, fakeClock(), exchange);
  if (input.operation !== 'snapshot') await plane.snapshot(never);
  counting = true;
  const start = process.cpuUsage();
  const cpuMs = (): number => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  try {
    const result = await perform(plane, input);
    return { delivered, result, thrown: undefined, cpuMs: cpuMs() };
  } catch (thrown) {
    return { delivered, result: undefined, thrown, cpuMs: cpuMs() };
  }
}

async function perform(plane: ControlPlane, { operation, world }: FuzzInput): Promise<Ran['result']> {
  switch (operation) {
    case 'snapshot':
      return { snapshot: await plane.snapshot(never) };
    case 'watch':
    case 'watch-masks': {
      const sids = new Map(WORLDS[world].serving.backends[0]?.servers.map(({ name, sid }) => [name, sid]));
      const rows = [BUSY, IDLE].map((row) => ({ ...row, sid: sids.get(row.server) ?? 0 }));
      const request = { rows, backends: ['web'], masks: operation === 'watch-masks' };
      return { observation: await plane.watch(request, never) };
    }
    case 'prove':
      await plane.provePermission(BUSY, never);
      return 'done';
    default:
      await plane.order(ORDERS[operation], never);
      return 'done';
  }
}
