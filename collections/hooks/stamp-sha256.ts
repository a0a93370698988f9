import type { CollectionBeforeChangeHook } from 'payload';
import { sha256Of } from '../../src/store/sha256.ts';

/** An edition names its files by their hash. */
export const stampSha256: CollectionBeforeChangeHook = ({ data, req }) =>
  req.file ? { ...data, sha256: sha256Of(req.file.data) } : data;
