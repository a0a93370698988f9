import type { CollectionBeforeValidateHook } from 'payload';
import { withRowKeys } from '../../src/content-types/freeze/row-keys.ts';

/** Rows get their keys when they are saved: nobody needs to think of one. */
export const fillRowKeys: CollectionBeforeValidateHook = ({ collection, data, originalDoc }) =>
  data && withRowKeys({ fields: collection.flattenedFields, data, stored: originalDoc ?? {} });
