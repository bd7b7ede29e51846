/** Rows of cells as lines with aligned columns, two blanks apart; rows may be of different length. */
export function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.slice(0, -1).forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  }
  return rows.map((row) =>
    row
      .map((cell, column) => (column < row.length - 1 ? cell.padEnd(widths[column] ?? 0) : cell))
      .join('  ')
      .trimEnd(),
  );
}

/** Wide enough for every label, so that tables under one another line up. */
const LABEL = "host's framebuffer".length;

/** Rows whose label stands before the first alone. */
export function labelled(label: string, rows: readonly (readonly string[])[]): string[][] {
  return rows.map((row, index) => [(index === 0 ? label : '').padEnd(LABEL), ...row]);
}
