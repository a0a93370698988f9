import type { Content } from '../../domain/content.ts';
import { AppError } from '../../domain/errors.ts';
import { nameOfTable, type RichTable, tablesIn } from '../../domain/rich-text.ts';
import type { ArtworkReport, Said } from './check-artworks.ts';

/** Columns that a telephone shows beside each other. */
const mostOnPhone = 4;

/** Tables that are hard to read or to listen to. The editor and the approver see it; none of it stops the submission. */
export function tableReports(content: Content): ArtworkReport[] {
  const blocks = content.type === 'article' ? (content.body?.vi ?? []) : [];
  const warnings = tablesIn(blocks).flatMap(adviceOn);
  return warnings.length === 0 ? [] : [{ artworkKey: content.id, findings: [], sentences: [], warnings }];
}

function adviceOn(table: RichTable): Said[] {
  const named = { table: nameOfTable(table) };
  const [first = []] = table.rows;
  const columns = first.length;
  const advice = [
    ...(first.some(({ isHead }) => isHead)
      ? emptyHeads(table, named)
      : [new AppError('reading.table-without-head', { params: named })]),
    ...(columns > mostOnPhone ? [new AppError('reading.table-wide', { params: { ...named, columns, most: mostOnPhone } })] : []),
  ];
  return advice.map(({ words }) => ({ ...words, path: 'body' }));
}

/** The corner above a column of heads says nothing and may be empty. */
function emptyHeads({ rows: [first = [], ...rest] }: RichTable, named: { table: string }): AppError[] {
  const hasSide = rest.length > 0 && rest.every(([cell]) => cell?.isHead);
  return first.flatMap(({ runs }, at) => {
    const isEmpty = runs.length === 0 && !(at === 0 && hasSide);
    return isEmpty ? [new AppError('reading.table-head-empty', { params: { ...named, column: at + 1 } })] : [];
  });
}
