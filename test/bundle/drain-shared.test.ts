/** One server in several rows: drained everywhere, deployed once, back everywhere. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLab } from '../lab/fleet.ts';
import type { HaproxyConfig } from '../lab/haproxy-config.ts';
import { assertRows, serverOf, serversOf } from '../lab/rows.ts';
import { runAction } from '../lab/runner.ts';
import { sampleAdmin, sampleAvailability } from '../lab/sampler.ts';
import { holdSession } from '../lab/session.ts';
import { assertVerdict } from '../lab/verdict.ts';

const check = { interMs: 60 };
const bothDeployed = {
  result: 'succeeded',
  deployed: 'web-01,web-02',
  servers: { 'web-01': 'ready v2', 'web-02': 'ready v2' },
} as const;

test('two backends share their servers: a session of either keeps the deploy waiting', async () => {
  await using lab = await startLab({ servers: 2, backends: ['web', 'api'], check });
  const session = await holdSession(lab.ports['api'] ?? 0, 'web-01');
  const [web, api] = [sampleAvailability(lab.haproxy, 'web'), sampleAvailability(lab.haproxy, 'api')];
  let endedAtMs = Number.NaN;
  const run = await runAction({
    inputs: lab.inputs,
    onLine({ text }) {
      if (!/ drain +\d+ session/.test(text) || session.cut || endedAtMs > 0) return;
      endedAtMs = Date.now() + 700;
      setTimeout(() => {
        void session.echo('until the end').then(() => {
          session.close();
        });
      }, 700);
    },
  });
  const least = [...(await web.stop()), ...(await api.stop())].map(({ active }) => active);
  await assertVerdict(lab, run, bothDeployed);

  await assertRows(lab);
  assert.equal(session.cut, false);
  assert.equal(Math.min(...least), 1);
  assert.deepEqual(
    lab.apps.deploys().map(({ server, env }) => [server, env['ROLLOUT_BACKEND'], env['ROLLOUT_BACKENDS']]),
    [
      ['web-01', 'web', 'web,api'],
      ['web-02', 'web', 'web,api'],
    ],
  );
  assert.ok((lab.apps.deploys()[0]?.atMs ?? 0) >= endedAtMs, 'the deploy waited for the session of api');
  assert.deepEqual(serverOf(run, 'web-01').backends, ['web', 'api']);
  assert.match(run.main.output, /^Rolling rollout of backends web and api: 2 servers, /m);
  await run.clean();
});

test('a backend that shares the servers and is not listed is refused, and nothing is touched', async () => {
  await using lab = await startLab({ servers: 2, backends: ['web', 'api'], check });
  const run = await runAction({ inputs: { ...lab.inputs, backend: 'web' } });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'input-invalid',
    // Nothing was done: the same servers can be asked for again.
    remaining: '*',
    servers: { 'web-01': 'ready v1', 'web-02': 'ready v1' },
    title:
      'backend: api is not listed, but sends traffic to web-01 and web-02 too (api/web-01 is 127.0.0.1:PORT as well) (input-invalid)'.replace(
        'PORT',
        String(lab.apps.spec('web-01').port),
      ),
    says: ['Add api to backend, so that its servers are drained there as well.'],
  });
  await assertRows(lab);
  await run.clean();
});

/** The second backend calls the servers `api-1` and `api-2`. */
const renamed = (config: HaproxyConfig): HaproxyConfig => ({
  ...config,
  backends: config.backends.map((backend) =>
    backend.name === 'web'
      ? backend
      : {
          ...backend,
          servers: backend.servers.map((server, index) => ({ ...server, name: `api-${index + 1}` })),
        },
  ),
});

test('group-by: address: hosts whose names differ between backends', async () => {
  await using lab = await startLab({
    servers: [
      { name: 'web-01', address: '127.0.0.11' },
      { name: 'web-02', address: '127.0.0.12' },
    ],
    backends: ['web', 'api'],
    config: renamed,
    check,
  });
  const byName = await runAction({ inputs: lab.inputs });
  assert.equal(byName.outputs['reason'], 'input-invalid');
  assert.match(byName.main.output, /group-by: address makes one rollout server of them\./);
  assert.deepEqual(lab.apps.deploys(), []);
  await byName.clean();

  const inApi = sampleAdmin(lab.haproxy, 'api', 'api-1');
  const run = await runAction({ inputs: { ...lab.inputs, 'group-by': 'address' } });
  const seen = await inApi.stop();
  await assertVerdict(lab, run, bothDeployed);

  await assertRows(lab);
  const bits = new Set(seen.map(({ adminBits }) => adminBits));
  assert.ok(bits.has(1), `api-1 was in maint too: ${[...bits].join()}`);
  assert.deepEqual([...serversOf(run).keys()], ['web-01', 'web-02']);
  assert.deepEqual(serverOf(run, 'web-02').backends, ['web', 'api']);
  assert.equal(serverOf(run, 'web-02').address, '127.0.0.12');
  await run.clean();
});

/** The servers of `api` have no check of their own: they follow those of `web`. */
const tracking = (config: HaproxyConfig): HaproxyConfig => ({
  ...config,
  backends: config.backends.map((backend) =>
    backend.name === 'web'
      ? backend
      : {
          ...backend,
          servers: backend.servers.map((server) => ({
            ...server,
            check: false,
            options: `track web/${server.name}`,
          })),
        },
  ),
});

test('track: a server that follows is drained, waited for and back with the one it follows', async () => {
  await using lab = await startLab({ servers: 2, backends: ['web', 'api'], config: tracking, check });
  const session = await holdSession(lab.ports['api'] ?? 0, 'web-01');
  let closedAtMs = Number.NaN;
  const run = await runAction({
    inputs: { ...lab.inputs, 'health-url': '', 'health-body': '', 'health-interval': '' },
    onLine({ text }) {
      if (!/ drain +\d+ session/.test(text) || closedAtMs > 0) return;
      closedAtMs = Date.now() + 600;
      setTimeout(() => {
        session.close();
      }, 600);
    },
  });
  await assertVerdict(lab, run, bothDeployed);

  await assertRows(lab);
  assert.equal(session.cut, false);
  assert.ok((lab.apps.deploys()[0]?.atMs ?? 0) >= closedAtMs, 'the deploy waited for the session of api');
  await run.clean();
});

test('track: a follower in a backend that is not listed is refused', async () => {
  await using lab = await startLab({ servers: 2, backends: ['web', 'api'], config: tracking, check });
  const run = await runAction({ inputs: { ...lab.inputs, backend: 'web' } });
  await assertVerdict(lab, run, {
    result: 'failed',
    reason: 'input-invalid',
    // Nothing was done: the same servers can be asked for again.
    remaining: '*',
    servers: { 'web-01': 'ready v1', 'web-02': 'ready v1' },
    title:
      'backend: api is not listed, but sends traffic to web-01 and web-02 too (api/web-01 follows web-01 (track)) (input-invalid)',
    says: ['Add api to backend'],
  });
  await run.clean();
});
