/** The plan of a canary: who goes first, which shares, which floor, and what is refused with what to change. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CanaryInputs, RolloutInputs } from '../../src/inputs/inputs.ts';
import { planCanary } from '../../src/plan/canary.ts';
import type { PlanContext } from '../../src/plan/context.ts';
import { describePlan } from '../../src/plan/describe.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { startText } from '../../src/plan/start-text.ts';
import type { NodeSnapshot } from '../../src/server.ts';
import {
  ABLE,
  AGENT,
  backend,
  count,
  DOWN,
  DRAIN,
  inputs,
  MAINT,
  node,
  patterns,
  refusal,
  row,
  serverNames,
  web,
} from './plan-fixture.ts';

const CANARY: CanaryInputs = { servers: patterns('web-01'), steps: [5, 25, 50], testers: undefined };

type Change = Parameters<typeof inputs>[0];

function inputsOf(change: Change = {}): RolloutInputs {
  const base = inputs({ strategy: 'canary', canary: CANARY, ...change });
  return { ...base, watching: { ...base.watching, soakMs: 60_000, ...change?.watching } };
}

function plan(
  snapshots: readonly NodeSnapshot[],
  change: Change = {},
  able: Partial<typeof ABLE> & { weightsPersist?: boolean; lists?: boolean; weights?: boolean } = {},
): Plan {
  const context: PlanContext = {
    abilities: new Map(snapshots.map((one) => [one.node, { ...ABLE, ...able }])),
  };
  return planCanary(snapshots, inputsOf(change), context);
}

/** `try-out; web-01; 5 %; watch 5 %; …`: the stages in short. */
function words({ stages }: Plan): string[] {
  return stages.map(({ act, lanes }) => {
    if (!act) return lanes.map(({ server }) => server.name).join(' ');
    switch (act.do) {
      case 'shares':
        return `${act.percent} %`;
      case 'watch-share':
        return `watch ${act.percent === undefined ? 'testers' : `${act.percent} %`} ${act.ms}`;
      default:
        return act.do;
    }
  });
}

test('canaries at weight 0, each share watched, then the others with their own weights', () => {
  const made = plan([web(4)]);
  assert.deepEqual(words(made), [
    'try-out',
    'web-01',
    '5 %',
    'watch 5 % 60000',
    '25 %',
    'watch 25 % 60000',
    '50 %',
    'watch 50 % 60000',
    'promote',
    'web-02 web-03 web-04',
  ]);
  const weightsIn = made.stages.map(({ lanes }) =>
    lanes.flatMap(({ steps }) => steps.filter((step) => step.do === 'weight' || step.do === 'soak')),
  );
  assert.deepEqual(weightsIn[1], [{ do: 'weight', weight: 0 }]);
  assert.deepEqual(weightsIn.at(-1), []);
  assert.deepEqual(
    made.stages.flatMap(({ lanes }) => lanes.map(({ server }) => `${server.index} ${server.name}`)),
    ['1 web-01', '2 web-02', '3 web-03', '4 web-04'],
  );
});

test('the first canary alone, as lead says; testers before the first share', () => {
  const testers = { file: '/etc/t.acl', entries: ['alice'] };
  const made = plan(
    [web(6)],
    { canary: { servers: patterns('web-05', 'web-06'), steps: [10], testers } },
    { lists: true },
  );
  assert.deepEqual(words(made), [
    'try-out',
    'web-05',
    'web-06',
    'testers',
    'watch testers 60000',
    '10 %',
    'watch 10 % 60000',
    'promote',
    'web-01 web-02 web-03 web-04',
  ]);
});

test('without soak a step lasts pause, or no time, and that is a warning', () => {
  const watching = { ...inputs().watching, soakMs: 0 };
  assert.deepEqual(words(plan([web(3)], { watching, pauseMs: 5_000 }))[3], 'watch 5 % 5000');
  const made = plan([web(3)], { watching });
  assert.deepEqual(words(made).slice(2, 5), ['5 %', '25 %', '50 %']);
  assert.match(
    made.warnings.join('\n'),
    /soak is 0s: nothing watches the shares, and all 3 follow one another at once/,
  );
});

/** `web-01 3, web-02 19`: the weights of a share on a node. */
function weights(made: Plan, percent: number, on = 'lb1'): string {
  const act = made.stages
    .map((stage) => stage.act)
    .find((one) => one?.do === 'shares' && one.percent === percent);
  assert.ok(act?.do === 'shares');
  return act.shares
    .filter((share) => share.node === on)
    .flatMap((share) => share.rows.map(({ server, weight }) => `${server} ${weight}`))
    .toSorted()
    .join(', ');
}

test('servers that are down keep their proportion and do not count; drained ones, weight 0 and backups are left alone', () => {
  const changes = [{}, {}, {}, DOWN, DRAIN, MAINT, { weight: 0 }, { backup: true }];
  const made = plan([web(8, (index) => ({ weight: 1, ...changes[index] }))], {
    servers: patterns('web-01', 'web-02'),
  });
  // Two stable servers are in rotation: 2 × 19 beside 2.
  assert.equal(weights(made, 5), 'web-01 2, web-02 19, web-03 19, web-04 19');
});

test('every node and backend is worked out by itself', () => {
  const names = serverNames(3);
  const nodes = ['lb1', 'lb2'].map((name, lb) =>
    node(
      name,
      backend(
        'web',
        names.map((server, index) => row('web', server, lb === 1 && index === 2 ? DOWN : {})),
      ),
      backend(
        'api',
        names.map((server) => row('api', server, { weight: 10 })),
      ),
    ),
  );
  const made = plan(nodes, { backends: ['web', 'api'], canary: { ...CANARY, steps: [50] } });
  const act = made.stages.find((stage) => stage.act?.do === 'shares')?.act;
  assert.ok(act?.do === 'shares');
  assert.deepEqual(
    act.shares.map((share) => `${share.node}/${share.backend} ${share.stable} ${share.planned}`),
    ['lb1/web 2 50', 'lb1/api 2 50', 'lb2/web 1 50', 'lb2/api 2 50'],
  );
});

test('the floor subtracts the canaries where they are more, and weight 0 counts as away', () => {
  const three = { canary: { ...CANARY, servers: patterns('web-01', 'web-02', 'web-03') } };
  assert.deepEqual(plan([web(8)], three).floors, [{ node: 'lb1', backend: 'web', least: 5, available: 8 }]);
  assert.equal(plan([web(8)]).floors[0]?.least, 7);
  // Two of three at weight 0 at the same time leave one.
  assert.throws(
    () =>
      plan([web(3)], {
        canary: { ...CANARY, servers: patterns('web-01', 'web-02') },
        minAvailable: count(2),
      }),
    refusal('below-floor', /with web-02 out, 1 would be left/),
  );
});

test('what takes no weights is refused, by backend, with what to change', () => {
  for (const algorithm of ['static-rr', 'first']) {
    const [one] = [web(3)].map((snapshot) => ({
      ...snapshot,
      backends: snapshot.backends.map((each) => ({ ...each, algorithm })),
    }));
    assert.throws(
      () => plan([one!]),
      refusal(
        'unsupported',
        new RegExp(`backend web on lb1 has balance ${algorithm}`),
        /Use balance roundrobin/,
      ),
    );
  }
  assert.throws(() => plan([web(3)], {}, { weights: false }), refusal('unsupported', /cannot set weights/));
  const testers = { file: '/etc/t.acl', entries: ['alice'] };
  assert.throws(
    () => plan([web(3)], { canary: { ...CANARY, testers } }),
    refusal('unsupported', /canary-acl: the control plane of lb1 cannot change entries/),
  );
});

test('a hash may take weights: it is tried out on a canary first, and what a share means then is said', () => {
  const [one] = [web(3)].map((snapshot) => ({
    ...snapshot,
    backends: snapshot.backends.map((each) => ({ ...each, algorithm: 'source' })),
  }));
  const made = plan([one!]);
  const act = made.stages[0]?.act;
  assert.ok(act?.do === 'try-out');
  assert.deepEqual(act.proofs, [
    { node: 'lb1', backend: 'web', server: 'web-01', sid: 1, owner: 'web-01', weight: 100 },
  ]);
  assert.match(made.warnings.join('\n'), /a share is one of the keys, not of the requests/);
});

test('canaries that get no traffic, or all of it, are refused', () => {
  assert.throws(
    () => plan([web(3, (index) => (index === 0 ? { backup: true } : {}))]),
    refusal('input-invalid', /web-01 is a backup server of web/),
  );
  assert.throws(
    () => plan([web(3, (index) => (index === 0 ? { weight: 0 } : {}))]),
    refusal('input-invalid', /web-01 has weight 0 in web on lb1/),
  );
  assert.throws(
    () => plan([web(3, (index) => (index === 0 ? {} : DOWN))], { minAvailable: count(0) }),
    refusal('input-invalid', /no other server of web on lb1 has traffic/),
  );
  assert.throws(
    () => plan([web(3, (index) => (index === 0 ? MAINT : {}))]),
    refusal(
      'input-invalid',
      /canary-servers: none of these servers can be deployed: web-01 is left out: maint/,
    ),
  );
  assert.throws(
    () => plan([web(3)], { canary: { ...CANARY, servers: patterns('web-1') } }),
    refusal('unknown-server', /canary-servers: "web-1" matches no server/),
  );
});

test('warnings: a share out of reach, agents, weights that persist', () => {
  const unequal = web(5, (index) => ({
    weight: [10, 1, 40, 100, 256][index]!,
    ...(index === 4 ? AGENT : {}),
  }));
  const { warnings } = plan([unequal], {}, { weightsPersist: true });
  const text = warnings.join('\n');
  assert.match(text, /canary-steps: 50 % cannot be reached .*planned 39\.2 % \(error -10\.8 points\)/);
  assert.match(text, /The agent checks of web-05 may set weights themselves/);
  assert.match(text, /The Data Plane API of lb1 writes every weight into haproxy\.cfg/);
});

test('nothing to do stays nothing to do', () => {
  const made = plan([web(2)], { servers: undefined });
  assert.deepEqual([made.strategy, made.stages.length], ['canary', 0]);
});

test('the head of the log, and the dry run with asked, planned, error and every command', () => {
  const made = plan([web(3, () => ({ weight: 1 }))], { canary: { ...CANARY, steps: [5, 50] } });
  const given = inputsOf();
  assert.equal(
    startText(made, given).headline,
    'Canary rollout of backend web: 3 servers, web-01 first with 5 % and 50 % of the traffic, then one at a time',
  );
  const lines = describePlan(made, {
    inputs: given,
    commandOf: (_node, order) =>
      `${order.do} ${order.row.server} ${'weight' in order ? order.weight : 'state' in order ? order.state : ''}`,
    deploy: './deploy.sh',
    urlOf: () => '',
  });
  const text = lines.join('\n');
  assert.match(
    text,
    /5 % +planned 5\.0 % \(no error\)\n +lb1> weight web-02 19\n +lb1> weight web-03 19\n +lb1> weight web-01 2/,
  );
  assert.match(text, /50 % +planned 50\.0 % \(no error\)\n/);
  assert.match(text, /lb1> weight web-01 0/);
});
