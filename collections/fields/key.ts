import type { TextField } from 'payload';
import { label } from './labels.ts';
import { fieldWords, languageOfRequest } from './words.ts';

/** Name in URLs and files, ASCII only. Made from the title when it is left empty. */
export const keyField: TextField = {
  name: 'key',
  type: 'text',
  required: true,
  unique: true,
  index: true,
  // A copy gets a key of its own, made from its title.
  hooks: { beforeDuplicate: [() => null] },
  label: label('Tên trong địa chỉ (không dấu)', 'Name in addresses'),
  validate: (value: unknown, { req }) =>
    (typeof value === 'string' && /^[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*$/.test(value)) ||
    fieldWords[languageOfRequest(req)].keyLetters,
  admin: { position: 'sidebar' },
};
