import type { AdminState, RowSample, ServerRow } from '../../server.ts';
import { ADMIN, NO_COUNTS } from '../../server.ts';
import { sampleOf as tableSampleOf } from '../runtime/rows.ts';
import { CHECK } from '../runtime/servers-state.ts';
import { adminOfStatus, checkOf } from '../runtime/states.ts';
import type { NativeStat } from './native.ts';
import type { Remembered } from './peer.ts';
import type { Configured, Server } from './schemas.ts';

/** HAProxy's own default between two checks. */
const INTER_MS = 2_000;

export interface Sources {
  readonly stat: NativeStat;
  /** Read after the statistics, where it was read. */
  readonly server: Server | undefined;
  /** Whether the bits are wanted, as far as they show. */
  readonly masks: boolean;
  readonly nowMs: number;
}

/**
 * One row out of its statistics and, where that was read, its runtime server. The words of the statistics decide; only where they
 * lose the admin state (`DOWN`, `NOLB`) is the API's own word for it used.
 */
export function sampleOf({ stat, server, masks, nowMs }: Sources, known: Remembered): RowSample {
  const base = tableSampleOf(stat, undefined);
  const bits = masks ? bitsOf(stat, server?.admin_state) : undefined;
  const isMaint = stat.status.startsWith('MAINT');
  known.maintSinceMs = isMaint ? (known.maintSinceMs ?? nowMs) : undefined;
  if (!isMaint && (base.check.enabled || stat.status === 'no check')) known.checked = base.check.enabled;
  // In maint HAProxy goes on showing the weight of before; a slow start shows that of the moment.
  const isHidden = isMaint || base.throttle !== undefined;
  const weight = server?.weight ?? (isHidden ? (known.weight ?? base.weight) : base.weight);
  known.weight = weight;
  const sample: RowSample = {
    ...base,
    admin: bits === undefined ? base.admin : adminOfBits(bits),
    adminBits: bits,
    weight,
    check: { ...base.check, ...checkOfRow(stat, server, known, nowMs) },
  };
  known.last = sample;
  return sample;
}

function adminOfBits(bits: number): AdminState {
  if (bits & (ADMIN.forcedMaint | ADMIN.inheritedMaint | ADMIN.dnsMaint)) return 'maint';
  return bits & (ADMIN.forcedDrain | ADMIN.inheritedDrain) ? 'drain' : 'ready';
}

/**
 * `srv_admin_state` as far as it shows. The API prints it decimal and reads it as hex: 12, 16 and 24, which are all drains, come out
 * as `maint` (facts, dataplane, 1.23), so `maint` is believed only where the statistics say it too. That a ready server is
 * disabled in the configuration does not show at all.
 */
function bitsOf(stat: NativeStat, said: Server['admin_state']): number | undefined {
  switch (adminOfStatus(stat.status)) {
    case 'maint':
      if (stat.status.startsWith('MAINT (via')) return ADMIN.inheritedMaint;
      return stat.status.startsWith('MAINT (res') ? ADMIN.dnsMaint : ADMIN.forcedMaint;
    case 'ready':
      return 0;
    case 'drain':
      return said === 'drain' ? ADMIN.forcedDrain : hiddenDrain(stat);
    case undefined:
      if (said === undefined) return undefined;
      if (said === 'ready') return 0;
      return said === 'drain' ? ADMIN.forcedDrain : hiddenDrain(stat);
  }
}

/** A drain that reads `maint`: inherited where the server follows another one, else that of one configured `disabled`. */
const hiddenDrain = (stat: NativeStat): number =>
  stat.tracked === '' ? ADMIN.forcedDrain | ADMIN.configuredDisabled : ADMIN.inheritedDrain;

/** In maint the statistics hide the check; before 3.3.1 only what was known before is left. */
function checkOfRow(
  stat: NativeStat,
  server: Server | undefined,
  known: Remembered,
  nowMs: number,
): Partial<RowSample['check']> {
  const bits = server?.check_state;
  if (typeof bits === 'number') return checkOf(stat, bits);
  if (known.maintSinceMs === undefined) return {};
  const has = stat.tracked === '' && (known.checked ?? true);
  // No check begins in maint, and one that is on the wire ends within the interval, which is also its time-out.
  const isQuiet = nowMs - known.maintSinceMs >= (known.interMs ?? INTER_MS);
  return { configured: has, enabled: has, inProgress: has && !isQuiet ? undefined : false };
}

/** What planning sees. `configured` is the line of haproxy.cfg, which is asked for only where the runtime says too little. */
export function serverRowOf(
  sources: Sources & { readonly server: Server },
  known: Remembered,
  configured: Configured | undefined,
): ServerRow {
  const { stat, server } = sources;
  if (configured) {
    known.checked ??=
      configured.check === 'enabled' ? true : configured.check === 'disabled' ? false : undefined;
    known.interMs = configured.inter ?? undefined;
    known.weight ??= configured.weight ?? undefined;
  }
  const sample = sampleOf(sources, known);
  const admin = sample.admin ?? 'ready';
  const agentBits = server.agent_state;
  const hasAgent = stat.agent_status !== '' || configured?.['agent-check'] === 'enabled';
  const { address, port } = addressOf(stat, server);
  return {
    ...sample,
    admin,
    adminBits:
      (sample.adminBits ?? 0) | (configured?.maintenance === 'enabled' ? ADMIN.configuredDisabled : 0),
    address,
    port,
    configuredWeight: server.iweight ?? configured?.weight ?? sample.weight,
    backup: Number(stat.bck) > 0,
    agent:
      typeof agentBits === 'number'
        ? { configured: (agentBits & CHECK.configured) !== 0, enabled: (agentBits & CHECK.enabled) !== 0 }
        : { configured: hasAgent, enabled: hasAgent },
    tracks: stat.tracked === '' ? undefined : stat.tracked,
    cookie: stat.cookie === '' ? undefined : stat.cookie,
  };
}

function addressOf(stat: NativeStat, server: Server): { readonly address: string; readonly port: number } {
  const [, shown, shownPort] = /^\[?(.*?)\]?:(\d+)$/.exec(stat.addr) ?? [];
  const address = server.address ?? shown ?? '-';
  return {
    address: address === '-' && stat.addr === 'unix' ? 'unix' : address,
    port: server.port ?? Number(shownPort ?? 0),
  };
}

/**
 * A row that the API dropped, of a server that it still lists: a health check that answers text with a comma does that (facts,
 * dataplane, 1.9). Unknown is not zero, so it counts as busy until it is seen again; what is known is its state.
 */
export function lostSampleOf(
  name: { backend: string; server: string },
  server: Server,
  known: Remembered,
): RowSample {
  const isUp = server.operational_state !== 'down';
  const said = server.admin_state;
  const admin = said === 'drain' ? 'drain' : said === 'ready' ? 'ready' : isUp ? 'drain' : 'maint';
  const last = known.last;
  return {
    backend: name.backend,
    server: name.server,
    sid: last?.sid ?? 0,
    scur: Math.max(1, last?.scur ?? 0),
    qcur: last?.qcur ?? 0,
    stot: last?.stot ?? 0,
    status: admin === 'maint' ? 'MAINT' : isUp ? (admin === 'drain' ? 'DRAIN' : 'UP') : 'DOWN',
    admin,
    adminBits: admin === 'maint' ? ADMIN.forcedMaint : admin === 'drain' ? ADMIN.forcedDrain : 0,
    operational: isUp ? (server.operational_state === 'stopping' ? 'stopping' : 'up') : 'down',
    weight: server.weight ?? known.weight ?? 1,
    check: {
      configured: true,
      enabled: true,
      inProgress: undefined,
      rise: last?.check.rise,
      health: undefined,
      text: 'unknown: the Data Plane API lost its statistics, as it does when the text of a check holds commas',
    },
    throttle: undefined,
    counters: last?.counters ?? NO_COUNTS,
    responseTimeMs: last?.responseTimeMs,
  };
}
