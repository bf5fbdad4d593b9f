import { type NodeFinding, no, onlyIf } from './finding.ts';
import type { Ward } from './patient.ts';
import { isDataplane } from './patient.ts';
import { serverNames } from './words.ts';

/** Hashes: map-based unless `hash-type consistent` is given, which HAProxy does not show. */
const HASHES: ReadonlySet<string> = new Set(['source', 'uri', 'url_param', 'hdr', 'rdp-cookie', 'hash']);
const NEEDS_WEIGHTS = ['canary'] as const;
const NEEDS_DYNAMIC = ['canary', 'replace'] as const;

/** How traffic is spread, as far as a deploy depends on it (facts, sections 6, 7 and 9). */
export function balanceFindings(ward: Ward): NodeFinding[] {
  return [...algorithm(ward), ...agents(ward), ...persistedWeights(ward), ...limits(ward)];
}

function algorithm({ patient, backend }: Ward): NodeFinding[] {
  const name = backend.algorithm;
  const dynamic = patient.facts?.dynamic?.get(backend.backend);
  if (name === 'first') {
    return [
      {
        code: 'static-balance',
        level: 'warning',
        title: 'balance first fills one server after the other',
        why: 'weights mean nothing to it, so no share of the traffic can be given to a canary',
        fix: 'use roundrobin, leastconn or random',
        against: no('balance first has no shares', NEEDS_WEIGHTS),
      },
    ];
  }
  if (dynamic === false || (dynamic === undefined && name === 'static-rr')) {
    return [
      {
        code: 'static-balance',
        level: 'warning',
        title: `balance ${name} takes neither weights nor new servers at run time`,
        why: 'a canary needs weights, and a replacement servers, while HAProxy runs; drain, maint and ready work',
        fix: HASHES.has(name)
          ? `add "hash-type consistent" to ${backend.backend}, which takes both`
          : 'use roundrobin, which takes both',
        against: no(`balance ${name} takes no weights and no servers at run time`, NEEDS_DYNAMIC),
      },
    ];
  }
  if (dynamic !== undefined || !HASHES.has(name)) return [];
  return [
    {
      code: 'static-balance',
      level: 'warning',
      title: `balance ${name} may take neither weights nor new servers at run time`,
      why: 'a map-based hash, the default, does not; which one it is does not show from here',
      fix: `look for "hash-type consistent" in ${backend.backend}, which takes both`,
      against: onlyIf(`with hash-type consistent (balance ${name})`, NEEDS_DYNAMIC),
    },
  ];
}

function agents({ patient, rows }: Ward): NodeFinding[] {
  const led = rows.filter((row) => row.agent.configured && row.agent.enabled && row.tracks === undefined);
  if (led.length === 0) return [];
  const base = {
    code: 'agent-check',
    title: `an agent check speaks for ${serverNames(led).join(', ')}`,
    servers: serverNames(led),
  } as const;
  if (isDataplane(patient)) {
    return [
      {
        ...base,
        level: 'hazard',
        why: 'an agent that says "ready" ends a drain, and over the Data Plane API it cannot be switched off for the time of a deploy',
        fix: "give the Runtime API's socket instead",
        against: no('an agent check can end a drain, and the Data Plane API cannot switch it off'),
      },
    ];
  }
  return [
    {
      ...base,
      level: 'warning',
      why: 'an agent that says "ready" ends a drain or maint that somebody else set, and its weight replaces any that is set, a canary\'s too; a rollout switches it off for the time that it works on the server',
      fix: 'let the agent say nothing but up, down and maxconn; after a deploy by hand look whether it took the server back',
      against: no('an agent check may bring the idle colour into rotation', ['blue-green']),
    },
  ];
}

function persistedWeights({ patient }: Ward): NodeFinding[] {
  if (patient.capabilities.weightsPersist !== true) return [];
  return [
    {
      code: 'weights-persist',
      level: 'note',
      title: 'a weight that is set here is written into haproxy.cfg',
      why: "this Data Plane API (before 3.3.1) has no other way: a canary's weights outlive a reload, and the end of a run that is killed",
      fix: "use dataplaneapi 3.3.1 or newer, or the Runtime API's socket, where a reload must not keep them",
    },
  ];
}

function limits({ patient, backend, rows }: Ward): NodeFinding[] {
  const found: NodeFinding[] = [];
  const waiting = backend.qcur + rows.reduce((sum, row) => sum + row.qcur, 0);
  if (waiting > 0) {
    found.push({
      code: 'queue',
      level: 'warning',
      title: `requests wait in a queue of ${backend.backend}`,
      why: 'the servers are at their limit now, and every server that is taken out moves its share onto them',
      fix: 'roll out when there is less traffic, or raise maxconn',
    });
  }
  const limited = rows.filter((row) => patient.facts?.maxconn?.has(`${row.backend}/${row.server}`));
  if (limited.length > 0) {
    found.push({
      code: 'maxconn',
      level: 'note',
      title: `${limited.length === backend.servers.length ? 'every server' : serverNames(limited).join(', ')} takes a limited number of connections (maxconn)`,
      why: 'what comes beyond waits in a queue: with a server out the others must take its share as well',
      fix: 'see that maxconn of the rest is enough for all of the traffic',
      servers: serverNames(limited),
    });
  }
  return found;
}
