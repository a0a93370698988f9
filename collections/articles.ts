import { contentCollection } from './fields/content-collection.ts';
import { label, labels } from './fields/labels.ts';
import { requiredInVietnamese } from './fields/localised.ts';

/** A piece of news: what happened, where, who can join. Portals take it over with the issuer's name. */
export const articles = contentCollection({
  slug: 'articles',
  labels: labels('Tin bài', 'Article', 'Articles'),
  description: label(
    'Tin, bài về phong trào, đăng lên cổng và gửi tới các trang tin.',
    'News for the portal and for other sites.',
  ),
  fields: [
    { name: 'campaign', type: 'relationship', relationTo: 'campaigns', label: label('Chiến dịch', 'Campaign') },
    { name: 'themes', type: 'relationship', relationTo: 'themes', hasMany: true, label: label('Chủ đề', 'Themes') },
    { name: 'byline', type: 'text', label: label('Tác giả, ảnh', 'Byline') },
    {
      name: 'sections',
      type: 'array',
      required: true,
      minRows: 1,
      label: label('Nội dung', 'Sections'),
      labels: { singular: label('Đoạn', 'Section'), plural: label('Đoạn', 'Sections') },
      fields: [
        { name: 'heading', type: 'text', localized: true, label: label('Tiêu đề đoạn', 'Heading') },
        { name: 'text', type: 'textarea', localized: true, validate: requiredInVietnamese, label: label('Lời văn', 'Text') },
      ],
    },
    { name: 'files', type: 'upload', relationTo: 'media', hasMany: true, label: label('Ảnh, tệp', 'Pictures, files') },
  ],
});
