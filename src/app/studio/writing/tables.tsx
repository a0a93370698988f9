'use client';

import {
  $insertTableRowAtSelection,
  $isTableCellNode,
  INSERT_TABLE_COMMAND,
  registerTableCellUnmergeTransform,
  registerTablePlugin,
  registerTableSelectionObserver,
  setScrollableTablesActive,
  TableCellNode,
  TableNode,
  TableRowNode,
} from '@lexical/table';
import {
  createClientFeature,
  slashMenuBasicGroupWithItems,
  toolbarAddDropdownGroupWithItems,
} from '@payloadcms/richtext-lexical/client';
import {
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $getState,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from '@payloadcms/richtext-lexical/lexical';
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import { useEffect } from 'react';
import { readerLanguage } from '../../../domain/reader-language.ts';
import { mostOfTable } from '../../../domain/rich-text.ts';
import { $tableAtCaret, captionState } from './table-place.ts';
import { TableTools } from './table-tools.tsx';
import { writingWords } from './words.ts';

/** Tables without merged cells and without tables in them: every phone and every reader aloud can show those. */
function Tables() {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    setScrollableTablesActive(editor, true);
    return mergeRegister(
      registerTablePlugin(editor),
      registerTableSelectionObserver(editor, true),
      registerTableCellUnmergeTransform(editor),
      editor.registerCommand(KEY_TAB_COMMAND, $tabAtTheEnd, COMMAND_PRIORITY_CRITICAL),
      showCaptions(editor),
    );
  }, [editor]);
  return null;
}

/** As in Word: the tabulator in the last cell begins another row. */
function $tabAtTheEnd(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  const table = $tableAtCaret();
  if (event.shiftKey || table === null || !$isRangeSelection(selection)) return false;
  const cell = $findMatchingParent(selection.anchor.getNode(), $isTableCellNode);
  const isLast = cell?.getNextSibling() === null && cell.getParent()?.getNextSibling() === null;
  if (!isLast || table.getChildrenSize() >= mostOfTable.rows) return false;
  event.preventDefault();
  $insertTableRowAtSelection(true)?.getFirstChild()?.selectStart();
  return true;
}

/** What a table is called is shown above it, by the style sheet. */
function showCaptions(editor: LexicalEditor): () => void {
  return editor.registerMutationListener(TableNode, (mutations, { prevEditorState: _ }) => {
    for (const [key, mutation] of mutations) {
      const element = mutation === 'destroyed' ? null : editor.getElementByKey(key);
      if (element === null) continue;
      element.dataset.caption = editor.read(() => {
        const table = $getNodeByKey(key);
        return table === null ? '' : $getState(table, captionState);
      });
    }
  });
}

/** In the place of an empty paragraph, after any other. */
const begin = ({ editor }: { editor: LexicalEditor }) => {
  editor.update(() => {
    const selection = $getSelection();
    const block = $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null;
    insert(editor);
    if ($isParagraphNode(block) && block.isEmpty() && block.isAttached()) block.remove();
  });
};

const insert = (editor: LexicalEditor) => {
  editor.dispatchCommand(INSERT_TABLE_COMMAND, { rows: '3', columns: '3', includeHeaders: { rows: true, columns: false } });
};

type Labelled = { i18n: { language: string } };
const label = ({ i18n }: Labelled): string => writingWords[readerLanguage(i18n.language)].table;

function TableIcon() {
  return (
    <svg className="icon" width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" aria-hidden="true">
      <path d="M4 4h12v12H4zM4 8h12M4 12h12M10 4v12" />
    </svg>
  );
}

/** A feature of the editor for written texts. */
export const TablesFeature = createClientFeature({
  nodes: [TableNode, TableRowNode, TableCellNode],
  plugins: [
    { Component: Tables, position: 'normal' },
    { Component: TableTools, position: 'aboveContainer' },
  ],
  slashMenu: {
    groups: [
      slashMenuBasicGroupWithItems([{ Icon: TableIcon, key: 'table', keywords: ['table', 'bang'], label, onSelect: begin }]),
    ],
  },
  toolbarFixed: {
    groups: [toolbarAddDropdownGroupWithItems([{ ChildComponent: TableIcon, key: 'table', label, onSelect: begin }])],
  },
});
