import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
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
import type { Block, Field, FieldAffectingData, PayloadRequest, RichTextField, RichTextFieldValidation, Validate } from 'payload';
import { richText } from 'payload/shared';
import { richPictureIds } from '../../src/content-types/freeze/rich-text.ts';
import { possibleIds } from '../../src/db/possible-ids.ts';
import { AppError } from '../../src/domain/errors.ts';
import type { ReaderText } from '../../src/domain/reader-language.ts';
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
  BlocksFeature({ blocks: [note] }),
  FixedToolbarFeature(),
  PastingFeature(),
];

type Written = { name: string; label: ReaderText; description: ReaderText } & Pick<RichTextField, 'admin'> & {
    /** Another field that has the words of a document of before; the text is needed where that is empty. */
    instead: string;
  };

/**
 * A text with headings, lists, links, quotations, pictures and notes, stored as structure; pages are made of it by our own
 * functions. Beside it, out of sight, the uploads that it shows: what deletes or moves files asks relations.
 */
export function writtenFields({ name, label: shown, description, admin, instead }: Written): Field[] {
  const validate: RichTextFieldValidation = async (value, options) => {
    const usual = await richText(value, options);
    if (usual !== true) return usual;
    const ids = richPictureIds({ [name]: value }, name);
    // Whoever reads the document would get an error instead of it.
    return possibleIds(options.req.payload, ids).length === ids.length || noPicture.sentence(languageOfRequest(options.req));
  };
  return [
    {
      ...{ name, type: 'richText', localized: true, label: shown, validate, custom: { isNeeded: true, instead } },
      admin: { ...admin, description },
      editor: lexicalEditor({ features }),
    },
    {
      ...{ name: `${name}Pictures`, type: 'upload', relationTo: 'media', hasMany: true, localized: true },
      label: label('Ảnh giữa bài', 'Pictures in the text'),
      admin: { hidden: true },
      hooks: { beforeChange: [({ siblingData, req }) => knownPictures(siblingData, name, req)] },
    },
  ];
}

const noPicture = new AppError('request.invalid', {
  params: { detail: { vi: 'không có ảnh này', en: 'there is no such picture' } },
});

/** Those that there are: a relation to nothing is no relation. */
async function knownPictures(data: Record<string, unknown>, name: string, req: PayloadRequest): Promise<string[]> {
  const ids = possibleIds(req.payload, richPictureIds({ [name]: data[name] }, name));
  if (ids.length === 0) return [];
  const query = { where: { id: { in: ids } }, depth: 0, pagination: false, select: {}, req } as const;
  return (await req.payload.find({ collection: 'media', ...query })).docs.map(({ id }) => String(id));
}
