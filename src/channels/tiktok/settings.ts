import { z } from 'zod';

export const tiktokSettings = z.object({
  openId: z.string().min(1),
  /** Without "@": for the addresses of posts. */
  username: z.string().regex(/^[\w.]{2,24}$/, 'expected a user name without @'),
  clientKey: z.string().min(1),
  /** Chosen by a person, never by us: TikTok's audit demands it. */
  privacy: z
    .enum(['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'FOLLOWER_OF_CREATOR', 'SELF_ONLY'])
    .default('PUBLIC_TO_EVERYONE'),
  allowsComments: z.boolean().default(true),
  allowsDuet: z.boolean().default(true),
  allowsStitch: z.boolean().default(true),
  /** An application that TikTok has not audited may only post to SELF_ONLY. */
  isAudited: z.boolean().default(false),
  apiUrl: z.url().default('https://open.tiktokapis.com'),
});
export type TiktokSettings = z.infer<typeof tiktokSettings>;
