import type { CollectionBeforeChangeHook } from 'payload';
import { cleanSound } from '../../src/sound/clean.ts';

/** Podcasts say how long a bulletin is. Of the bytes that are stored; a picture has no length. */
export const stampSeconds: CollectionBeforeChangeHook = async ({ data, req }) => {
  if (!req.file) return data;
  const seconds = req.file.mimetype.startsWith('audio/') ? (await cleanSound(req.file.data)).seconds : null;
  return { ...data, seconds };
};
