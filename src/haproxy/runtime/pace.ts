import type { RowName } from '../../server.ts';

/** What HAProxy works for a look, and more of it for each server that it passes in search of a row (measured: bench/README.md). */
const LOOK_MS = 0.2;
const PASSED_SERVER_MS = 0.000_22;
/** Rows of one backend beyond so many cost no more: then the whole table is read (watch.ts). */
const ROWS_SEARCHED = 15;
/** Looks may take this of one of HAProxy's cores. */
const SHARE = 0.01;

/** How long to wait between looks at these rows, so that HAProxy hardly notices; `sizes` are the servers of each backend. */
export function leastPauseMs(rows: readonly RowName[], sizes: ReadonlyMap<string, number>): number {
  const byBackend = Map.groupBy(rows, (row) => row.backend);
  let passed = 0;
  for (const [backend, some] of byBackend) {
    passed += Math.min(some.length, ROWS_SEARCHED) * (sizes.get(backend) ?? 0);
  }
  return passed === 0 ? 0 : (LOOK_MS + passed * PASSED_SERVER_MS) / SHARE;
}
