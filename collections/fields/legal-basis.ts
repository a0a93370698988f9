import type { ArrayField } from 'payload';
import { legalRoles } from '../../src/domain/content.ts';
import { label } from './labels.ts';
import { dateNoteField, planDateField } from './plan-date.ts';
import { sourceField } from './source.ts';

const roleLabels = {
  'can-cu': label('Căn cứ', 'Basis'),
  'vien-dan': label('Viện dẫn', 'Referred to'),
} satisfies Record<(typeof legalRoles)[number], unknown>;

/** The documents that a campaign rests on or refers to, as its own document names them. */
export const legalBasisField: ArrayField = {
  name: 'legalBasis',
  type: 'array',
  label: label('Văn bản căn cứ, viện dẫn', 'Legal basis'),
  labels: { singular: label('Văn bản', 'Document'), plural: label('Văn bản', 'Documents') },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'type', type: 'text', required: true, label: label('Loại văn bản', 'Type') },
        { name: 'number', type: 'text', label: label('Số, ký hiệu', 'Number') },
        planDateField({ name: 'date', required: true, label: label('Ngày', 'Date') }),
        dateNoteField,
      ],
    },
    { name: 'issuer', type: 'text', required: true, label: label('Cơ quan ban hành', 'Issuing body') },
    { name: 'title', type: 'textarea', label: label('Trích yếu', 'Subject') },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'can-cu',
      label: label('Vai trò', 'Role'),
      options: legalRoles.map((value) => ({ value, label: roleLabels[value] })),
    },
    sourceField,
  ],
};
