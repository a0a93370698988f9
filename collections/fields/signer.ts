import type { GroupField } from 'payload';
import { label } from './labels.ts';

/** Who signed the official document, as the document writes it. */
export const signerField: GroupField = {
  name: 'signer',
  type: 'group',
  label: label('Người ký văn bản', 'Signed by'),
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'title', type: 'text', label: label('Chức vụ ký', 'Signs as') },
        { name: 'name', type: 'text', label: label('Họ và tên', 'Name') },
      ],
    },
  ],
};
