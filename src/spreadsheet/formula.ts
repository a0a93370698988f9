/**
 * What a spreadsheet runs instead of showing it: a cell that begins so, also with the full-width signs that Excel in East Asia
 * takes for them, or with a tab or line break that it skips.
 */
const start = '=+\\-@＝＋－＠\\t\\r\\n';
const runs = new RegExp(`^(?:[${start}]|'['${start}])`);
const escaped = new RegExp(`^'['${start}]`);

/** A cell that shows its text. An apostrophe of its own is doubled, so that it comes back. */
export function escapeFormula(cell: string): string {
  return runs.test(cell) ? `'${cell}` : cell;
}

/** What `escapeFormula` was given. */
export function unescapeFormula(cell: string): string {
  return escaped.test(cell) ? cell.slice(1) : cell;
}
