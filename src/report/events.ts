import type { Reason } from '../support/errors.ts';
import type { Diagnosis } from '../doctor/examine.ts';
import type { Operation } from '../inputs/inputs.ts';
import type { DoneResult } from '../plan/done.ts';
import type { Plan } from '../plan/plan.ts';
import type { ProcessIdentity } from '../server.ts';

/**
 * What happens in a run, told once, for every reporter: the log, the summary, the report. Reporters never change the course of
 * a rollout; a reporter that fails is a warning. Times: `atMs` is monotonic since the start of the run, `time` is the time of day for
 * people, as `Date.toISOString` writes it.
 */
export type Phase =
  | 'untouched'
  | 'draining'
  | 'maint'
  | 'deploying'
  | 'proving'
  | 'checking'
  | 'standing-by'
  | 'resting'
  | 'ready'
  | 'adjusted'
  | 'ramping'
  | 'soaking'
  | 'pausing'
  | 'restoring'
  | 'adding'
  | 'deleting'
  | 'gone'
  | 'rolling-back';

export type ServerResult = DoneResult | 'held' | 'restored' | 'rolled-back' | 'skipped' | 'untouched';

/** Sessions of one rollout server, by node. */
export interface SessionCount {
  readonly total: number;
  readonly byNode: Readonly<Record<string, number>>;
}

export interface NodeLine {
  readonly node: string;
  readonly endpoint: string;
  readonly identity: ProcessIdentity;
}

export interface Receipt {
  readonly requests: number;
  readonly errors: number;
  readonly reloads: number;
  /** By node and backend, what `errors` is made of. */
  readonly rows: readonly {
    readonly node: string;
    readonly backend: string;
    readonly requests: number;
    readonly responses5xx: number;
    readonly connectionErrors: number;
    readonly responseErrors: number;
    readonly retries: number;
    readonly redispatches: number;
  }[];
}

export interface Timings {
  readonly drainMs: number | null;
  readonly deployMs: number | null;
  readonly proofMs: number | null;
  readonly totalMs: number | null;
}

export interface RowState {
  readonly state: string;
  readonly status: string;
  readonly weight: number;
}

/** What one node shows of one row: the operation `status`. */
export interface SeenState extends RowState {
  readonly node: string;
  readonly backend: string;
  readonly server: string;
  readonly address: string;
  readonly port: number;
  readonly sessions: number;
  readonly queue: number;
  readonly check: string;
}

/** One server in the output `servers` and in the report. Field names are the contract's, section 8, Verdicts. */
export interface ServerOutcome {
  readonly name: string;
  readonly backends: readonly string[];
  readonly address: string;
  readonly result: ServerResult;
  readonly phase: Phase;
  readonly timings: Timings;
  readonly sessionsAtDrain: number | null;
  readonly before: RowState;
  readonly after: RowState;
  /** Why, where it did not go as planned. */
  readonly reason?: Reason;
  readonly message?: string;
  /** Row by row, node by node; only with the operation `status`. */
  readonly rows?: readonly SeenState[];
}

/** How the run ended. */
export interface Outcome {
  /** Missing: a rollout. */
  readonly operation?: Operation;
  readonly result: 'succeeded' | 'failed' | 'rolled-back' | 'cancelled' | 'planned';
  readonly reason: Reason | '';
  /** What a person would say aloud, without the code; empty on success. */
  readonly title: string;
  /** What was observed. */
  readonly message: string;
  readonly hint: string;
  /** Further failures, in order; the first cause where `reason` overrides it. */
  readonly attached: readonly { readonly reason: Reason; readonly message: string }[];
  /** The stack of a bug, and of causes. */
  readonly stack: string | undefined;
  /** Commands to repair by hand, by node. */
  readonly repairs: readonly { readonly node: string; readonly lines: readonly string[] }[];
  readonly servers: readonly ServerOutcome[];
  /** Of blue-green in one backend, those of the colour that was live: in `servers`, and not what is rolled out. */
  readonly old?: readonly string[];
  /** The colour that is live since a switch that is final. */
  readonly live?: 'blue' | 'green' | undefined;
  readonly deployed: readonly string[];
  readonly held: readonly string[];
  readonly remaining: readonly string[];
  readonly warnings: readonly string[];
  readonly receipt: Receipt;
  readonly durationMs: number;
}

/** What servers were seen to answer while they were watched, by HAProxy's counters. */
export interface TrafficRecord {
  readonly requests: number;
  readonly errors: number;
  readonly responses1xx: number;
  readonly responses2xx: number;
  readonly responses3xx: number;
  readonly responses4xx: number;
  readonly responses5xx: number;
  readonly responsesOther: number;
  readonly connectionErrors: number;
  readonly unanswered: number;
  readonly retries: number;
  readonly redispatches: number;
  /** Mean response time, and what HAProxy's rounding may hide of it; null where none was measured. */
  readonly meanMs: number | null;
  readonly blurMs: number | null;
}

/** How one watch of traffic ended. */
export interface WatchRecord {
  readonly what: string;
  readonly servers: readonly string[];
  readonly verdict: 'good' | 'bad' | 'inconclusive';
  readonly text: string;
  readonly elapsedMs: number;
  readonly watched: TrafficRecord;
  /** The other servers in rotation that had requests. */
  readonly others: TrafficRecord & { readonly servers: number };
}

/** What the post step did for a main that could not finish. */
export interface PostAccount {
  /** Missing: a run that was cut off. */
  readonly occasion?: string;
  /** What a person would say aloud: `web-02 is held out of rotation: its deploy was cut off`. */
  readonly title: string;
  /** One sentence for each server that was put back, held, or left as somebody else set it. */
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
  readonly repairs: Outcome['repairs'];
  /** Everything that could be put back is back. */
  readonly complete: boolean;
}

export interface ShareSeen {
  /** Undefined: testers only. */
  readonly asked: number | undefined;
  /** Undefined: there were no requests. */
  readonly achieved: number | undefined;
  /** Of the canaries… */
  readonly requests: number;
  readonly errors: number;
  /** …and of all servers of their backends. */
  readonly ofRequests: number;
}

export type RolloutEvent =
  | {
      readonly type: 'started';
      readonly nodes: readonly NodeLine[];
      readonly plan: Plan;
      readonly total: number;
      readonly text: StartText;
    }
  | {
      readonly type: 'lane-started';
      readonly server: string;
      readonly index: number;
      readonly total: number;
      readonly rollback: boolean;
    }
  | { readonly type: 'phase'; readonly server: string; readonly phase: Phase }
  /** A line of the story: something happened. `word` is the first column (`drain`, `drained`, `deploy`…). */
  | {
      readonly type: 'step';
      readonly server: string;
      readonly word: string;
      readonly text: string;
      readonly data?: Readonly<Record<string, unknown>>;
    }
  /** Something goes on; a reporter shows it at most once a second, after a minute every ten seconds. */
  | {
      readonly type: 'progress';
      readonly server: string;
      readonly word: string;
      readonly text: string;
      readonly data?: Readonly<Record<string, unknown>>;
    }
  /** A sample of the sessions while draining, for the picture; not a line of the log. */
  | { readonly type: 'sessions'; readonly server: string; readonly sessions: SessionCount }
  /** What an order did, read back. Evidence for the report; not a line of the log. */
  | { readonly type: 'ordered'; readonly server: string; readonly node: string; readonly command: string }
  /** A probe or a check that the verdict rests on. Evidence for the report. */
  | { readonly type: 'observed'; readonly server: string; readonly node?: string; readonly text: string }
  /** What the canaries had of the traffic while one share was watched; `asked` and `achieved` in per cent. */
  | ({ readonly type: 'share' } & ShareSeen)
  /** Canaries passed every step: from here on they are rolled out. */
  | { readonly type: 'promoted'; readonly servers: readonly string[] }
  /** How many servers were available; emitted when it changes. */
  | {
      readonly type: 'available';
      readonly node: string;
      readonly backend: string;
      readonly available: number;
      readonly least: number;
    }
  /** A watch of traffic came to its end. Evidence for the report; what it means is told by steps and warnings. */
  | { readonly type: 'watched'; readonly watch: WatchRecord }
  | { readonly type: 'output'; readonly server: string; readonly line: string }
  | {
      readonly type: 'reloaded';
      readonly node: string;
      readonly identity: ProcessIdentity;
      readonly text: string;
    }
  | { readonly type: 'warning'; readonly server?: string; readonly text: string }
  | {
      readonly type: 'lane-ended';
      readonly server: string;
      readonly outcome: ServerOutcome;
      readonly text: string;
    }
  /** What the doctor found. */
  | { readonly type: 'diagnosed'; readonly diagnosis: Diagnosis }
  | { readonly type: 'restoring'; readonly text: string }
  | { readonly type: 'note'; readonly text: string };

/** The head of the log, made from plan and inputs by whoever starts the run. */
export interface StartText {
  /** `Rolling rollout of backend web: 3 servers, one at a time, web-01 first and alone` */
  readonly headline: string;
  /** `floor 2 of 3 · drain at most 5m · proof: …` */
  readonly how: string;
}

export type StampedEvent = RolloutEvent & { readonly atMs: number; readonly time: string };

export interface Reporter {
  event(event: StampedEvent): void;
}

/** Where the executor and the lanes tell what happens. */
export type Tell = (event: RolloutEvent) => void;
