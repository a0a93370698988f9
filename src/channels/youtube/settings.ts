import { z } from 'zod';

export const youtubeSettings = z.object({
  channelId: z.string().regex(/^UC[\w-]{22}$/, 'expected a channel id: UC and 22 characters'),
  clientId: z.string().min(1),
  /** Who may see the videos in the end. */
  privacy: z.enum(['public', 'unlisted', 'private']).default('public'),
  /**
   * Handing over early: YouTube itself brings the video out so many minutes after the post's time, also when our servers are
   * down by then. 0 = at once.
   */
  publishAfterMinutes: z.number().int().min(0).max(43_200).default(0),
  /** 27 = "Education". */
  categoryId: z.string().regex(/^\d+$/).default('27'),
  /** Projects made after 28 July 2020 stay private until YouTube has audited them. */
  isAudited: z.boolean().default(false),
  notifySubscribers: z.boolean().default(true),
  apiUrl: z.url().default('https://www.googleapis.com'),
  tokenUrl: z.url().default('https://oauth2.googleapis.com'),
});
export type YoutubeSettings = z.infer<typeof youtubeSettings>;
