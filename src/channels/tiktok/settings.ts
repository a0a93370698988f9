import { z } from 'zod';

export const tiktokSettings = z.object({
  openId: z.string().min(1).meta({ title: 'Mã tài khoản (open id)', description: 'TikTok trả về khi cấp quyền cho ứng dụng' }),
  /** Without "@": for the addresses of posts. */
  username: z
    .string()
    .regex(/^[\w.]{2,24}$/, 'expected a user name without @')
    .meta({
      title: 'Tên tài khoản',
      description: 'viết không có @, ví dụ binhdanhocvuso',
    }),
  clientKey: z
    .string()
    .min(1)
    .meta({ title: 'Mã ứng dụng (client key)', description: 'ở trang TikTok for Developers của ứng dụng' }),
  /** Chosen by a person, never by us: TikTok's audit demands it. */
  privacy: z
    .enum(['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'FOLLOWER_OF_CREATOR', 'SELF_ONLY'])
    .default('PUBLIC_TO_EVERYONE')
    .meta({
      title: 'Ai xem được',
      choices: {
        PUBLIC_TO_EVERYONE: 'Mọi người',
        MUTUAL_FOLLOW_FRIENDS: 'Bạn bè theo dõi lẫn nhau',
        FOLLOWER_OF_CREATOR: 'Người theo dõi',
        SELF_ONLY: 'Chỉ tài khoản này',
      },
    }),
  allowsComments: z.boolean().default(true).meta({ title: 'Cho bình luận' }),
  allowsDuet: z.boolean().default(true).meta({ title: 'Cho quay song ca (duet)' }),
  allowsStitch: z.boolean().default(true).meta({ title: 'Cho cắt ghép (stitch)' }),
  /** An application that TikTok has not audited may only post to SELF_ONLY. */
  isAudited: z.boolean().default(false).meta({
    title: 'Ứng dụng đã được TikTok duyệt',
    description: 'chưa duyệt thì TikTok chỉ nhận bài ở chế độ chỉ tài khoản này xem',
  }),
  apiUrl: z.url().default('https://open.tiktokapis.com').meta({ title: 'Địa chỉ API', isAdvanced: true }),
});
export type TiktokSettings = z.infer<typeof tiktokSettings>;
