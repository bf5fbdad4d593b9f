import assert from 'node:assert/strict';
import { once } from 'node:events';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isSameProcess } from '../../src/server.ts';
import { until } from '../lab/processes.ts';
import { named, never } from './control-plane-bench.ts';
import type { Bench } from './control-plane-bench.ts';

/** Other processes take over, and nothing is taken for what it is not. */
export function reloadTests(bench: () => Bench): void {
  test('a reload is another process, and what the old one still serves is seen or said to be unseen', async () => {
    const { lab, plane, state, look, sample } = bench();
    await state('web-02', 'drain');
    for (const server of ['nocheck', 'agent', 'ramp', 'slow-check', 'limited', 'one-rise', 'follower'])
      await state(server, 'maint');
    const before = await plane.snapshot(never);
    const request = statusOf(`${lab.url}/slow?ms=1500`);
    await until(async () => (await sample('web-01')).scur === 1, 'the request does not arrive');
    await lab.haproxy.reload();
    const seen = await look(['web-01', 'web-02']);
    assert.ok(!isSameProcess(before.identity, seen.identity));
    assert.equal(seen.rows.get('web/web-01')?.scur, 0);
    assert.equal(seen.rows.get('web/web-02')?.admin, 'ready', 'a reload forgets the drain');
    const held = seen.oldWorkers?.map(({ pid, backend, server, scur, qcur }) => ({
      pid,
      backend,
      server,
      scur,
      qcur,
    }));
    if (plane.capabilities.seesOldWorkers) {
      assert.deepEqual(held, [{ ...named('web-01'), pid: before.identity.pid, scur: 1, qcur: 0 }]);
    } else {
      assert.equal(held, undefined);
    }
    assert.equal(await request, 200);
    if (plane.capabilities.seesOldWorkers) {
      await until(async () => (await look(['web-01'])).oldWorkers?.length === 0, 'the old worker stays');
    }
  });

  test('rows are found by their names after a reload that moved every id', async () => {
    const { lab, look } = bench();
    const before = await look(['web-01', 'web-02', 'nocheck']);
    await lab.reloadWithOneMore();
    const now = await look(['web-01', 'web-02', 'nocheck']);
    for (const [key, row] of before.rows) assert.equal(now.rows.get(key)?.sid, row.sid + 1);
    assert.equal(now.rows.size, 3);
  });

  test('looks and orders go on through reloads', async () => {
    const { lab, state, look } = bench();
    const pids = new Set<number>();
    const done = new AbortController();
    let looks = 0;
    const looking = (async () => {
      while (!done.signal.aborted) {
        const seen = await look(['web-01', 'web-02']);
        assert.equal(seen.rows.size, 2);
        pids.add(seen.identity.pid);
        looks += 1;
      }
    })();
    const ordering = (async () => {
      while (!done.signal.aborted) {
        await state('web-02', 'drain');
        await state('web-02', 'ready');
      }
    })();
    for (let time = 0; time < 3; time += 1) {
      await lab.haproxy.reload();
      await sleep(100);
    }
    done.abort();
    await Promise.all([looking, ordering]);
    assert.ok(pids.size >= 3 && looks > 10, `${pids.size} processes in ${looks} looks`);
  });

  test('a restart in the middle is waited for', async () => {
    const { lab, look } = bench();
    const before = await lab.haproxy.pid();
    await lab.haproxy.kill();
    const looking = look(['web-01']);
    await lab.haproxy.restart();
    const { identity, rows } = await looking;
    assert.notEqual(identity.pid, before);
    assert.equal(rows.size, 1);
  });
}

/** On a connection of its own: one that is kept alive may still lead to the process before an earlier reload. */
async function statusOf(url: string): Promise<number | undefined> {
  const [response] = (await once(get(url, { agent: false }), 'response')) as [IncomingMessage];
  response.resume();
  await once(response, 'end');
  return response.statusCode;
}
