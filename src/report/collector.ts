import type { Diagnosis } from '../doctor/examine.ts';
import type { Plan } from '../plan/plan.ts';
import type {
  NodeLine,
  Phase,
  Reporter,
  ServerOutcome,
  SessionCount,
  ShareSeen,
  StampedEvent,
  StartText,
  WatchRecord,
} from './events.ts';
import { naming } from './outcome-text.ts';
import { type Thinned, evenlyThinned, firstAndNewest } from './thinned.ts';

/** Everything kept of one server. Times are milliseconds since the start of the run. */
export interface ServerTrace {
  readonly name: string;
  readonly phases: readonly { readonly phase: Phase; readonly atMs: number }[];
  /** When its last lane ended; undefined while it is on the way. */
  readonly endedMs: number | undefined;
  readonly sessions: Thinned<{ readonly atMs: number } & SessionCount>;
  readonly orders: Thinned<{ readonly atMs: number; readonly node: string; readonly command: string }>;
  readonly observed: Thinned<{
    readonly atMs: number;
    readonly node: string | null;
    readonly text: string;
  }>;
  readonly outcome: ServerOutcome | undefined;
}

/** The run as summary and report need it, whole or as far as it got. */
export interface Collected {
  /** Time of day at `atMs` 0, in milliseconds of the epoch; undefined before the first event. */
  readonly startedAtEpochMs: number | undefined;
  readonly nodes: readonly NodeLine[];
  readonly plan: Plan | undefined;
  readonly text: StartText | undefined;
  readonly servers: ReadonlyMap<string, ServerTrace>;
  readonly available: readonly {
    readonly atMs: number;
    readonly node: string;
    readonly backend: string;
    readonly available: number;
    readonly least: number;
  }[];
  readonly reloads: readonly {
    readonly atMs: number;
    readonly node: string;
    readonly pid: number;
    readonly text: string;
  }[];
  /** Watches of traffic that came to an end, in order. */
  readonly watches: readonly ({ readonly atMs: number } & WatchRecord)[];
  /** Only with the operation `doctor`. */
  readonly diagnosis: Diagnosis | undefined;
  /** Of a canary, step by step. */
  readonly shares: readonly ShareSeen[];
  /** Each sentence with its server's name, in order. */
  readonly warnings: readonly string[];
}

export interface Collector extends Reporter {
  collected(): Collected;
}

/** All servers together keep so much of each kind; a single one between the two limits. */
const RUN_MAX = 24_000;
const SERVER_MAX = 240;
const SERVER_MIN = 12;
const PHASES_MAX = 64;
const AVAILABLE_MAX = 2_000;
const RELOADS_MAX = 200;
const WATCHES_MAX = 500;
const WARNINGS_MAX = 500;

interface MutableTrace extends ServerTrace {
  phases: { phase: Phase; atMs: number }[];
  endedMs: number | undefined;
  outcome: ServerOutcome | undefined;
}

/** Gathers the events for summary and report, in bounded memory whatever the size and the length of the rollout. */
export function collector(): Collector {
  const servers = new Map<string, MutableTrace>();
  const available = evenlyThinned<Collected['available'][number]>(AVAILABLE_MAX);
  const lastAvailable = new Map<string, string>();
  const reloads = firstAndNewest<Collected['reloads'][number]>(RELOADS_MAX);
  const watches = firstAndNewest<Collected['watches'][number]>(WATCHES_MAX);
  const warnings = firstAndNewest<string>(WARNINGS_MAX);
  const shares: ShareSeen[] = [];
  let start: Extract<StampedEvent, { type: 'started' }> | undefined;
  let diagnosis: Diagnosis | undefined;
  let startedAtEpochMs: number | undefined;
  let perServer = SERVER_MAX;

  const traceOf = (name: string): MutableTrace => {
    let trace = servers.get(name);
    if (!trace) {
      trace = {
        name,
        phases: [],
        endedMs: undefined,
        sessions: evenlyThinned(perServer),
        orders: firstAndNewest(perServer),
        observed: firstAndNewest(perServer),
        outcome: undefined,
      };
      servers.set(name, trace);
    }
    return trace;
  };

  const on = (event: StampedEvent): void => {
    const atMs = Math.round(event.atMs);
    startedAtEpochMs ??= Date.parse(event.time) - atMs;
    switch (event.type) {
      case 'started':
        start = event;
        perServer = Math.min(
          SERVER_MAX,
          Math.max(SERVER_MIN, Math.floor(RUN_MAX / Math.max(1, event.total))),
        );
        return;
      case 'lane-started':
        traceOf(event.server).endedMs = undefined;
        return;
      case 'phase': {
        const { phases } = traceOf(event.server);
        if (phases.length < PHASES_MAX && phases.at(-1)?.phase !== event.phase) {
          phases.push({ phase: event.phase, atMs });
        }
        return;
      }
      case 'sessions':
        traceOf(event.server).sessions.add({
          atMs,
          total: event.sessions.total,
          byNode: event.sessions.byNode,
        });
        return;
      case 'ordered':
        traceOf(event.server).orders.add({ atMs, node: event.node, command: event.command });
        return;
      case 'observed':
        traceOf(event.server).observed.add({ atMs, node: event.node ?? null, text: event.text });
        return;
      case 'available': {
        const key = `${event.node} ${event.backend}`;
        const value = `${event.available} ${event.least}`;
        if (lastAvailable.get(key) === value) return;
        lastAvailable.set(key, value);
        const { node, backend, least } = event;
        available.add({ atMs, node, backend, available: event.available, least });
        return;
      }
      case 'reloaded':
        reloads.add({ atMs, node: event.node, pid: event.identity.pid, text: event.text });
        return;
      case 'watched':
        watches.add({ atMs, ...event.watch });
        return;
      case 'share': {
        const { asked, achieved, requests, ofRequests, errors } = event;
        shares.push({ asked, achieved, requests, ofRequests, errors });
        return;
      }
      case 'warning':
        warnings.add(naming(event.text, event.server));
        return;
      case 'lane-ended': {
        const trace = traceOf(event.server);
        trace.endedMs = atMs;
        trace.outcome = event.outcome;
        return;
      }
      case 'diagnosed':
        diagnosis = event.diagnosis;
        return;
      case 'step':
      case 'progress':
      case 'output':
      case 'restoring':
      case 'note':
      case 'promoted':
        return;
    }
  };

  return {
    event: on,
    collected: () => ({
      startedAtEpochMs,
      nodes: start?.nodes ?? [],
      plan: start?.plan,
      text: start?.text,
      servers,
      available: available.entries(),
      reloads: reloads.entries(),
      watches: watches.entries(),
      diagnosis,
      shares,
      warnings: warnings.entries(),
    }),
  };
}

/** What was warned of, each sentence once: in planning, on the way, at the end. */
export function allWarnings(run: Collected, ended: readonly string[]): string[] {
  const texts = [...(run.plan?.warnings ?? []), ...run.warnings, ...ended].map((text) =>
    naming(text, undefined),
  );
  // The same sentence with and without its server's name in front is one warning.
  return [...new Set(texts)].filter((text) => !texts.some((other) => other.endsWith(`: ${text}`)));
}
