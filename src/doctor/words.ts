import { shortNames } from '../plan/refuse.ts';
import type { ServerRow } from '../server.ts';

/** `web-03 has`, `web-03 and web-04 have`: the servers of rows, and the verb that fits their number. */
export function whose(rows: readonly ServerRow[], one: string, many: string): string {
  return `${namesOf(rows)} ${rows.length === 1 ? one : many}`;
}

/** `web-03 and web-04`, shortened for a sentence. */
export const namesOf = (rows: readonly ServerRow[]): string => shortNames(serverNames(rows));

export const serverNames = (rows: readonly ServerRow[]): string[] => [
  ...new Set(rows.map(({ server }) => server)),
];

/** `it`, `them`. */
export const them = (rows: readonly unknown[]): string => (rows.length === 1 ? 'it' : 'them');
