/** The inputs after validation: one typed value that travels through the run. All times in milliseconds. */

/** A count of servers as the user gave it: a number, or a percentage of something that only the plan knows. */
export type Amount =
  { readonly kind: 'count'; readonly value: number } | { readonly kind: 'percent'; readonly value: number };

export interface RuntimeEndpoint {
  readonly kind: 'unix' | 'tcp';
  readonly label: string;
  /** As the user wrote it (it holds no secret). */
  readonly text: string;
  /** For `unix`. */
  readonly path: string;
  /** For `tcp`. */
  readonly host: string;
  readonly port: number;
}

/** The Runtime API on a socket of another machine, through the system's OpenSSH. */
export interface SshEndpoint {
  readonly kind: 'ssh';
  readonly label: string;
  /** As the user wrote it (it holds no secret). */
  readonly text: string;
  /** Of the socket there. */
  readonly path: string;
  /** An IPv6 address stands here without brackets; may be an alias of the OpenSSH configuration. */
  readonly host: string;
  /** 0: as the OpenSSH configuration says. */
  readonly port: number;
  /** Empty: as the OpenSSH configuration says. */
  readonly user: string;
}

/** One entry of `servers`, in order; the last match of an exclusion wins over any inclusion. */
export interface ServerPattern {
  /** With the globs `*` and `?`, without the `!` of an exclusion. */
  readonly text: string;
  readonly exclude: boolean;
}

export type HaproxyCheck = 'require' | 'once' | 'ignore';
export type OnDrainTimeout = 'fail' | 'shutdown' | 'proceed';

export interface HealthInputs {
  readonly haproxyCheck: HaproxyCheck;
  readonly url: string | undefined;
  /** Inclusive ranges. */
  readonly status: readonly { readonly from: number; readonly to: number }[];
  readonly body:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'pattern'; readonly pattern: RegExp }
    | undefined;
  readonly successes: number;
  readonly intervalMs: number;
  readonly timeoutMs: number;
}

export interface TlsInputs {
  readonly ca: string | undefined;
  readonly cert: string | undefined;
  readonly key: string | undefined;
}

export interface CommandInputs {
  readonly script: string;
  /** A word GitHub knows, or a template with `{0}`. */
  readonly shell: string;
}

/** A rolling rollout: the one thing that this version does. Later operations and strategies become further members of a union. */
export interface RolloutInputs {
  readonly operation: 'rollout';
  readonly strategy: 'rolling';
  readonly dryRun: boolean;
  readonly nodes: readonly RuntimeEndpoint[];
  readonly backends: readonly string[];
  /** Undefined: `servers` was given but empty, which means nothing to do. */
  readonly servers: readonly ServerPattern[] | undefined;
  readonly groupBy: 'name' | 'address';
  readonly connectTimeoutMs: number;
  readonly commandTimeoutMs: number;
  readonly tls: TlsInputs;
  /** Undefined only in a dry run. */
  readonly run: CommandInputs | undefined;
  /** Absolute. */
  readonly workingDirectory: string;
  readonly deployTimeoutMs: number;
  readonly deployRetries: number;
  readonly drainTimeoutMs: number;
  readonly onDrainTimeout: OnDrainTimeout;
  readonly health: HealthInputs;
  readonly maxUnavailable: Amount;
  /** Undefined: the default of the contract, section 8. */
  readonly minAvailable: Amount | undefined;
  readonly lead: number;
  readonly pauseMs: number;
  readonly maxFailures: number;
  readonly onFailure: 'stop' | 'rollback';
  readonly rollbackRun: CommandInputs | undefined;
  readonly onReload: 'reassert' | 'fail';
  /** Undefined: a new directory below the runner's temp for each invocation. */
  readonly reportDir: string | undefined;
  readonly summary: boolean;
}

export type Inputs = RolloutInputs;
