/** A whole rolling rollout under every shape of traffic at once, `retries 0`: nobody loses anything. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLab } from '../lab/fleet.ts';
import { haproxyBinaries } from '../lab/haproxy-binaries.ts';
import type { BackendConfig, HaproxyConfig } from '../lab/haproxy-config.ts';
import { describeTally } from '../lab/load.ts';
import { freePort } from '../lab/ports.ts';
import { until } from '../lab/processes.ts';
import { quickChecks } from '../lab/quick.ts';
import { assertRows } from '../lab/rows.ts';
import { runAction } from '../lab/runner.ts';
import type { LoadOptions } from '../lab/load.ts';
import { assertVerdict } from '../lab/verdict.ts';

/** What is special about each backend; all of them send to the same servers. */
const BACKENDS = {
  web: {},
  never: { lines: ['http-reuse never'] },
  safe: { lines: ['http-reuse safe'] },
  always: { lines: ['http-reuse always'] },
  redispatch: { lines: ['option redispatch'] },
  // Sixteen clients, half of what they ask is slow, and two connections a server: they queue.
  queue: { lines: ['default-server maxconn 2'] },
  raw: { mode: 'tcp' },
} as const satisfies Record<string, Partial<BackendConfig>>;

type BackendName = keyof typeof BACKENDS;

const http = { clients: 5, ratePerSec: 25, slowShare: 0.1, slowMs: 250 } as const;
const none = { clients: 0 } as const;
const LOADS: readonly (Partial<LoadOptions> & { readonly to: BackendName; readonly shape: string })[] = [
  { shape: 'keep-alive, http-reuse never', to: 'never', ...http },
  { shape: 'keep-alive, http-reuse safe', to: 'safe', ...http },
  { shape: 'keep-alive, http-reuse always', to: 'always', ...http },
  { shape: 'keep-alive, option redispatch', to: 'redispatch', ...http },
  { shape: 'queues', to: 'queue', clients: 16, ratePerSec: 200, slowShare: 0.5, slowMs: 250 },
  { shape: 'WebSocket', to: 'web', ...none, websockets: 6, streamLifeMs: 700 },
  { shape: 'server-sent events', to: 'web', ...none, events: 4 },
  { shape: 'slow uploads', to: 'web', ...none, uploads: 4 },
  { shape: 'long TCP sessions', to: 'raw', ...none, tcp: 6, streamLifeMs: 700 },
];

for (const { kind, version } of haproxyBinaries()) {
  test(`every shape at once, HAProxy ${version}`, async () => {
    const h2Port = await freePort();
    await using lab = await startLab({
      haproxy: kind,
      backends: Object.keys(BACKENDS),
      check: quickChecks.check,
      load: { clients: 4, ratePerSec: 20 },
      config: (config) => shaped(config, h2Port),
    });
    const port = (name: BackendName): number => lab.ports[name] ?? 0;
    const loads = await Promise.all([
      ...LOADS.map(async ({ shape, to, ...options }) => ({
        shape,
        load: await lab.startLoad({ ...options, ports: [port(to)] }),
      })),
      lab
        .startLoad({ ...none, h2: 3, slowMs: 250, ports: [h2Port] })
        .then((load) => ({ shape: 'HTTP/2 in front', load })),
    ]);
    let looks = 0;
    let queued = 0;
    const watching = setInterval(() => {
      void lab.haproxy.cli('show stat queue 2 -1').then(
        (answer) => {
          looks += 1;
          if (Number(answer.split('\n')[1]?.split(',')[2]) > 0) queued += 1;
        },
        () => undefined,
      );
    }, 100);
    const run = await runAction({ inputs: lab.inputs });
    clearInterval(watching);
    // Every kind of client comes to every server again.
    await until(
      async () => {
        const tallies = await Promise.all(loads.map(({ load }) => load.tally()));
        return tallies.every(({ answers }) => lab.apps.names.every((name) => answers[`${name} v2`]));
      },
      'after the rollout some clients never come to some servers',
      15_000,
      100,
    ).catch(() => undefined);
    for (const { shape, load } of loads) {
      const tally = await load.stop();
      assert.equal(
        tally.failed,
        0,
        `${shape}: ${describeTally(tally)}\n${JSON.stringify(tally.failures.slice(0, 3), null, 1)}`,
      );
      for (const name of lab.apps.names) {
        assert.ok(tally.answers[`${name} v2`], `${shape}: no answer of the new ${name}`);
        assert.ok(tally.answers[`${name} v1`], `${shape}: no answer of the old ${name}`);
      }
    }
    await assertVerdict(lab, run, {
      result: 'succeeded',
      deployed: 'web-01,web-02,web-03',
      servers: { 'web-01': 'ready v2', 'web-02': 'ready v2', 'web-03': 'ready v2' },
    });
    await assertRows(lab);
    // As good as always: a server that comes back finds requests that wait, and has to take its share of them.
    assert.ok(queued > looks / 2, `somebody queued in ${queued} of ${looks} looks`);
    assert.equal(run.outputs['errors'], '0');
    await run.clean();
  });
}

function shaped(config: HaproxyConfig, h2Port: number): HaproxyConfig {
  const backends = config.backends.map((backend) => ({
    ...backend,
    ...BACKENDS[backend.name as BackendName],
    ...(backend.name === 'web' ? { frontendLines: [`bind 127.0.0.1:${h2Port} proto h2`] } : {}),
  }));
  return { ...config, backends, defaults: quickChecks.lines };
}
