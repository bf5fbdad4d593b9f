import type { Diagnosis } from '../../src/doctor/examine.ts';
import { examine } from '../../src/doctor/examine.ts';
import type { Patient, Question, Silent } from '../../src/doctor/patient.ts';
import type { NodeFacts } from '../../src/haproxy/node-facts.ts';
import type { NodeEndpoint } from '../../src/inputs/inputs.ts';
import type { NodeSnapshot } from '../../src/server.ts';
import { web } from './plan-fixture.ts';

export const UNIX: NodeEndpoint = {
  kind: 'unix',
  label: 'lb1',
  text: '/run/haproxy/admin.sock',
  path: '/run/haproxy/admin.sock',
  host: '',
  port: 0,
};
export const API: NodeEndpoint = {
  kind: 'https',
  label: 'lb1',
  text: 'https://lb1:5555',
  path: '',
  host: 'lb1',
  port: 5555,
};

/** What a socket of level admin tells of a HAProxy without anything special. */
export const FACTS: NodeFacts = {
  level: 'admin',
  sockets: [
    { address: 'unix@/run/haproxy/admin.sock', level: 'admin' },
    { address: 'ipv4@127.0.0.1:9999', level: 'admin' },
    { address: 'sockpair@4', level: 'admin' },
    { address: 'ipv4@0.0.0.0:9998', level: 'operator' },
  ],
  tables: [{ name: 'rates', keepsServers: false }],
  dynamic: new Map([['web', true]]),
  maxconn: new Map(),
};

export const ABLE = {
  seesOldWorkers: false,
  shutdownSessions: true,
  agents: true,
  weights: true,
  checks: true,
};

/** A node in the best of health but for the change. */
export function patient(change: Partial<Patient> = {}): Patient {
  const snapshot = change.snapshot ?? newer(web(3));
  return {
    node: snapshot.node,
    endpoint: UNIX,
    capabilities: ABLE,
    facts: FACTS,
    factsMissing: undefined,
    denied: undefined,
    oldSessions: [],
    ...change,
    snapshot,
  };
}

/** Of a version without any measured oddity. */
export function newer(snapshot: NodeSnapshot, version = '3.2.26-1'): NodeSnapshot {
  return { ...snapshot, identity: { ...snapshot.identity, version } };
}

export function diagnose(
  patients: Patient | readonly Patient[],
  change: Partial<Question> = {},
  silent: readonly Silent[] = [],
): Diagnosis {
  const all = 'node' in patients ? [patients] : patients;
  return examine(all, silent, {
    backends: ['web'],
    servers: [{ text: '*', exclude: false }],
    groupBy: 'name',
    drainTimeoutMs: 300_000,
    ...change,
  });
}

/** `rolling yes`, `canary no`… of one backend. */
export function readyFor(diagnosis: Diagnosis, backend = 'web'): Record<string, string> {
  const verdicts = diagnosis.readiness.find((one) => one.backend === backend)?.verdicts ?? [];
  return Object.fromEntries(
    verdicts.map(({ strategy, verdict, why }) => [strategy, [verdict, ...why].join(': ')]),
  );
}
