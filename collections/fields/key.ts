import type { TextField } from 'payload';
import { label } from './labels.ts';
import { fieldWords, languageOfRequest } from './words.ts';

/** Lower-case ASCII name in URLs and files; made from the title when left empty. */
export const keyField: TextField = {
  name: 'key',
  type: 'text',
  required: true,
  unique: true,
  index: true,
  label: label('Tên trong địa chỉ (không dấu)', 'Name in addresses'),
  validate: (value: unknown, { req }) =>
    (typeof value === 'string' && /^[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*$/.test(value)) ||
    fieldWords[languageOfRequest(req)].keyLetters,
  admin: { position: 'sidebar' },
};
