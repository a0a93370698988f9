import { z } from 'zod';

export const youtubeSettings = z.object({
  channelId: z
    .string()
    .regex(/^UC[\w-]{22}$/, 'expected a channel id: UC and 22 characters')
    .meta({
      title: 'Mã kênh (channel id)',
      description: 'bắt đầu bằng UC, ở Cài đặt nâng cao của YouTube',
    }),
  clientId: z
    .string()
    .min(1)
    .meta({ title: 'Mã máy khách OAuth (client id)', description: 'ở trang Thông tin xác thực của Google Cloud' }),
  /** Who may see the videos in the end. */
  privacy: z
    .enum(['public', 'unlisted', 'private'])
    .default('public')
    .meta({
      title: 'Ai xem được',
      choices: { public: 'Công khai', unlisted: 'Ai có liên kết', private: 'Riêng tư' },
    }),
  /**
   * Handing over early: YouTube itself brings the video out so many minutes after the post's time, also when our servers are
   * down by then. 0 = at once.
   */
  publishAfterMinutes: z.number().int().min(0).max(43_200).default(0).meta({
    title: 'Giao sớm: YouTube tự công bố sau (phút)',
    description: 'từ 0 đến 43200; 0 là công bố ngay',
    isAdvanced: true,
  }),
  /** 27 = "Education". */
  categoryId: z.string().regex(/^\d+$/).default('27').meta({
    title: 'Danh mục',
    description: 'số của YouTube; 27 là Giáo dục',
    isAdvanced: true,
  }),
  /** Projects made after 28 July 2020 stay private until YouTube has audited them. */
  isAudited: z.boolean().default(false).meta({
    title: 'Dự án đã được YouTube duyệt',
    description: 'chưa duyệt thì YouTube khóa mọi video ở chế độ riêng tư',
  }),
  notifySubscribers: z.boolean().default(true).meta({ title: 'Báo cho người đăng ký kênh' }),
  apiUrl: z.url().default('https://www.googleapis.com').meta({ title: 'Địa chỉ API', isAdvanced: true }),
  tokenUrl: z.url().default('https://oauth2.googleapis.com').meta({ title: 'Địa chỉ cấp khóa', isAdvanced: true }),
});
export type YoutubeSettings = z.infer<typeof youtubeSettings>;
