import { type NodeFinding, no } from './finding.ts';
import type { Patient, Ward } from './patient.ts';
import { isDataplane } from './patient.ts';
import { isBefore } from './version.ts';

/**
 * What versions do otherwise than one expects, where it shows in a deploy. Only what was measured: the section of the facts stands with
 * each. Distributions mend versions without changing the first three numbers, so it says "may".
 */
export function defectFindings(ward: Ward): NodeFinding[] {
  return [...stuckQueue(ward), ...cookieServers(ward), ...overMaxconn(ward)];
}

/** The same about the process. */
export function processDefects(patient: Patient): NodeFinding[] {
  return [...reapedClients(patient), ...masterRuntime(patient)];
}

/** Facts, section 0.20: seen on 2.6.12, not on 3.0.11 and newer. */
function stuckQueue({ patient, backend }: Ward): NodeFinding[] {
  const { version } = patient.snapshot.identity;
  if (!isBefore(version, '3.0') || backend.servers.length > 1 || backend.servers.length === 0) return [];
  return [
    {
      code: 'known-defect',
      level: 'warning',
      title: `HAProxy ${version}: requests that wait while the last server is out may stay stuck`,
      why: 'before 3.0 they wait for "timeout queue", also when the server is ready again long before, and new ones queue up behind them',
      fix: 'update to 3.0 or newer, or set a short "timeout queue"',
    },
  ];
}

/** Facts, section 9. */
function cookieServers({ patient, rows, backend }: Ward): NodeFinding[] {
  const { version } = patient.snapshot.identity;
  if (!isBefore(version, '3.0') || !rows.some((row) => row.cookie !== undefined)) return [];
  return [
    {
      code: 'known-defect',
      level: 'warning',
      title: `HAProxy ${version} adds no servers with a cookie at run time`,
      why: `clients of ${backend.backend} stick by cookie, so a server that is added would get new ones and lose them again`,
      fix: 'update to 3.0 or newer, or deploy by rolling or blue-green',
      against: no(`HAProxy ${version} adds no servers with a cookie`, ['replace']),
    },
  ];
}

/** Facts, section 1.2: seen on 3.0.11, 3.2.26 and 3.4.7 with `option redispatch`, which does not show. */
function overMaxconn({ patient, rows }: Ward): NodeFinding[] {
  const { version } = patient.snapshot.identity;
  const limited = rows.filter(
    (row) => row.cookie !== undefined && patient.facts?.maxconn?.has(`${row.backend}/${row.server}`),
  );
  if (isBefore(version, '3.0') || limited.length === 0) return [];
  return [
    {
      code: 'known-defect',
      level: 'warning',
      title: `HAProxy ${version}: a drain may start all waiting requests at once, over maxconn`,
      why: 'with "option redispatch" the requests that wait for a server by its cookie are all sent to it when it goes to drain or maint',
      fix: 'see whether the servers stand that, or take "option redispatch" out of this backend',
    },
  ];
}

/** Facts, section 2.3: 4 of 14 idle connections were still open after 40 s; 10 fill the socket. */
function reapedClients(patient: Patient): NodeFinding[] {
  const { version } = patient.snapshot.identity;
  if (!/^2\.6\.\d/.test(version) || !isBefore(version, '2.6.13') || isDataplane(patient)) return [];
  return [
    {
      code: 'known-defect',
      level: 'note',
      title: `HAProxy ${version} may keep the connections of clients that are gone on its socket`,
      why: 'ten of them (the default maxconn of a "stats socket") and nobody gets an answer any more',
      fix: 'have monitoring close its connections, or set a higher maxconn on the "stats socket" line',
    },
  ];
}

/** Facts of the Data Plane API, section 5: mended in 2.6.17, 2.8.6 and 3.0. */
function masterRuntime(patient: Patient): NodeFinding[] {
  const { version } = patient.snapshot.identity;
  const isMended = version.startsWith('2.6.')
    ? !isBefore(version, '2.6.17')
    : version.startsWith('2.8.')
      ? !isBefore(version, '2.8.6')
      : !isBefore(version, '3.0');
  if (!isDataplane(patient) || isMended) return [];
  return [
    {
      code: 'known-defect',
      level: 'note',
      title: `HAProxy ${version} and master_runtime of the Data Plane API may not understand each other`,
      why: 'through the master refused orders come back as success, and servers as "not found"',
      fix: 'leave master_runtime out of the yaml of the Data Plane API, or update HAProxy to 2.6.17, 2.8.6 or 3.0',
    },
  ];
}
