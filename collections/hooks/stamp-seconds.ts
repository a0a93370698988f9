import type { CollectionBeforeChangeHook } from 'payload';

/** Stamps the length that `checkUpload` measured; podcasts publish it. A picture has none. */
export const stampSeconds: CollectionBeforeChangeHook = ({ data, req }) =>
  req.file ? { ...data, seconds: req.context.uploadSeconds ?? null } : data;
