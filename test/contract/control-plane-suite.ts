import { after, before, describe } from 'node:test';
import type { Bench } from './control-plane-bench.ts';
import { startBench } from './control-plane-bench.ts';
import type { AdapterFactory } from './control-plane-lab.ts';
import { changeTests } from './control-plane-changes.ts';
import { mapTests } from './control-plane-maps.ts';
import { orderTests } from './control-plane-orders.ts';
import { reloadTests } from './control-plane-reloads.ts';
import { viewTests } from './control-plane-views.ts';

/** What every control plane does, asserted on a real HAProxy. */
export function controlPlaneSuite(factory: AdapterFactory): void {
  describe(factory.name, () => {
    let started: Bench | undefined;
    const bench = (): Bench => {
      if (!started) throw new Error('the lab did not start');
      return started;
    };
    before(async () => {
      started = await startBench(factory);
    });
    after(async () => {
      await started?.close();
    });
    viewTests(bench);
    orderTests(bench);
    changeTests(bench);
    mapTests(bench);
    reloadTests(bench);
  });
}
