import { z } from 'zod';

export const tiktokSettings = z.object({
  openId: z
    .string()
    .min(1)
    .meta({
      isAccount: true,
      label: { vi: 'Mã tài khoản (open id)', en: 'Account id (open id)' },
      hint: { vi: 'TikTok trả về khi cấp quyền cho ứng dụng', en: 'TikTok returns it when the application is authorised' },
    }),
  /** Without "@": for the addresses of posts. */
  username: z
    .string()
    .regex(/^[\w.]{2,24}$/, 'expected a user name without @')
    .meta({
      isAccount: true,
      label: { vi: 'Tên tài khoản', en: 'Account name' },
      hint: { vi: 'viết không có @, ví dụ binhdanhocvuso', en: 'without @, for example binhdanhocvuso' },
    }),
  clientKey: z
    .string()
    .min(1)
    .meta({
      isAccount: true,
      label: { vi: 'Mã ứng dụng (client key)', en: 'Application id (client key)' },
      hint: { vi: 'ở trang TikTok for Developers của ứng dụng', en: 'on the application’s page at TikTok for Developers' },
    }),
  /** Chosen by a person, never by us: TikTok's audit demands it. */
  privacy: z
    .enum(['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'FOLLOWER_OF_CREATOR', 'SELF_ONLY'])
    .default('PUBLIC_TO_EVERYONE')
    .meta({
      label: { vi: 'Ai xem được', en: 'Who can watch' },
      choices: {
        PUBLIC_TO_EVERYONE: { vi: 'Mọi người', en: 'Everyone' },
        MUTUAL_FOLLOW_FRIENDS: { vi: 'Bạn bè theo dõi lẫn nhau', en: 'Friends who follow each other' },
        FOLLOWER_OF_CREATOR: { vi: 'Người theo dõi', en: 'Followers' },
        SELF_ONLY: { vi: 'Chỉ tài khoản này', en: 'Only this account' },
      },
    }),
  allowsComments: z
    .boolean()
    .default(true)
    .meta({ label: { vi: 'Cho bình luận', en: 'Allow comments' } }),
  allowsDuet: z
    .boolean()
    .default(true)
    .meta({ label: { vi: 'Cho quay song ca (duet)', en: 'Allow duets' } }),
  allowsStitch: z
    .boolean()
    .default(true)
    .meta({ label: { vi: 'Cho cắt ghép (stitch)', en: 'Allow stitches' } }),
  /** An application that TikTok has not audited may only post to SELF_ONLY. */
  isAudited: z
    .boolean()
    .default(false)
    .meta({
      label: { vi: 'Ứng dụng đã được TikTok duyệt', en: 'TikTok has audited the application' },
      hint: {
        vi: 'chưa duyệt thì TikTok chỉ nhận bài ở chế độ chỉ tài khoản này xem',
        en: 'without an audit TikTok takes only posts that this account alone can watch',
      },
    }),
  apiUrl: z
    .url()
    .default('https://open.tiktokapis.com')
    .meta({ label: { vi: 'Địa chỉ API', en: 'API address' }, isAdvanced: true }),
});
export type TiktokSettings = z.infer<typeof tiktokSettings>;
