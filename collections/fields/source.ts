import type { GroupField } from 'payload';
import { label } from './labels.ts';

/** Source of a fact: document, line and exact quote. */
export const sourceField: GroupField = {
  name: 'source',
  type: 'group',
  label: label('Nguồn trích', 'Source'),
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'seed', type: 'text', label: label('Văn bản', 'Document') },
        { name: 'section', type: 'text', label: label('Mục', 'Section') },
        { name: 'line', type: 'number', min: 1, label: label('Dòng', 'Line') },
      ],
    },
    { name: 'quote', type: 'textarea', label: label('Nguyên văn', 'Verbatim quote') },
  ],
};
