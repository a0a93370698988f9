import type { Field } from 'payload';
import { adminOnly } from './admin-only.ts';
import { label } from './labels.ts';

/** State of the document in the workflow. Only the workflow writes these fields. */
export const workflowFields: Field[] = [
  {
    name: 'workflowPanel',
    type: 'ui',
    admin: { position: 'sidebar', components: { Field: '/src/app/studio/workflow/workflow-panel.tsx#WorkflowPanel' } },
  },
  {
    name: 'workflowState',
    type: 'select',
    defaultValue: 'draft',
    label: label('Trạng thái', 'State'),
    options: [
      { value: 'draft', label: label('Bản nháp', 'Draft') },
      { value: 'submitted', label: label('Chờ duyệt', 'Submitted') },
      { value: 'submitted-edited', label: label('Chờ duyệt, đã sửa thêm', 'Submitted, edited since') },
      { value: 'approved', label: label('Đã duyệt', 'Approved') },
      { value: 'approved-edited', label: label('Đã duyệt, đã sửa thêm', 'Approved, edited since') },
      { value: 'rejected', label: label('Bị trả lại', 'Rejected') },
      { value: 'withdrawn', label: label('Đã thu hồi', 'Withdrawn') },
    ],
    index: true,
    access: { create: () => false, update: () => false },
    admin: { position: 'sidebar', readOnly: true },
  },
  {
    name: 'editionSha256',
    type: 'text',
    label: label('Ấn bản gần nhất (SHA-256)', 'Latest edition (SHA-256)'),
    access: { create: () => false, update: () => false },
    admin: { position: 'sidebar', readOnly: true, ...adminOnly },
  },
  {
    name: 'changedBy',
    type: 'relationship',
    relationTo: 'users',
    label: label('Người sửa cuối', 'Last changed by'),
    access: { create: () => false, update: () => false },
    admin: { hidden: true },
  },
];
