/** Columns side by side, two spaces between them, each line indented by two and without trailing blanks. */
export function textTable(
  rows: readonly (readonly string[])[],
  flushRight: ReadonlySet<number> = new Set(),
): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    `  ${row.map((cell, column) => (flushRight.has(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join('  ')}`.trimEnd(),
  );
}
