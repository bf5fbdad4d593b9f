import type { RolloutInputs } from '../../src/inputs/inputs.ts';
import { inputs as inputsOf } from '../unit/plan-fixture.ts';
import type { Scenario } from './scenario.ts';

/** The inputs of a scenario, as the action would have read them. */
export function simInputs({ inputs: given, backends }: Scenario): RolloutInputs {
  const { haproxyCheck, probe, probeSuccesses, probeIntervalMs, healthTimeoutMs } = given;
  return inputsOf({
    backends: backends.map((backend) => backend.name),
    maxUnavailable: given.maxUnavailable,
    minAvailable: given.minAvailable,
    lead: given.lead,
    pauseMs: given.pauseMs,
    watching: {
      soakMs: given.soakMs,
      maxErrorRate: given.soakMs > 0 ? 5 : undefined,
      maxSlowdown: undefined,
      minRequests: 20,
      onInconclusive: 'proceed',
    },
    maxFailures: given.maxFailures,
    onFailure: given.onFailure,
    rollbackRun: given.onFailure === 'rollback' ? { script: './back.sh', shell: 'bash' } : undefined,
    onReload: given.onReload,
    drainTimeoutMs: given.drainTimeoutMs,
    onDrainTimeout: given.onDrainTimeout,
    deployTimeoutMs: given.deployTimeoutMs,
    deployRetries: given.deployRetries,
    commandTimeoutMs: given.commandTimeoutMs,
    health: {
      haproxyCheck,
      url: probe ? 'http://{address}:{port}/healthz' : undefined,
      successes: probeSuccesses,
      intervalMs: probeIntervalMs,
      timeoutMs: healthTimeoutMs,
    },
  });
}
