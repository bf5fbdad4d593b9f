import { groupServers, membersOf } from '../plan/grouping.ts';
import { selectGroups } from '../plan/select.ts';
import { balanceFindings } from './balance.ts';
import { type BlindSpot, blindSpots } from './blind.ts';
import { checkFindings } from './checks.ts';
import { defectFindings, processDefects } from './defects.ts';
import { type Finding, Findings, type NodeFinding, no } from './finding.ts';
import { nodeDifferences, versionDifference } from './nodes.ts';
import type { Patient, Question, Silent, Ward } from './patient.ts';
import { persistenceFindings, sharedTables } from './persistence.ts';
import { processFindings } from './process.ts';
import { type Readiness, readinessOf } from './readiness.ts';
import { rotationFindings } from './rotation.ts';
import { sharingFindings } from './sharing.ts';
import { socketFindings } from './socket.ts';

/** What the doctor has to say. */
export interface Diagnosis {
  /** In the order of the input; those that did not answer are no part of it. */
  readonly nodes: readonly string[];
  readonly backends: readonly string[];
  /** The worst first. */
  readonly findings: readonly Finding[];
  readonly blind: readonly BlindSpot[];
  readonly readiness: readonly Readiness[];
}

/**
 * Examines what was read of the nodes. Pure; the same nodes give the same findings in the same order. Throws `unknown-server` where a
 * pattern of `servers` matches nothing; that the backends exist has been seen before.
 */
export function examine(
  patients: readonly Patient[],
  silent: readonly Silent[],
  question: Question,
): Diagnosis {
  const { backends } = question;
  const nodes = patients.map(({ node }) => node);
  const findings = new Findings(backends);
  for (const one of silent) findings.add([one.node], null, [silence(one)]);
  for (const patient of patients) {
    findings.add([patient.node], null, [
      ...processFindings(patient, question),
      ...processDefects(patient),
      ...socketFindings(patient),
      ...sharedTables(patient, backends),
    ]);
  }
  findings.add(nodes, null, versionDifference(patients));
  const wards = wardsOf(patients, question);
  for (const backend of backends) {
    const own = wards.filter((ward) => ward.backend.backend === backend);
    for (const ward of own) findings.add([ward.patient.node], backend, wardFindings(ward, question));
    findings.add(nodes, backend, nodeDifferences(backend, own, patients));
  }
  const sorted = findings.sorted();
  return {
    nodes,
    backends,
    findings: sorted,
    blind: blindSpots(patients),
    readiness: backends.map((backend) =>
      readinessOf(
        backend,
        sorted,
        wards.filter((ward) => ward.backend.backend === backend),
      ),
    ),
  };
}

/** The listed backends of each node, with those of their servers that the patterns name on any node. */
function wardsOf(patients: readonly Patient[], { backends, servers, groupBy }: Question): Ward[] {
  const members = membersOf(patients.map(({ snapshot }) => snapshot));
  const selected = selectGroups(groupServers(members, backends, groupBy), servers, backends);
  const taken = new Set(selected.flatMap((group) => group.members.map(({ row }) => row)));
  return patients.flatMap((patient) => {
    const own = members.filter(({ node }) => node === patient.node);
    const groups = groupServers(own, backends, groupBy);
    return backends.flatMap((name) => {
      const backend = patient.snapshot.backends.find((one) => one.backend === name);
      if (!backend) return [];
      const rows = backend.servers.filter((row) => taken.has(row));
      const here = new Set(rows);
      const withRows = groups.filter((group) => group.members.some(({ row }) => here.has(row)));
      return [{ patient, backend, rows, groups: withRows, members: own }];
    });
  });
}

function wardFindings(ward: Ward, question: Question): NodeFinding[] {
  return [
    ...checkFindings(ward),
    ...rotationFindings(ward),
    ...sharingFindings(ward, question),
    ...persistenceFindings(ward),
    ...balanceFindings(ward),
    ...defectFindings(ward),
  ];
}

function silence({ node, error }: Silent): NodeFinding {
  return {
    code: 'node-silent',
    level: 'hazard',
    title: `${error.message.startsWith(node) ? '' : `${node}: `}${error.message} (${error.code})`,
    why: 'it could not be examined, and a rollout is refused as long as one of its nodes does not answer',
    fix: error.hint ?? 'see whether HAProxy runs there',
    against: no(`${node} does not answer`),
  };
}
