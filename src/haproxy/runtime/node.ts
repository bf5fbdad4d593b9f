import type { RuntimeEndpoint } from '../../inputs/inputs.ts';
import { RolloutError } from '../../support/errors.ts';
import type { Clock } from '../../support/clock.ts';
import type { Capabilities, ControlPlane, Order } from '../control-plane.ts';
import { commandsOf, shellLine, wholeLineOf } from './commands.ts';
import type { Exchange } from './exchange.ts';
import { exchangeOver } from './exchange.ts';
import { readFacts } from './facts.ts';
import type { Peer } from './peer.ts';
import { carryOut } from './order.ts';
import { carryOutAll } from './orders.ts';
import { listsOver } from './lists.ts';
import { mapsOver } from './maps.ts';
import { leastPauseMs } from './pace.ts';
import { provePermission } from './permission.ts';
import { proveAddition } from './prove-addition.ts';
import { readOldestSession } from './sessions.ts';
import { readSnapshot } from './snapshot.ts';
import type { Times } from './talk.ts';
import { openTalk } from './talk.ts';
import { at } from './trouble.ts';
import { readObservation } from './watch.ts';

/** `sun_path` of Linux without its final zero; other systems allow less and say so themselves. */
const LONGEST_PATH = 107;

/**
 * HAProxy's Runtime API behind a unix socket or a TCP address: a `stats socket`, or the socket of a master, which the
 * snapshot recognises. Throws `input-invalid` where the path is too long for a socket. Contacts nothing yet.
 */
export function openRuntime(endpoint: RuntimeEndpoint, times: Times, clock: Clock): ControlPlane {
  if (endpoint.kind === 'tcp') {
    return runtimeOver(endpoint, times, clock, exchangeOver({ host: endpoint.host, port: endpoint.port }));
  }
  const bytes = Buffer.byteLength(endpoint.path);
  if (bytes > LONGEST_PATH) {
    throw new RolloutError(
      'input-invalid',
      `${endpoint.text}: the path of the socket has ${bytes} bytes, and the system allows at most ${LONGEST_PATH}`,
      { hint: 'Give a shorter path, a symbolic link to the directory for example.' },
    );
  }
  return runtimeOver(endpoint, times, clock, exchangeOver({ path: endpoint.path }));
}

/** The same over any way to exchange a line for its answer. */
export function runtimeOver(
  endpoint: RuntimeEndpoint,
  times: Times,
  clock: Clock,
  exchange: Exchange,
): ControlPlane {
  const peer: Peer = {
    talk: openTalk(endpoint, times, clock, exchange),
    socket: { kind: 'worker' },
    sids: new Map(),
    sizes: new Map(),
  };
  // The reason of an abort is the caller's own, and is passed on as it is.
  const named = async <T>(result: Promise<T>, signal: AbortSignal): Promise<T> => {
    try {
      return await result;
    } catch (error) {
      throw error === signal.reason ? error : at(endpoint, error);
    }
  };
  const line = (order: Order): string => wholeLineOf(peer.socket, commandsOf(order));
  const lists = listsOver(peer);
  const maps = mapsOver(peer, endpoint);
  let pauseMs = 0;

  return {
    node: endpoint.label,
    endpoint: endpoint.text,
    get capabilities(): Capabilities {
      return {
        seesOldWorkers: peer.socket.kind === 'master',
        shutdownSessions: true,
        agents: true,
        checks: true,
        weights: true,
        dynamicServers: 'all',
        lists: true,
      };
    },
    snapshot: (signal) => named(readSnapshot(peer, endpoint.label, signal), signal),
    watch(request, signal) {
      pauseMs = leastPauseMs(request.rows, peer.sizes);
      return named(readObservation(peer, request, signal), signal);
    },
    leastPauseMs: () => pauseMs,
    order: (order, signal) => named(carryOut(peer, order, signal), signal),
    orders: (orders, signal) => carryOutAll(peer, orders, signal),
    lists: {
      read: (file, signal) => named(lists.read(file, signal), signal),
      add: (file, kind, entry, signal) => named(lists.add(file, kind, entry, signal), signal),
      remove: (file, kind, key, signal) => named(lists.remove(file, kind, key, signal), signal),
    },
    maps: {
      ...maps,
      value: (key, signal) => named(maps.value(key, signal), signal),
      set: (key, backend, signal) => named(maps.set(key, backend, signal), signal),
    },
    provePermission: (row, signal) => named(provePermission(peer, row, signal), signal),
    proveAddition: (existing, name, server, signal) =>
      named(proveAddition(peer, existing, name, server, signal), signal),
    facts: (backends, signal) => named(readFacts(peer, backends, signal), signal),
    oldestSession: (row, signal) => named(readOldestSession(peer, row, signal), signal),
    commandOf: line,
    repairLine: (order) => shellLine(endpoint, line(order)),
    close: () => Promise.resolve(),
  };
}
