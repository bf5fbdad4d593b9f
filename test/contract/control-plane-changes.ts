import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../lab/processes.ts';
import { RolloutError } from '../../src/support/errors.ts';
import { named, never, rejects } from './control-plane-bench.ts';
import type { Bench } from './control-plane-bench.ts';

const coming = named('coming');

/** Servers that come and go at runtime. */
export function changeTests(bench: () => Bench): void {
  test('order: a server is added in maint, checked, made ready, and deleted', async () => {
    const { lab, plane, order, state } = bench();
    const add = order({
      do: 'add',
      row: coming,
      server: {
        address: '127.0.0.1',
        port: lab.lab.apps.spec('web-02').port,
        keywords: [['check'], ['inter', '60ms'], ['rise', '2']],
      },
    });
    if (plane.capabilities.dynamicServers !== 'all') return rejects(add, 'unsupported', /web\/coming/);
    await add;
    const isShown = async (): Promise<boolean> =>
      (await lab.haproxy.cli('show servers state web')).includes(' coming ');
    assert.equal(await isShown(), true);
    const seen = async (): Promise<{
      admin?: string | undefined;
      enabled?: boolean;
      operational?: string;
    }> => {
      const { backends } = await plane.snapshot(never);
      const row = backends
        .find(({ backend }) => backend === 'web')
        ?.servers.find(({ server }) => server === coming.server);
      assert.ok(row, 'web/coming is not shown');
      return {
        admin: row.admin,
        enabled: row.check.enabled,
        operational: row.operational,
      };
    };
    assert.deepEqual(await seen(), {
      admin: 'maint',
      enabled: false,
      operational: 'down',
    });

    await order({ do: 'checks', row: coming, enabled: true });
    await order({ do: 'state-down', row: coming, state: 'ready' });
    await until(async () => (await seen()).operational === 'up', 'web/coming does not come up');
    // Only from maint, and the refusal leaves it in rotation.
    await rejects(order({ do: 'delete', row: coming }), 'changed-since-plan', /del server web\/coming/);
    assert.deepEqual(await seen(), {
      admin: 'ready',
      enabled: true,
      operational: 'up',
    });

    await state(coming.server, 'maint');
    await until(
      () =>
        order({ do: 'delete', row: coming }).then(
          () => true,
          (error: unknown) => {
            if (error instanceof RolloutError && error.code === 'not-drained') return false;
            throw error;
          },
        ),
      'web/coming keeps connections',
    );
    assert.equal(await isShown(), false);
    // Gone already is as good.
    await order({ do: 'delete', row: coming });
  });

  test('order: a name that is taken is refused, and the server of that name stays as it is', async () => {
    const { lab, plane, order } = bench();
    const before = await lab.real('web-02');
    const taken = order({
      do: 'add',
      row: named('web-02'),
      server: { address: '127.0.0.1', port: 1, keywords: [] },
    });
    const why = plane.capabilities.dynamicServers === 'all' ? 'changed-since-plan' : 'unsupported';
    await rejects(taken, why, /web\/web-02/);
    assert.deepEqual(await lab.real('web-02'), before);
  });
}
