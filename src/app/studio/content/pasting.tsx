'use client';

import { createClientFeature } from '@payloadcms/richtext-lexical/client';
import { $getSelection, $insertNodes, COMMAND_PRIORITY_HIGH, PASTE_COMMAND } from '@payloadcms/richtext-lexical/lexical';
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html';
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import { HeadingNode } from '@payloadcms/richtext-lexical/lexical/rich-text';
import { useEffect } from 'react';
import { cleanPasted, withoutHeadings } from './clean-pasted.ts';

/** Pasted markup is cleaned before the editor reads it. What comes from such an editor is clean already. */
function Pasting() {
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
          const clean = cleanPasted(html);
          $insertNodes($generateNodesFromDOM(editor, editor.hasNodes([HeadingNode]) ? clean : withoutHeadings(clean)));
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    [editor],
  );
  return null;
}

/** A feature of the editor for written texts. */
export const PastingFeature = createClientFeature({ plugins: [{ Component: Pasting, position: 'normal' }] });
