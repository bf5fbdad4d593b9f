import assert from 'node:assert/strict';
import { once } from 'node:events';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { describe, test } from 'node:test';
import { rowKey } from '../../src/server.ts';
import { RolloutError } from '../../src/support/errors.ts';
import type { Lab } from '../lab/fleet.ts';
import { startLab } from '../lab/fleet.ts';
import type { HaproxyKind } from '../lab/haproxy-binaries.ts';
import { signal, until } from '../lab/processes.ts';
import { named, never, rejects } from './control-plane-bench.ts';
import { openUnix } from './runtime-factories.ts';
import { STANDSTILL_MS } from '../lab/standstill.ts';

const SHORT = { connectTimeoutMs: 500, commandTimeoutMs: 700 };
const KINDS: readonly HaproxyKind[] = ['distribution', 'newer'];

const smallLab = (haproxy: HaproxyKind, master = false): Promise<Lab> =>
  startLab({ servers: 1, haproxy, master, load: false });

for (const kind of KINDS) {
  describe(`Runtime API in trouble, ${kind} HAProxy`, () => {
    test('all CLI connections are taken: waits for one, or says so', async () => {
      await using lab = await smallLab(kind);
      const idle = Array.from({ length: 10 }, () => connect(lab.haproxy.socket));
      await Promise.all(idle.map((socket) => once(socket, 'connect')));
      await rejects(openUnix(lab.haproxy.socket, SHORT).snapshot(never), 'no-answer', /0 bytes came within/);
      const waiting = openUnix(lab.haproxy.socket).snapshot(never);
      setTimeout(() => idle[0]?.destroy(), 200);
      assert.equal((await waiting).backends.length, 1);
      for (const socket of idle) socket.destroy();
    });

    test('more clients at once than the queue of the socket holds', async () => {
      await using lab = await smallLab(kind);
      const planes = Array.from({ length: 60 }, () => openUnix(lab.haproxy.socket));
      const snapshots = await Promise.all(planes.map((plane) => plane.snapshot(never)));
      assert.ok(snapshots.every(({ backends }) => backends[0]?.servers.length === 1));
    });

    test('a process that hangs, and one that is gone', async () => {
      await using lab = await smallLab(kind);
      const plane = openUnix(lab.haproxy.socket, SHORT);
      await plane.snapshot(never);
      await lab.haproxy.freeze();
      await rejects(plane.snapshot(never), 'no-answer', /0 bytes came within/);
      lab.haproxy.thaw();
      await plane.order({ do: 'state', row: named('web-01'), state: 'drain' }, never);
      await lab.haproxy.kill();
      await rejects(plane.snapshot(never), 'unreachable', /nothing listens there: ECONNREFUSED/);
      await rejects(
        plane.order({ do: 'state', row: named('web-01'), state: 'ready' }, never),
        'unreachable',
        /nothing listens/,
      );
      const start = performance.now();
      await rejects(openUnix(lab.haproxy.socket).snapshot(never), 'unreachable', /lb1 .*ECONNREFUSED/);
      assert.ok(performance.now() - start < 300, 'the first contact fails at once');
    });

    test('an order that was given while the process hung is carried out once it goes on', async () => {
      await using lab = await smallLab(kind);
      const plane = openUnix(lab.haproxy.socket);
      await plane.snapshot(never);
      await lab.haproxy.freeze();
      const ordered = plane.order({ do: 'state', row: named('web-01'), state: 'maint' }, never);
      setTimeout(() => lab.haproxy.thaw(), 300);
      await ordered;
      assert.equal((await lab.haproxy.row('web', 'web-01')).admin, 'maint');
    });

    test('a reload that fails: the worker that still serves is not counted twice', async () => {
      await using lab = await smallLab(kind, true);
      const plane = openUnix(lab.haproxy.masterSocket);
      const { identity } = await plane.snapshot(never);
      const request = fetch(`http://127.0.0.1:${lab.ports['web']}/slow?ms=1500`);
      const good = readFileSync(lab.haproxy.configFile, 'utf8');
      appendFileSync(lab.haproxy.configFile, '\nthis is no configuration\n');
      const [master] = await lab.haproxy.pids();
      signal(master ?? 0, 'SIGUSR2');
      await until(
        async () => /\[failed: 1\]/.test(await lab.haproxy.masterCli('show proc').catch(() => '')),
        'the reload does not fail',
      );
      const seen = await plane.watch(
        { rows: [{ ...named('web-01'), sid: 1 }], backends: ['web'], masks: true },
        never,
      );
      assert.equal(seen.identity.pid, identity.pid);
      assert.equal(seen.rows.get(rowKey(named('web-01')))?.scur, 1);
      assert.deepEqual(seen.oldWorkers, []);
      await plane.order({ do: 'state', row: named('web-01'), state: 'drain' }, never);
      assert.equal((await request).status, 200);
      writeFileSync(lab.haproxy.configFile, good);
    });
  });
}

test('the master of 3.2 runs a whole line in the worker, the one of 2.6 command by command', async () => {
  const down = { do: 'state-down', row: named('web-01'), state: 'drain' } as const;
  for (const [kind, line] of [
    ['distribution', '@1 set server web/web-01 state drain;@1 set server web/web-01 health down'],
    ['newer', '@@1 set server web/web-01 state drain;set server web/web-01 health down'],
  ] as const) {
    await using lab = await smallLab(kind, true);
    const plane = openUnix(lab.haproxy.masterSocket);
    assert.equal(plane.capabilities.seesOldWorkers, false, 'nothing is known before the snapshot');
    await plane.snapshot(never);
    assert.equal(plane.capabilities.seesOldWorkers, true);
    assert.equal(plane.commandOf(down), line);
    assert.equal(plane.repairLine(down), `echo "${line}" | socat stdio ${lab.haproxy.masterSocket}`);
    await plane.order(down, never);
    assert.equal((await lab.haproxy.row('web', 'web-01')).op, 0);
  }
});

describe('a backend of 5,000 servers', () => {
  test('is read whole in well under a second, and one server of it at the cost of one', async (t) => {
    for (const haproxy of KINDS) {
      await using lab = await startLab({
        servers: 1,
        haproxy,
        load: false,
        waitUp: false,
        config: (config) => ({
          ...config,
          backends: config.backends.map((backend) => ({
            ...backend,
            check: false as const,
            servers: Array.from({ length: 5_000 }, (_, index) => ({
              name: `s${index + 1}`,
              port: 1 + index,
              check: false as const,
            })),
          })),
        }),
      });
      const plane = openUnix(lab.haproxy.socket);
      const best = async (run: () => Promise<unknown>): Promise<number> => {
        let least = Number.POSITIVE_INFINITY;
        for (let time = 0; time < 5; time += 1) {
          const start = performance.now();
          await run();
          least = Math.min(least, performance.now() - start);
        }
        return least;
      };
      const snapshotMs = await best(async () => {
        assert.equal((await plane.snapshot(never)).backends[0]?.servers.length, 5_000);
      });
      const rows = [{ ...named('s5000'), sid: 5_000 }];
      const watchMs = await best(async () => {
        assert.equal((await plane.watch({ rows, backends: ['web'], masks: false }, never)).rows.size, 1);
      });
      t.diagnostic(`${haproxy}: snapshot ${snapshotMs.toFixed(0)} ms, watch ${watchMs.toFixed(1)} ms`);
      assert.ok(snapshotMs < 1_000 + STANDSTILL_MS, `${snapshotMs} ms`);
      assert.ok(watchMs < 30 + STANDSTILL_MS, `${watchMs} ms`);
    }
  });
});

test('every error is a RolloutError that names its node', async () => {
  await assert.rejects(openUnix('/nonexistent/admin.sock').snapshot(never), (error: unknown) => {
    assert.ok(error instanceof RolloutError);
    assert.equal(error.title, 'lb1 (/nonexistent/admin.sock): there is no such socket');
    assert.equal(error.observed, 'ENOENT');
    assert.match(error.hint ?? '', /stats socket \/nonexistent\/admin\.sock level admin/);
    return true;
  });
});
