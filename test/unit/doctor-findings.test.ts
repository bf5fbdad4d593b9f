import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FindingCode, Level } from '../../src/doctor/finding.ts';
import { FINDING_CODES } from '../../src/doctor/finding.ts';
import type { Patient, Question } from '../../src/doctor/patient.ts';
import type { NodeFacts } from '../../src/haproxy/node-facts.ts';
import type { NodeEndpoint } from '../../src/inputs/inputs.ts';
import type { NodeSnapshot } from '../../src/server.ts';
import { RolloutError } from '../../src/support/errors.ts';
import { ABLE, API, diagnose, FACTS, newer, patient, readyFor, UNIX } from './doctor-fixture.ts';
import {
  AGENT,
  backend,
  CHECK,
  CHECK_OFF,
  DOWN,
  DRAIN,
  MAINT,
  NO_CHECK,
  node,
  row,
  web,
} from './plan-fixture.ts';
import type { RowChange } from './plan-fixture.ts';

/** Exactly these findings, as `level code: title`; whatever else would be found is wrong. */
interface Case {
  readonly name: string;
  readonly patient: Patient;
  readonly question?: Partial<Question>;
  readonly finds: readonly `${Level} ${FindingCode}: ${string}`[];
  /** What is not plain `yes` afterwards, but for the colour that has to be idle. */
  readonly ready?: Readonly<Record<string, string>>;
}

const CLEAN = 'if: once one colour rests in drain or maint, or with switch-map';
const ONE = { text: '*', exclude: false };

const rows = (change: (index: number) => RowChange, count = 3): Patient =>
  patient({ snapshot: newer(web(count, change)) });
const second = (change: RowChange): Patient => rows((index) => (index === 1 ? change : {}));
const facts = (change: NodeFacts): Patient => patient({ facts: { ...FACTS, ...change } });
const over = (endpoint: NodeEndpoint, change: Partial<Patient> = {}): Patient =>
  patient({ endpoint, ...change });
const version = (text: string, snapshot: NodeSnapshot = web(3)): Patient =>
  patient({ snapshot: newer(snapshot, text) });
const processOf = (change: Partial<NodeSnapshot['identity']>): Patient => {
  const snapshot = newer(web(3));
  return patient({ snapshot: { ...snapshot, identity: { ...snapshot.identity, ...change } } });
};
const balance = (algorithm: string, dynamic?: boolean): Patient => {
  const snapshot = newer(web(3));
  const [first] = snapshot.backends;
  assert.ok(first);
  const { dynamic: _, ...without } = FACTS;
  return patient({
    snapshot: { ...snapshot, backends: [{ ...first, algorithm }] },
    facts: dynamic === undefined ? without : { ...FACTS, dynamic: new Map([['web', dynamic]]) },
  });
};
const dataplane = (change: Partial<Patient> = {}): Patient =>
  over(API, {
    facts: undefined,
    capabilities: { ...ABLE, shutdownSessions: false, agents: false, seesMasks: false },
    ...change,
  });
const beside = (...others: ReturnType<typeof backend>[]): Patient => {
  const snapshot = newer(web(3));
  return patient({ snapshot: { ...snapshot, backends: [...snapshot.backends, ...others] } });
};
const denied = new RolloutError(
  'permission-denied',
  'lb1 (x): this socket can be read, but takes no orders',
  {
    hint: 'Give this socket "level admin".',
  },
);
const canaryAndReplace = (why: string) => ({ canary: why, replace: why });
const all = (why: string) => ({ rolling: why, canary: why, 'blue-green': why, replace: why });

const cases: readonly Case[] = [
  { name: 'a node in the best of health', patient: patient(), finds: [] },
  {
    name: 'a server without check',
    patient: second({ check: NO_CHECK }),
    finds: ['hazard no-check: web-02 has no check'],
    ready: {
      rolling: 'if: with health-url (web-02 has no check)',
      canary: 'if: with health-url (web-02 has no check)',
      'blue-green': `if: with health-url (web-02 has no check): ${CLEAN.slice(4)}`,
    },
  },
  {
    name: 'a server without check that was not asked about',
    patient: second({ check: NO_CHECK }),
    question: { servers: [ONE, { text: 'web-02', exclude: true }] },
    finds: [],
  },
  {
    name: 'checks that are switched off',
    patient: rows((index) => (index < 2 ? { check: CHECK_OFF } : {})),
    finds: ['hazard check-off: the check of web-01 and web-02 is switched off'],
    ready: {
      rolling: 'if: with health-url (the check of web-01 and web-02 is off)',
      canary: 'if: with health-url (the check of web-01 and web-02 is off)',
      'blue-green': `if: with health-url (the check of web-01 and web-02 is off): ${CLEAN.slice(4)}`,
    },
  },
  {
    name: 'a server that is down, whatever the check took',
    patient: second({ ...DOWN, check: { ...CHECK, text: 'L7STS/503 after 2ms: Service Unavailable' } }),
    finds: ['hazard server-down: web-02 is down (L7STS/503: Service Unavailable)'],
  },
  {
    name: 'checks that only connect',
    patient: rows(() => ({ check: { ...CHECK, text: 'L4OK after 0ms' } })),
    finds: ['warning connect-check: the check of web-01, web-02 and web-03 only connects'],
  },
  {
    name: 'many passes',
    patient: rows(() => ({ check: { ...CHECK, rise: 4 } })),
    finds: ['note slow-rise: web-01, web-02 and web-03 must pass 4 checks (rise 4) before they are up again'],
  },
  {
    name: 'one server',
    patient: patient({ snapshot: newer(web(1)) }),
    finds: ['hazard only-server: web-01 is the only server of web'],
    ready: {
      rolling: 'if: with min-available: 0, which is a gap (web-01 is the only server)',
      canary: 'no: web-01 is the only server',
      'blue-green': 'no: web-01 is the only server: one server makes no two colours',
    },
  },
  {
    name: 'one server that is available',
    patient: rows((index) => (index > 0 ? DOWN : {})),
    finds: [
      'hazard server-down: web-02 and web-03 are down (web-02: L7OK/200)',
      'hazard last-available: web-01 is the only server of web that is available, of 3',
    ],
    ready: {
      rolling: 'if: once a server besides web-01 is up',
      canary: 'if: once a server besides web-01 is up',
    },
  },
  {
    name: 'no server that is available',
    patient: rows(() => DOWN, 2),
    finds: [
      'hazard backend-down: no server of web is available',
      'hazard server-down: web-01 and web-02 are down (web-01: L7OK/200)',
    ],
    ready: { canary: 'no: no server is available', 'blue-green': 'no: no server is available' },
  },
  {
    name: 'a backend without servers',
    patient: patient({
      snapshot: newer(node('lb1', backend('web', []), backend('api', [row('api', 'a-1')]))),
    }),
    question: { backends: ['web', 'api'] },
    finds: ['hazard no-servers: web has no servers', 'hazard only-server: a-1 is the only server of api'],
    ready: {
      rolling: 'no: it has no servers',
      canary: 'no: it has no servers',
      'blue-green': 'no: it has no servers',
    },
  },
  {
    name: 'servers in drain and maint',
    patient: rows((index) => [{}, DRAIN, MAINT, { adminBits: 5 }, { adminBits: 32 }][index] ?? {}, 6),
    finds: [
      'warning out-of-rotation: web-02 is in drain',
      'warning out-of-rotation: web-03 is in maint',
      'warning out-of-rotation: web-04 is in maint, disabled in the configuration',
      'warning out-of-rotation: web-05 is in maint, because its name is not resolved',
    ],
    ready: { 'blue-green': 'yes' },
  },
  {
    name: 'every server in maint',
    patient: rows(() => MAINT, 2),
    finds: [
      'hazard backend-down: no server of web is available',
      'hazard out-of-rotation: web-01 and web-02 are in maint',
    ],
    ready: {
      rolling: 'no: every server is in drain or maint',
      canary: 'no: no server is available: every server is in drain or maint',
      'blue-green': 'no: no server is available: every server is in drain or maint',
    },
  },
  {
    name: 'weight 0',
    patient: second({ weight: 0 }),
    finds: ['warning weight-zero: web-02 has weight 0'],
  },
  {
    name: 'another weight than configured',
    patient: second({ weight: 40 }),
    finds: ['note weight-changed: weights are not those of the configuration: web-02 40 instead of 100'],
  },
  {
    name: 'ready, though disabled in the configuration',
    patient: second({ adminBits: 4 }),
    finds: ['warning disabled-in-configuration: web-02 is ready, but "disabled" in the configuration'],
  },
  {
    name: 'a ramp',
    patient: second({ throttle: 30, operational: 'starting' }),
    finds: ['note slow-start: web-02 is in slow start right now'],
  },
  {
    name: 'backups',
    patient: second({ backup: true }),
    finds: ['note backup: web-02 is a backup'],
  },
  {
    name: 'a unix socket for a server',
    patient: second({ address: 'unix', port: 0 }),
    finds: ['note no-address: HAProxy shows no IP address and port of web-02 (unix:0)'],
  },
  {
    name: 'cookies',
    patient: rows((index) => ({ cookie: `c${index}` })),
    finds: ['warning cookie: clients of web stick to their server by cookie'],
  },
  {
    name: 'a stick-table of the backend',
    patient: facts({ tables: [{ name: 'web', keepsServers: true }] }),
    finds: ['warning stick-table: clients of web stick to their server by a stick-table'],
  },
  {
    name: 'a table of rates in the backend',
    patient: facts({ tables: [{ name: 'web', keepsServers: false }] }),
    finds: [],
  },
  {
    name: 'a table of nobody knows whom',
    patient: facts({ tables: [{ name: 'st_src', keepsServers: true }] }),
    finds: ['warning stick-table: the table st_src keeps the servers of clients of some backend'],
  },
  {
    name: 'an agent, which a rollout over the socket can switch off',
    patient: second(AGENT),
    finds: ['warning agent-check: an agent check speaks for web-02'],
    ready: { 'blue-green': 'no: an agent check may bring the idle colour into rotation' },
  },
  {
    name: 'an agent over the Data Plane API',
    patient: dataplane({ snapshot: newer(web(3, (index) => (index === 1 ? AGENT : {}))) }),
    finds: ['hazard agent-check: an agent check speaks for web-02'],
    ready: {
      ...all('no: an agent check can end a drain, and the Data Plane API cannot switch it off'),
      replace:
        'no: an agent check can end a drain, and the Data Plane API cannot switch it off: HAProxy never checks a server that the Data Plane API added',
    },
  },
  {
    name: 'a map-based hash',
    patient: balance('source', false),
    finds: ['warning static-balance: balance source takes neither weights nor new servers at run time'],
    ready: canaryAndReplace('no: balance source takes no weights and no servers at run time'),
  },
  { name: 'a consistent hash', patient: balance('source', true), finds: [] },
  {
    name: 'a hash of which nobody knows',
    patient: balance('uri'),
    finds: ['warning static-balance: balance uri may take neither weights nor new servers at run time'],
    ready: canaryAndReplace('if: with hash-type consistent (balance uri)'),
  },
  {
    name: 'static-rr, which needs no asking',
    patient: balance('static-rr'),
    finds: ['warning static-balance: balance static-rr takes neither weights nor new servers at run time'],
    ready: canaryAndReplace('no: balance static-rr takes no weights and no servers at run time'),
  },
  {
    name: 'balance first',
    patient: balance('first', true),
    finds: ['warning static-balance: balance first fills one server after the other'],
    ready: { canary: 'no: balance first has no shares' },
  },
  { name: 'no balance line on 3.4', patient: balance('unknown', true), finds: [] },
  {
    name: 'another backend with the same server',
    patient: beside(backend('api', [row('api', 'a-1', { address: '10.0.0.2' })])),
    finds: [
      'hazard shared: api is not listed, but sends traffic to web-01 too (api/a-1 is 10.0.0.2:8080 as well)',
    ],
    ready: all('no: api is not listed, but sends traffic to web-01 too'),
  },
  {
    name: 'the same, in maint there',
    patient: beside(backend('api', [row('api', 'a-1', { address: '10.0.0.2', ...MAINT })])),
    finds: [],
  },
  {
    name: 'the same name with another address',
    patient: beside(backend('api', [row('api', 'web-01', { address: '10.9.9.9' }), row('api', 'web-02')])),
    question: { backends: ['web', 'api'], servers: [{ text: 'web-01', exclude: false }] },
    finds: [
      'hazard same-name: web-01 is 10.0.0.2 in backend web and 10.9.9.9 in backend api (web/web-01, api/web-01)',
      'hazard same-name: web-01 is 10.0.0.2 in backend web and 10.9.9.9 in backend api (web/web-01, api/web-01)',
    ],
    ready: {
      ...all('no: one name, several addresses'),
      'blue-green': 'no: one name, several addresses: one server makes no two colours',
    },
  },
  {
    name: 'a server that follows another',
    patient: rows((index) => (index === 2 ? { tracks: 'web/web-01' } : {})),
    finds: ['note track: web-03 follows web/web-01 (track)'],
  },
  {
    name: 'a follower whose leader is not listed',
    patient: patient({
      snapshot: newer(
        node(
          'lb1',
          backend('web', [
            row('web', 'web-01', { tracks: 'api/a-9' }),
            row('web', 'web-02'),
            row('web', 'web-03'),
          ]),
          backend('api', [row('api', 'a-9', { address: '10.7.7.7' })]),
        ),
      ),
    }),
    finds: [
      'hazard shared: web/web-01 follows api/a-9 (track), whose backend is not listed',
      'note track: web-01 follows api/a-9 (track)',
    ],
    ready: all('no: web/web-01 follows api/a-9 (track), whose backend is not listed'),
  },
  {
    name: 'a queue',
    patient: second({ qcur: 2 }),
    finds: ['warning queue: requests wait in a queue of web'],
  },
  {
    name: 'maxconn',
    patient: facts({
      maxconn: new Map([
        ['web/web-01', 5],
        ['api/a', 9],
      ]),
    }),
    finds: ['note maxconn: web-01 takes a limited number of connections (maxconn)'],
  },
  {
    name: 'a socket of level operator',
    patient: patient({ denied, facts: { ...FACTS, level: 'operator' } }),
    finds: ['hazard permission: this socket is of level operator: it can be read, but takes no orders'],
    ready: all('no: the socket is of level operator'),
  },
  {
    name: 'no permission for whatever reason',
    patient: patient({ denied }),
    finds: ['hazard permission: this socket can be read, but takes no orders'],
    ready: all('no: the socket takes no orders'),
  },
  {
    name: 'a socket that the network reaches',
    patient: facts({ sockets: [{ address: 'ipv4@0.0.0.0:9999', level: 'admin' }] }),
    finds: ['warning open-socket: ipv4@0.0.0.0:9999 takes orders of level admin from the network'],
  },
  {
    name: 'another one over IPv6',
    patient: facts({ sockets: [{ address: 'ipv6@:::9999', level: 'admin' }] }),
    finds: ['warning open-socket: ipv6@:::9999 takes orders of level admin from the network'],
  },
  {
    name: 'TCP to another machine, with facts that say nothing of it',
    patient: over(
      { ...UNIX, kind: 'tcp', host: '10.0.0.1', port: 9999, text: 'tcp://10.0.0.1:9999' },
      { facts: undefined },
    ),
    finds: ['warning open-socket: tcp://10.0.0.1:9999 takes orders of level admin from the network'],
  },
  {
    name: 'TCP on this machine',
    patient: over({ ...UNIX, kind: 'tcp', host: '127.0.0.1', port: 9999 }),
    finds: [],
  },
  {
    name: 'a Data Plane API without TLS',
    patient: dataplane({ endpoint: { ...API, kind: 'http' } }),
    finds: ['warning plain-http: the Data Plane API is reached without TLS'],
    ready: { replace: 'no: HAProxy never checks a server that the Data Plane API added' },
  },
  {
    name: 'a Data Plane API that writes weights down',
    patient: dataplane({ capabilities: { ...ABLE, weightsPersist: true } }),
    finds: ['note weights-persist: a weight that is set here is written into haproxy.cfg'],
    ready: { replace: 'no: HAProxy never checks a server that the Data Plane API added' },
  },
  {
    name: 'facts that could not be read',
    patient: patient({ facts: undefined, factsMissing: new RolloutError('no-answer', 'no answer') }),
    finds: ['note facts-missing: level, stick-tables and balance could not be read: no answer'],
  },
  {
    name: 'a young process',
    patient: processOf({ uptimeSec: 61 }),
    finds: ['warning reloaded-lately: HAProxy started less than 5m ago'],
  },
  {
    name: 'a young process behind a master, whose old ones show',
    patient: { ...processOf({ uptimeSec: 61 }), capabilities: { ...ABLE, seesOldWorkers: true } },
    finds: [],
  },
  {
    name: 'an old process with sessions',
    patient: patient({
      facts: { ...FACTS, oldWorkers: [41] },
      oldSessions: [{ backend: 'web', server: 'web-01', pid: 41, scur: 2, qcur: 1 }],
    }),
    finds: [
      'warning old-workers: 1 old process from before a reload (41) still holds 3 sessions of web/web-01',
    ],
  },
  {
    name: 'old processes without sessions',
    patient: facts({ oldWorkers: [41, 42] }),
    finds: ['warning old-workers: 2 old processes from before a reload (41 and 42) are still there'],
  },
  {
    name: 'a process that stops',
    patient: processOf({ stopping: true }),
    finds: ['hazard stopping: this process (7) is stopping'],
  },
  {
    name: 'HAProxy 2.4',
    patient: version('2.4.22'),
    finds: ['hazard too-old: HAProxy 2.4.22 is older than 2.6'],
  },
  {
    name: '2.6.12 and its socket',
    patient: version('2.6.12-1+deb12u4'),
    finds: [
      'note known-defect: HAProxy 2.6.12-1+deb12u4 may keep the connections of clients that are gone on its socket',
    ],
  },
  { name: '2.6.13', patient: version('2.6.13'), finds: [] },
  {
    name: '2.8 and its last server',
    patient: version('2.8.5', web(1)),
    finds: [
      'hazard only-server: web-01 is the only server of web',
      'warning known-defect: HAProxy 2.8.5: requests that wait while the last server is out may stay stuck',
    ],
    ready: {
      rolling: 'if: with min-available: 0, which is a gap (web-01 is the only server)',
      canary: 'no: web-01 is the only server',
      'blue-green': 'no: web-01 is the only server: one server makes no two colours',
    },
  },
  {
    name: '2.8 and cookies of added servers',
    patient: version(
      '2.8.9',
      web(3, () => ({ cookie: 'c' })),
    ),
    finds: [
      'warning known-defect: HAProxy 2.8.9 adds no servers with a cookie at run time',
      'warning cookie: clients of web stick to their server by cookie',
    ],
    ready: { replace: 'no: HAProxy 2.8.9 adds no servers with a cookie' },
  },
  {
    name: '3.2, cookies and maxconn',
    patient: patient({
      snapshot: newer(web(3, () => ({ cookie: 'c' }))),
      facts: { ...FACTS, maxconn: new Map([['web/web-01', 5]]) },
    }),
    finds: [
      'warning known-defect: HAProxy 3.2.26-1: a drain may start all waiting requests at once, over maxconn',
      'warning cookie: clients of web stick to their server by cookie',
      'note maxconn: web-01 takes a limited number of connections (maxconn)',
    ],
  },
  {
    name: '2.8.5 behind a Data Plane API',
    patient: dataplane({ snapshot: newer(web(3), '2.8.5') }),
    finds: [
      'note known-defect: HAProxy 2.8.5 and master_runtime of the Data Plane API may not understand each other',
    ],
    ready: { replace: 'no: HAProxy never checks a server that the Data Plane API added' },
  },
];

for (const one of cases) {
  test(one.name, () => {
    const diagnosis = diagnose(one.patient, one.question);
    const found = diagnosis.findings.map(({ level, code, title }) => `${level} ${code}: ${title}`);
    assert.deepEqual(found, one.finds);
    for (const { why, fix, title } of diagnosis.findings) {
      for (const text of [why, fix])
        assert.match(text, /^(?!web|api|a-|lb|haproxy-|operation|check).{8,}\S$/, `${title}: ${text}`);
    }
    const isBackend = one.question?.backends === undefined || one.question.backends.length === 1;
    const plain = { rolling: 'yes', canary: 'yes', 'blue-green': CLEAN, replace: 'yes' };
    if (isBackend || one.ready) assert.deepEqual(readyFor(diagnosis), { ...plain, ...one.ready });
  });
}

test('every kind of finding of one node is among these', () => {
  const ofSeveralNodes: readonly FindingCode[] = ['node-silent', 'nodes-differ', 'nodes-vary'];
  const seen = new Set(cases.flatMap(({ finds }) => finds.map((text) => /^\S+ ([^:]+):/.exec(text)?.[1])));
  const missing = FINDING_CODES.filter((code) => !seen.has(code) && !ofSeveralNodes.includes(code));
  assert.deepEqual(missing, []);
});
