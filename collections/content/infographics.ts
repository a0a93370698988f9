import type { Field } from 'payload';
import { designField, formatsField, guideField, variantField } from '../fields/artwork.ts';
import { campaignThemesField } from '../fields/campaign-themes.ts';
import { label, labels } from '../fields/labels.ts';
import { requiredInVietnamese } from '../fields/localised.ts';
import { sourceField } from '../fields/source.ts';
import { contentCollection } from './parts/content-collection.ts';

const values: Field = {
  name: 'values',
  type: 'array',
  required: true,
  minRows: 1,
  label: label('Số liệu', 'Figures'),
  labels: { singular: label('Số liệu', 'Figure'), plural: label('Số liệu', 'Figures') },
  fields: [
    { name: 'label', type: 'text', localized: true, validate: requiredInVietnamese, label: label('Nội dung', 'Label') },
    {
      name: 'shortLabel',
      type: 'text',
      localized: true,
      label: label('Nhãn ngắn trên hình', 'Short label on the picture'),
      admin: { description: label('Khoảng 50 ký tự. Để trống: dùng nguyên nội dung.', 'About 50 characters. Empty: the label.') },
    },
    {
      type: 'row',
      fields: [
        { name: 'value', type: 'number', required: true, label: label('Giá trị', 'Value') },
        { name: 'unit', type: 'text', label: label('Đơn vị tính', 'Unit') },
      ],
    },
    sourceField,
  ],
};

/** What is drawn from the figures. Without a design the document is published as text alone. */
const artwork: Field = {
  name: 'artwork',
  type: 'group',
  label: label('Hình vẽ từ số liệu', 'Picture of the figures'),
  fields: [
    designField({ required: false, only: 'infographic-' }),
    formatsField({ required: false }),
    {
      name: 'headline',
      type: 'textarea',
      localized: true,
      label: label('Tiêu đề trên hình', 'Headline on the picture'),
      admin: { description: label('Để trống: dùng tiêu đề tài liệu.', 'Empty: the title.') },
    },
    {
      name: 'action',
      type: 'text',
      localized: true,
      label: label('Lời kêu gọi cạnh mã QR', 'Call to action beside the QR code'),
    },
    variantField,
    guideField({ required: false }),
  ],
};

/** Figures of a plan, each with its source, and the picture that is drawn from them. */
export default contentCollection({
  menuOrder: 60,
  slug: 'infographics',
  labels: labels('Đồ họa thông tin', 'Infographic', 'Infographics'),
  description: label('Số liệu nào cũng phải có nguồn.', 'Every figure has a source.'),
  fields: [
    { name: 'campaign', type: 'relationship', relationTo: 'campaigns', required: true, label: label('Chiến dịch', 'Campaign') },
    campaignThemesField,
    values,
    artwork,
    { name: 'files', type: 'upload', relationTo: 'media', hasMany: true, label: label('Tệp', 'Files') },
  ],
});
