import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RolloutError } from '../../src/support/errors.ts';
import { until } from '../lab/processes.ts';
import { named, never, rejects } from './control-plane-bench.ts';
import type { Bench } from './control-plane-bench.ts';

/** Whoever gets requests of the frontend. */
const SERVING = [
  'web-01',
  'web-02',
  'nocheck',
  'follower',
  'agent',
  'ramp',
  'slow-check',
  'limited',
  'one-rise',
];

/** What is seen is what is there, and what is not there is not seen. */
export function viewTests(bench: () => Bench): void {
  test('snapshot: everything that planning needs', async () => {
    const { lab, plane } = bench();
    const { node, identity, backends } = await plane.snapshot(never);
    assert.equal(node, plane.node);
    assert.equal(identity.pid, await lab.haproxy.pid());
    assert.equal(identity.version, lab.haproxy.binary.version);
    assert.equal(identity.stopping, false);
    assert.deepEqual(
      backends.map(({ backend, mode, algorithm, servers }) => [backend, mode, algorithm, servers.length]),
      [
        ['web', 'http', 'roundrobin', 11],
        ['static', 'http', 'source', 1],
        ['empty', 'http', 'roundrobin', 0],
      ],
    );
    const web = backends[0];
    assert.deepEqual([web?.active, web?.backups], [9, 1]);
    const row = (server: string): NonNullable<typeof web>['servers'][number] => {
      const found = web?.servers.find((one) => one.server === server);
      assert.ok(found);
      return found;
    };
    const first = row('web-01');
    assert.deepEqual(
      [first.address, first.port, first.weight, first.configuredWeight, first.admin, first.operational],
      ['127.0.0.1', lab.lab.apps.spec('web-01').port, 40, 40, 'ready', 'up'],
    );
    assert.deepEqual([first.check.enabled, first.check.rise], [true, 2]);
    assert.match(first.check.text, /^(L7OK\/200|INI)/);
    assert.deepEqual([row('nocheck').check.enabled, row('follower').check.enabled], [false, false]);
    assert.deepEqual(
      [row('off').admin, row('off').adminBits & 4, row('off').check.enabled],
      ['maint', 4, true],
    );
    assert.deepEqual([row('backup').backup, first.backup], [true, false]);
    assert.deepEqual([row('follower').tracks, first.tracks], ['web/web-01', undefined]);
    assert.deepEqual(row('agent').agent, { configured: true, enabled: true });
    assert.deepEqual(first.agent, { configured: false, enabled: false });
  });

  test('a slow start is seen, and its end', async () => {
    const { state, sample } = bench();
    await state('ramp', 'maint');
    await state('ramp', 'ready');
    const seen = await sample('ramp');
    assert.equal(seen.operational, 'starting');
    assert.equal((await sample('ramp', false)).operational, 'starting');
    assert.ok((seen.throttle ?? 100) < 100);
    assert.equal(seen.weight, 100);
    await until(async () => {
      const { operational, throttle } = await sample('ramp');
      return operational === 'up' && throttle === undefined;
    }, 'the ramp does not end');
  });

  test('a server that is disabled in the configuration can serve', async () => {
    const { plane, state, sample } = bench();
    await state('off', 'ready');
    const seen = await sample('off');
    assert.deepEqual([seen.admin, seen.adminBits], ['ready', plane.capabilities.seesMasks === false ? 0 : 4]);
    await state('off', 'maint');
  });

  test('a follower shows what it inherits', async () => {
    const { order, state, sample } = bench();
    await state('web-01', 'drain');
    assert.deepEqual([(await sample('follower')).admin, (await sample('follower')).adminBits], ['drain', 16]);
    await state('web-01', 'maint');
    const seen = await sample('follower');
    assert.deepEqual([seen.admin, seen.adminBits, seen.status], ['maint', 2, 'MAINT (via web/web-01)']);
    await state('follower', 'ready');
    assert.equal((await sample('follower')).adminBits, 2);
    await state('web-01', 'ready');
    await rejects(
      order({ do: 'state-down', row: named('follower'), state: 'drain' }),
      'unsupported',
      /follower health down/,
    );
    await state('follower', 'ready');
  });

  test('what is not there', async () => {
    const { plane, order, state } = bench();
    await rejects(state('nosuch', 'drain'), 'unknown-server', /web\/nosuch/);
    await rejects(
      order({ do: 'state', row: named('a', 'nosuch'), state: 'drain' }),
      'unknown-backend',
      /nosuch\/a/,
    );
    await rejects(order({ do: 'state', row: named('a;b'), state: 'drain' }), 'input-invalid', /"a;b"/);
    const seen = await plane.watch(
      {
        rows: [
          { ...named('nosuch'), sid: 1 },
          { ...named('a', 'nosuch'), sid: 1 },
        ],
        backends: ['nosuch'],
        masks: true,
      },
      never,
    );
    assert.deepEqual([seen.rows.size, seen.backends.size], [0, 0]);
  });

  test('BACKEND rows come with the look', async () => {
    const { lab, look } = bench();
    const { backends, identity } = await look(['web-01']);
    assert.equal(identity.pid, await lab.haproxy.pid());
    assert.equal(backends.get('web')?.backups, 1);
    const before = backends.get('web')?.counters.requests ?? 0;
    assert.equal((await fetch(`${lab.url}/`)).status, 200);
    await until(
      async () => (await look(['web-01'])).backends.get('web')?.counters.requests === before + 1,
      'the request is not counted',
    );
  });

  test('permission is proved, and nothing changes by it', async () => {
    const { lab, plane, factory } = bench();
    const before = await lab.real('web-01');
    await plane.provePermission(named('web-01'), never);
    const now = await lab.real('web-01');
    assert.deepEqual([now.adminBits, now.op, now.weight], [before.adminBits, before.op, before.weight]);
    await rejects(plane.provePermission(named('nosuch'), never), 'unknown-server', /nosuch/);
    const operator = factory.openOperator?.(lab.haproxy);
    if (!operator) return;
    assert.equal((await operator.snapshot(never)).backends.length, 3);
    await rejects(operator.provePermission(named('web-01'), never), 'permission-denied', /Permission denied/);
    await rejects(
      operator.order({ do: 'state', row: named('web-01'), state: 'drain' }, never),
      'permission-denied',
      /Permission denied/,
    );
    assert.equal((await lab.real('web-01')).admin, 'ready');
  });

  test('facts: what the configuration does not show otherwise, and nothing changes by asking', async () => {
    const { lab, plane, factory } = bench();
    if (!plane.facts) {
      // The Data Plane API has no raw commands.
      assert.equal(plane.capabilities.seesMasks, false);
      return;
    }
    const before = await lab.haproxy.cli('show servers state');
    const facts = await plane.facts(['web', 'static', 'empty'], never);
    assert.equal(facts.level, 'admin');
    const sockets = facts.sockets?.map(({ address, level }) => `${address} ${level}`) ?? [];
    assert.ok(sockets.includes(`unix@${lab.haproxy.socket} admin`), sockets.join('\n'));
    assert.ok(sockets.includes(`unix@${lab.haproxy.operatorSocket} operator`), sockets.join('\n'));
    assert.ok(sockets.includes(`ipv4@127.0.0.1:${lab.haproxy.tcpPort} admin`), sockets.join('\n'));
    const tables = facts.tables?.map(({ name, keepsServers }) => `${name} ${keepsServers}`);
    assert.deepEqual(tables?.toSorted(), ['empty false', 'static true']);
    assert.deepEqual(
      [...(facts.dynamic ?? [])],
      [
        ['web', true],
        ['static', false],
        ['empty', true],
      ],
    );
    assert.deepEqual([...(facts.maxconn ?? [])], [['web/limited', 5]]);
    assert.deepEqual(facts.oldWorkers, factory.master ? [] : undefined);
    const servers = (text: string): string[] =>
      text.split('\n').map((line) => line.split(' ').slice(0, 9).join(' '));
    assert.deepEqual(servers(await lab.haproxy.cli('show servers state')), servers(before));
    const operator = factory.openOperator?.(lab.haproxy);
    if (!operator?.facts) return;
    await operator.snapshot(never);
    const fewer = await operator.facts(['web'], never);
    assert.deepEqual([fewer.level, fewer.dynamic?.size, fewer.tables?.length], ['operator', 0, 2]);
  });

  test('the oldest session of a server', async () => {
    const { lab, plane, sample } = bench();
    if (!plane.oldestSession) {
      assert.equal(plane.capabilities.shutdownSessions, false);
      return;
    }
    assert.equal(await plane.oldestSession(named('backup'), never), undefined);
    const held = new AbortController();
    const answer = fetch(`${lab.url}/slow?ms=20000`, { signal: held.signal }).catch(() => undefined);
    const busy = await until(async () => {
      const rows = await Promise.all(SERVING.map((name) => sample(name)));
      return rows.find((row) => row.scur > 0)?.server;
    }, 'nobody serves the request');
    const oldest = await plane.oldestSession(named(busy), never);
    held.abort();
    await answer;
    assert.deepEqual([oldest?.client, oldest?.frontend], ['127.0.0.1', 'fe_web']);
    assert.ok((oldest?.ageMs ?? -1) >= 0);
  });

  test('an aborted signal is the reason of the rejection', async () => {
    const { plane } = bench();
    const reason = new RolloutError('cancelled', 'stop');
    await assert.rejects(plane.snapshot(AbortSignal.abort(reason)), (error) => error === reason);
  });
}
