/**
 * The rows of a table as HAProxy writes it: cells between commas, rows between line feeds, a cell with either of them or with a quotation
 * mark in quotation marks, which are doubled inside. One row at a time, because a table of 5,000 servers has half a million cells, of
 * which a quarter is wanted. A cell whose quotation mark is not closed, or not followed by a comma or a line feed, ends in `undefined`.
 */
export function* csvRows(text: string): Generator<readonly string[] | undefined, void, undefined> {
  let at = 0;
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    const line = text.slice(at, end);
    if (line.includes('"')) {
      const row = quotedRow(text, at);
      yield row?.cells;
      if (row === undefined) return;
      at = row.end + 1;
    } else {
      yield line.split(',');
      at = end + 1;
    }
  }
}

interface Row {
  readonly cells: readonly string[];
  /** Where its line feed stands, or the text ends. */
  readonly end: number;
}

function quotedRow(text: string, start: number): Row | undefined {
  const cells: string[] = [];
  for (let at = start; ; at += 1) {
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      if (close === undefined) return undefined;
      cells.push(text.slice(at + 1, close).replaceAll('""', '"'));
      at = close + 1;
    } else {
      const rest = /[,\n]/g;
      rest.lastIndex = at;
      const end = rest.exec(text)?.index ?? text.length;
      cells.push(text.slice(at, end));
      at = end;
    }
    if (at >= text.length || text[at] === '\n') return { cells, end: at };
    if (text[at] !== ',') return undefined;
  }
}

/** A doubled one is a quotation mark of the cell itself. */
function closingQuote(text: string, from: number): number | undefined {
  for (let at = from; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) return undefined;
    if (text[at + 1] !== '"') return at;
  }
}
