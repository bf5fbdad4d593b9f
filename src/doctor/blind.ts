import type { Patient } from './patient.ts';
import { isDataplane } from './patient.ts';
import { isBefore } from './version.ts';

/** Something that the configuration decides and no control plane shows. */
export interface BlindSpot {
  readonly what: string;
  readonly why: string;
  /** Keywords of the configuration to look for. */
  readonly look: readonly string[];
}

/** What does not show from here, with what to look for in the configuration. */
export function blindSpots(patients: readonly Patient[]): BlindSpot[] {
  const overApi = patients.some(isDataplane);
  const some = (test: (patient: Patient) => boolean): boolean => patients.some(test);
  const spots: readonly (BlindSpot | false)[] = [
    {
      what: 'whether drain, maint and weights outlive a reload',
      why: 'without a state file that is saved right before each reload they are gone with it',
      look: ['load-server-state-from-file', 'server-state-file'],
    },
    {
      what: 'whether requests are tried again, and elsewhere',
      why: 'retries and redispatch hide a server that refuses connections, and can send a request twice',
      look: ['redispatch', 'retries', 'retry-on'],
    },
    {
      what: 'how often servers are checked',
      why: 'each server of a rollout waits for "rise" intervals',
      look: ['inter', 'fastinter', 'downinter'],
    },
    {
      what: 'what happens to sessions of a server that goes down',
      why: '"on-marked-down shutdown-sessions" cuts them also when an order takes the server to maint',
      look: ['on-marked-down'],
    },
    {
      what: 'whether requests reach servers that are out',
      why: '"force-persist" and "use-server" send some even to a server in maint',
      look: ['force-persist', 'use-server', 'option persist', 'ignore-persist'],
    },
    {
      what: 'how long a session may last',
      why: 'a drain waits for the longest one',
      look: ['timeout tunnel', 'timeout server', 'hard-stop-after'],
    },
    {
      what: 'slow start',
      why: 'it shows only while a ramp is going on; a rollout waits for its end',
      look: ['slowstart'],
    },
    some(({ snapshot }) => isBefore(snapshot.identity.version, '3.4')) && {
      what: 'whether connections to servers belong to one client each',
      why: 'with "http-reuse never" before 3.4 an open connection outlives maint, and leads to an old process that goes on answering',
      look: ['http-reuse'],
    },
    some(({ facts }) => facts?.tables === undefined) && {
      what: 'clients that stick by a stick-table',
      why: `${overApi ? 'the Data Plane API shows no' : 'not read:'} stick-tables; a drain does not move such clients`,
      look: ['stick on', 'stick match', 'stick store-request', 'stick-table'],
    },
    overApi && {
      what: 'old processes after a reload',
      why: 'the Data Plane API sees only the newest one, and its zero sessions say nothing of the others',
      look: ['hard-stop-after'],
    },
    some(({ capabilities }) => capabilities.seesMasks === false) && {
      what: 'servers that are ready now, but "disabled" in the configuration',
      why: 'the Data Plane API does not tell; the next reload takes them out',
      look: ['disabled'],
    },
  ];
  return spots.filter((spot) => spot !== false);
}

/** One command for all of it, to be given on the load balancer. */
export function lookCommand(spots: readonly BlindSpot[]): string {
  const words = [...new Set(spots.flatMap(({ look }) => look))].map((word) => word.replaceAll(' ', ' +'));
  return `grep -nwE '${words.join('|')}' /etc/haproxy/haproxy.cfg`;
}
