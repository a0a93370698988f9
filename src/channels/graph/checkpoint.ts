import { z } from 'zod';

const feedVideo = z.object({
  form: z.literal('feed'),
  sha256: z.string(),
  id: z.string(),
  sessionId: z.string(),
  /** The part that Facebook wants next, as it says it: strings. Equal = it has everything. */
  start: z.string(),
  end: z.string(),
});

const reel = z.object({
  form: z.literal('reel'),
  sha256: z.string(),
  id: z.string(),
  uploadUrl: z.url(),
  isUploaded: z.boolean(),
});

/**
 * What was uploaded already, hidden. Photos and video are keyed by their bytes, so that a changed picture is not mistaken for
 * an old one.
 */
export const graphCheckpoint = z.object({
  photos: z.array(z.object({ sha256: z.string(), id: z.string() })),
  video: z.discriminatedUnion('form', [feedVideo, reel]).nullable().default(null),
});

export type GraphCheckpoint = z.infer<typeof graphCheckpoint>;
export type FeedVideo = z.infer<typeof feedVideo>;
export type Reel = z.infer<typeof reel>;
export type UploadedVideo = FeedVideo | Reel;

/** `null`: forget what was uploaded and start again. */
export type SaveVideo = (video: UploadedVideo | null) => Promise<void>;
