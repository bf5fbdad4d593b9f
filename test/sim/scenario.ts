import type { Amount, HaproxyCheck, OnDrainTimeout } from '../../src/inputs/inputs.ts';
import type { AdminState } from '../../src/server.ts';

/** A whole simulated rollout as data: what there is, what is asked for, and what goes wrong when. Times in milliseconds. */
export interface Scenario {
  /** Of traffic and latencies; everything else is written out. */
  readonly seed: number;
  readonly nodes: readonly NodeSpec[];
  readonly backends: readonly BackendSpec[];
  readonly servers: readonly ServerSpec[];
  readonly inputs: InputSpec;
  readonly faults: readonly Fault[];
  /** Another rollout follows, with good deploys and without faults. */
  readonly next: boolean;
}

export interface NodeSpec {
  readonly name: string;
  /** Reached through a master socket: old workers are seen. */
  readonly master: boolean;
  /** Admin states and weights survive a reload (`load-server-state-from-file`). */
  readonly keepsState: boolean;
  /** From question to answer, at most. */
  readonly latencyMs: number;
}

export interface BackendSpec {
  readonly name: string;
  /** Follows the backend of this name, server by server (`track`). */
  readonly tracks?: string;
  /** A new request every so often, on each node. */
  readonly everyMs: number;
  readonly durationMs: number;
  /** One request in so many is long. 0: none. */
  readonly longOneIn: number;
  readonly longMs: number;
  /** Clients that stick to a server: each sends a request every so often. */
  readonly stickyClients: number;
  readonly stickyEveryMs: number;
  /** `force-persist`: the sticky clients reach their server even in maint. */
  readonly forcePersist: boolean;
}

export interface CheckSpec {
  readonly interMs: number;
  readonly rise: number;
  readonly fall: number;
  readonly takesMs: number;
}

export interface ServerSpec {
  readonly name: string;
  /** False: no check. */
  readonly check: CheckSpec | false;
  readonly weight: number;
  /** Weight at runtime when the rollout begins. */
  readonly weightNow: number;
  readonly backup: boolean;
  readonly slowstartMs: number;
  readonly maxconn: number;
  /** `on-marked-down shutdown-sessions`. */
  readonly shutsDown: boolean;
  /** What its agent says every so often; false: no agent. */
  readonly agent: { readonly everyMs: number; readonly says: 'ready' | 'nothing' | number } | false;
  /** How it is found. */
  readonly state: AdminState;
  /** Its application is dead before the rollout, and stays so until it is deployed. */
  readonly deadBefore: boolean;
  /** One per attempt; the last serves for all further ones. */
  readonly deploys: readonly DeploySpec[];
  readonly rollback: DeploySpec;
}

export interface DeploySpec {
  /** The old process is killed after this long… */
  readonly stopMs: number;
  /** …the new one started after this… */
  readonly startMs: number;
  /** …and the command ends after this. Undefined: it hangs. */
  readonly endMs?: number;
  readonly succeeds: boolean;
  /** From the start of the new process until it listens. */
  readonly bootMs: number;
  readonly becomes: Behaviour;
  /** After SIGTERM it goes on for so long. */
  readonly stubbornMs: number;
}

/**
 * `unhealthy` serves requests but fails its checks; `broken` fails both; `dead` never listens; `flapping` is healthy for half of
 * each period; `dies` is healthy until so long after its start.
 */
export type Behaviour =
  | { readonly is: 'healthy' | 'unhealthy' | 'broken' | 'dead' }
  | { readonly is: 'flapping'; readonly periodMs: number }
  | { readonly is: 'dies'; readonly afterMs: number };

export interface InputSpec {
  readonly maxUnavailable: Amount;
  readonly minAvailable: Amount | undefined;
  readonly lead: number;
  readonly pauseMs: number;
  /** 0: nothing is watched. With it `max-error-rate` is 5%. */
  readonly soakMs: number;
  readonly maxFailures: number;
  readonly onFailure: 'stop' | 'rollback';
  readonly onReload: 'reassert' | 'fail';
  readonly drainTimeoutMs: number;
  readonly onDrainTimeout: OnDrainTimeout;
  readonly haproxyCheck: HaproxyCheck;
  /** The application is asked directly. */
  readonly probe: boolean;
  readonly probeSuccesses: number;
  readonly probeIntervalMs: number;
  readonly healthTimeoutMs: number;
  readonly deployTimeoutMs: number;
  readonly deployRetries: number;
  readonly commandTimeoutMs: number;
}

/** When a fault strikes: so long after the start, or after a server enters a phase for the first time. */
export interface Moment {
  readonly server?: string;
  readonly phase?: string;
  readonly afterMs: number;
}

export type Fault = { readonly at: Moment } & FaultKind;

export type FaultKind =
  | { readonly do: 'reload'; readonly node: string }
  | { readonly do: 'restart'; readonly node: string; readonly forMs: number }
  /** Takes connections and says nothing; carries out afterwards what it was sent. */
  | { readonly do: 'mute'; readonly node: string; readonly forMs: number }
  /** The socket is not there. */
  | { readonly do: 'gone'; readonly node: string; readonly forMs: number }
  /** Answers come this much later. */
  | { readonly do: 'slow'; readonly node: string; readonly forMs: number; readonly byMs: number }
  /** The next orders are refused; or lost, carried out or not. */
  | { readonly do: 'refuse'; readonly node: string; readonly orders: number }
  | { readonly do: 'lose'; readonly node: string; readonly orders: number; readonly carriedOut: boolean }
  | {
      readonly do: 'operator';
      readonly node: string;
      readonly backend: string;
      readonly server: string;
      readonly sets: AdminState | { readonly weight: number };
    }
  /** The server is taken out of the configuration, and HAProxy reloaded. */
  | { readonly do: 'remove'; readonly node: string; readonly backend: string; readonly server: string }
  | { readonly do: 'crash'; readonly server: string; readonly forMs: number }
  | { readonly do: 'journal'; readonly forMs: number }
  | { readonly do: 'cancel' }
  /** SIGKILL of main. */
  | { readonly do: 'kill' };
