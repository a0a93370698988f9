import type { Field } from 'payload';
import { linkedId } from '../hooks/linked-id.ts';
import { label } from './labels.ts';

/** Who issues the document. A hook sets `issuerPath` from the unit, and access rules filter by it. */
export const issuerFields: Field[] = [
  {
    name: 'issuerUnit',
    type: 'relationship',
    relationTo: 'units',
    required: true,
    // Whoever writes writes for the own office, until another one is chosen.
    defaultValue: ({ user }: { user?: unknown }) => linkedId((user as { unit?: unknown } | null)?.unit) || undefined,
    label: label('Cơ quan ban hành', 'Issuing body'),
    admin: { position: 'sidebar' },
  },
  {
    name: 'issuerName',
    type: 'text',
    label: label('Tên ghi trên ấn phẩm', 'Name printed on everything'),
    admin: {
      position: 'sidebar',
      components: { Field: '/src/app/studio/content/issuer-name-field.tsx#IssuerNameField' },
      description: label(
        'Chọn trong các tên chính thức của đơn vị. Thiếu tên nào, quản trị thêm ở mục Đơn vị.',
        'One of the unit’s official names. An administrator adds what is missing to the unit.',
      ),
    },
  },
  { name: 'issuerPath', type: 'text', index: true, admin: { hidden: true } },
];
