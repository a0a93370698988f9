import { TableCellNode, TableNode, TableRowNode } from '@lexical/table';
import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  createNode,
  createServerFeature,
  FixedToolbarFeature,
  HeadingFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical';
import type {
  Block,
  Field,
  FieldAffectingData,
  FieldHook,
  PayloadRequest,
  RichTextField,
  RichTextFieldValidation,
  Validate,
} from 'payload';
import { richText } from 'payload/shared';
import { readGroup, readRows } from '../../src/content-types/freeze/raw.ts';
import { readRich, richPictureIds, richVideoIds } from '../../src/content-types/freeze/rich-text.ts';
import { joinedByLocale } from '../../src/content-types/writing/joined-sections.ts';
import { possibleIds } from '../../src/db/possible-ids.ts';
import { AppError } from '../../src/domain/errors.ts';
import type { Locale } from '../../src/domain/locale.ts';
import type { ReaderText } from '../../src/domain/reader-language.ts';
import { mostOfTable, nameOfTable, tablesIn } from '../../src/domain/rich-text.ts';
import { webAddress } from '../hooks/web-address.ts';
import { label, labels } from './labels.ts';
import { languageOfRequest } from './words.ts';

/** What readers must not overlook. */
export const note: Block = {
  slug: 'note',
  labels: labels('Lưu ý', 'Note', 'Notes'),
  admin: { disableBlockName: true },
  fields: [{ name: 'text', type: 'textarea', label: label('Lời lưu ý', 'What to mind') }],
};

/** One of the library: its captions and its spoken words come with it. */
const video: Block = {
  slug: 'video',
  labels: labels('Video', 'Video', 'Videos'),
  fields: [
    {
      name: 'video',
      type: 'relationship',
      relationTo: 'videos',
      label: label('Video trong kho', 'Video of the library'),
      admin: {
        components: { Field: '/src/app/studio/search/relation-picker.tsx#RelationPicker' },
        description: label(
          'Phụ đề và lời đọc của video đi theo bài. Video chưa có thì tạo ở mục Video ngắn trước.',
          'Its captions and transcript go with it. A new one is made under Videos first.',
        ),
      },
    },
    { name: 'caption', type: 'text', label: label('Chú thích video', 'Caption') },
  ],
};

/** The address alone: what a link is called stands in the text, and pages open where their readers want. */
export function linkFields({ defaultFields }: { defaultFields: FieldAffectingData[] }): Field[] {
  return defaultFields
    .filter(({ name }) => name !== 'newTab')
    .map((field) => {
      if (field.name === 'url') return { ...field, validate: webAddress as Validate, hooks: {} } as Field;
      return (field.name === 'linkType' ? { ...field, admin: { ...field.admin, hidden: true } } : field) as Field;
    });
}

/** What is pasted is cleaned first. */
export const PastingFeature = createServerFeature({
  feature: { ClientFeature: '/src/app/studio/content/pasting.tsx#PastingFeature' },
  key: 'pasting',
});

/** Payload's own has English words and asks for a mouse. */
const TablesFeature = createServerFeature({
  feature: {
    ClientFeature: '/src/app/studio/writing/tables.tsx#TablesFeature',
    nodes: [createNode({ node: TableNode }), createNode({ node: TableRowNode }), createNode({ node: TableCellNode })],
  },
  key: 'tables',
});

const features = [
  ParagraphFeature(),
  HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
  BoldFeature(),
  ItalicFeature(),
  UnorderedListFeature(),
  OrderedListFeature(),
  BlockquoteFeature(),
  LinkFeature({ enabledCollections: [], fields: linkFields }),
  UploadFeature({
    enabledCollections: ['media'],
    collections: { media: { fields: [{ name: 'caption', type: 'text', label: label('Chú thích ảnh', 'Caption') }] } },
  }),
  BlocksFeature({ blocks: [note, video] }),
  TablesFeature(),
  FixedToolbarFeature(),
  PastingFeature(),
];

type Written = { name: string; label: ReaderText; description: ReaderText } & Pick<RichTextField, 'admin'> & {
    /** Another field that has the words of a document of before; the text is needed where that is empty. */
    instead: string;
  };

/**
 * A text with headings, lists, tables, links, quotations, pictures, videos and notes, stored as structure; pages are made of it
 * by our own functions. Beside it, out of sight, the uploads and videos that it shows: what deletes or moves them asks relations.
 */
export function writtenFields({ name, label: shown, description, admin, instead }: Written): Field[] {
  const validate: RichTextFieldValidation = async (value, options) => {
    const usual = await richText(value, options);
    if (usual !== true) return usual;
    // Whoever reads the document would get an error instead of it.
    const impossible = shownKinds.find(({ idsIn }) => {
      const ids = idsIn({ [name]: value }, name);
      return possibleIds(options.req.payload, ids).length < ids.length;
    });
    const refusal = impossible?.unknown ?? tooLargeTable({ [name]: value }, name);
    return refusal === null || refusal.sentence(languageOfRequest(options.req));
  };
  return [
    {
      ...{ name, type: 'richText', localized: true, label: shown, validate, custom: { isNeeded: true, instead } },
      hooks: { beforeChange: [bringOtherLanguages({ name, instead })] },
      admin: { ...admin, description },
      editor: lexicalEditor({ features }),
    },
    {
      ...{ name: `${name}Pictures`, type: 'upload', relationTo: 'media', hasMany: true, localized: true },
      label: label('Ảnh giữa bài', 'Pictures in the text'),
      admin: { hidden: true },
      hooks: { beforeChange: [({ siblingData, req }) => knownOnes({ kind: pictures, data: siblingData, name, req })] },
    },
    {
      ...{ name: `${name}Videos`, type: 'relationship', relationTo: 'videos', hasMany: true, localized: true },
      label: label('Video giữa bài', 'Videos in the text'),
      admin: { hidden: true },
      hooks: { beforeChange: [({ siblingData, req }) => knownOnes({ kind: videos, data: siblingData, name, req })] },
    },
  ];
}

/**
 * Where the words of before give way to a text, those in the other languages come into it as well: the form has one language, and
 * with the rows the others would go.
 */
function bringOtherLanguages({ name, instead }: Pick<Written, 'name' | 'instead'>): FieldHook {
  return ({ req, siblingData, siblingDocWithLocales: stored }) => {
    const isStill = Array.isArray(siblingData[instead]) && siblingData[instead].length > 0;
    // The rows were brought back in the form before it was saved: they are the text, as they were.
    if (isStill && stored && !readGroup(stored, name)[String(req.locale)]) return null;
    if (isStill || !siblingData[name] || !stored || readRows(stored, instead).length === 0) return;
    const { [req.locale as Locale]: _, ...others } = joinedByLocale(stored, instead);
    const written = Object.entries(readGroup(stored, name)).filter(([, text]) => text !== null && text !== undefined);
    stored[name] = { ...others, ...Object.fromEntries(written) };
  };
}

/** What a text shows of another collection. */
type ShownKind = { collection: 'media' | 'videos'; idsIn: typeof richPictureIds; unknown: AppError };

const unknown = (vi: string, en: string) => new AppError('request.invalid', { params: { detail: { vi, en } } });
const pictures: ShownKind = {
  ...{ collection: 'media', idsIn: richPictureIds },
  unknown: unknown('không có ảnh này', 'there is no such picture'),
};
const videos: ShownKind = {
  ...{ collection: 'videos', idsIn: richVideoIds },
  unknown: unknown('không có video này', 'there is no such video'),
};
const shownKinds = [pictures, videos];

/** By its name, or by the words that it begins with. */
function tooLargeTable(data: Record<string, unknown>, name: string): AppError | null {
  const tables = Object.values(readRich(data, name)).flatMap(tablesIn);
  const [table] = tables.filter(({ rows }) => rows.length > mostOfTable.rows || (rows[0]?.length ?? 0) > mostOfTable.columns);
  if (table === undefined) return null;
  const [first = []] = table.rows;
  const counted = {
    rows: table.rows.length,
    columns: first.length,
    mostRows: mostOfTable.rows,
    mostColumns: mostOfTable.columns,
  };
  return new AppError('text.table-too-large', { params: { table: nameOfTable(table), ...counted } });
}

type Beside = { kind: ShownKind; data: Record<string, unknown>; name: string; req: PayloadRequest };

/**
 * Those that there are: a relation to nothing is no relation. `null` for none: Payload leaves the rows of an empty list in
 * several languages as they were.
 */
async function knownOnes({ kind: { collection, idsIn }, data, name, req }: Beside): Promise<string[] | null> {
  const ids = possibleIds(req.payload, idsIn({ [name]: data[name] }, name));
  if (ids.length === 0) return null;
  const query = { where: { id: { in: ids } }, depth: 0, pagination: false, select: {}, req } as const;
  const { docs } = await req.payload.find({ collection, ...query });
  return docs.length === 0 ? null : docs.map(({ id }) => String(id));
}
