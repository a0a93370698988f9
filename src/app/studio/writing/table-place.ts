import {
  $findTableNode,
  $isTableCellNode,
  $isTableNode,
  $isTableSelection,
  TableCellHeaderStates,
  type TableNode,
} from '@lexical/table';
import { $getSelection, $getState, $isRangeSelection, createState, type NodeKey } from '@payloadcms/richtext-lexical/lexical';

/** What a table is called, stored with it. */
export const captionState = createState('caption', { parse: (value) => (typeof value === 'string' ? value : '') });

/** The table in which the caret stands. */
export type TablePlace = { key: NodeKey; caption: string; rows: number; columns: number; hasHead: boolean };

export function $tablePlace(): TablePlace | null {
  const table = $tableAtCaret();
  if (table === null) return null;
  return {
    key: table.getKey(),
    caption: $getState(table, captionState),
    rows: table.getChildrenSize(),
    columns: table.getColumnCount(),
    hasHead: $firstRow(table).every((cell) => (cell.getHeaderStyles() & TableCellHeaderStates.ROW) !== 0),
  };
}

export function $tableAtCaret(): TableNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return null;
  const table = $findTableNode(selection.anchor.getNode());
  return $isTableNode(table) ? table : null;
}

export function $firstRow(table: TableNode) {
  const row = table.getFirstChild();
  return row !== null && 'getChildren' in row ? (row as TableNode).getChildren().filter($isTableCellNode) : [];
}

export const isSamePlace = (one: TablePlace | null, other: TablePlace | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
