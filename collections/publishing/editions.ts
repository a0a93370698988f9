import type { CollectionConfig } from 'payload';
import { accessOf } from '../../src/access/doors.ts';
import { nobodyField } from '../../src/access/rules.ts';
import { contentFacts, contentTypes } from '../../src/domain/content-facts.gen.ts';
import { editionStates } from '../../src/domain/edition.ts';
import { editionStateWords } from '../../src/domain/edition-words.ts';
import { adminOnly } from '../fields/admin-only.ts';
import { groups, label, labels } from '../fields/labels.ts';
import { recorded } from '../fields/recorded.ts';
import { sharedEditions, sharePublic } from '../hooks/share-what-is-public.ts';

/** As Vietnam writes it; Payload's own way puts the month first. */
const atMinute = { date: { displayFormat: 'dd/MM/yyyy HH:mm' } } as const;

/** Submitted and approved content, frozen. Only the workflow writes here. */
const collection: CollectionConfig = {
  slug: 'editions',
  labels: labels('Ấn bản', 'Edition', 'Editions'),
  admin: {
    useAsTitle: 'label',
    listSearchableFields: ['label', 'title'],
    group: groups.release,
    defaultColumns: ['title', 'number', 'isPublic', 'state', 'submittedBy', 'approvedBy', 'submittedAt'],
    description: label('Bản đã đóng băng khi gửi duyệt. Không ai sửa được.', 'Frozen when submitted. Nobody can change it.'),
  },
  access: accessOf('editions'),
  fields: [
    {
      name: 'panel',
      type: 'ui',
      admin: { components: { Field: '/src/app/studio/edition/edition-panel.tsx#EditionPanel' } },
    },
    { name: 'title', type: 'text', required: true, label: label('Tiêu đề', 'Title') },
    // What a picker shows: the title alone is the same for every edition of a document.
    { name: 'label', type: 'text', label: label('Tên, số và ngày', 'Name, number and date'), admin: { hidden: true } },
    {
      name: 'isPublic',
      type: 'checkbox',
      index: true,
      label: label('Đang công khai', 'Public now'),
      admin: { readOnly: true, components: { Cell: '/src/app/studio/edition/public-cell.tsx#PublicCell' } },
    },
    {
      type: 'row',
      fields: [
        { name: 'number', type: 'number', required: true, unique: true, label: label('Số', 'Number') },
        { name: 'version', type: 'number', required: true, label: label('Phiên bản', 'Version') },
        {
          name: 'state',
          type: 'select',
          required: true,
          index: true,
          label: label('Trạng thái', 'State'),
          options: editionStates.map((state) => ({ value: state, label: editionStateWords[state] })),
        },
        {
          name: 'contentType',
          type: 'select',
          required: true,
          index: true,
          label: label('Loại', 'Type'),
          options: contentTypes.map((type) => ({ value: type, label: contentFacts[type].label })),
        },
        { name: 'contentId', type: 'text', required: true, index: true, label: label('Tên trong địa chỉ', 'Key') },
      ],
    },
    {
      ...{ name: 'sha256', type: 'text', required: true, unique: true },
      label: label('SHA-256', 'SHA-256'),
      admin: adminOnly,
    },
    { name: 'issuerPath', type: 'text', required: true, index: true, admin: { hidden: true } },
    { name: 'documentId', type: 'text', required: true, index: true, admin: { hidden: true } },
    {
      type: 'row',
      fields: [
        { name: 'submittedBy', type: 'text', required: true, label: label('Người gửi', 'Submitted by') },
        { name: 'submittedAt', type: 'date', required: true, label: label('Gửi lúc', 'Submitted at'), admin: atMinute },
        { name: 'approvedBy', type: 'text', label: label('Người duyệt', 'Approved by') },
        { name: 'approvedAt', type: 'date', label: label('Duyệt lúc', 'Approved at'), admin: atMinute },
      ],
    },
    { name: 'submittedById', type: 'text', required: true, admin: { hidden: true } },
    // Beside the name as of then, which may be another person's by now. Approvals of before have none.
    { name: 'approvedById', type: 'text', admin: { hidden: true } },
    { name: 'authorId', type: 'text', admin: { hidden: true } },
    { name: 'publishedAt', type: 'date', label: label('Công bố lúc', 'Published at'), admin: atMinute },
    { name: 'withdrawnAt', type: 'date', label: label('Thu hồi lúc', 'Withdrawn at'), admin: atMinute },
    { name: 'sharedAt', type: 'date', index: true, admin: { hidden: true } },
    { name: 'note', type: 'textarea', label: label('Lý do trả lại hoặc thu hồi (nội bộ)', 'Reason (internal)') },
    { name: 'publicNote', type: 'textarea', label: label('Câu công bố khi thu hồi', 'Public sentence of the withdrawal') },
    { ...recorded('content', 'Nội dung đã đóng băng', 'Frozen content'), required: true },
    recorded('trail', 'Nhật ký', 'Trail'),
    // Shown by the panel, with the places in pictures and page.
    { name: 'returns', type: 'json', access: { create: nobodyField, update: nobodyField }, admin: { hidden: true } },
  ],
};

export const editions = sharePublic(collection, sharedEditions);
