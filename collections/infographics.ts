import { contentCollection } from './fields/content-collection.ts';
import { label, labels } from './fields/labels.ts';
import { requiredInVietnamese } from './fields/localised.ts';
import { sourceField } from './fields/source.ts';

/** Figures of a plan, each with its source. */
export const infographics = contentCollection({
  slug: 'infographics',
  labels: labels('Đồ họa thông tin', 'Infographic', 'Infographics'),
  description: label('Số liệu nào cũng phải có nguồn.', 'Every figure has a source.'),
  fields: [
    { name: 'campaign', type: 'relationship', relationTo: 'campaigns', required: true, label: label('Chiến dịch', 'Campaign') },
    {
      name: 'values',
      type: 'array',
      required: true,
      minRows: 1,
      label: label('Số liệu', 'Figures'),
      labels: { singular: label('Số liệu', 'Figure'), plural: label('Số liệu', 'Figures') },
      fields: [
        { name: 'label', type: 'text', localized: true, validate: requiredInVietnamese, label: label('Nội dung', 'Label') },
        {
          type: 'row',
          fields: [
            { name: 'value', type: 'number', required: true, label: label('Giá trị', 'Value') },
            { name: 'unit', type: 'text', label: label('Đơn vị tính', 'Unit') },
          ],
        },
        sourceField,
      ],
    },
    { name: 'files', type: 'upload', relationTo: 'media', hasMany: true, label: label('Tệp', 'Files') },
  ],
});
