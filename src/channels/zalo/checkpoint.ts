import { z } from 'zod';

/** A video that articles can show once Zalo has converted it: a token first, an id later. */
const video = z.object({ sha256: z.string(), token: z.string(), id: z.string().nullable() });

/**
 * An article from the moment it is requested. No token and no id: it was requested, and it is not known whether Zalo made it.
 * `showToken` belongs to an update that is on its way.
 */
const article = z.object({
  token: z.string().nullable(),
  id: z.string().nullable(),
  showToken: z.string().nullable(),
  isShown: z.boolean(),
  url: z.string().nullable(),
});

export const zaloCheckpoint = z.object({ video: video.nullable(), article: article.nullable() });
export type ZaloCheckpoint = z.infer<typeof zaloCheckpoint>;
export type ZaloArticle = z.infer<typeof article>;
export type SaveZalo = (checkpoint: ZaloCheckpoint) => Promise<void>;

export const requestedArticle: ZaloArticle = { token: null, id: null, showToken: null, isShown: false, url: null };
