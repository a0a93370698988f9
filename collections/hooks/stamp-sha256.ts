import { createHash } from 'node:crypto';
import type { CollectionBeforeChangeHook } from 'payload';

/** An edition names its files by their hash. */
export const stampSha256: CollectionBeforeChangeHook = ({ data, req }) =>
  req.file ? { ...data, sha256: createHash('sha256').update(req.file.data).digest('hex') } : data;
