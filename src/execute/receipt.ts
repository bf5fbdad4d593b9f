import type { Receipt } from '../report/events.ts';
import { combineCounts, NO_COUNTS } from '../server.ts';
import type { BackendSample, Counters, NodeSnapshot } from '../server.ts';

interface Account {
  readonly node: string;
  readonly backend: string;
  /** Everything counted in processes that are gone. */
  closed: Counters;
  /** Where the counting of the current process began. */
  opening: Counters;
  latest: Counters;
}

const plus = (a: Counters, b: Counters): Counters => combineCounts(a, b, (x, y) => x + y);
const minus = (a: Counters, b: Counters): Counters => combineCounts(a, b, (x, y) => Math.max(0, x - y));

/**
 * Requests and errors that HAProxy counted while the rollout ran, from the BACKEND rows. Counters start anew with each process; what a
 * process counted between the last look and its end is not seen (at most a tenth of a second).
 */
export class ReceiptKeeper {
  readonly #accounts = new Map<string, Account>();
  readonly #reloads = new Map<string, number>();

  /** The opening balance: what the plan's snapshot showed. */
  open(snapshots: readonly NodeSnapshot[], backends: readonly string[]): void {
    for (const snapshot of snapshots) {
      for (const row of snapshot.backends) {
        if (!backends.includes(row.backend)) continue;
        this.#accounts.set(`${snapshot.node} ${row.backend}`, {
          node: snapshot.node,
          backend: row.backend,
          closed: NO_COUNTS,
          opening: row.counters,
          latest: row.counters,
        });
      }
    }
  }

  see(node: string, samples: Iterable<BackendSample>): void {
    for (const sample of samples) {
      const account = this.#accounts.get(`${node} ${sample.backend}`);
      if (account) account.latest = sample.counters;
    }
  }

  reloaded(node: string): void {
    this.#reloads.set(node, (this.#reloads.get(node) ?? 0) + 1);
    for (const account of this.#accounts.values()) {
      if (account.node !== node) continue;
      account.closed = plus(account.closed, minus(account.latest, account.opening));
      account.opening = NO_COUNTS;
      account.latest = NO_COUNTS;
    }
  }

  receipt(): Receipt {
    const rows = [...this.#accounts.values()].map(({ node, backend, closed, latest, opening }) => {
      const counted = plus(closed, minus(latest, opening));
      const { requests, responses5xx, connectionErrors, responseErrors, retries, redispatches } = counted;
      return {
        node,
        backend,
        requests,
        responses5xx,
        connectionErrors,
        responseErrors,
        retries,
        redispatches,
      };
    });
    return {
      requests: rows.reduce((sum, row) => sum + row.requests, 0),
      // A failed connection is answered with a 503 and counted as both: the larger of the two, not their sum.
      errors: rows.reduce(
        (sum, row) => sum + Math.max(row.responses5xx, row.connectionErrors + row.responseErrors),
        0,
      ),
      reloads: [...this.#reloads.values()].reduce((sum, count) => sum + count, 0),
      rows,
    };
  }
}
