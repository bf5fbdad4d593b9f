/** Strategy replace under load: new servers in, old ones out, on several nodes and in several backends, and what fails on the way. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Lab } from '../lab/fleet.ts';
import { entries, newOnes, replaceInputs, replacingLab, rowsOf } from '../lab/replacing.ts';
import { runAction } from '../lab/runner.ts';
import { assertVerdict } from '../lab/verdict.ts';

const both = ['new-01', 'new-02'];
const forgotten = [
  'A reload of HAProxy forgets servers added at runtime (new-01 and new-02)',
  'A reload of HAProxy brings deleted servers back (web-01 and web-02)',
];

const dead = { 'new-02': { behaviour: 'dead' } } as const;

/** Who served how often. */
const answersOf = (answers: Readonly<Record<string, { readonly count: number }>>, name: string): number =>
  Object.entries(answers)
    .filter(([who]) => who.startsWith(`${name} `))
    .reduce((sum, [, { count }]) => sum + count, 0);

for (const haproxy of ['distribution', 'newer'] as const) {
  test(`two new servers for two old ones, two nodes, two backends (${haproxy})`, async () => {
    await using lab = await replacingLab({ haproxy, nodes: 2, backends: ['web', 'api'] });
    const run = await runAction({ inputs: replaceInputs(lab, both, 'web-*', { 'max-unavailable': '2' }) });
    const tally = await assertVerdict(lab, run, {
      result: 'succeeded',
      deployed: 'new-01,new-02',
      servers: newOnes('ready v2'),
      warns: forgotten,
    });
    for (const rows of await rowsOf(lab)) {
      assert.deepEqual(rows, ['api/new-01', 'api/new-02', 'web/new-01', 'web/new-02']);
    }
    assert.ok(answersOf(tally.answers, 'new-01') > 0 && answersOf(tally.answers, 'new-02') > 0);
    const results = JSON.parse(run.outputs['servers'] ?? '[]') as { name: string; result: string }[];
    assert.deepEqual(
      results.map(({ name, result }) => `${name} ${result}`),
      ['new-01 deployed', 'new-02 deployed', 'web-01 removed', 'web-02 removed'],
    );
    const matrix = JSON.parse(run.outputs['matrix'] ?? '{}') as { include: { server: string }[] };
    assert.deepEqual(
      matrix.include.map(({ server }) => server),
      both,
    );
    assert.match(
      run.main.output,
      /^Replacement of servers in backends web and api: add new-01 and new-02, then remove/m,
    );
    assert.match(run.main.output, /deleted +both nodes no longer show it/);
    await run.clean();
  });

  test(`a new server boots dead: the new ones go again, the old ones never left (${haproxy})`, async () => {
    await using lab = await replacingLab({ haproxy, nodes: 2, special: dead });
    const run = await runAction({
      inputs: replaceInputs(lab, both, 'web-*', { 'health-timeout': '1500ms' }),
    });
    const tally = await assertVerdict(lab, run, {
      result: 'rolled-back',
      reason: 'health-failed',
      remaining: 'new-01,new-02,web-01,web-02',
      servers: { 'web-01': 'ready v1', 'web-02': 'ready v1' },
      title: 'new-02 did not become healthy (health-failed)',
      warns: forgotten,
    });
    for (const rows of await rowsOf(lab)) assert.deepEqual(rows, ['web/web-01', 'web/web-02']);
    assert.equal(answersOf(tally.answers, 'new-02'), 0, 'a dead server got no request');
    assert.match(run.main.output, /Not all new servers became healthy: taking new-01 out again/);
    await run.clean();
  });
}

test('a script runs once per new server, in maint, before anything is asked', async () => {
  await using lab = await replacingLab({ haproxy: 'distribution' });
  const states: string[] = [];
  const run = await runAction({
    inputs: replaceInputs(lab, both, 'web-01', {
      run: lab.inputs['run'] ?? '',
      'health-body': 'v2',
      'remove-servers': 'web-01',
    }),
    onLine({ text }) {
      const server = /deploying v2 to (new-\d\d)/.exec(text)?.[1];
      if (server)
        void lab.haproxy.rows().then((rows) => states.push(rows.get(`web/${server}`)?.admin ?? 'gone'));
    },
  });
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'new-01,new-02',
    servers: { ...newOnes('ready v2'), 'web-02': 'ready v1' },
    warns: [forgotten[0] ?? '', 'brings deleted servers back (web-01)'],
  });
  assert.deepEqual(states, ['maint', 'maint']);
  assert.deepEqual(
    lab.apps.deploys().map(({ server, env }) => [server, env['ROLLOUT_INDEX'], env['ROLLOUT_ADDRESS']]),
    [
      ['new-01', '1', '127.0.0.1'],
      ['new-02', '2', '127.0.0.1'],
    ],
  );
  await run.clean();
});

/** A server of `add-servers` that an earlier run left behind, say. */
async function leftBehind(lab: Lab, name: string): Promise<void> {
  await lab.haproxy.cli(`add server web/${name} 127.0.0.1:${lab.apps.spec(name).port} check inter 60ms`);
}

test('a server that is there already, in maint, is adopted, and never deleted', async () => {
  await using lab = await replacingLab({ special: dead });
  await leftBehind(lab, 'new-01');
  const run = await runAction({
    inputs: replaceInputs(lab, both, 'web-*', { 'health-timeout': '1500ms' }),
  });
  await assertVerdict(lab, run, {
    result: 'rolled-back',
    reason: 'health-failed',
    remaining: 'new-01,new-02,web-01,web-02',
    servers: { 'web-01': 'ready v1', 'web-02': 'ready v1', 'new-01': 'maint v2' },
    title: /^new-02 did not become healthy/,
    warns: ['web/new-01 on haproxy is there already, in maint without sessions: adopted', ...forgotten],
  });
  await run.clean();
});

test('names that are taken, cookies, and everything else against the plan, before anything is written', async () => {
  await using lab = await replacingLab({ sticky: true, load: { sticky: true } });
  const list = JSON.stringify([
    { name: 'web-01', address: '127.0.0.1', port: lab.apps.spec('web-01').port },
    { name: 'new-01', address: '127.0.0.1', port: lab.apps.spec('new-01').port },
    { name: 'new-02', address: '127.0.0.1', port: lab.apps.spec('web-02').port, cookie: 'new-02' },
  ]);
  const run = await runAction({
    inputs: replaceInputs(lab, both, 'web-01', { 'add-servers': list }),
  });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'input-invalid',
    remaining: '*',
    servers: { 'web-01': 'ready v1', 'web-02': 'ready v1' },
    title: '4 things stand against this rollout (input-invalid)',
    says: [
      'add-servers: web/web-01 exists on haproxy, and is in ready',
      'add-servers: new-01 has no cookie, and clients of backend web stick to their server by cookie',
      /add-servers: new-02 has the address 127\.0\.0\.1:\d+ of web\/web-02 on haproxy, which serves/,
      'remove-servers: web-01 stands in add-servers too',
    ],
  });
  await run.clean();
});

test('a backend that sticks by cookie: HAProxy takes the cookie of a new server from 3.0 on', async () => {
  await using lab = await replacingLab({ haproxy: 'newer', sticky: true, load: { sticky: true } });
  const list = JSON.stringify(
    both.map((name) => ({
      name,
      address: '127.0.0.1',
      port: lab.apps.spec(name).port,
      cookie: name,
      inter: '60ms',
    })),
  );
  const run = await runAction({ inputs: replaceInputs(lab, both, 'web-*', { 'add-servers': list }) });
  await assertVerdict(lab, run, {
    result: 'succeeded',
    deployed: 'new-01,new-02',
    servers: newOnes('ready v2'),
    warns: forgotten,
  });
  await run.clean();

  await using old = await replacingLab({ haproxy: 'distribution', sticky: true, load: false });
  const refused = await runAction({
    inputs: replaceInputs(old, both, 'web-*', {
      'add-servers': entries(old, both, { cookie: 'c' }),
    }),
  });
  assert.equal(refused.outputs['reason'], 'unsupported');
  const error = refused.main.annotations.find(({ level }) => level === 'error');
  assert.match(error?.message ?? '', /'cookie' option is not accepted for dynamic server/);
  assert.deepEqual((await rowsOf(old))[0], ['web/web-01', 'web/web-02']);
  await refused.clean();
});

test('a new server answers 500 to some requests: its soak takes all new servers out again', async () => {
  await using lab = await replacingLab({
    special: { 'new-02': { errorShare: 0.5 } },
  });
  const run = await runAction({
    inputs: replaceInputs(lab, both, 'web-*', { soak: '5s', 'max-error-rate': '5%', 'min-requests': '10' }),
  });
  await assertVerdict(lab, run, {
    result: 'rolled-back',
    reason: 'error-rate-exceeded',
    remaining: 'new-01,new-02,web-01,web-02',
    servers: { 'web-01': 'ready v1', 'web-02': 'ready v1' },
    title: 'too many requests fail on new-02 since its deploy (error-rate-exceeded)',
    warns: forgotten,
    mayFail: { who: ['new-02 v2'], share: 1 },
  });
  assert.deepEqual((await rowsOf(lab))[0], ['web/web-01', 'web/web-02']);
  await run.clean();
});
