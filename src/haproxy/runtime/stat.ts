import { count, notUnderstood, placesOf } from './answers.ts';
import { csvRows } from './csv.ts';

const COMMAND = 'show stat';

/** The columns that are read. They are found by name: HAProxy adds columns with every version (facts, section 2.1). */
const COLUMNS = [
  'pxname',
  'svname',
  'type',
  'sid',
  'status',
  'scur',
  'qcur',
  'stot',
  'req_tot',
  'hrsp_5xx',
  'econ',
  'eresp',
  'wretr',
  'wredis',
  'act',
  'bck',
  'uweight',
  'throttle',
  'tracked',
  'check_status',
  'check_code',
  'check_duration',
  'check_rise',
  'check_health',
  'last_chk',
  'addr',
  'cookie',
  'mode',
  'algo',
] as const;

export type Column = (typeof COLUMNS)[number];

/** A row of `show stat`, as HAProxy prints it. */
export type StatRow = Readonly<Record<Column, string>>;

/** The `type` column. */
export const BACKEND = '1';
export const SERVER = '2';

/**
 * All rows. Throws `no-answer` where a column is missing or there twice, a row is there twice or has more or fewer cells than the heading, or the quoting is
 * broken.
 */
export function parseStat(text: string): readonly StatRow[] {
  const rows = csvRows(text.slice('# '.length));
  const heading = rows.next().value;
  if (heading === undefined) throw notUnderstood(COMMAND, text);
  const at = placesOf(COMMAND, heading, COLUMNS);
  const table: StatRow[] = [];
  const seen = new Set<string>();
  for (const cells of rows) {
    if (cells === undefined) throw notUnderstood(COMMAND, text);
    if (cells.length !== heading.length) throw notUnderstood(COMMAND, cells.join(','));
    const row = {} as Record<Column, string>;
    for (const column of COLUMNS) row[column] = cells[at[column]] ?? '';
    // HAProxy refuses a configuration with a name twice: which of the two rows counts cannot be told.
    const key = `${row.type} ${row.pxname}/${row.svname}`;
    if (seen.has(key)) throw notUnderstood(COMMAND, `${row.pxname}/${row.svname} twice`);
    seen.add(key);
    table.push(row);
  }
  return table;
}

/** A number that every row has. */
export const number = (row: StatRow, column: Column): number => count(COMMAND, column, row[column]);

/** A number that HAProxy leaves empty where it does not apply. */
export const optional = (row: StatRow, column: Column): number | undefined =>
  row[column] === '' ? undefined : number(row, column);
