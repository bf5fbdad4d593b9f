/**
 * What bytes say, read by eyes that share nothing with the parsers: only whole tables with their terminator, only rows with
 * as many cells as the heading, only headings that name
 * each column once. A reader may believe less than this, never more.
 */
export interface Said {
  readonly stat: readonly Readonly<Record<string, string>>[];
  readonly states: readonly Readonly<Record<string, string>>[];
  /** Workers by the heading above them: `workers`, `old workers`. */
  readonly workers: readonly { readonly heading: string; readonly pid: string }[];
}

/** What decides anything in the oracle: each of these must stand in the heading once. */
const COUNTED = ['pxname', 'svname', 'type', 'sid', 'scur', 'qcur', 'act'];
const SHOWN = ['be_name', 'srv_name', 'srv_op_state', 'srv_admin_state', 'srv_uweight'];

export function saidBy(text: string): Said {
  return { stat: statRows(text), states: stateRows(text), workers: workers(text) };
}

function statRows(text: string): Record<string, string>[] {
  const rows: Record<string, string>[] = [];
  for (const { index } of text.matchAll(/# pxname,/g)) {
    const records = recordsFrom(text, index + 2);
    const heading = records?.[0] ?? [];
    if (COUNTED.some((column) => heading.filter((one) => one === column).length !== 1)) continue;
    for (const record of records?.slice(1) ?? []) {
      if (record.length !== heading.length) continue;
      rows.push(Object.fromEntries(heading.map((column, at) => [column, record[at] ?? ''])));
    }
  }
  return rows;
}

/** One character after the other, up to the empty line; undefined where it does not come, or the quoting is broken. */
function recordsFrom(text: string, from: number): string[][] | undefined {
  const records: string[][] = [];
  let record: string[] = [];
  let cell = '';
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  for (let at = from; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (state === 'quoted') {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else state = 'closed';
    } else if (char === '"') {
      if (state !== 'start') return undefined;
      state = 'quoted';
    } else if (char === ',' || char === '\n') {
      if (char === '\n' && state === 'start' && record.length === 0) return records;
      record.push(cell);
      cell = '';
      state = 'start';
      if (char === '\n') {
        records.push(record);
        record = [];
      }
    } else {
      if (state === 'closed') return undefined;
      cell += char;
      state = 'plain';
    }
  }
  return undefined;
}

function stateRows(text: string): Record<string, string>[] {
  const rows: Record<string, string>[] = [];
  for (const { index } of text.matchAll(/1\n# be_id /g)) {
    const end = text.indexOf('\n\n', index);
    if (end < 0) continue;
    const [heading = '', ...lines] = text.slice(index + 4, end).split('\n');
    const columns = heading.trimEnd().split(' ');
    if (SHOWN.some((column) => columns.filter((one) => one === column).length !== 1)) continue;
    for (const line of lines) {
      const cells = line.split(' ');
      if (cells.length !== columns.length) continue;
      rows.push(Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])));
    }
  }
  return rows;
}

function workers(text: string): { heading: string; pid: string }[] {
  const found: { heading: string; pid: string }[] = [];
  const from = text.lastIndexOf('#<PID>');
  let heading = '';
  for (const line of from < 0 ? [] : text.slice(from).split('\n')) {
    if (line.startsWith('# ')) heading = line.slice(2);
    const pid = /^\s*(\d+)\s/.exec(line)?.[1];
    if (pid !== undefined) found.push({ heading, pid });
  }
  return found;
}
