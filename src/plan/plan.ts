import type { Operation, Strategy } from '../inputs/inputs.ts';
import type { AdminState, NewServer, RowId } from '../server.ts';
import type { Act } from './act.ts';
import type { PlanColours } from './colours.ts';
import type { DoneResult } from './done.ts';

/** Where the health check of a row stands in the lane: HAProxy proves it, or nobody can ask HAProxy about it. */
export type RowProof = 'check' | 'none';

/** One row of a rollout server, as it was when the plan was made. */
export interface PlanRow extends RowId {
  readonly sid: number;
  readonly address: string;
  readonly port: number;
  readonly before: { readonly state: AdminState; readonly status: string; readonly weight: number };
  readonly backup: boolean;
  readonly proof: RowProof;
  /** Its check runs, whatever `haproxy-check` makes of it as a proof: only then may it be marked down. */
  readonly hasCheck: boolean;
  /** Passes in a row that HAProxy wants of it; undefined without a check. */
  readonly rise: number | undefined;
  /** An agent check is on: switched off for the lane and given back. */
  readonly agent: boolean;
  /** Its agent is off because an earlier invocation in this job switched it off: given back like one of ours. */
  readonly agentTaken?: boolean;
  /** Follows another row (`track`): no orders of its own, its sessions count. */
  readonly follows: string | undefined;
  /** It is not there yet: added so. */
  readonly add?: NewServer;
  /** It is there already, in maint, and adopted: the weight that it is given. */
  readonly weight?: number;
  /** Of a server that leaves: this row was there before the run, and rests in maint instead of being deleted. */
  readonly stays?: boolean;
}

/** One rollout server: drained everywhere, deployed once, comes back everywhere. */
export interface PlanServer {
  readonly name: string;
  readonly address: string;
  readonly port: number;
  readonly backends: readonly string[];
  readonly rows: readonly PlanRow[];
  /** From 1, over the whole rollout. */
  readonly index: number;
  /** It comes into being in this run, or is gone after it; undefined: it is there before and after. */
  readonly change?: 'added' | 'removed';
  /** Of blue-green in one backend: the colour that waits for the switch, or the one that has the traffic. */
  readonly side?: 'idle' | 'live';
}

export interface LeftOut {
  readonly name: string;
  /** For people: `maint since before this run (backend web on lb1)`. */
  readonly why: string;
  readonly rows: readonly PlanRow[];
}

/**
 * What one lane does, one after the other. No conditions: if a step wants an `if`, it is two plans. Every step says what it
 * guarantees when the lane goes on to the next.
 */
export type Step =
  /** The server is as it was when the plan was made, and from here on this run answers for it. */
  | { readonly do: 'take' }
  /** An idle server is still out of rotation as the plan saw it; from here on this run answers for it. */
  | { readonly do: 'take-idle' }
  /** Agents are off on all rows that have one. */
  | { readonly do: 'agents-off' }
  /** The floor allowed it, and HAProxy shows `drain` on all rows that were ready. */
  | { readonly do: 'drain' }
  /** Zero sessions on all rows, or time to cut persistence. */
  | { readonly do: 'await-zero' }
  /** HAProxy shows `maint` on all rows. */
  | { readonly do: 'maint' }
  /** The floor allowed it, and HAProxy shows `maint` on all rows; sessions were not waited for. */
  | { readonly do: 'maint-at-once' }
  /** The zero that counts; or what `on-drain-timeout` says. */
  | { readonly do: 'await-last-zero' }
  /** HAProxy shows this weight on all rows, those that follow others too; in maint, where nothing reaches it. */
  | { readonly do: 'weight'; readonly weight: number }
  /** The deploy command succeeded. */
  | { readonly do: 'deploy'; readonly script: 'run' | 'rollback-run' }
  /** No check that began before the deploy ended is still on the wire. */
  | { readonly do: 'await-quiet-check' }
  /** The application answered for itself, in maint. */
  | { readonly do: 'probe' }
  /** HAProxy shows drain and DOWN on all rows with a check: only checks from here on count. */
  | { readonly do: 'drain-down' }
  /** HAProxy's own fresh checks brought all those rows up: all `rise` of them, or one and `health up`. */
  | { readonly do: 'await-up'; readonly passes: 'rise' | 'once' }
  /** Proved, and out of rotation until the switch. */
  | { readonly do: 'stand-by' }
  /** Out of rotation for good, in this state; in `maint` with a zero there where persistence was seen. */
  | { readonly do: 'rest'; readonly state: 'drain' | 'maint' }
  /** HAProxy shows `ready` on all rows. */
  | { readonly do: 'ready' }
  /** Agents are on again where they were. */
  | { readonly do: 'agents-on' }
  /** HAProxy shows the server in maint on all rows. */
  | { readonly do: 'add' }
  /** HAProxy's own check runs on all rows that have one; in maint it brings no traffic. */
  | { readonly do: 'checks-on' }
  /** HAProxy shows none of the rows any more. */
  | { readonly do: 'delete' }
  /** No slow start is going on any more. */
  | { readonly do: 'await-ramp' }
  /** HAProxy shows these weights, by `rowIdKey`; where one is 0, the floor allowed it. */
  | { readonly do: 'set-weights'; readonly weights: Readonly<Record<string, number>> }
  /** HAProxy's own checks of all rows are on, or off. */
  | { readonly do: 'checks'; readonly enabled: boolean }
  /** It stays so on purpose: nobody puts it back, and a reload during the run does not undo it. */
  | { readonly do: 'keep' }
  /** Its traffic was watched for so long and is within the limits, or what `on-inconclusive` says. */
  | { readonly do: 'soak'; readonly ms: number }
  /** `pause` is over. */
  | { readonly do: 'pause'; readonly ms: number };

export interface Lane {
  readonly server: PlanServer;
  readonly steps: readonly Step[];
  /** Missing: `deployed`. */
  readonly done?: DoneResult;
}

/**
 * A stage ends before the next begins; inside it lanes run side by side, at most `window` at once. A stage without lanes is an act
 * on the whole backend.
 */
export interface Stage {
  readonly title: string;
  readonly window: number;
  readonly lanes: readonly Lane[];
  readonly act?: Act;
  /** A failure here always stops the run, whatever `max-failures` says. */
  readonly strict?: boolean;
}

/** The least number of servers that stay available in a backend, on any node. */
export interface Floor {
  readonly backend: string;
  readonly node: string;
  readonly least: number;
  /** Available when the plan was made. */
  readonly available: number;
}

export interface Plan {
  readonly operation: Operation;
  /** Counts only with the operation `rollout`. */
  readonly strategy: Strategy;
  readonly stages: readonly Stage[];
  readonly leftOut: readonly LeftOut[];
  readonly floors: readonly Floor[];
  readonly warnings: readonly string[];
  /** Of blue-green and `switch`. */
  readonly colours?: PlanColours;
}
