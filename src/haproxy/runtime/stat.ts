import Papa from 'papaparse';
import { count, notUnderstood } from './answers.ts';

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
 * All rows. Throws `no-answer` where a column is missing, a row has more or fewer cells than the heading, or the quoting is
 * broken.
 */
export function parseStat(text: string): readonly StatRow[] {
  const { data, errors } = Papa.parse<string[]>(text.slice('# '.length), { delimiter: ',', newline: '\n' });
  const [heading, ...lines] = data;
  if (heading === undefined || errors.length > 0) throw notUnderstood(COMMAND, text);
  const at = COLUMNS.map((column) => heading.indexOf(column));
  const missing = COLUMNS.find((_, index) => at[index] === -1);
  if (missing !== undefined) throw notUnderstood(COMMAND, `no column ${missing}`);
  return lines.map((cells) => {
    if (cells.length !== heading.length) throw notUnderstood(COMMAND, cells.join(','));
    const row = {} as Record<Column, string>;
    for (const [index, column] of COLUMNS.entries()) row[column] = cells[at[index] ?? -1] ?? '';
    return row;
  });
}

/** A number that every row has. */
export const number = (row: StatRow, column: Column): number => count(COMMAND, column, row[column]);

/** A number that HAProxy leaves empty where it does not apply. */
export const optional = (row: StatRow, column: Column): number | undefined =>
  row[column] === '' ? undefined : number(row, column);
