import type { ArrayField, Field, RelationshipField, SelectField, TextField } from 'payload';
import { designIds } from '../../src/designs/ids.gen.ts';
import { formats } from '../../src/formats/formats.ts';
import { label } from './labels.ts';
import { requiredInVietnamese } from './localised.ts';
import { rowKeyField } from './row-key.ts';
import { fieldWords, languageOfRequest, type ReaderRequest } from './words.ts';

const points: ArrayField = {
  name: 'points',
  type: 'array',
  label: label('Các ý / các bước', 'Points'),
  labels: { singular: label('Ý', 'Point'), plural: label('Ý', 'Points') },
  fields: [{ name: 'text', type: 'text', localized: true, validate: requiredInVietnamese, label: label('Nội dung', 'Text') }],
};

/** A row without a source can be saved but not submitted. A finding then names the row. */
const values: Field = {
  name: 'values',
  type: 'array',
  label: label('Số liệu (đồ họa thông tin)', 'Figures (infographic)'),
  admin: shownByDesign('Figures'),
  labels: { singular: label('Số liệu', 'Figure'), plural: label('Số liệu', 'Figures') },
  fields: [
    { name: 'label', type: 'text', localized: true, validate: requiredInVietnamese, label: label('Chỉ tiêu', 'Label') },
    {
      type: 'row',
      fields: [
        { name: 'value', type: 'number', required: true, label: label('Giá trị', 'Value') },
        { name: 'unit', type: 'text', label: label('Đơn vị tính', 'Unit') },
        { name: 'source', type: 'text', label: label('Nguồn', 'Source') },
      ],
    },
  ],
};

/** Formats in which an artwork is drawn, as ids of the formats registry. */
export function formatsField({ required }: { required: boolean }): TextField {
  return {
    name: 'formats',
    type: 'text',
    hasMany: true,
    required,
    label: label('Khuôn khổ', 'Sizes'),
    admin: { components: { Field: '/src/app/studio/artwork/formats-field.tsx#FormatsField' } },
    validate: (value: unknown, { req }: { req: ReaderRequest }) => {
      const known = [...formats.keys()];
      const unknown = [value ?? []].flat().filter((one) => !isOneOf(one, known));
      return unknown.length === 0 || fieldWords[languageOfRequest(req)].unknownFormat(String(unknown[0]), known.join(', '));
    },
  };
}

type Chosen = {
  required: boolean;
  /** Beginning of the ids that may be chosen; all by default. */
  only?: string;
};

/** Which design, chosen from pictures: an id of the designs’ registry. */
export function designField({ required, only = '' }: Chosen): TextField {
  const known = designIds.filter((id) => id.startsWith(only));
  return {
    name: 'design',
    type: 'text',
    required,
    label: label('Mẫu thiết kế', 'Design'),
    // A design that was removed since is found at the submission, and holds up no other change of the document.
    validate: (value: unknown, { req, previousValue }: { req: ReaderRequest; previousValue?: unknown }) => {
      if (!value || value === previousValue) return true;
      const words = fieldWords[languageOfRequest(req)];
      const refuse = only === '' ? words.unknownDesign : words.noChart;
      return isOneOf(value, known) || refuse(String(value), known.join(', '));
    },
    admin: {
      custom: { only },
      components: { Field: '/src/app/studio/artwork/design-field.tsx#DesignField' },
      ...(required ? {} : { description: label('Để trống: không vẽ.', 'Empty: nothing is drawn.') }),
    },
  };
}

/** Light or dark background of an artwork. Empty: the default of the design. */
export const variantField: SelectField = {
  name: 'variant',
  type: 'select',
  label: label('Nền', 'Ground'),
  options: [
    { value: 'light', label: label('Sáng', 'Light') },
    { value: 'dark', label: label('Tối', 'Dark') },
  ],
  admin: { description: label('Để trống: theo mẫu thiết kế.', 'Empty: as the design has it.') },
};

/** The guide that the QR code of an artwork opens. */
export function guideField({ required }: { required: boolean }): RelationshipField {
  return {
    name: 'guide',
    type: 'relationship',
    relationTo: 'guides',
    required,
    label: label('Mã QR dẫn tới', 'QR code leads to'),
  };
}

/** One artwork. Ids are text that is checked against the registries, never a database enum. */
export const artworkFields: Field[] = [
  rowKeyField({ from: 'headline' }),
  designField({ required: true }),
  formatsField({ required: true }),
  { name: 'headline', type: 'textarea', localized: true, validate: requiredInVietnamese, label: label('Tiêu đề', 'Headline') },
  { name: 'body', type: 'textarea', localized: true, label: label('Lời dẫn', 'Body'), admin: shownByDesign('Lead') },
  { ...points, admin: shownByDesign('Points') },
  {
    name: 'back',
    type: 'group',
    label: label('Mặt sau (tờ rơi)', 'Back side (leaflet)'),
    admin: shownByDesign('Back'),
    fields: [{ name: 'headline', type: 'text', localized: true, label: label('Tiêu đề', 'Headline') }, points],
  },
  {
    name: 'action',
    type: 'text',
    localized: true,
    validate: requiredInVietnamese,
    label: label('Lời kêu gọi cạnh mã QR', 'Call to action beside the QR code'),
  },
  {
    name: 'photo',
    type: 'upload',
    relationTo: 'media',
    filterOptions: { mimeType: { in: ['image/jpeg', 'image/png', 'image/webp'] } },
    label: label('Ảnh (mẫu có chỗ cho ảnh)', 'Photo (designs with a place for one)'),
  },
  values,
  variantField,
  guideField({ required: true }),
];

function isOneOf(value: unknown, known: string[]): boolean {
  return typeof value === 'string' && known.includes(value);
}

/** A part that stands in the form where the chosen design prints it. */
function shownByDesign(part: 'Lead' | 'Points' | 'Back' | 'Figures') {
  return { components: { Field: `/src/app/studio/artwork/shown-by-design.tsx#${part}ByDesign` } };
}
