import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  AGENT,
  CHECK_OFF,
  NO_CHECK,
  backend,
  context,
  count,
  inputs,
  lanesOf,
  namesOf,
  node,
  patterns,
  percent,
  plan,
  refusal,
  row,
  serverNames,
  stepsOf,
  web,
} from './plan-fixture.ts';
import { planRolling } from '../../src/plan/rolling.ts';

test('over all sizes, windows and leads: every server once, in order, in its stage, at most a window out', () => {
  for (let size = 1; size <= 12; size++) {
    for (let window = 1; window <= 12; window++) {
      for (let lead = 0; lead <= size + 1; lead++) {
        const made = plan(web(size), {
          maxUnavailable: count(window),
          lead,
          minAvailable: count(0),
          pauseMs: 5,
        });
        const what = `${size} servers, window ${window}, lead ${lead}`;
        assert.deepEqual(namesOf(made), serverNames(size), what);
        assert.deepEqual(
          lanesOf(made).map(({ server }) => server.index),
          serverNames(size).map((_, index) => index + 1),
          what,
        );
        const sizes = lead > 0 && lead < size ? [lead, size - lead] : [size];
        assert.deepEqual(
          made.stages.map((stage) => stage.lanes.length),
          sizes,
          what,
        );
        for (const stage of made.stages)
          assert.equal(stage.window, Math.min(window, stage.lanes.length), what);
        const pauses = lanesOf(made).map(({ steps }) => steps.some((step) => step.do === 'pause'));
        assert.deepEqual(
          pauses,
          serverNames(size).map((_, index) => index < size - 1),
          what,
        );
      }
    }
  }
});

test('the default floor never refuses a window that leaves a server, over all sizes up to 12', () => {
  for (let size = 1; size <= 12; size++) {
    for (let window = 1; window <= 12; window++) {
      for (let failures = 0; failures <= 3; failures++) {
        const make = () => plan(web(size), { maxUnavailable: count(window), maxFailures: failures, lead: 0 });
        if (Math.min(window, size) === size) {
          assert.throws(make, refusal('below-floor', /backend web on lb1/, /min-available: 0/));
        } else {
          assert.equal(make().floors[0]!.least, Math.max(1, size - window - failures));
        }
      }
    }
  }
});

test('the lane, in the order that was measured', () => {
  const made = plan(web(3), { health: { url: 'http://{address}:{port}/healthz' }, pauseMs: 9 });
  assert.deepEqual(stepsOf(lanesOf(made)[0]), [
    'drain',
    'await-zero',
    'maint',
    'await-last-zero',
    'deploy',
    'probe',
    'await-quiet-check',
    'drain-down',
    'await-up rise',
    'ready',
    'await-ramp',
    'pause',
  ]);
  assert.equal(stepsOf(lanesOf(made)[2]).at(-1), 'await-ramp');
});

test('without a check: the direct proof in maint, then ready', () => {
  const made = plan(
    web(2, () => ({ check: NO_CHECK })),
    { health: { url: 'http://{address}:{port}/', haproxyCheck: 'once' } },
  );
  assert.deepEqual(stepsOf(lanesOf(made)[0]), [
    'drain',
    'await-zero',
    'maint',
    'await-last-zero',
    'deploy',
    'probe',
    'ready',
    'await-ramp',
  ]);
  assert.equal(lanesOf(made)[0]!.server.rows[0]!.proof, 'none');
});

test('once: one pass after the direct proof', () => {
  const made = plan(web(2), { health: { url: 'http://{address}:{port}/', haproxyCheck: 'once' } });
  assert.ok(stepsOf(lanesOf(made)[0]).includes('await-up once'));
});

test('ignore: no proof is asked of HAProxy, and the plan says what that means', () => {
  const made = plan(web(2), { health: { haproxyCheck: 'ignore' } });
  assert.deepEqual(stepsOf(lanesOf(made)[0]), [
    'drain',
    'await-zero',
    'maint',
    'await-last-zero',
    'deploy',
    'ready',
    'await-ramp',
  ]);
  const [first] = lanesOf(made)[0]!.server.rows;
  assert.deepEqual([first!.proof, first!.hasCheck], ['none', true]);
  assert.match(made.warnings[0]!, /nobody asks the application/);
  assert.match(made.warnings[1]!, /web-01 and web-02 will get traffic before their checks passed/);
});

test('an agent is off for the lane, and given back after ready', () => {
  const made = plan(web(2, (index) => (index === 0 ? AGENT : {})));
  const steps = stepsOf(lanesOf(made)[0]);
  assert.equal(steps[0], 'agents-off');
  assert.deepEqual(steps.slice(-3), ['ready', 'agents-on', 'await-ramp']);
  assert.ok(!stepsOf(lanesOf(made)[1]).includes('agents-off'));
});

test('an agent that is configured but off stays as it is', () => {
  const made = plan(web(2, () => ({ agent: { configured: true, enabled: false } })));
  assert.ok(!stepsOf(lanesOf(made)[0]).includes('agents-off'));
});

test('what a control plane cannot do is refused by node', () => {
  const snapshots = [web(2, () => AGENT)];
  const asked = inputs({ onDrainTimeout: 'shutdown' });
  assert.throws(
    () => planRolling(snapshots, asked, context(snapshots, { agents: false, shutdownSessions: false })),
    refusal(
      'unsupported',
      /agent checks of web-01 and web-02/,
      /control plane of lb1 \(Data Plane API\) cannot shut down sessions/,
    ),
  );
});

test('no check and no health-url is refused, all such servers in one message; with ignore it is accepted', () => {
  const snapshot = web(4, (index) =>
    index === 0 ? {} : index === 3 ? { check: CHECK_OFF } : { check: NO_CHECK },
  );
  assert.throws(
    () => plan(snapshot),
    refusal(
      'input-invalid',
      /web-02 and web-03 are without check/,
      /web-04 is with the check switched off at runtime/,
      /health-url/,
      /enable health/,
    ),
  );
  assert.equal(namesOf(plan(snapshot, { health: { haproxyCheck: 'ignore' } })).length, 4);
});

test('a check on any row of a server is enough; only those rows are marked down', () => {
  const snapshot = node(
    'lb1',
    backend('web', [row('web', 'web-01'), row('web', 'web-02')]),
    backend('api', [row('api', 'web-01', { check: NO_CHECK }), row('api', 'web-02', { check: NO_CHECK })]),
  );
  const made = plan(snapshot, { backends: ['web', 'api'] });
  assert.deepEqual(
    lanesOf(made)[0]!.server.rows.map(({ backend: name, proof }) => [name, proof]),
    [
      ['web', 'check'],
      ['api', 'none'],
    ],
  );
});

test('a check that is off at runtime is no check, and the plan says so', () => {
  const made = plan(
    web(2, (index) => (index === 0 ? { check: CHECK_OFF } : {})),
    { health: { url: 'http://{address}:{port}/' } },
  );
  assert.equal(lanesOf(made)[0]!.server.rows[0]!.proof, 'none');
  assert.ok(made.warnings.some((text) => /web\/web-01 is switched off at runtime/.test(text)));
});

test('health-url that needs what HAProxy does not show is refused', () => {
  const url = 'http://{address}:{port}/healthz';
  const snapshot = web(3, (index) => (index === 0 ? { address: '/run/app.sock', port: 0 } : {}));
  assert.throws(
    () => plan(snapshot, { health: { url } }),
    refusal('input-invalid', /health-url/, /web-01/, /\/run\/app\.sock/),
  );
  assert.equal(namesOf(plan(snapshot, { health: { url: 'http://{server}.internal/healthz' } })).length, 3);
});

test('weights, addresses and backends are those that HAProxy shows', () => {
  const made = plan(web(2, () => ({ weight: 40, configuredWeight: 100 })));
  const { server } = lanesOf(made)[1]!;
  assert.deepEqual(server.rows[0]!.before, { state: 'ready', status: 'UP', weight: 40 });
  assert.deepEqual([server.address, server.port, server.backends], ['10.0.0.3', 8080, ['web']]);
});

test('warnings: a young process without a view of old workers, and cookies', () => {
  const old = web(2, () => ({ cookie: 's' }));
  const young = { ...old, identity: { ...old.identity, uptimeSec: 40 } };
  const warned = plan(young).warnings;
  assert.match(warned[0]!, /HAProxy on lb1 started 40\.0 s ago, less than drain-timeout \(5m\)/);
  assert.match(warned[1]!, /Clients of web stick/);
  assert.equal(planRolling([young], inputs(), context([young], { seesOldWorkers: true })).warnings.length, 1);
  assert.equal(plan(old).warnings.length, 1);
});

test('servers given but empty, and all servers left out: a plan without stages and with a warning', () => {
  const nothing = plan(web(2), { servers: undefined });
  assert.deepEqual([nothing.stages, nothing.warnings], [[], ['servers is empty: there is nothing to do.']]);
  const out = plan(web(2, () => ({ adminBits: 1 })));
  assert.deepEqual(
    out.leftOut.map(({ name }) => name),
    ['web-01', 'web-02'],
  );
  assert.match(out.warnings[0]!, /All 2 servers are left out/);
});

test('max-unavailable in per cent is of the servers in the rollout, rounded down, at least 1', () => {
  const windowFor = (value: number, servers: string[]) =>
    plan(web(12), { maxUnavailable: percent(value), lead: 0, servers: patterns(...servers) }).stages[0]!
      .window;
  assert.equal(windowFor(25, ['*']), 3);
  assert.equal(windowFor(49, ['web-01', 'web-02', 'web-03', 'web-04']), 1);
  assert.equal(windowFor(1, ['*']), 1);
});
