import type { StartedRun } from '../deploy/trigger.ts';
import type { PlanServer } from '../plan/plan.ts';
import type { AdminState, NewServer, ProcessIdentity, RowId } from '../server.ts';
import { rowIdKey } from '../server.ts';
import { DeedBook } from './deeds.ts';
import type { Deeds } from './deeds.ts';

/**
 * How far a server got. `touched`: taken out, nothing deployed. `deploying`: a deploy began, nothing is proved. `verified`: all gates
 * passed. `settled`: ready again, or nothing left to do. `kept`: an operation left it so on purpose (drained, say). Of the colours of
 * blue-green, once the switch is final: `switched`, the new one, stays ready; `retired`, the old one, stays out of rotation.
 */
export type Progress =
  'untouched' | 'touched' | 'deploying' | 'verified' | 'switched' | 'retired' | 'settled' | 'kept';

/** One row in the ledger: what it was, what we asked for last, and what that replaced. */
export interface LedgerRow extends RowId {
  /** Changes with a reload; the name is what counts. */
  sid: number;
  readonly address: string;
  readonly port: number;
  /** Its check runs: only then may it be marked down. */
  readonly hasCheck: boolean;
  /** That check is part of the proof after the deploy (`haproxy-check`). */
  readonly provedByCheck: boolean;
  readonly follows: string | undefined;
  readonly hasAgent: boolean;
  readonly before: { readonly state: AdminState; readonly status: string; weight: number };
  /** The state asked for last; undefined: this row was never written. */
  asked: AdminState | undefined;
  /** What HAProxy may show as well: every state since the last order that it confirmed. A lost order leaves one of them. */
  was: readonly AdminState[];
  /** `health down` went with the last order, and its check has not brought it up yet. */
  markedDown: boolean;
  agentOff: boolean;
  /** It was off before this run: an earlier invocation in this job switched it off. */
  readonly agentTaken?: boolean;
  /** What the operations `weight` and `checks` asked for. */
  weightAsked?: number | undefined;
  checksAsked?: boolean | undefined;
  /** Somebody else changed it and it was left to them: it gets no order any more. */
  isTheirs: boolean;
  /** HAProxy does not show it, as far as this run knows: not added yet, or deleted. Nobody looks for it. */
  absent?: boolean;
  /** This run added it, or is about to: the only rows that it deletes when they are not proved. */
  added?: NewServer;
  /** The process (pid) that it was added to again after a reload. */
  addedAgainIn?: number;
  /** Of a server that is to be gone: this row rests in maint instead. */
  readonly stays?: boolean;
  /** Its check was switched on by this run, and has to be again where it is added again. */
  checksOn?: boolean;
  /** Of blue-green in one backend. */
  readonly side?: 'idle' | 'live';
}

export interface LedgerEntry {
  readonly server: string;
  readonly address: string;
  readonly port: number;
  readonly backends: readonly string[];
  readonly rows: readonly LedgerRow[];
  /** `added`: it comes into being in this run. `removed`: it is to be gone; `deploying` then means that deleting it has begun. */
  readonly change?: PlanServer['change'];
  progress: Progress;
  /**
   * A canary whose verdict is not in: whatever cuts the run off, it does not get the traffic of a proved server, but is held. Missing:
   * not on trial.
   */
  onTrial?: boolean;
  /** The process group of the running deploy command, so that post can end what a killed main left behind. */
  deployGroup: number | undefined;
  /** The workflow run that deploys it, for the same; kept for as long as it may be running. */
  deployRun: StartedRun | undefined;
}

/** A ledger entry for a server about to be touched. */
export function newEntry(server: PlanServer): LedgerEntry {
  return {
    server: server.name,
    address: server.address,
    port: server.port,
    backends: server.backends,
    progress: 'untouched',
    deployGroup: undefined,
    ...(server.change ? { change: server.change } : {}),
    deployRun: undefined,
    rows: server.rows.map((row) => ({
      ...(row.add ? { added: row.add, absent: true } : {}),
      ...(row.stays ? { stays: true } : {}),
      node: row.node,
      backend: row.backend,
      server: row.server,
      sid: row.sid,
      address: row.address,
      port: row.port,
      hasCheck: row.hasCheck,
      provedByCheck: row.proof === 'check',
      follows: row.follows,
      hasAgent: row.agent,
      before: { ...row.before },
      asked: undefined,
      was: [],
      markedDown: false,
      agentOff: row.agentTaken === true,
      agentTaken: row.agentTaken === true,
      isTheirs: false,
      ...(server.side ? { side: server.side } : {}),
    })),
  };
}

/** Rows that take orders: a tracker takes none, it follows; one that is not there takes none either. */
export function leaders(entry: LedgerEntry): LedgerRow[] {
  return entry.rows.filter((row) => row.follows === undefined && row.absent !== true);
}

/** A server that left rotation and has not come back or been given up, or is on trial: its desired state must survive a reload. */
export function isUnsettled(entry: LedgerEntry): boolean {
  if (entry.onTrial === true) return entry.progress !== 'untouched';
  return entry.progress !== 'untouched' && entry.progress !== 'settled' && entry.progress !== 'kept';
}

/** What this run asked for must survive a reload of HAProxy as long as it runs. */
export function isAsserted(entry: LedgerEntry): boolean {
  return isUnsettled(entry) || entry.progress === 'kept';
}
/** Of blue-green in one backend. */
export const sideOf = (entry: LedgerEntry): LedgerRow['side'] => entry.rows[0]?.side;

/** What the ledger was written under, by node. */
export type Identities = Readonly<Record<string, ProcessIdentity>>;

/** Where the ledger is kept so that it outlives this process. Throws when it cannot be written. */
export interface LedgerStore {
  save(entries: readonly LedgerEntry[], identities: Identities, deeds: Deeds): void;
}

/**
 * The one record of what this run did to whom. Every change is stored before the order that it announces is sent
 * (contract, section 7, Cancel). If the store fails, `broken` says so: no new lane may start, and restoring goes on from memory.
 */
export class Ledger {
  readonly #entries = new Map<string, LedgerEntry>();
  readonly #identities: Record<string, ProcessIdentity> = {};
  readonly #store: LedgerStore;
  /** What the run did beyond the rows of its lanes. */
  readonly deeds = new DeedBook();
  broken: Error | undefined;

  constructor(store: LedgerStore) {
    this.#store = store;
  }

  entries(): LedgerEntry[] {
    return [...this.#entries.values()];
  }

  entryOf(server: string): LedgerEntry | undefined {
    return this.#entries.get(server);
  }

  /** A later lane of the same server (a rollback) replaces the earlier entry. */
  add(entry: LedgerEntry): void {
    this.#entries.set(entry.server, entry);
  }

  identify(node: string, identity: ProcessIdentity): void {
    this.#identities[node] = identity;
  }

  /** The entry that holds this row, if any. */
  rowOf(id: RowId): { entry: LedgerEntry; row: LedgerRow } | undefined {
    const key = rowIdKey(id);
    for (const entry of this.#entries.values()) {
      const row = entry.rows.find((candidate) => rowIdKey(candidate) === key);
      if (row) return { entry, row };
    }
    return undefined;
  }

  /** Stores the ledger as it is now. Never throws: see `broken`. */
  save(): void {
    try {
      this.#store.save(this.entries(), this.#identities, this.deeds.deeds());
      this.broken = undefined;
    } catch (error) {
      this.broken = error instanceof Error ? error : new Error(String(error));
    }
  }
}
