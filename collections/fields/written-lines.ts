import {
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical';
import type { Field, FieldHook } from 'payload';
import { readRich } from '../../src/content-types/freeze/rich-text.ts';
import { writtenLines } from '../../src/content-types/freeze/written-lines.ts';
import { type Locale, locales } from '../../src/domain/locale.ts';
import type { ReaderText } from '../../src/domain/reader-language.ts';
import { linesAsWritten } from './lines-as-written.ts';
import { linkFields, note, PastingFeature } from './written.ts';

/** One list for all editors of a form: an array may have a dozen of them. */
const features = [
  BoldFeature(),
  ItalicFeature(),
  UnorderedListFeature(),
  OrderedListFeature(),
  LinkFeature({ enabledCollections: [], fields: linkFields }),
  BlocksFeature({ blocks: [note] }),
  // Few things, each by one press.
  FixedToolbarFeature({
    customGroups: {
      format: { order: 1 },
      text: { type: 'buttons', order: 2 },
      features: { order: 3 },
      blocks: { type: 'buttons', order: 4 },
    },
  }),
  PastingFeature(),
];
const admin = { hideGutter: true, hideAddBlockButton: true, hideDraggableBlockElement: true, hideInsertParagraphAtEnd: true };

type Lines = { name: string; instead: string; label: ReaderText; description: ReaderText };

/**
 * A text of a few lines with lists, links, bold words and notes. Beside it, out of sight, the same words as plain lines:
 * `instead` is what everything else reads, and the structure is stored only where it says more. A document of before opens with
 * its lines in the editor, and stays as it is stored until somebody changes them.
 */
export function writtenLinesFields({ name, instead, label: shown, description }: Lines): Field[] {
  const openWithLines: FieldHook = ({ value, siblingData }) => {
    const lines: unknown = siblingData[instead];
    // With every language at once it is no text, and whoever reads so wants what is stored.
    return value ?? (typeof lines === 'string' && lines !== '' ? linesAsWritten(lines) : value);
  };
  const takePlainWords: FieldHook = ({ siblingData, previousSiblingDoc, value }) => {
    // Whoever writes lines and knows of no editor means the lines.
    const isAlone = siblingData[name] === undefined && siblingData[instead] !== undefined;
    if (isAlone && siblingData[instead] !== previousSiblingDoc?.[instead]) siblingData[name] = null;
    return value;
  };
  const keepLines: FieldHook = ({ value, siblingData, req }) => {
    const locale = locales.find((one) => one === req.locale);
    if (!isWritten(siblingData[name]) || locale === undefined) return value;
    const { text, hasMore } = linesOf(siblingData[name], typeof value === 'string' ? value : '', locale);
    if (!hasMore) siblingData[name] = null;
    return text;
  };
  return [
    {
      // Before the editor: its hooks run first.
      ...{ name: instead, type: 'textarea', localized: true, label: shown },
      admin: { hidden: true },
      hooks: { beforeValidate: [takePlainWords], beforeChange: [keepLines] },
    },
    {
      ...{ name, type: 'richText', localized: true, label: shown, custom: { isNeeded: true, instead } },
      admin: { description },
      editor: lexicalEditor({ features, admin }),
      hooks: { afterRead: [openWithLines] },
    },
  ];
}

const isWritten = (value: unknown): value is { root: object } => value !== null && typeof value === 'object' && 'root' in value;

function linesOf(written: { root: object }, before: string, locale: Locale): { text: string; hasMore: boolean } {
  const { text, blocks } = writtenLines(readRich({ written: { [locale]: written } }, 'written')[locale] ?? [], before, locale);
  return { text, hasMore: blocks !== undefined };
}
