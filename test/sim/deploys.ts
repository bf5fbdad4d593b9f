import type { Trigger } from '../../src/deploy/trigger.ts';
import type { Probe } from '../../src/gates/probe.ts';
import { RolloutError } from '../../src/support/errors.ts';
import type { Life } from './clock.ts';
import type { SimHaproxy } from './haproxy.ts';
import type { Invariants } from './invariants.ts';
import type { DeploySpec } from './scenario.ts';
import type { SimServer } from './server.ts';
import type { World } from './world.ts';

/** What ends deploys that a killed main left behind, as post does. */
export type Orphans = Set<() => void>;

interface DeployParts {
  readonly world: World;
  readonly nodes: readonly SimHaproxy[];
  readonly invariants: Invariants;
  readonly life: Life;
  readonly orphans: Orphans;
}

/** Deploys that go as the scenario says. `attempts` counts over the whole rollout. */
export function simTrigger(parts: DeployParts, kind: 'run' | 'rollback'): Trigger {
  const { world, life, orphans, invariants } = parts;
  return {
    description: kind,
    deploy: (target, signal, _onLine, onStarted) =>
      new Promise((resolve, reject) => {
        const server = world.servers.get(target.server)!;
        const { attempts } = server;
        const spec =
          kind === 'rollback'
            ? server.spec.rollback
            : attempts[Math.min(target.attempt, attempts.length) - 1]!;
        if (signal.aborted) {
          reject(signal.reason as Error);
          return;
        }
        invariants.deployStarts(server, target.attempt);
        server.deployStarts();
        onStarted?.(1);
        const steps = replaceApp(parts, server, spec);
        let isOver = false;
        const over = (succeeded: boolean, tell: () => void): void => {
          if (isOver) return;
          isOver = true;
          orphans.delete(endOrphan);
          signal.removeEventListener('abort', onAbort);
          takeBackTimeout();
          takeBackEnd?.();
          if (!succeeded) for (const takeBack of steps) takeBack();
          server.deployEnds(world.time.nowMs(), succeeded);
          if (!life.isDead) tell();
        };
        const endOrphan = (): void => over(false, () => undefined);
        const onAbort = (): void => {
          world.time.wake(spec.stubbornMs, () => over(false, () => reject(signal.reason as Error)));
        };
        const fail = (code: 'deploy-failed' | 'deploy-timed-out', text: string): void =>
          over(false, () => reject(new RolloutError(code, `${target.server}: ${text}`)));
        const takeBackTimeout = world.time.wake(world.scenario.inputs.deployTimeoutMs, () => {
          world.time.wake(spec.stubbornMs, () => fail('deploy-timed-out', 'the command did not end'));
        });
        const takeBackEnd =
          spec.endMs === undefined
            ? undefined
            : world.time.wake(spec.endMs, () => {
                if (spec.succeeds) over(true, resolve);
                else fail('deploy-failed', 'exit status 1');
              });
        orphans.add(endOrphan);
        signal.addEventListener('abort', onAbort, { once: true });
      }),
  };
}

/** Plans the end of the old process and the start of the new one. Returns what takes the plan back. */
function replaceApp({ world }: DeployParts, server: SimServer, spec: DeploySpec): (() => void)[] {
  const { time, witness } = world;
  return [
    time.later(spec.stopMs, () => {
      server.app.stop();
      server.cutAll((session) => witness.lost(server, session));
    }),
    time.later(Math.max(spec.stopMs, spec.startMs), () => {
      server.app.start(time.nowMs(), spec.bootMs, spec.becomes);
    }),
  ];
}

/** Asks the simulated applications directly. */
export function simProbe(world: World, life: Life): Probe {
  return {
    urlOf: (target) => `http://${target.address}/healthz`,
    ask: (target, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason as Error);
          return;
        }
        const server = world.servers.get(target.server)!;
        const onAbort = (): void => {
          takeBack();
          if (!life.isDead) reject(signal.reason as Error);
        };
        const takeBack = world.time.wake(1 + world.random.next() * 2, () => {
          signal.removeEventListener('abort', onAbort);
          const passed = server.app.isHealthy(world.time.nowMs());
          server.probesPassed = passed ? server.probesPassed + 1 : 0;
          if (server.probesPassed >= world.scenario.inputs.probeSuccesses && !server.isDeploying)
            server.probeProved = true;
          if (!life.isDead) resolve({ passed, text: passed ? '200' : '503' });
        });
        signal.addEventListener('abort', onAbort, { once: true });
      }),
  };
}
