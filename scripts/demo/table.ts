import type { Artefact } from './artefacts.ts';

/** The artefacts as one table; hashes are cut to twelve characters, which is enough to compare two runs by eye. */
export function formatTable(artefacts: Artefact[]): string {
  const rows = [
    ['Sản phẩm', 'Nằm ở đâu', 'Địa chỉ', 'SHA-256'],
    ...artefacts.map(({ name, where, url, sha256 }) => [name, where, url, sha256.slice(0, 12)]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}
