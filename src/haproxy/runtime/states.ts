import type { AdminState, CheckState, OperationalState } from '../../server.ts';
import { brief, notUnderstood } from './answers.ts';
import { CHECK } from './servers-state.ts';
import type { StatRow } from './stat.ts';
import { optional } from './stat.ts';

/**
 * The first word of every `status` that HAProxy 2.6 to 3.4 print for a server (facts, section 3): `UP 1/3`, `UP -1/3`,
 * `DOWN (agent)`, `MAINT (via b/s)`, `MAINT (resolution)`, `DRAIN (agent)`, `NOLB 2/3`, `no check`.
 */
type StatusWord = 'UP' | 'DOWN' | 'DRAIN' | 'NOLB' | 'MAINT' | 'no check';

function statusWord(status: string): StatusWord {
  if (status === 'no check') return status;
  const word = /^(UP|DOWN|DRAIN|NOLB|MAINT)(?: -?\d+\/\d+| \(.+\))?$/.exec(status)?.[1];
  if (word === undefined) throw notUnderstood('show stat', `status ${status}`);
  return word as StatusWord;
}

/** What the status words tell about the admin state; undefined where they lose it: a drained server that is down is `DOWN`. */
export function adminOfStatus(status: string): AdminState | undefined {
  switch (statusWord(status)) {
    case 'UP':
    case 'no check':
      return 'ready';
    case 'DRAIN':
      return 'drain';
    case 'MAINT':
      return 'maint';
    case 'DOWN':
    case 'NOLB':
      return undefined;
  }
}

/** What the status words tell about the operational state; a ramp of `slowstart` shows in `throttle`. */
export function operationalOfStatus(status: string, ramping: boolean): OperationalState {
  switch (statusWord(status)) {
    case 'UP':
    case 'DRAIN':
    case 'no check':
      return ramping ? 'starting' : 'up';
    case 'NOLB':
      return 'stopping';
    case 'DOWN':
    case 'MAINT':
      return 'down';
  }
}

/** `srv_op_state`. */
export function operationalOfBits(op: number): OperationalState {
  switch (op) {
    case 0:
      return 'down';
    case 1:
      return 'starting';
    case 2:
      return 'up';
    case 3:
      return 'stopping';
    default:
      throw notUnderstood('show servers state', `srv_op_state ${op}`);
  }
}

/**
 * HAProxy's own check of a row. `bits` is `srv_check_state` where it was read; a paused check (14, in maint) is enabled. Without
 * the bits a check shows itself by its columns, which are empty without a check, when it is disabled, on a tracking server,
 * and in maint, where it cannot be told: there everything but the words `no check` counts as enabled.
 */
export function checkOf(row: StatRow, bits: number | undefined): CheckState {
  const running = row.check_status.startsWith('* ');
  const isMaint = statusWord(row.status) === 'MAINT';
  const shows = row.check_status !== '' || isMaint;
  // In maint the table shows nothing of a check, while one that began before is still on the wire.
  const runningByTable = running || !isMaint ? running : undefined;
  return {
    configured: bits === undefined ? shows : (bits & CHECK.configured) !== 0,
    enabled: bits === undefined ? shows : (bits & CHECK.enabled) !== 0,
    inProgress: bits === undefined ? runningByTable : running || (bits & CHECK.inProgress) !== 0,
    rise: optional(row, 'check_rise'),
    health: row.check_rise === '' ? undefined : optional(row, 'check_health'),
    text: checkText(row),
  };
}

/** `L7STS/503 after 2ms: Service Unavailable` */
function checkText(row: StatRow): string {
  const status = row.check_status.replace(/^\* /, '');
  if (status === '') return '';
  const code = row.check_code === '' || row.check_code === '0' ? '' : `/${row.check_code}`;
  const after = row.check_duration === '' ? '' : ` after ${row.check_duration}ms`;
  const why = row.last_chk === '' ? '' : `: ${row.last_chk}`;
  return brief(`${status}${code}${after}${why}`);
}
