import type { Field } from 'payload';
import { label } from './labels.ts';

/** Who issues the document. A hook sets `issuerPath` from the unit, and access rules filter by it. */
export const issuerFields: Field[] = [
  {
    name: 'issuerUnit',
    type: 'relationship',
    relationTo: 'units',
    required: true,
    label: label('Cơ quan ban hành', 'Issuing body'),
    admin: { position: 'sidebar' },
  },
  {
    name: 'issuerName',
    type: 'text',
    label: label('Tên ghi trên ấn phẩm', 'Name printed on everything'),
    admin: {
      position: 'sidebar',
      description: label('Để trống thì dùng tên trong danh mục đơn vị.', 'Empty: the name in the unit catalogue.'),
    },
  },
  { name: 'issuerPath', type: 'text', index: true, admin: { hidden: true } },
];
