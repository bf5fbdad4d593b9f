import assert from 'node:assert/strict';
import type { ControlPlane, Observation, Order } from '../../src/haproxy/control-plane.ts';
import type { AdminState, RowName, RowSample } from '../../src/server.ts';
import { RolloutError } from '../../src/support/errors.ts';
import { until } from '../lab/processes.ts';
import type { AdapterFactory, ControlPlaneLab } from './control-plane-lab.ts';
import { startControlPlaneLab } from './control-plane-lab.ts';

export const never = new AbortController().signal;
export const named = (server: string, backend = 'web'): RowName => ({ backend, server });

/** Asserts that the promise rejects with this code and a text that names what it is about. */
export async function rejects(promise: Promise<unknown>, code: string, text: RegExp): Promise<void> {
  await assert.rejects(promise, (error: unknown) => {
    assert.ok(error instanceof RolloutError, String(error));
    assert.equal(error.code, code, error.message);
    assert.match(error.message, text);
    return true;
  });
}

/** One control plane before one real HAProxy, and the few words in which the suite speaks of them. */
export interface Bench {
  readonly factory: AdapterFactory;
  readonly lab: ControlPlaneLab;
  readonly plane: ControlPlane;
  order(order: Order): Promise<void>;
  state(server: string, to: AdminState): Promise<void>;
  /** A look at servers of `web` and at its BACKEND row; with the masks unless said otherwise. */
  look(servers: readonly string[], masks?: boolean): Promise<Observation>;
  /** One row of such a look. */
  sample(server: string, masks?: boolean): Promise<RowSample>;
  close(): Promise<void>;
}

/** Resolves when every server that can come up is up. */
export async function startBench(factory: AdapterFactory): Promise<Bench> {
  const lab = await startControlPlaneLab(factory);
  const plane = await factory.open(lab.haproxy);
  const sids = new Map<string, number>();
  const bench: Bench = {
    factory,
    lab,
    plane,
    order: (order) => plane.order(order, never),
    state: (server, to) => plane.order({ do: 'state', row: named(server), state: to }, never),
    look: (servers, masks = true) =>
      plane.watch(
        {
          rows: servers.map((server) => ({ ...named(server), sid: sids.get(server) ?? 0 })),
          backends: ['web'],
          masks,
        },
        never,
      ),
    async sample(server, masks = true) {
      const row = (await bench.look([server], masks)).rows.get(`web/${server}`);
      assert.ok(row, `${server} is not shown`);
      return row;
    },
    async close() {
      await plane.close();
      await lab[Symbol.asyncDispose]();
    },
  };
  try {
    await until(async () => {
      const { backends } = await plane.snapshot(never);
      const servers = backends.find(({ backend }) => backend === 'web')?.servers ?? [];
      for (const row of servers) sids.set(row.server, row.sid);
      return servers.every((row) => row.server === 'off' || /^(UP|no check)/.test(row.status));
    }, 'not every server comes up');
  } catch (error) {
    await bench.close();
    throw error;
  }
  return bench;
}
