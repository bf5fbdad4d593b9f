import type { Diagnosis } from '../doctor/examine.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Reason } from '../support/errors.ts';
import { type Collected, type ServerTrace, allWarnings } from './collector.ts';
import type { Outcome, Phase, Receipt, ServerOutcome, SessionCount } from './events.ts';
import { type PlanJson, planJson } from './plan-json.ts';
import { type ReportInputs, reportInputs } from './report-inputs.ts';

/** Where the run came from, as far as GitHub says. */
export interface ReportSource {
  readonly repository: string | null;
  readonly workflow: string | null;
  readonly runUrl: string | null;
  readonly sha: string | null;
  readonly ref: string | null;
  readonly actor: string | null;
}

/** What is known apart from the events and the outcome. */
export interface ReportFacts {
  readonly rolloutId: string;
  /** Undefined where they were refused. */
  readonly inputs: Inputs | undefined;
  readonly source: ReportSource;
}

interface Kept<T> {
  /** How many there were; more than `entries` holds where they had to be thinned out. */
  readonly seen: number;
  readonly entries: readonly T[];
}

export interface ReportServer extends ServerOutcome {
  readonly phases: readonly { readonly phase: Phase; readonly atMs: number }[];
  readonly endedMs: number | null;
  readonly sessions: Kept<{ readonly atMs: number } & SessionCount>;
  readonly orders: Kept<{ readonly atMs: number; readonly node: string; readonly command: string }>;
  readonly observed: Kept<{ readonly atMs: number; readonly node: string | null; readonly text: string }>;
}

/** `report.json`, as docs/report.schema.json describes it. All `…Ms` times but durations count from the start of the run. */
export interface Report {
  readonly schemaVersion: 1;
  readonly rollout: {
    readonly id: string;
    readonly startedAt: string | null;
    readonly endedAt: string | null;
    readonly durationMs: number;
    readonly headline: string | null;
  };
  readonly source: ReportSource;
  readonly outcome: {
    readonly result: Outcome['result'];
    readonly reason: Reason | '';
    readonly title: string;
    readonly message: string;
    readonly hint: string;
    readonly attached: Outcome['attached'];
    readonly repairs: Outcome['repairs'];
    readonly deployed: readonly string[];
    readonly held: readonly string[];
    readonly remaining: readonly string[];
    readonly stack: string | null;
  };
  readonly receipt: Receipt;
  readonly inputs: ReportInputs | null;
  readonly nodes: readonly {
    readonly node: string;
    readonly endpoint: string;
    readonly pid: number;
    readonly startedSec: number;
    readonly uptimeSec: number;
    readonly version: string;
  }[];
  readonly plan: PlanJson | null;
  readonly servers: readonly ReportServer[];
  readonly available: Collected['available'];
  readonly reloads: Collected['reloads'];
  /** Of a canary, share by share; `asked` null: testers only, `achieved` null: no requests. */
  readonly shares: readonly {
    readonly asked: number | null;
    readonly achieved: number | null;
    readonly requests: number;
    readonly errors: number;
    readonly ofRequests: number;
  }[];
  readonly watches: Collected['watches'];
  /** Null but for the operation `doctor`. */
  readonly doctor: Pick<Diagnosis, 'findings' | 'readiness' | 'blind'> | null;
  readonly warnings: readonly string[];
}

/** The report of a run, as data. It holds no secret, no script and no output of one. */
export function reportJson(outcome: Outcome, run: Collected, facts: ReportFacts): Report {
  const startedAt = isoTime(run.startedAtEpochMs);
  return {
    schemaVersion: 1,
    rollout: {
      id: facts.rolloutId,
      startedAt,
      endedAt: startedAt === null ? null : isoTime((run.startedAtEpochMs ?? 0) + outcome.durationMs),
      durationMs: Math.round(outcome.durationMs),
      headline: run.text?.headline ?? null,
    },
    source: facts.source,
    outcome: {
      result: outcome.result,
      reason: outcome.reason,
      title: outcome.title,
      message: outcome.message,
      hint: outcome.hint,
      attached: outcome.attached,
      repairs: outcome.repairs,
      deployed: outcome.deployed,
      held: outcome.held,
      remaining: outcome.remaining,
      stack: outcome.stack ?? null,
    },
    receipt: outcome.receipt,
    inputs: facts.inputs === undefined ? null : reportInputs(facts.inputs),
    nodes: run.nodes.map(({ node, endpoint, identity: { pid, startedSec, uptimeSec, version } }) => ({
      node,
      endpoint,
      pid,
      startedSec,
      uptimeSec,
      version,
    })),
    plan: run.plan === undefined ? null : planJson(run.plan),
    servers: outcome.servers.map((server) => reportServer(server, run.servers.get(server.name))),
    available: run.available,
    reloads: run.reloads,
    shares: run.shares.map(({ asked, achieved, requests, errors, ofRequests }) => ({
      asked: asked ?? null,
      achieved: achieved === undefined ? null : Number(achieved.toFixed(3)),
      requests,
      errors,
      ofRequests,
    })),
    watches: run.watches,
    doctor: doctorJson(run.diagnosis),
    warnings: allWarnings(run, outcome.warnings),
  };
}

function doctorJson(diagnosis: Diagnosis | undefined): Report['doctor'] {
  if (!diagnosis) return null;
  const { findings, readiness, blind } = diagnosis;
  return { findings, readiness, blind };
}

function reportServer(server: ServerOutcome, trace: ServerTrace | undefined): ReportServer {
  return {
    ...server,
    phases: trace?.phases ?? [],
    endedMs: trace?.endedMs ?? null,
    sessions: kept(trace?.sessions),
    orders: kept(trace?.orders),
    observed: kept(trace?.observed),
  };
}

function kept<T>(record: { entries(): readonly T[]; seen(): number } | undefined): Kept<T> {
  return { seen: record?.seen() ?? 0, entries: record?.entries() ?? [] };
}

function isoTime(epochMs: number | undefined): string | null {
  return epochMs === undefined || Number.isNaN(epochMs) ? null : new Date(epochMs).toISOString();
}
