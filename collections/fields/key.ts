import type { TextField } from 'payload';
import { label } from './labels.ts';

/** Lower-case ASCII name in URLs and files; made from the title when left empty. */
export const keyField: TextField = {
  name: 'key',
  type: 'text',
  required: true,
  unique: true,
  index: true,
  label: label('Tên trong địa chỉ (không dấu)', 'Name in addresses'),
  validate: (value: unknown) =>
    (typeof value === 'string' && /^[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*$/.test(value)) ||
    'Chỉ dùng chữ không dấu, số, dấu gạch nối và dấu chấm, ví dụ: cai-vneid.',
  admin: { position: 'sidebar' },
};
