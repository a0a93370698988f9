import type { CollectionBeforeChangeHook } from 'payload';

/** Podcasts say how long a bulletin is. `checkUpload` has measured it; a picture has no length. */
export const stampSeconds: CollectionBeforeChangeHook = ({ data, req }) =>
  req.file ? { ...data, seconds: req.context.uploadSeconds ?? null } : data;
