import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One request to a real Data Plane API, and what came of it (test/fixtures/dataplane/README.md). */
export interface Recorded {
  readonly name: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string | null>>;
    readonly body: unknown;
  };
  /** What `show servers state` said of that server right after the answer. */
  readonly haproxy?: Readonly<Record<string, number>>;
}

const read = (name: string): Recorded[] =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../fixtures/dataplane', `${name}.json`), 'utf8'),
  ) as Recorded[];

/** All requests of one recording in their order. */
export function recording(mode: 'v2' | 'v3', haproxy: '2.6' | '3.x'): readonly Recorded[] {
  if (mode === 'v3') return read(`v3.4.2-haproxy-${haproxy}`);
  const all = read('v2.9.27-haproxy-2.6');
  if (haproxy === '2.6') return all;
  // Only what differs was kept.
  const other = new Map(read('v2.9.27-haproxy-3.x').map((entry) => [entry.name, entry]));
  return all.map((entry) => other.get(entry.name) ?? entry);
}
