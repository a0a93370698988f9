import { campaignThemesField } from '../fields/campaign-themes.ts';
import { label, labels } from '../fields/labels.ts';
import { requiredInVietnamese } from '../fields/localised.ts';
import { writtenFields } from '../fields/written.ts';
import { contentCollection } from './parts/content-collection.ts';

/** Payload's form gives the number of rows where it has not them. */
const hasRows = (rows: unknown): boolean => (Array.isArray(rows) ? rows.length > 0 : Number(rows ?? 0) > 0);

/** A piece of news: what happened, where, who can join. Portals take it over with the issuer's name. */
export default contentCollection({
  menuOrder: 80,
  slug: 'articles',
  labels: labels('Tin bài', 'Article', 'Articles'),
  description: label(
    'Tin, bài về phong trào, đăng lên cổng và gửi tới các trang tin.',
    'News for the portal and for other sites.',
  ),
  fields: [
    { name: 'campaign', type: 'relationship', relationTo: 'campaigns', label: label('Chiến dịch', 'Campaign') },
    campaignThemesField,
    {
      name: 'byline',
      type: 'text',
      label: label('Tác giả, ảnh', 'Byline'),
      admin: {
        placeholder: label('Ví dụ: Hải Yến (bài), Minh Anh (ảnh)', 'For example: Hai Yen'),
        description: label('Để trống khi là tin của chính cơ quan ban hành.', 'Empty where the issuer itself writes.'),
      },
    },
    ...writtenFields({
      name: 'body',
      label: label('Nội dung', 'Text'),
      description: label(
        'Gõ hoặc dán từ Word: tiêu đề, danh sách, liên kết được giữ lại; màu và phông chữ thì không. Ảnh chèn vào giữa bài cần có mô tả.',
        'Type, or paste from Word: headings, lists and links stay, colours and fonts do not. A picture in the text needs a description.',
      ),
      admin: { condition: (data) => !hasRows(data.sections) },
      instead: 'sections',
    }),
    {
      name: 'joinSections',
      type: 'ui',
      admin: {
        disableListColumn: true,
        condition: (data) => hasRows(data.sections),
        components: { Field: '/src/app/studio/writing/join-sections.tsx#JoinSections' },
      },
    },
    {
      // Of articles that were written before there was an editor.
      name: 'sections',
      type: 'array',
      label: label('Nội dung (theo đoạn)', 'Text in sections'),
      labels: { singular: label('Đoạn', 'Section'), plural: label('Đoạn', 'Sections') },
      admin: {
        condition: (data) => hasRows(data.sections),
        components: { RowLabel: '/src/app/studio/content/section-label.tsx#SectionLabel' },
      },
      fields: [
        {
          name: 'heading',
          type: 'text',
          localized: true,
          label: label('Tiêu đề đoạn', 'Heading'),
          admin: { description: label('Đoạn mở đầu thường để trống.', 'Usually empty in the first section.') },
        },
        {
          name: 'text',
          type: 'textarea',
          localized: true,
          validate: requiredInVietnamese,
          label: label('Lời văn', 'Text'),
          admin: { rows: 5, description: label('Xuống dòng là sang đoạn văn mới.', 'A new line begins a new paragraph.') },
        },
      ],
    },
    {
      name: 'files',
      type: 'upload',
      relationTo: 'media',
      hasMany: true,
      label: label('Ảnh, tệp', 'Pictures, files'),
      admin: {
        description: label(
          'Ảnh đầu tiên đứng ở danh sách tin và khi chia sẻ; nên là ảnh ngang, rộng từ 1200 điểm.',
          'The first picture stands in the list and where the page is shared; landscape, from 1200 px wide.',
        ),
      },
    },
  ],
});
