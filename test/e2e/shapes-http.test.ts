/** A whole rolling rollout under every shape of traffic at once, `retries 0`: nobody loses anything. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLab } from '../lab/fleet.ts';
import { haproxyBinaries } from '../lab/haproxy-binaries.ts';
import type { BackendConfig, HaproxyConfig } from '../lab/haproxy-config.ts';
import { describeTally } from '../lab/load.ts';
import { freePort } from '../lab/ports.ts';
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
  // Twelve clients, a third of them slow, and two connections a server: they queue.
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
  { shape: 'queues', to: 'queue', clients: 12, ratePerSec: 60, slowShare: 0.4, slowMs: 250 },
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
      check: { interMs: 80 },
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
    let queued = 0;
    const watching = setInterval(() => {
      void lab.haproxy.rows().then(
        (rows) => (queued = Math.max(queued, ...[...rows.values()].map(({ qcur }) => qcur))),
        () => undefined,
      );
    }, 100);
    const run = await runAction({ inputs: lab.inputs });
    clearInterval(watching);
    await Promise.all(loads.map(({ load }) => load.more(10)));
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
    assert.ok(queued > 0, 'nobody ever queued');
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
  return { ...config, backends };
}
