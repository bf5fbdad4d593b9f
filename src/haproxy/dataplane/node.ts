import type { Clock } from '../../support/clock.ts';
import type { Capabilities, ControlPlane } from '../control-plane.ts';
import { at } from '../runtime/trouble.ts';
import type { WeightBy } from './commands.ts';
import { commandOf, curlLine } from './commands.ts';
import type { DataplaneEndpoint } from '../../inputs/inputs.ts';
import type { DataplaneAccess, Times } from './endpoint.ts';
import { baseOfEndpoint } from './endpoint.ts';
import { trackIdentities } from './identity.ts';
import { mapsOver } from './maps.ts';
import { carryOut } from './order.ts';
import { leastPauseMs } from './pace.ts';
import type { Root } from './paths.ts';
import type { Peer } from './peer.ts';
import { provePermission } from './permission.ts';
import { readSnapshot } from './snapshot.ts';
import { openTalk } from './talk.ts';
import { readObservation } from './watch.ts';

/**
 * HAProxy behind a Data Plane API, v2 or v3. It shows neither old workers nor the raw admin masks, and cannot close sessions or
 * switch agents. Throws `input-invalid` where the certificates cannot be used. Contacts nothing yet.
 */
export function openDataplane(
  endpoint: DataplaneEndpoint,
  times: Times,
  access: DataplaneAccess,
  clock: Clock,
): ControlPlane {
  const base = baseOfEndpoint(endpoint);
  const peer: Peer = {
    talk: openTalk(endpoint, access, times, clock),
    identities: trackIdentities(clock),
    rows: new Map(),
    api: undefined,
    exact: undefined,
    statisticsMs: 0,
    fixed: new Set(),
  };
  // The reason of an abort is the caller's own, and is passed on as it is.
  const named = async <T>(result: Promise<T>, signal: AbortSignal): Promise<T> => {
    try {
      return await result;
    } catch (error) {
      throw error === signal.reason ? error : at(endpoint, error);
    }
  };
  /** Before the first contact: the version that was given, else the newer one. */
  const root = (): Root => peer.api?.root ?? { prefix: base.prefix, version: base.version ?? 'v3' };
  const maps = mapsOver(peer, base, root, endpoint, access);
  const weightBy = (): WeightBy => ((peer.exact ?? root().version === 'v3') ? 'runtime' : 'configuration');

  return {
    node: endpoint.label,
    endpoint: endpoint.text,
    get capabilities(): Capabilities {
      return {
        seesOldWorkers: false,
        shutdownSessions: false,
        agents: false,
        checks: false,
        weights: true,
        dynamicServers: 'delete',
        weightsPersist: weightBy() === 'configuration',
        seesMasks: false,
      };
    },
    snapshot: (signal) => named(readSnapshot(peer, base, endpoint.label, signal), signal),
    watch: (request, signal) => named(readObservation(peer, base, request, signal), signal),
    order: (order, signal) => named(carryOut(peer, base, order, signal), signal),
    maps: {
      ...maps,
      value: (key, signal) => named(maps.value(key, signal), signal),
      set: (key, backend, signal) => named(maps.set(key, backend, signal), signal),
    },
    provePermission: (row, signal) => named(provePermission(peer, base, row, signal), signal),
    leastPauseMs: () => leastPauseMs(peer.statisticsMs),
    commandOf: (order) => commandOf(root(), order, weightBy()),
    repairLine: (order) => curlLine(endpoint, access, root(), order, weightBy()),
    close() {
      peer.talk.close();
      return Promise.resolve();
    },
  };
}
