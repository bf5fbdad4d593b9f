import type { Fault, InputSpec, NodeSpec, Scenario, ServerSpec } from './scenario.ts';

/** A plain rollout of three servers behind one HAProxy, with what is special about it. */
export function scenario(
  special: {
    readonly node?: Partial<NodeSpec>;
    readonly server?: Partial<ServerSpec>;
    readonly inputs?: Partial<InputSpec>;
    readonly faults?: readonly Fault[];
    readonly next?: boolean;
  } = {},
): Scenario {
  const deploy = {
    stopMs: 20,
    startMs: 40,
    endMs: 60,
    succeeds: true,
    bootMs: 100,
    becomes: { is: 'healthy' },
    stubbornMs: 0,
  } as const;
  const server: ServerSpec = {
    name: '',
    check: { interMs: 50, rise: 2, fall: 3, takesMs: 2 },
    weight: 100,
    weightNow: 100,
    backup: false,
    slowstartMs: 0,
    maxconn: 0,
    shutsDown: false,
    agent: false,
    state: 'ready',
    deadBefore: false,
    deploys: [deploy],
    rollback: deploy,
    ...special.server,
  };
  return {
    seed: 1,
    nodes: [{ name: 'lb1', master: true, keepsState: false, latencyMs: 1, ...special.node }],
    backends: [
      {
        name: 'web',
        everyMs: 15,
        durationMs: 40,
        longOneIn: 0,
        longMs: 0,
        stickyClients: 0,
        stickyEveryMs: 100,
        forcePersist: false,
      },
    ],
    servers: ['web-1', 'web-2', 'web-3'].map((name) => ({ ...server, name })),
    inputs: {
      maxUnavailable: { kind: 'count', value: 1 },
      minAvailable: undefined,
      lead: 1,
      pauseMs: 0,
      soakMs: 0,
      maxFailures: 0,
      onFailure: 'stop',
      onReload: 'reassert',
      drainTimeoutMs: 3_000,
      onDrainTimeout: 'fail',
      haproxyCheck: 'require',
      probe: true,
      probeSuccesses: 2,
      probeIntervalMs: 50,
      healthTimeoutMs: 4_000,
      deployTimeoutMs: 2_000,
      deployRetries: 0,
      commandTimeoutMs: 1_000,
      ...special.inputs,
    },
    faults: special.faults ?? [],
    next: special.next ?? false,
  };
}
