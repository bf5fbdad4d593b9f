import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ControlPlane } from '../../src/haproxy/control-plane.ts';
import type { RowSample } from '../../src/server.ts';
import { haproxyBinaries } from '../lab/haproxy-binaries.ts';
import { startLab } from '../lab/fleet.ts';
import { until } from '../lab/processes.ts';
import { openFake } from './dataplane-factories.ts';

const never = new AbortController().signal;

/** The lane of the facts (dataplane, section 10), by hand: every order and every wait over the Data Plane API, under load. */
for (const { kind } of haproxyBinaries()) {
  for (const mode of ['v2', 'v3'] as const) {
    // Each kind of clients over each version and on each HAProxy, in half of the combinations.
    const sticky = (mode === 'v2') === (kind === 'newer');
    test(`${mode}, ${kind} HAProxy, ${sticky ? 'sticky' : 'plain'} clients: three servers restarted, nothing lost`, async () => {
      await using lab = await startLab({
        servers: 3,
        haproxy: kind,
        sticky,
        load: { clients: 10, ratePerSec: 150, visitMs: 500 },
      });
      const { plane } = await openFake(lab.haproxy, { mode });
      try {
        await plane.snapshot(never);
        for (const name of lab.apps.names) {
          await lane(plane, name, () => lab.apps.start(name, { version: 'v2' }));
        }
      } finally {
        await plane.close();
      }
      const tally = await lab.load.more(150);
      assert.deepEqual([tally.failed, tally.causes], [0, {}]);
      for (const name of lab.apps.names) assert.ok((tally.answers[`${name} v2`]?.count ?? 0) > 0, name);
    });
  }
}

async function lane(plane: ControlPlane, server: string, restart: () => Promise<void>): Promise<void> {
  const row = { backend: 'web', server };
  const sample = async (): Promise<RowSample | undefined> =>
    (await plane.watch({ rows: [{ ...row, sid: 0 }], backends: [], masks: true }, never)).rows.get(
      `web/${server}`,
    );
  const isIdle = async (): Promise<boolean> => {
    const seen = await sample();
    return seen !== undefined && seen.scur === 0 && seen.qcur === 0;
  };
  await plane.order({ do: 'state', row, state: 'drain' }, never);
  // Cookie clients never stop: a second is enough.
  await until(isIdle, 'busy', 1_000, 50).catch(() => undefined);
  await plane.order({ do: 'state', row, state: 'maint' }, never);
  await until(isIdle, `${server} does not become idle in maint`, 5_000, 50);
  await restart();
  await plane.order({ do: 'state-down', row, state: 'drain' }, never);
  const down = await sample();
  assert.equal(down?.admin, 'drain');
  await until(async () => (await sample())?.operational === 'up', `${server} does not come up`, 10_000, 50);
  await plane.order({ do: 'state', row, state: 'ready' }, never);
  assert.equal((await sample())?.admin, 'ready');
}
