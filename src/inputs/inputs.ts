import type { Values } from './schema.ts';

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

/** A Data Plane API as the contract's section 4 writes it. */
export interface DataplaneEndpoint {
  readonly kind: 'http' | 'https' | 'http+unix';
  readonly label: string;
  /** As the user wrote it (it holds no credentials). */
  readonly text: string;
  /** For `http+unix` the socket; else what stands in front of `/v2` and `/v3`, mostly nothing, or with them. */
  readonly path: string;
  /** An IPv6 address stands here without brackets; empty for `http+unix`. */
  readonly host: string;
  /** 0: the port that the scheme has by itself. */
  readonly port: number;
}

/** Where one node is reached. */
export type NodeEndpoint = RuntimeEndpoint | SshEndpoint | DataplaneEndpoint;

/** What lets the run in. Secrets: they enter no journal and no report. */
export interface Access {
  readonly sshKey: string | undefined;
  readonly sshKnownHosts: string | undefined;
  readonly dataplaneUsername: string | undefined;
  readonly dataplanePassword: string | undefined;
  readonly githubToken: string | undefined;
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

/** A workflow that deploys one server, dispatched instead of running a command. */
export interface WorkflowInputs {
  /** File name, without its directory. */
  readonly file: string;
  /** `owner/name`; undefined: the repository of this run. */
  readonly repository: string | undefined;
  /** Branch or tag; undefined: that of this run. */
  readonly ref: string | undefined;
  /** Values with `{server}`, `{address}`, `{port}`, `{backend}` and `{token}`. They may hold secrets. */
  readonly inputs: ReadonlyMap<string, string>;
}

/** The GitHub Deployment that records a run. */
export interface DeploymentInputs {
  readonly environment: string;
  readonly url: string | undefined;
}

export type Operation = Values['operation'];
export type Strategy = Values['strategy'];

/** What is watched after servers are back in rotation. */
export interface WatchingInputs {
  /** 0: nothing is watched. */
  readonly soakMs: number;
  /** Per cent of responses. */
  readonly maxErrorRate: number | undefined;
  /** Factor. */
  readonly maxSlowdown: number | undefined;
  readonly minRequests: number;
  readonly onInconclusive: 'proceed' | 'fail' | 'wait';
}

export interface CanaryInputs {
  readonly servers: readonly ServerPattern[];
  /** Shares of the traffic in per cent, growing. */
  readonly steps: readonly number[];
  /** Testers go first: entries of an ACL or map file of HAProxy. */
  readonly testers: { readonly file: string; readonly entries: readonly string[] } | undefined;
}

export interface ColourInputs {
  /** Servers of the backend; with a map, the name of one backend. */
  readonly blue: readonly ServerPattern[];
  readonly green: readonly ServerPattern[];
  readonly map: { readonly file: string; readonly key: string } | undefined;
  readonly keepPreviousMs: number;
}

/** One entry of `add-servers`. Everything in it may stand in a command as it is. */
export interface NewServerInput {
  readonly name: string;
  /** An IP address. */
  readonly address: string;
  readonly port: number;
  /** HAProxy's server keywords, each with its value: `['check']`, `['inter', '2000ms']`. */
  readonly keywords: readonly (readonly string[])[];
}

export interface ReplaceInputs {
  readonly add: readonly NewServerInput[] | undefined;
  readonly remove: readonly ServerPattern[] | undefined;
}

/** A whole run. What does not belong to its operation and strategy has its default. */
export interface RolloutInputs {
  readonly operation: Operation;
  /** Counts only with the operation `rollout`. */
  readonly strategy: Strategy;
  readonly dryRun: boolean;
  readonly nodes: readonly NodeEndpoint[];
  readonly backends: readonly string[];
  /** Undefined: `servers` was given but empty, which means nothing to do. */
  readonly servers: readonly ServerPattern[] | undefined;
  readonly groupBy: 'name' | 'address';
  readonly connectTimeoutMs: number;
  readonly commandTimeoutMs: number;
  readonly access: Access;
  readonly tls: TlsInputs;
  /** Undefined with a workflow, and in a dry run. */
  readonly run: CommandInputs | undefined;
  readonly workflow: WorkflowInputs | undefined;
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
  readonly watching: WatchingInputs;
  readonly canary: CanaryInputs | undefined;
  readonly colours: ColourInputs | undefined;
  readonly replace: ReplaceInputs;
  /** For the operation `weight`. */
  readonly weight: Amount | undefined;
  /** For the operation `checks`. */
  readonly checks: 'on' | 'off' | undefined;
  readonly deployment: DeploymentInputs | undefined;
  /** Undefined: a new directory below the runner's temp for each invocation. */
  readonly reportDir: string | undefined;
  readonly summary: boolean;
}

export type Inputs = RolloutInputs;
