import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openRuntime } from '../../src/haproxy/runtime/node.ts';
import { systemClock } from '../../src/support/clock.ts';
import { startAgent } from '../lab/agent.ts';
import type { Agent } from '../lab/agent.ts';
import { startLab } from '../lab/fleet.ts';
import type { Lab } from '../lab/fleet.ts';
import type { HaproxyConfig } from '../lab/haproxy-config.ts';
import { Script, SCRIPTS } from '../sim/bench.ts';
import type { Bench, Reading } from '../sim/bench.ts';
import * as simulated from '../sim/bench-simulated.ts';

/** A hundred thousand simulated rollouts are worth as much as the simulation is true: the same scripts on both, word by word. */
describe('the simulation shows what a real HAProxy shows', () => {
  let agent: Agent;
  let lab: Lab;
  let bench: Bench;

  before(async () => {
    agent = await startAgent('ready');
    lab = await startReal(agent);
    bench = await benchOf(lab);
    await sleep(simulated.BENCH_SLOWSTART_MS);
  });
  after(async () => {
    await lab?.stop();
    await agent?.[Symbol.asyncDispose]();
  });

  // In this order: each leaves the servers as it found them, but for the reload, which stands last.
  for (const [name, run] of Object.entries(SCRIPTS)) {
    test(name, async () => {
      const real = await readings(bench, run);
      let expected: readonly Reading[] = [];
      await simulated.onSimulation(async (on) => {
        expected = await readings(on, run);
      });
      assert.ok(real.length > 0);
      assert.deepEqual(real, expected);
    });
  }
});

async function readings(bench: Bench, run: (script: Script) => Promise<void>): Promise<readonly Reading[]> {
  const script = new Script(bench);
  await run(script);
  return script.readings;
}

async function startReal(agent: Agent): Promise<Lab> {
  const { interMs, rise, fall } = simulated.BENCH_CHECK;
  const weight = simulated.BENCH_WEIGHT;
  return startLab({
    servers: [
      { name: 'web-1', weight },
      { name: 'web-2', weight, options: `slowstart ${simulated.BENCH_SLOWSTART_MS}ms` },
      { name: 'web-3', weight, check: false },
      { name: 'web-4', weight, options: 'backup' },
      { name: 'web-5', weight, options: agent.option(simulated.BENCH_AGENT_MS) },
    ],
    check: { interMs, rise, fall },
    load: false,
    config: withFollowers,
  });
}

/** `api` follows `web`, server by server; HAProxy refuses to follow one without a check. */
function withFollowers({ backends: [web] }: HaproxyConfig): HaproxyConfig {
  const followers = web!.servers
    .filter((server) => server.check !== false)
    .map(({ options, ...server }) => ({
      ...server,
      check: false as const,
      options: `track web/${server.name}${options === 'backup' ? ' backup' : ''}`,
    }));
  return { backends: [web!, { name: 'api', check: false, servers: followers }] };
}

async function benchOf({ haproxy, apps }: Lab): Promise<Bench> {
  const plane = openRuntime(
    { kind: 'unix', label: 'lb1', text: haproxy.socket, path: haproxy.socket, host: '', port: 0 },
    { connectTimeoutMs: 2_000, commandTimeoutMs: 5_000 },
    systemClock,
  );
  await plane.snapshot(new AbortController().signal);
  return {
    plane,
    sleep: (ms) => sleep(ms),
    kill: (name) => apps.kill(name),
    start: (name) => apps.start(name),
    reload: () => haproxy.reload(),
  };
}
