import Papa from 'papaparse';
import { count, notUnderstood, placesOf } from './answers.ts';

const COMMAND = 'show stat';

/** The columns that are read. They are found by name: HAProxy adds columns with every version (facts, section 2.1). */
const COLUMNS = [
  'pxname',
  'svname',
  'type',
  'sid',
  'status',
  'scur',
  'slim',
  'qcur',
  'stot',
  'req_tot',
  'hrsp_1xx',
  'hrsp_2xx',
  'hrsp_3xx',
  'hrsp_4xx',
  'hrsp_5xx',
  'hrsp_other',
  'econ',
  'eresp',
  'wretr',
  'wredis',
  'cli_abrt',
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
  'rtime',
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
  const table: StatRow[] = [];
  const seen = new Set<string>();
  let width = 0;
  let at: Readonly<Record<Column, number>> | undefined;
  // Row by row: a table of 5,000 servers has a million cells, of which a seventh is wanted.
  Papa.parse<string[]>(text.slice('# '.length), {
    delimiter: ',',
    newline: '\n',
    step: ({ data: cells, errors }) => {
      if (errors.length > 0) throw notUnderstood(COMMAND, text);
      if (!at) {
        at = placesOf(COMMAND, cells, COLUMNS);
        width = cells.length;
        return;
      }
      if (cells.length !== width) throw notUnderstood(COMMAND, cells.join(','));
      const row = {} as Record<Column, string>;
      for (const column of COLUMNS) row[column] = cells[at[column]] ?? '';
      // HAProxy refuses a configuration with a name twice: which of the two rows counts cannot be told.
      const key = `${row.type} ${row.pxname}/${row.svname}`;
      if (seen.has(key)) throw notUnderstood(COMMAND, `${row.pxname}/${row.svname} twice`);
      seen.add(key);
      table.push(row);
    },
  });
  if (!at) throw notUnderstood(COMMAND, text);
  return table;
}

/** A number that every row has. */
export const number = (row: StatRow, column: Column): number => count(COMMAND, column, row[column]);

/** A number that HAProxy leaves empty where it does not apply. */
export const optional = (row: StatRow, column: Column): number | undefined =>
  row[column] === '' ? undefined : number(row, column);
