import type { BackendSample, Counters, RowSample, ServerRow } from '../../server.ts';
import { adminState } from '../../server.ts';
import type { StateRow } from './servers-state.ts';
import { CHECK } from './servers-state.ts';
import type { StatRow } from './stat.ts';
import { number, optional } from './stat.ts';
import { adminOfStatus, checkOf, operationalOfBits, operationalOfStatus } from './states.ts';

/**
 * A row of `show stat`, with its row of `show servers state` where that was read. The two can differ for some microseconds
 * (facts, section 3): where the bits were read they decide.
 */
export function sampleOf(row: StatRow, state: StateRow | undefined): RowSample {
  const throttle = optional(row, 'throttle');
  return {
    backend: row.pxname,
    server: row.svname,
    sid: number(row, 'sid'),
    scur: number(row, 'scur'),
    qcur: number(row, 'qcur'),
    stot: number(row, 'stot'),
    status: row.status,
    admin: state ? adminState(state.admin) : adminOfStatus(row.status),
    adminBits: state?.admin,
    operational: state
      ? operationalOfBits(state.op)
      : operationalOfStatus(row.status, throttle !== undefined),
    weight: number(row, 'uweight'),
    check: checkOf(row, state?.check),
    throttle,
    counters: countersOf(row),
    responseTimeMs: row.mode === 'http' ? optional(row, 'rtime') : undefined,
  };
}

export function serverRowOf(row: StatRow, state: StateRow): ServerRow {
  return {
    ...sampleOf(row, state),
    admin: adminState(state.admin),
    adminBits: state.admin,
    // A unix socket has no address in the state; `addr` shows it as `unix`, to operators and admins only.
    address: state.address === '-' && row.addr === 'unix' ? row.addr : state.address,
    port: state.port,
    configuredWeight: state.configuredWeight,
    backup: number(row, 'bck') > 0,
    agent: {
      configured: (state.agent & CHECK.configured) !== 0,
      enabled: (state.agent & CHECK.enabled) !== 0,
    },
    tracks: row.tracked === '' ? undefined : row.tracked,
    cookie: row.cookie === '' ? undefined : row.cookie,
  };
}

export function backendSampleOf(row: StatRow): BackendSample {
  return {
    backend: row.pxname,
    active: number(row, 'act'),
    backups: number(row, 'bck'),
    scur: number(row, 'scur'),
    qcur: number(row, 'qcur'),
    status: row.status,
    counters: countersOf(row),
  };
}

/**
 * `req_tot` counts requests, on BACKEND rows in HTTP mode only; elsewhere a session is what was asked for. Counters of
 * responses are empty in TCP mode: there are none.
 */
function countersOf(row: StatRow): Counters {
  return {
    requests: optional(row, 'req_tot') ?? number(row, 'stot'),
    responses1xx: optional(row, 'hrsp_1xx') ?? 0,
    responses2xx: optional(row, 'hrsp_2xx') ?? 0,
    responses3xx: optional(row, 'hrsp_3xx') ?? 0,
    responses4xx: optional(row, 'hrsp_4xx') ?? 0,
    responses5xx: optional(row, 'hrsp_5xx') ?? 0,
    responsesOther: optional(row, 'hrsp_other') ?? 0,
    connectionErrors: optional(row, 'econ') ?? 0,
    responseErrors: optional(row, 'eresp') ?? 0,
    retries: optional(row, 'wretr') ?? 0,
    redispatches: optional(row, 'wredis') ?? 0,
    clientAborts: optional(row, 'cli_abrt') ?? 0,
  };
}
