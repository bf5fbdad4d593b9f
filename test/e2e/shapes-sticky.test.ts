/** Clients that HAProxy keeps on their server by other means than a cookie move once, to a server that is well, and lose nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLab } from '../lab/fleet.ts';
import { haproxyBinaries } from '../lab/haproxy-binaries.ts';
import type { BackendConfig } from '../lab/haproxy-config.ts';
import { quickChecks } from '../lab/quick.ts';
import { assertRows } from '../lab/rows.ts';
import { runAction } from '../lab/runner.ts';
import { assertVerdict } from '../lab/verdict.ts';

const BACKENDS: Readonly<Record<string, Partial<BackendConfig>>> = {
  table: { lines: ['stick-table type string size 10k expire 10m', 'stick on hdr(x-user)'] },
  // Whatever some of the visitors ask goes to web-01.
  pinned: { lines: ['use-server web-01 if { hdr(x-user) -m reg ^[0-9a-f] }'] },
};

for (const { kind, version } of haproxyBinaries()) {
  test(`a stick-table and use-server, HAProxy ${version}`, async () => {
    await using lab = await startLab({
      haproxy: kind,
      servers: 2,
      backends: Object.keys(BACKENDS),
      check: quickChecks.check,
      load: { clients: 30, ratePerSec: 200, slowShare: 0.2, slowMs: 300, visitMs: 60_000 },
      config: (config) => ({
        ...config,
        defaults: quickChecks.lines,
        backends: config.backends.map((backend) => ({ ...backend, ...BACKENDS[backend.name] })),
      }),
    });
    const run = await runAction({ inputs: lab.inputs });
    const warnings = run.main.annotations.filter(
      ({ level, message }) => level === 'warning' && !/started .* ago, less than/.test(message),
    );
    const tally = await assertVerdict(lab, run, {
      result: 'succeeded',
      deployed: 'web-01,web-02',
      servers: { 'web-01': 'ready v2', 'web-02': 'ready v2' },
      warns: warnings.map(({ message }) => message),
    });
    await assertRows(lab);
    assert.match(run.main.output, / persists +new sessions still arrive in drain on web-01/);
    for (const name of lab.apps.names) {
      const [v1, v2] = [tally.answers[`${name} v1`], tally.answers[`${name} v2`]];
      assert.ok(v1 && v2 && v1.lastAtMs < v2.firstAtMs, `${name}: ${JSON.stringify({ v1, v2 })}`);
    }
    await run.clean();
  });
}
