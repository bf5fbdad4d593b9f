/** What a deploy step is told about its server: the `ROLLOUT_…` environment of the contract. */
export interface DeployTarget {
  readonly server: string;
  readonly address: string;
  readonly port: number;
  /** In the order of the input; the first is `ROLLOUT_BACKEND`. */
  readonly backends: readonly string[];
  /** From 1. */
  readonly index: number;
  readonly total: number;
  /** From 1. */
  readonly attempt: number;
  readonly rolloutId: string;
}

/** Deploys one server. */
export interface Trigger {
  /** One line for plan and log. */
  readonly description: string;
  /**
   * Resolves when the deploy succeeded. Throws `deploy-failed` or `deploy-timed-out` (each saying what was observed last); when the signal
   * aborts, ends everything that it started and rejects with the signal's reason. `onStarted` hears the process group of
   * a command, so that a later process can end what this one, killed, leaves behind.
   */
  deploy(
    target: DeployTarget,
    signal: AbortSignal,
    onLine: (line: string) => void,
    onStarted?: (processGroup: number) => void,
  ): Promise<void>;
}
