import type { TextField } from 'payload';
import { adminOnly } from './admin-only.ts';
import { label } from './labels.ts';

/** Name of a row in addresses and file names. Made from another text of the row by `fillRowKeys`. */
export function rowKeyField({ from }: { from: string }): TextField {
  return {
    name: 'key',
    type: 'text',
    required: true,
    label: label('Mã (không dấu)', 'Key'),
    // Filled before it is stored: an empty one in the form is no fault.
    validate: () => true,
    custom: { keyFrom: from },
    admin: adminOnly,
  };
}
