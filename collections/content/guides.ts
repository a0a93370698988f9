import type { Field } from 'payload';
import { label, labels } from '../fields/labels.ts';
import { requiredInVietnamese } from '../fields/localised.ts';
import { planDateField } from '../fields/plan-date.ts';
import { writtenLinesFields } from '../fields/written-lines.ts';
import { webAddress } from '../hooks/web-address.ts';
import { contentCollection } from './parts/content-collection.ts';

const stepPicture: Field = {
  name: 'picture',
  type: 'upload',
  relationTo: 'media',
  filterOptions: { mimeType: { in: ['image/jpeg', 'image/png', 'image/webp'] } },
  label: label('Hình của bước', 'Picture of the step'),
  admin: {
    description: label(
      'Hình vẽ hoặc ảnh màn hình, nằm ngang (8:5), rộng từ 640 điểm.',
      'A drawing or a screenshot, landscape (8:5), from 640 px wide.',
    ),
  },
};

/** Empty: the page takes the sentences of the step apart by itself and says so. */
const easyText: Field = {
  name: 'easy',
  type: 'textarea',
  localized: true,
  label: label('Bản dễ đọc', 'Easy-read text'),
  admin: {
    description: label(
      'Mỗi dòng một ý, câu dưới 12 tiếng, từ ngữ hằng ngày. Để trống: trang tự tách câu của “Cách làm”.',
      'One idea a line, short sentences, everyday words. Empty: the sentences of the step, one a line.',
    ),
  },
};

/** A guide that a citizen follows step by step; QR codes lead here. */
export default contentCollection({
  menuOrder: 40,
  slug: 'guides',
  labels: labels('Hướng dẫn', 'Guide', 'Guides'),
  description: label('Câu ngắn, từng bước một, người 65 tuổi đọc được.', 'Short sentences, one step at a time.'),
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'audience', type: 'text', localized: true, label: label('Dành cho', 'For') },
        { name: 'minutes', type: 'number', min: 1, label: label('Số phút cần', 'Minutes needed') },
        planDateField({ name: 'reviewedAt', required: true, mayBeUndated: false, label: label('Ngày rà soát', 'Reviewed on') }),
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
        ...writtenLinesFields({
          name: 'body',
          instead: 'text',
          label: label('Cách làm', 'How'),
          description: label(
            'Câu ngắn. Được chữ đậm, danh sách, liên kết và ô “Lưu ý”; gõ “-” hoặc “1.” rồi dấu cách để bắt đầu danh sách.',
            'Short sentences. Bold, lists, links and a note are there; type “-” or “1.” and a space to begin a list.',
          ),
        }),
        { name: 'warning', type: 'textarea', localized: true, label: label('Cảnh báo', 'Warning') },
        stepPicture,
        easyText,
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
            { name: 'url', type: 'text', required: true, validate: webAddress, label: label('Địa chỉ', 'URL') },
          ],
        },
      ],
    },
  ],
});
