import type { Amount, Inputs } from '../inputs/inputs.ts';

/** The inputs that a reader of the report needs to judge the run; the script, keys and passwords are no part of it. */
export interface ReportInputs {
  readonly backends: readonly string[];
  /** As given; null: given but empty. */
  readonly servers: readonly string[] | null;
  readonly groupBy: string;
  readonly drainTimeoutMs: number;
  readonly onDrainTimeout: string;
  readonly haproxyCheck: string;
  readonly healthUrl: string | null;
  readonly healthSuccesses: number;
  readonly healthIntervalMs: number;
  readonly healthTimeoutMs: number;
  readonly deployTimeoutMs: number;
  readonly deployRetries: number;
  readonly maxUnavailable: string;
  /** Null: the default. */
  readonly minAvailable: string | null;
  readonly lead: number;
  readonly pauseMs: number;
  readonly maxFailures: number;
  readonly onFailure: string;
  readonly onReload: string;
  readonly soakMs: number;
  /** Per cent of responses; null: no limit. */
  readonly maxErrorRate: number | null;
  /** Factor; null: no limit. */
  readonly maxSlowdown: number | null;
}

export function reportInputs(inputs: Inputs): ReportInputs {
  const { health } = inputs;
  return {
    backends: inputs.backends,
    servers:
      inputs.servers?.map((pattern) => `${pattern.exclude ? '!' : ''}${pattern.text.replace(/^!/, '')}`) ??
      null,
    groupBy: inputs.groupBy,
    drainTimeoutMs: inputs.drainTimeoutMs,
    onDrainTimeout: inputs.onDrainTimeout,
    haproxyCheck: health.haproxyCheck,
    healthUrl: health.url === undefined ? null : urlWithoutSecrets(health.url),
    healthSuccesses: health.successes,
    healthIntervalMs: health.intervalMs,
    healthTimeoutMs: health.timeoutMs,
    deployTimeoutMs: inputs.deployTimeoutMs,
    deployRetries: inputs.deployRetries,
    maxUnavailable: amountText(inputs.maxUnavailable),
    minAvailable: inputs.minAvailable === undefined ? null : amountText(inputs.minAvailable),
    lead: inputs.lead,
    pauseMs: inputs.pauseMs,
    maxFailures: inputs.maxFailures,
    onFailure: inputs.onFailure,
    onReload: inputs.onReload,
    soakMs: inputs.watching.soakMs,
    maxErrorRate: inputs.watching.maxErrorRate ?? null,
    maxSlowdown: inputs.watching.maxSlowdown ?? null,
  };
}

function amountText(amount: Amount): string {
  return `${amount.value}${amount.kind === 'percent' ? '%' : ''}`;
}

/** Files are not masked by the runner: user, password and query of a URL template stay out of them. */
export function urlWithoutSecrets(url: string): string {
  return url.replace(/\/\/[^/?#]*@/, '//').replace(/[?#].*$/s, '?…');
}
