import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Patient } from '../../src/doctor/patient.ts';
import { planRolling } from '../../src/plan/rolling.ts';
import type { NodeSnapshot } from '../../src/server.ts';
import { RolloutError } from '../../src/support/errors.ts';
import { ABLE, diagnose, FACTS, newer, patient, readyFor } from './doctor-fixture.ts';
import {
  AGENT,
  backend,
  CHECK_OFF,
  context,
  DOWN,
  DRAIN,
  inputs,
  MAINT,
  NO_CHECK,
  node,
  row,
  serverNames,
  web,
} from './plan-fixture.ts';
import type { RowChange } from './plan-fixture.ts';

const lb = (name: string, change: (index: number) => RowChange = () => ({}), version?: string): Patient => {
  const snapshot = web(3, change);
  return patient({ snapshot: { ...newer(snapshot, version), node: name } });
};
const second =
  (change: RowChange) =>
  (index: number): RowChange =>
    index === 1 ? change : {};
const titles = (patients: readonly Patient[]): string[] =>
  diagnose(patients).findings.map(({ level, code, title, where }) =>
    [`${level} ${code}: ${title}`, where.nodes.join('+'), where.servers.join('+')].join(' | '),
  );

test('nodes that are alike', () => {
  assert.deepEqual(titles([lb('lb1'), lb('lb2')]), []);
});

test('the same finding on two nodes is one, and one of a single node names it', () => {
  const unchecked = second({ check: NO_CHECK });
  assert.deepEqual(titles([lb('lb1', unchecked), lb('lb2', unchecked)]), [
    'hazard no-check: web-02 has no check | lb1+lb2 | web-02',
  ]);
  assert.deepEqual(titles([lb('lb1'), lb('lb2', unchecked)]), [
    'hazard no-check: web-02 has no check | lb2 | web-02',
  ]);
});

test('admin states and addresses that differ are refused, and shown', () => {
  const patients = [lb('lb1', second(MAINT)), lb('lb2', second({ address: '10.9.9.9' }))];
  assert.deepEqual(titles(patients), [
    'hazard nodes-differ: the nodes disagree about web-02 (maint 10.0.0.3:8080 on lb1 and ready 10.9.9.9:8080 on lb2) | lb1+lb2 | web-02',
    'warning out-of-rotation: web-02 is in maint | lb1 | web-02',
  ]);
  assert.match(readyFor(diagnose(patients))['rolling'] ?? '', /^no: the nodes disagree about web-02$/);
});

test('a server, and a backend, that one node lacks', () => {
  const all = newer(web(3));
  const [first] = all.backends;
  assert.ok(first);
  const less: NodeSnapshot = { ...newer(node('lb2', backend('web', first.servers.slice(0, 2)))) };
  assert.deepEqual(titles([patient({ snapshot: all }), patient({ snapshot: less })]), [
    'hazard nodes-differ: the nodes disagree about web-03 (ready 10.0.0.4:8080 on lb1 and not there on lb2) | lb1+lb2 | web-03',
  ]);
  const none = newer(node('lb2', backend('other', [row('other', 'o-1', { address: '10.5.5.5' })])));
  const diagnosis = diagnose([patient({ snapshot: all }), patient({ snapshot: none })]);
  assert.deepEqual(
    diagnosis.findings.map(({ title }) => title),
    ['lb2 has no backend web'],
  );
  assert.equal(readyFor(diagnosis)['replace'], 'no: lb2 has no backend web');
});

test('weights, health, balance and versions that differ are odd', () => {
  assert.deepEqual(titles([lb('lb1'), lb('lb2', second({ weight: 50, configuredWeight: 50 }))]), [
    'warning nodes-vary: web-02 (weight 100 on lb1 and weight 50 on lb2) | lb1+lb2 | web-02',
  ]);
  assert.deepEqual(titles([lb('lb1'), lb('lb2', second(DOWN))]), [
    'hazard server-down: web-02 is down (L7OK/200) | lb2 | web-02',
    'warning nodes-vary: web-02 (up on lb1 and down on lb2) | lb1+lb2 | web-02',
  ]);
  assert.deepEqual(titles([lb('lb1'), lb('lb2', () => ({}), '3.2.20')]), [
    'note nodes-vary: the nodes run different versions: 3.2.26-1 on lb1 and 3.2.20 on lb2 | lb1+lb2 | ',
  ]);
  assert.deepEqual(titles([lb('lb1'), lb('lb2', () => ({}), '2.8.20')]), [
    'warning nodes-vary: the nodes run different versions: 3.2.26-1 on lb1 and 2.8.20 on lb2 | lb1+lb2 | ',
  ]);
  const one = lb('lb1');
  const other = lb('lb2');
  const [first] = other.snapshot.backends;
  assert.ok(first);
  const leastconn = { ...other.snapshot, backends: [{ ...first, algorithm: 'leastconn' }] };
  assert.deepEqual(titles([one, { ...other, snapshot: leastconn }]), [
    'warning nodes-vary: the balance differs: roundrobin on lb1 and leastconn on lb2 | lb1+lb2 | ',
  ]);
});

test('a node that is silent: the others are examined, and no strategy is ready', () => {
  const error = new RolloutError('unreachable', 'lb2 (/run/x.sock): nothing listens there', {
    hint: 'Start HAProxy.',
  });
  const diagnosis = diagnose([lb('lb1', second({ check: NO_CHECK }))], {}, [{ node: 'lb2', error }]);
  assert.deepEqual(
    diagnosis.findings.map(({ code, title, fix }) => [code, title, fix]),
    [
      ['node-silent', 'lb2 (/run/x.sock): nothing listens there (unreachable)', 'Start HAProxy.'],
      ['no-check', 'web-02 has no check', diagnosis.findings[1]?.fix],
    ],
  );
  assert.deepEqual(Object.values(readyFor(diagnosis)), Array(4).fill('no: lb2 does not answer'));
});

test('the order does not depend on the order of the nodes, and the worst comes first', () => {
  const patients = [
    lb('lb1', (index) =>
      index === 0 ? { weight: 0 } : index === 1 ? { check: NO_CHECK } : { backup: true },
    ),
    lb('lb2', second({ ...DOWN, check: NO_CHECK })),
  ];
  const codes = (all: readonly Patient[]): string[] => diagnose(all).findings.map(({ code }) => code);
  assert.deepEqual(codes(patients), codes(patients.toReversed()));
  const levels = diagnose(patients).findings.map(({ level }) => level);
  assert.deepEqual(
    levels,
    levels.toSorted((a, b) => 'hwn'.indexOf(a[0] ?? '') - 'hwn'.indexOf(b[0] ?? '')),
  );
});

test('a pattern of servers that matches nothing is refused', () => {
  const question = { servers: [{ text: 'wbe-01', exclude: false }] };
  assert.throws(
    () => diagnose(lb('lb1'), question),
    (error) =>
      error instanceof RolloutError && error.code === 'unknown-server' && /web-01/.test(error.message),
  );
});

test('"ready for rolling" is what the planner of a rolling rollout says', () => {
  const changes: readonly RowChange[] = [
    {},
    DOWN,
    DRAIN,
    MAINT,
    { check: NO_CHECK },
    { check: CHECK_OFF },
    { weight: 0 },
    { backup: true },
    { tracks: 'web/web-01', check: NO_CHECK },
    { tracks: 'api/web-01', check: NO_CHECK },
    { address: '10.0.0.9' },
    AGENT,
  ];
  const counts = { yes: 0, if: 0, no: 0 };
  for (const agents of [true, false]) {
    // Nobody follows himself.
    for (const one of changes.filter(({ tracks }) => tracks !== 'web/web-01')) {
      for (const two of changes) {
        const servers = serverNames(2).map((name, index) => row('web', name, index === 0 ? one : two));
        const other = backend('api', [row('api', 'web-01', { address: '10.0.0.9' })]);
        const snapshot = newer(node('lb1', backend('web', servers), other));
        const endpoint = agents ? {} : { endpoint: { ...API_ENDPOINT } };
        const doctor = diagnose(patient({ snapshot, ...endpoint, capabilities: { ...ABLE, agents } }));
        const verdict = doctor.readiness[0]?.verdicts[0]?.verdict ?? 'no';
        counts[verdict] += 1;
        const what = JSON.stringify([agents, one, two, readyFor(doctor)['rolling']]);
        const plan = () => planRolling([snapshot], inputs(), context([snapshot], { agents }));
        // An empty plan, because all are left out, is nothing to be ready for.
        if (verdict === 'yes') assert.ok(plan().stages.length > 0, what);
        if (verdict !== 'no') continue;
        let stages = 0;
        try {
          stages = plan().stages.length;
        } catch (error) {
          assert.ok(error instanceof RolloutError, what);
        }
        assert.equal(stages, 0, what);
      }
    }
  }
  assert.ok(counts.yes > 20 && counts.no > 20 && counts.if > 20, JSON.stringify(counts));
});

const API_ENDPOINT = {
  kind: 'https',
  label: 'lb1',
  text: 'https://lb1',
  path: '',
  host: 'lb1',
  port: 0,
} as const;

test('facts that are missing cost no finding but theirs', () => {
  const { facts: _, ...rest } = patient();
  assert.deepEqual(
    diagnose({ ...rest, facts: undefined }).findings.map(({ code }) => code),
    [],
  );
  assert.deepEqual(
    diagnose({ ...rest, facts: { ...FACTS, tables: [] } }).blind.some(({ look }) =>
      look.includes('stick on'),
    ),
    false,
  );
  assert.ok(diagnose({ ...rest, facts: undefined }).blind.some(({ look }) => look.includes('stick on')));
});
