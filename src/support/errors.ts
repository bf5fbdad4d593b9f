/** The stable reason codes of the contract, section 6. Users and other workflows rely on these exact words. */
export const REASONS = [
  'input-invalid',
  'unreachable',
  'no-answer',
  'permission-denied',
  'unknown-backend',
  'unknown-server',
  'unsupported',
  'below-floor',
  'no-idle-side',
  'changed-since-plan',
  'nodes-disagree',
  'reloaded',
  'not-drained',
  'deploy-failed',
  'deploy-timed-out',
  'workflow-failed',
  'workflow-lost',
  'health-failed',
  'error-rate-exceeded',
  'slowdown-exceeded',
  'inconclusive',
  'rollback-failed',
  'cancelled',
  'restore-incomplete',
  'internal',
] as const;

export type Reason = (typeof REASONS)[number];

/**
 * The one error that crosses asynchronous borders. `title` is what a person would say aloud: what failed, and where; `observed` is
 * what was seen last; `hint` says what to do next. Anything else that is thrown is a bug and is reported as `internal`, with its stack.
 */
export class RolloutError extends Error {
  readonly code: Reason;
  readonly title: string;
  readonly observed: string | undefined;
  readonly hint: string | undefined;
  /**
   * Of a deploy that failed: `nothing` began, so that the server can go back as it was; or it may still be `running`, so that it must not
   * be tried again. Undefined: it began, and has ended.
   */
  readonly deployLeft: 'nothing' | 'running' | undefined;

  constructor(
    code: Reason,
    title: string,
    options: {
      observed?: string | undefined;
      hint?: string;
      cause?: unknown;
      deployLeft?: 'nothing' | 'running';
    } = {},
  ) {
    const text = options.observed === undefined ? title : `${title}: ${options.observed}`;
    super(text, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'RolloutError';
    this.code = code;
    this.title = title;
    this.observed = options.observed;
    this.hint = options.hint;
    this.deployLeft = options.deployLeft;
  }
}

/** Any thrown value as a RolloutError; what is not one already is a bug, and keeps its stack as the cause. */
export function asRolloutError(thrown: unknown): RolloutError {
  if (thrown instanceof RolloutError) return thrown;
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return new RolloutError('internal', 'haproxy-rollout failed unexpectedly', {
    observed: text,
    hint: 'This is a bug in haproxy-rollout. Please report it with the stack below.',
    cause: thrown,
  });
}
