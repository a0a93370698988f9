import { contentCollection } from './fields/content-collection.ts';
import { label, labels } from './fields/labels.ts';
import { requiredInVietnamese } from './fields/localised.ts';

/** A guide that a citizen follows step by step; QR codes lead here. */
export const guides = contentCollection({
  slug: 'guides',
  labels: labels('Hướng dẫn', 'Guide', 'Guides'),
  description: label('Câu ngắn, từng bước một, người 65 tuổi đọc được.', 'Short sentences, one step at a time.'),
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'audience', type: 'text', localized: true, label: label('Dành cho', 'For') },
        { name: 'minutes', type: 'number', min: 1, label: label('Số phút cần', 'Minutes needed') },
        {
          name: 'reviewedAt',
          type: 'text',
          required: true,
          label: label('Ngày rà soát (năm-tháng-ngày)', 'Reviewed on (ISO date)'),
        },
      ],
    },
    {
      name: 'prepare',
      type: 'array',
      label: label('Cần chuẩn bị', 'Have ready'),
      labels: { singular: label('Thứ cần có', 'Thing'), plural: label('Thứ cần có', 'Things') },
      fields: [{ name: 'text', type: 'text', localized: true, validate: requiredInVietnamese, label: label('Nội dung', 'Text') }],
    },
    {
      name: 'steps',
      type: 'array',
      required: true,
      minRows: 1,
      label: label('Các bước', 'Steps'),
      labels: { singular: label('Bước', 'Step'), plural: label('Bước', 'Steps') },
      fields: [
        {
          name: 'title',
          type: 'text',
          localized: true,
          validate: requiredInVietnamese,
          label: label('Việc cần làm', 'What to do'),
        },
        { name: 'text', type: 'textarea', localized: true, validate: requiredInVietnamese, label: label('Cách làm', 'How') },
        { name: 'warning', type: 'textarea', localized: true, label: label('Cảnh báo', 'Warning') },
      ],
    },
    { name: 'help', type: 'textarea', localized: true, label: label('Khi gặp khó', 'When stuck') },
    {
      name: 'references',
      type: 'array',
      label: label('Nguồn tham khảo', 'References'),
      labels: { singular: label('Nguồn', 'Reference'), plural: label('Nguồn', 'References') },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'label', type: 'text', required: true, label: label('Tên', 'Name') },
            { name: 'url', type: 'text', required: true, label: label('Địa chỉ', 'URL') },
          ],
        },
      ],
    },
  ],
});
