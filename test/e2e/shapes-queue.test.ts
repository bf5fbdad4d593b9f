/** Under full load, where requests always wait in the backend: a server that comes back takes its share of them, also after a cancel. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { haproxyBinaries } from '../lab/haproxy-binaries.ts';
import { until } from '../lab/processes.ts';
import { quickChecks } from '../lab/quick.ts';
import { startReached } from '../lab/reached.ts';
import { runAction } from '../lab/runner.ts';
import { assertVerdict } from '../lab/verdict.ts';

const kinds = haproxyBinaries().map(({ kind, version }) => [kind, version] as const);
const ways = ['unix', 'v2', 'v3'] as const;

for (const [index, [kind, version]] of kinds.flatMap((one) => [one, one]).entries()) {
  // The Runtime API on each HAProxy, and one version of the Data Plane API in front of each.
  const way = index % 2 === 0 ? 'unix' : ways[(index + 1) / 2]!;
  test(`cancelled while requests wait for a server, HAProxy ${version}, ${way}`, async () => {
    await using lab = await startReached([way], {
      haproxy: kind,
      servers: 2,
      check: quickChecks.check,
      lines: [...quickChecks.lines, 'default-server maxconn 2'],
      load: { clients: 14, ratePerSec: 400, slowShare: 0.7, slowMs: 300 },
    });
    const run = await runAction({ inputs: lab.inputs, cancel: / drain +\d+ session/ });
    await until(
      async () => (await lab.haproxy.row('web', 'web-01')).status === 'UP',
      'web-01 does not come up again',
    );
    const { stot } = await lab.haproxy.row('web', 'web-01');
    const waiting = Number((await lab.haproxy.cli('show stat web 2 -1')).split('\n')[1]?.split(',')[2]);
    assert.ok(waiting > 0, 'nobody waits, so this proves nothing');
    await until(
      async () => (await lab.haproxy.row('web', 'web-01')).stot >= stot + 5,
      'web-01 is ready and idle, while requests wait',
      5_000,
    );
    await assertVerdict(lab, run, {
      result: 'cancelled',
      reason: 'cancelled',
      title: 'the rollout was cancelled (SIGINT) (cancelled)',
      remaining: 'web-01,web-02',
      servers: { 'web-01': 'ready v1', 'web-02': 'ready v1' },
    });
    await run.clean();
  });
}
