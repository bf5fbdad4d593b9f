import { formatLimit, listNames, plural } from '../support/format.ts';
import type { NodeFinding } from './finding.ts';
import type { Patient, Question } from './patient.ts';
import { isBefore } from './version.ts';

/** Older ones lack what the adapters read, and were never tried. */
const OLDEST = '2.6';

/** The process itself, and those from before a reload. */
export function processFindings(patient: Patient, { drainTimeoutMs }: Question): NodeFinding[] {
  const { identity } = patient.snapshot;
  const found: NodeFinding[] = [];
  if (identity.stopping) {
    found.push({
      code: 'stopping',
      level: 'hazard',
      title: `this process (${identity.pid}) is stopping`,
      why: 'it takes no orders any more, and another one has its traffic, or none has',
      fix: 'does the endpoint lead to an old process? Give the socket of the one that serves',
    });
  }
  if (isBefore(identity.version, OLDEST)) {
    found.push({
      code: 'too-old',
      level: 'hazard',
      title: `HAProxy ${identity.version} is older than ${OLDEST}`,
      why: 'nothing that this action does was ever tried on it',
      fix: `update HAProxy to ${OLDEST} or newer`,
    });
  }
  return [...found, ...reloadedLately(patient, drainTimeoutMs), ...oldWorkers(patient)];
}

/** After a reload zero sessions of the new process prove nothing about the old one (contract, section 7, Drained). */
function reloadedLately(patient: Patient, drainTimeoutMs: number): NodeFinding[] {
  const { uptimeSec } = patient.snapshot.identity;
  if (patient.capabilities.seesOldWorkers || uptimeSec * 1_000 >= drainTimeoutMs) return [];
  return [
    {
      code: 'reloaded-lately',
      level: 'warning',
      // Not the time itself, which differs from node to node; it stands in the head of the log.
      title: `HAProxy started less than ${formatLimit(drainTimeoutMs)} ago`,
      why: 'if that was a reload, an old process may still serve long sessions of servers that look empty here, and what was set at run time is gone',
      fix: "give the master's socket (haproxy -S), which shows old processes, or wait",
    },
  ];
}

function oldWorkers({ facts, oldSessions }: Patient): NodeFinding[] {
  const pids = facts?.oldWorkers ?? [];
  if (pids.length === 0) return [];
  const count = oldSessions.reduce((sum, row) => sum + row.scur + row.qcur, 0);
  const where = [...new Set(oldSessions.map((row) => `${row.backend}/${row.server}`))];
  const holds = `${pids.length === 1 ? 'holds' : 'hold'} ${plural(count, 'session')} of ${listNames(where, 4)}`;
  return [
    {
      code: 'old-workers',
      level: 'warning',
      title: `${plural(pids.length, 'old process', 'old processes')} from before a reload (${listNames(pids.map(String), 4)}) ${count > 0 ? `still ${holds}` : `${pids.length === 1 ? 'is' : 'are'} still there`}`,
      why:
        count > 0
          ? 'a server is empty only when old processes have none of its sessions either: a drain waits for them'
          : 'each one stays until its last session ends, keeps its memory, and goes on checking the servers',
      fix: '"hard-stop-after" in the global section bounds how long they stay; reload less often',
    },
  ];
}
