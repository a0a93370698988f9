import type { CollectionBeforeValidateHook } from 'payload';
import { slug } from '../../src/text/slug.ts';

/**
 * A new document without a key gets one from its title or name. An existing key is never changed, because public addresses
 * contain it.
 */
export const fillKey: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  if (!data || data.key || originalDoc?.key) return data;
  const named = data.title ?? data.name;
  const title = typeof named === 'string' ? named : named?.vi;
  return title ? { ...data, key: slug(title).slice(0, 80).replace(/-+$/, '') } : data;
};
