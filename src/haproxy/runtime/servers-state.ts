import { rowKey } from '../../server.ts';
import { bits, count, notUnderstood, placesOf } from './answers.ts';

const COMMAND = 'show servers state';
const COLUMNS = [
  'be_name',
  'srv_id',
  'srv_name',
  'srv_addr',
  'srv_op_state',
  'srv_admin_state',
  'srv_uweight',
  'srv_iweight',
  'srv_check_state',
  'srv_agent_state',
  'srv_port',
] as const;

/** A row of `show servers state`: the one view that has the bits (facts, section 3). */
export interface StateRow {
  readonly backend: string;
  readonly server: string;
  readonly sid: number;
  /** `-` where there is none: a name that is not resolved, a unix socket. */
  readonly address: string;
  readonly port: number;
  /** 0 stopped, 1 starting, 2 running, 3 stopping. */
  readonly op: number;
  readonly admin: number;
  readonly weight: number;
  readonly configuredWeight: number;
  readonly check: number;
  readonly agent: number;
}

/** `srv_check_state` and `srv_agent_state` (facts, section 3). */
export const CHECK = { inProgress: 1, configured: 2, enabled: 4, paused: 8 } as const;

/** All rows by `rowKey`. Throws `no-answer` unless every row has all columns of the heading, and every server one row. */
export function parseServersState(text: string): ReadonlyMap<string, StateRow> {
  const [version, heading, ...lines] = text.split('\n');
  if (version !== '1' || heading === undefined) throw notUnderstood(COMMAND, text);
  const names = heading.slice(2).trimEnd().split(' ');
  const at = placesOf(COMMAND, names, COLUMNS);
  const rows = new Map<string, StateRow>();
  for (const line of lines) {
    const cells = line.split(' ');
    if (cells.length !== names.length) throw notUnderstood(COMMAND, line);
    const cell = (column: (typeof COLUMNS)[number]): string => cells[at[column]] ?? '';
    const number = (column: (typeof COLUMNS)[number]): number => count(COMMAND, column, cell(column));
    const word = (column: (typeof COLUMNS)[number]): number => bits(COMMAND, column, cell(column));
    const row: StateRow = {
      backend: cell('be_name'),
      server: cell('srv_name'),
      sid: number('srv_id'),
      address: cell('srv_addr'),
      port: number('srv_port'),
      op: number('srv_op_state'),
      admin: word('srv_admin_state'),
      weight: number('srv_uweight'),
      configuredWeight: number('srv_iweight'),
      check: word('srv_check_state'),
      agent: word('srv_agent_state'),
    };
    if (rows.has(rowKey(row))) throw notUnderstood(COMMAND, `server ${rowKey(row)} twice`);
    rows.set(rowKey(row), row);
  }
  return rows;
}
