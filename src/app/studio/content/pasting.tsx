'use client';

import { createClientFeature } from '@payloadcms/richtext-lexical/client';
import {
  $getSelection,
  $insertNodes,
  COMMAND_PRIORITY_HIGH,
  type LexicalEditor,
  PASTE_COMMAND,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from '@payloadcms/richtext-lexical/lexical';
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html';
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import { HeadingNode } from '@payloadcms/richtext-lexical/lexical/rich-text';
import { toast } from '@payloadcms/ui';
import { useEffect } from 'react';
import { useLanguage } from '../use-language.ts';
import { $tableAtCaret } from '../writing/table-place.ts';
import { cleanPasted, picturesIn, withoutHeadings } from './clean-pasted.ts';
import { contentWords } from './words.ts';

/** Pasted markup is cleaned before the editor reads it. What comes from such an editor is clean already. */
function Pasting() {
  const words = contentWords[useLanguage()];
  const [editor] = useLexicalComposerContext();
  useEffect(
    () =>
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const data = event instanceof ClipboardEvent ? event.clipboardData : null;
          const html = data?.getData('text/html') ?? '';
          if (html === '' || data?.types.includes('application/x-lexical-editor') || $getSelection() === null) return false;
          event.preventDefault();
          $insertPasted(editor, html);
          const left = picturesIn(html);
          if (left > 0) toast.info(words.picturesLeftOut(left), { duration: Number.POSITIVE_INFINITY, closeButton: true });
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor, words],
  );
  return null;
}

/** A table alone fills the cells from the caret on; among other words it cannot stand in a cell. */
function $insertPasted(editor: LexicalEditor, html: string): void {
  const nodes = $generateNodesFromDOM(editor, editor.hasNodes([HeadingNode]) ? $pastedAtCaret(html) : pastedLines(html));
  const selection = $getSelection();
  if (selection === null) return;
  if (!editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes, selection })) $insertNodes(nodes);
}

function $pastedAtCaret(html: string): Document {
  const whole = cleanPasted(html);
  const hasTables = $tableAtCaret() === null || whole.body.children.length === 1;
  return hasTables ? whole : cleanPasted(html, { hasTables });
}

/** For editors of a few lines, which have neither headings nor tables. */
const pastedLines = (html: string): Document => withoutHeadings(cleanPasted(html, { hasTables: false }));

/** A feature of the editor for written texts. */
export const PastingFeature = createClientFeature({ plugins: [{ Component: Pasting, position: 'normal' }] });
