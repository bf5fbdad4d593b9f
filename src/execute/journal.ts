import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
  appendFileSync,
} from 'node:fs';
import path from 'node:path';
import type { NodeEndpoint, Operation } from '../inputs/inputs.ts';
import type { ProcessIdentity, RowId } from '../server.ts';
import { RolloutError } from '../support/errors.ts';
import type { Deeds } from './deeds.ts';
import type { LedgerEntry, LedgerStore } from './ledger.ts';

/** What a journal file holds. It holds no secret: endpoints carry none, and scripts and their output never enter it. */
export interface JournalContent {
  readonly version: 1;
  readonly rolloutId: string;
  /** The process of main, for post: is it still there? */
  readonly pid: number;
  readonly pidStarted: string | undefined;
  readonly nodes: readonly NodeEndpoint[];
  readonly connectTimeoutMs: number;
  readonly commandTimeoutMs: number;
  readonly identities: Readonly<Record<string, ProcessIdentity>>;
  readonly entries: readonly LedgerEntry[];
  /** What this invocation was to do: post speaks of it, and of what it leaves out on purpose. */
  readonly operation: Operation;
  /** Missing: none yet. */
  readonly deeds?: Deeds;
  /** Main came to its end by itself: nothing is left for post. */
  readonly ended: boolean;
}

const FILE = 'journal.json';
const TAKEN_BY_POST = 'taken-by-post';
const TAKEN_OVER = 'taken-over';

/** All journals of a job lie side by side, so that a later invocation finds the earlier ones. */
export function journalHome(runnerTemp: string): string {
  return path.join(runnerTemp, 'haproxy-rollout');
}

/** Names a row over all invocations of a job, whatever label they give the node. */
function claimOf(endpoint: string, row: RowId): string {
  return `${endpoint} ${row.backend}/${row.server}`;
}

/**
 * The ledger on disk, in a directory of its own. Written whole and put in place by rename, so that a SIGKILL at any moment leaves
 * the last complete one. Post and a main that still runs exclude each other by a mark that main looks at before each write.
 */
export class Journal implements LedgerStore {
  readonly directory: string;
  #content: JournalContent;

  constructor(directory: string, content: JournalContent) {
    this.directory = directory;
    this.#content = content;
  }

  /** Makes the directory and writes the first journal. Throws where that is impossible: then no rollout may start. */
  static create(home: string, content: JournalContent): Journal {
    const journal = new Journal(path.join(home, content.rolloutId), content);
    try {
      mkdirSync(journal.directory, { recursive: true, mode: 0o700 });
      journal.#write();
    } catch (error) {
      throw journalError('nothing was begun', error instanceof Error ? error : new Error(String(error)));
    }
    return journal;
  }

  /** Throws where it is gone or damaged. */
  static open(directory: string): Journal {
    const text = readFileSync(path.join(directory, FILE), 'utf8');
    return new Journal(directory, JSON.parse(text) as JournalContent);
  }

  get content(): JournalContent {
    return this.#content;
  }

  save(entries: readonly LedgerEntry[], identities: JournalContent['identities'], deeds: Deeds): void {
    this.#content = { ...this.#content, entries, identities, deeds };
    this.#write();
  }

  /** Nothing is left for post. Where that cannot be written, post hears it from the step's own state. */
  end(): void {
    this.#content = { ...this.#content, ended: true };
    try {
      this.#write();
    } catch {
      return;
    }
  }

  /** Throws once post has taken the journal: whatever main still wants to write, post decides now. */
  assertMine(): void {
    if (existsSync(path.join(this.directory, TAKEN_BY_POST))) {
      throw new RolloutError(
        'cancelled',
        'the post step of this job has taken over; nothing more is written here',
      );
    }
  }

  takeForPost(): void {
    writeFileSync(path.join(this.directory, TAKEN_BY_POST), '');
  }

  /** Marks, in the journals of earlier invocations of this job, the rows that this one is about to write. */
  claim(rows: readonly RowId[]): void {
    const endpoints = new Map(this.#content.nodes.map((node) => [node.label, node.text]));
    const lines = rows.map((row) => `${claimOf(endpoints.get(row.node) ?? row.node, row)}\n`).join('');
    const home = path.dirname(this.directory);
    for (const name of readdirSync(home)) {
      if (name === path.basename(this.directory)) continue;
      appendFileSync(path.join(home, name, TAKEN_OVER), lines);
    }
  }

  /** Has a later invocation of the job written this row? Then it is none of this journal's business any more. */
  isTakenOver(row: RowId): boolean {
    const file = path.join(this.directory, TAKEN_OVER);
    if (!existsSync(file)) return false;
    const endpoint = this.#content.nodes.find((node) => node.label === row.node)?.text ?? row.node;
    return readFileSync(file, 'utf8').split('\n').includes(claimOf(endpoint, row));
  }

  #write(): void {
    const file = path.join(this.directory, FILE);
    writeFileSync(`${file}.new`, JSON.stringify(this.#content), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
}

/** The journal is what repairs after a crash: without it no server leaves rotation (contract, section 8, Files). */
export function journalError(consequence: string, cause: Error): RolloutError {
  return new RolloutError('internal', `the journal cannot be written, so ${consequence}`, {
    observed: cause.message,
    hint: "Make room or give write permission in the runner's temp directory (RUNNER_TEMP).",
  });
}
