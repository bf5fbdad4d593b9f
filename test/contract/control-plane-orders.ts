import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../lab/processes.ts';
import { named, rejects } from './control-plane-bench.ts';
import type { Bench } from './control-plane-bench.ts';

/** Every order is read back, by the adapter and by an independent reader. */
export function orderTests(bench: () => Bench): void {
  for (const to of ['drain', 'maint', 'ready'] as const) {
    test(`order: state ${to}`, async () => {
      const { lab, state, sample } = bench();
      await state('web-02', to);
      assert.equal((await lab.real('web-02')).admin, to);
      const seen = await sample('web-02');
      assert.equal(seen.admin, to);
      assert.equal((await sample('web-02', false)).admin, to);
      assert.equal(seen.operational, to === 'maint' ? 'down' : 'up');
      assert.equal(seen.check.enabled, true);
    });
  }

  for (const from of ['maint', 'drain', 'ready'] as const) {
    test(`order: state-down drain from ${from}, and only checks bring it back`, async () => {
      const { lab, order, state, sample } = bench();
      await state('slow-check', from);
      await order({ do: 'state-down', row: named('slow-check'), state: 'drain' });
      const row = await lab.real('slow-check');
      assert.deepEqual([row.admin, row.op], ['drain', 0]);
      const seen = await sample('slow-check');
      assert.deepEqual([seen.admin, seen.operational, seen.check.rise], ['drain', 'down', 3]);
      assert.ok((seen.check.health ?? 99) < 3);
      assert.equal((await sample('slow-check', false)).admin, undefined, 'the words lose it');
    });
  }

  test('order: state-down ready, then up by fresh checks', async () => {
    const { lab, order, state, sample } = bench();
    await state('web-02', 'maint');
    await order({ do: 'state-down', row: named('web-02'), state: 'ready' });
    assert.equal((await lab.real('web-02')).admin, 'ready');
    await until(async () => (await sample('web-02')).operational === 'up', 'web-02 does not come up');
  });

  test('order: state-down of a server that is checked every 2 ms and needs one pass', async () => {
    const { order, state, sample } = bench();
    for (let time = 0; time < 20; time += 1) {
      await state('one-rise', 'maint');
      await order({ do: 'state-down', row: named('one-rise'), state: 'drain' });
    }
    await until(async () => (await sample('one-rise')).operational === 'up', 'one-rise does not come up');
    await state('one-rise', 'ready');
  });

  test('order: health up and down', async () => {
    const { lab, order, state } = bench();
    await order({ do: 'health', row: named('slow-check'), health: 'up' });
    assert.equal((await lab.real('slow-check')).op, 2);
    await order({ do: 'health', row: named('slow-check'), health: 'down' });
    assert.equal((await lab.real('slow-check')).op, 0);
    await order({ do: 'health', row: named('slow-check'), health: 'up' });
    await state('slow-check', 'ready');
  });

  test('order: weight, and a backend that takes none', async () => {
    const { lab, order, sample } = bench();
    await order({ do: 'weight', row: named('web-02'), weight: 7 });
    assert.equal((await lab.real('web-02')).weight, 7);
    assert.equal((await sample('web-02')).weight, 7);
    await order({ do: 'weight', row: named('web-02'), weight: 40 });
    await rejects(
      order({ do: 'weight', row: named('a', 'static'), weight: 7 }),
      'unsupported',
      /static\/a weight 7/,
    );
  });

  test('order: an agent is switched off, so that it no longer overrides, and on again', async () => {
    const { lab, plane, order, state, sample } = bench();
    if (!plane.capabilities.agents) {
      const off = order({ do: 'agent', row: named('agent'), enabled: false });
      return rejects(off, 'unsupported', /cannot switch agent checks .*web\/agent/);
    }
    lab.agentSays('ready');
    await order({ do: 'agent', row: named('agent'), enabled: false });
    await state('agent', 'drain');
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.equal((await sample('agent')).admin, 'drain');
    await order({ do: 'agent', row: named('agent'), enabled: true });
    await until(async () => (await sample('agent')).admin === 'ready', 'the agent does not speak');
    lab.agentSays('up');
    await rejects(
      order({ do: 'agent', row: named('web-01'), enabled: true }),
      'unsupported',
      /agent web\/web-01/,
    );
  });

  test("order: HAProxy's own checks are switched off and on again", async () => {
    const { plane, order, sample } = bench();
    if (!plane.capabilities.checks) {
      const off = order({ do: 'checks', row: named('web-01'), enabled: false });
      return rejects(off, 'unsupported', /checks? of web\/web-01|web\/web-01/);
    }
    await order({ do: 'checks', row: named('web-01'), enabled: false });
    assert.equal((await sample('web-01')).check.enabled, false);
    await order({ do: 'checks', row: named('web-01'), enabled: true });
    assert.equal((await sample('web-01')).check.enabled, true);
    await rejects(order({ do: 'checks', row: named('nocheck'), enabled: true }), 'unsupported', /nocheck/);
  });

  test('order: sessions are closed', async () => {
    const { lab, plane, order, state, sample } = bench();
    if (!plane.capabilities.shutdownSessions) {
      const close = order({ do: 'shutdown-sessions', row: named('web-02') });
      return rejects(close, 'unsupported', /cannot close .*web\/web-02/);
    }
    await state('web-01', 'maint');
    await state('nocheck', 'maint');
    for (const server of ['agent', 'ramp', 'slow-check', 'limited', 'one-rise', 'follower'])
      await state(server, 'maint');
    const request = fetch(`${lab.url}/slow?ms=20000`).then(
      (response) => response.status,
      () => 0,
    );
    await until(async () => (await sample('web-02')).scur === 1, 'the request does not arrive');
    await order({ do: 'shutdown-sessions', row: named('web-02') });
    await until(async () => (await sample('web-02')).scur === 0, 'the session is still there', 2_000);
    assert.notEqual(await request, 200);
    for (const server of ['web-01', 'nocheck', 'agent', 'slow-check', 'limited', 'one-rise', 'follower']) {
      await state(server, 'ready');
    }
  });
}
