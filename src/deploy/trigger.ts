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

/** A workflow that was dispatched, or is about to be. It holds no secret: it enters the journal. */
export interface StartedRun {
  /** `owner/name`. */
  readonly repository: string;
  readonly workflow: string;
  /** Put into the run's name where the workflow's inputs hold `{token}`; undefined where they don't. */
  readonly token: string | undefined;
  /** GitHub's own time before the dispatch, ISO 8601: the run is not older. */
  readonly since: string;
  /** Undefined until it is known. */
  readonly id: string | undefined;
  /** For people. */
  readonly url: string | undefined;
}

/** What a deploy has going on: the process group of a command, or a run; undefined: nothing any more. */
export type Started = number | StartedRun | undefined;

/** Deploys one server. */
export interface Trigger {
  /** One line for plan and log. */
  readonly description: string;
  /** Proves, before the first write to HAProxy, as much as can be proved without deploying. Throws a RolloutError. */
  prove?(signal: AbortSignal): Promise<void>;
  /**
   * Resolves when the deploy succeeded. Throws `deploy-failed`, `workflow-failed`, `workflow-lost` or `deploy-timed-out` (each saying what was
   * observed last); when the signal aborts, ends everything that it started and rejects with the signal's reason. `onStarted` hears
   * what is going on, before it can have any effect, so that a later process can end what this one, killed, leaves behind.
   */
  deploy(
    target: DeployTarget,
    signal: AbortSignal,
    onLine: (line: string) => void,
    onStarted?: (started: Started) => void,
  ): Promise<void>;
}
