import type { JournalContent } from '../../src/execute/journal.ts';
import type { LedgerEntry, LedgerRow, LedgerStore } from '../../src/execute/ledger.ts';
import type { NodeSnapshot } from '../../src/server.ts';

/** The journal of one run in memory: text, as on disk, so that what post reads is what was saved and nothing newer. */
export class SimJournal implements LedgerStore {
  /** The disk is full, or gone. */
  isBroken = false;
  #entries = '[]';
  #identities: JournalContent['identities'];
  ended = false;

  constructor(snapshots: readonly NodeSnapshot[]) {
    this.#identities = Object.fromEntries(snapshots.map(({ node, identity }) => [node, identity]));
  }

  save(entries: readonly LedgerEntry[], identities: JournalContent['identities']): void {
    if (this.isBroken) throw new Error('ENOSPC: no space left on device');
    this.#entries = JSON.stringify(entries);
    this.#identities = { ...identities };
  }

  /** Where the journal cannot be written, the state of the step tells post. */
  end(): void {
    this.ended = true;
  }

  get content(): JournalContent {
    return {
      version: 1,
      operation: 'rollout',
      rolloutId: 'sim',
      pid: 1,
      pidStarted: undefined,
      nodes: [],
      connectTimeoutMs: 1,
      commandTimeoutMs: 1,
      identities: this.#identities,
      entries: JSON.parse(this.#entries) as LedgerEntry[],
      ended: this.ended,
    };
  }

  isTakenOver(_row: LedgerRow): boolean {
    return false;
  }
}
