'use client';

import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableNode,
  TableCellHeaderStates,
  type TableNode,
} from '@lexical/table';
import {
  $getNodeByKey,
  $setState,
  COMMAND_PRIORITY_HIGH,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
} from '@payloadcms/richtext-lexical/lexical';
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { mostOfTable } from '../../../domain/rich-text.ts';
import { useLanguage } from '../use-language.ts';
import { $firstRow, $tablePlace, captionState, isSamePlace, type TablePlace } from './table-place.ts';
import { writingWords } from './words.ts';

/** What can be done with the table in which the caret stands: buttons with words, for fingers and for keys. */
export function TableTools() {
  const words = writingWords[useLanguage()];
  const [editor] = useLexicalComposerContext();
  const bar = useRef<HTMLDivElement>(null);
  const place = useTablePlace(editor);
  const isShown = place !== null;
  useEffect(() => {
    if (!isShown) return undefined;
    const lead = ({ altKey, key }: globalThis.KeyboardEvent): boolean => {
      if (!altKey || key !== 'F10') return false;
      bar.current?.querySelector('button')?.focus();
      return true;
    };
    return editor.registerCommand(KEY_DOWN_COMMAND, lead, COMMAND_PRIORITY_HIGH);
  }, [editor, isShown]);
  if (place === null) return null;
  const { key, caption, rows, columns, hasHead } = place;
  const change = (make: (table: TableNode) => void) => {
    editor.update(() => {
      const table = $getNodeByKey(key);
      if ($isTableNode(table)) make(table);
    });
    editor.focus();
  };
  const leave = (event: KeyboardEvent) => {
    const isLeaving = event.key === 'Escape' || (event.key === 'Enter' && event.target instanceof HTMLInputElement);
    if (!isLeaving) return;
    // Neither may it send the form, or close the drawer around it.
    event.preventDefault();
    event.stopPropagation();
    editor.focus();
  };
  const fullRows = rows >= mostOfTable.rows ? words.mostRows(mostOfTable.rows) : undefined;
  const fullColumns = columns >= mostOfTable.columns ? words.mostColumns(mostOfTable.columns) : undefined;
  return (
    <div className="pano-table-tools" role="toolbar" aria-label={words.tools} ref={bar} onKeyDown={leave}>
      <Tool onDo={() => change(() => $insertTableRowAtSelection(true))} refusal={fullRows}>
        {words.addRow}
      </Tool>
      <Tool onDo={() => change(() => $insertTableColumnAtSelection(true))} refusal={fullColumns}>
        {words.addColumn}
      </Tool>
      <Tool onDo={() => change((table) => (rows > 1 ? $deleteTableRowAtSelection() : table.remove()))}>{words.removeRow}</Tool>
      <Tool onDo={() => change((table) => (columns > 1 ? $deleteTableColumnAtSelection() : table.remove()))}>
        {words.removeColumn}
      </Tool>
      <Tool onDo={() => change((table) => $setHead(table, !hasHead))} isPressed={hasHead}>
        {words.headRow}
      </Tool>
      <Tool onDo={() => change((table) => table.remove())}>{words.removeTable}</Tool>
      <label>
        {words.name}
        <input
          value={caption}
          placeholder={words.nameExample}
          onChange={({ target }) => nameTable(editor, { key, caption: target.value })}
        />
      </label>
    </div>
  );
}

function useTablePlace(editor: LexicalEditor): TablePlace | null {
  const [place, setPlace] = useState<TablePlace | null>(null);
  useEffect(() => {
    return editor.registerUpdateListener(({ editorState }) => {
      const next = editorState.read($tablePlace);
      setPlace((known) => (isSamePlace(known, next) ? known : next));
    });
  }, [editor]);
  return place;
}

function $setHead(table: TableNode, isHead: boolean): void {
  const { ROW, BOTH, NO_STATUS } = TableCellHeaderStates;
  for (const cell of $firstRow(table)) cell.setHeaderStyles(isHead ? ROW : NO_STATUS, BOTH);
}

/** The caret stays in the box. */
function nameTable(editor: LexicalEditor, { key, caption }: Pick<TablePlace, 'key' | 'caption'>): void {
  const name = () => {
    const table = $getNodeByKey(key);
    if ($isTableNode(table)) $setState(table, captionState, caption);
  };
  editor.update(name, { tag: SKIP_DOM_SELECTION_TAG });
}

type ToolProps = { onDo: () => void; isPressed?: boolean; refusal?: string | undefined; children: string };

/** `refusal`: why it cannot be done now. */
function Tool({ onDo, isPressed, refusal, children }: ToolProps) {
  return (
    <button
      type="button"
      aria-pressed={isPressed}
      aria-disabled={refusal !== undefined}
      title={refusal}
      // The caret stays where it is.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (refusal === undefined) onDo();
      }}
    >
      {children}
    </button>
  );
}
