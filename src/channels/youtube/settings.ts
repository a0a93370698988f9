import { z } from 'zod';

export const youtubeSettings = z.object({
  channelId: z
    .string()
    .regex(/^UC[\w-]{22}$/, 'expected a channel id: UC and 22 characters')
    .meta({
      isAccount: true,
      label: { vi: 'Mã kênh (channel id)', en: 'Channel id' },
      hint: { vi: 'bắt đầu bằng UC, ở Cài đặt nâng cao của YouTube', en: 'begins with UC, in the advanced settings of YouTube' },
    }),
  clientId: z
    .string()
    .min(1)
    .meta({
      isAccount: true,
      label: { vi: 'Mã máy khách OAuth (client id)', en: 'OAuth client id' },
      hint: { vi: 'ở trang Thông tin xác thực của Google Cloud', en: 'on the Credentials page of Google Cloud' },
    }),
  /** Who may see the videos in the end. */
  privacy: z
    .enum(['public', 'unlisted', 'private'])
    .default('public')
    .meta({
      label: { vi: 'Ai xem được', en: 'Who can watch' },
      choices: {
        public: { vi: 'Công khai', en: 'Public' },
        unlisted: { vi: 'Ai có liên kết', en: 'Anyone with the link' },
        private: { vi: 'Riêng tư', en: 'Private' },
      },
    }),
  /**
   * Handing over early: YouTube itself brings the video out so many minutes after the post's time, also when our servers are
   * down by then. 0 = at once.
   */
  publishAfterMinutes: z
    .number()
    .int()
    .min(0)
    .max(43_200)
    .default(0)
    .meta({
      label: {
        vi: 'Giao sớm: YouTube tự công bố sau (phút)',
        en: 'Hand over early: YouTube publishes by itself after (minutes)',
      },
      hint: { vi: 'từ 0 đến 43200; 0 là công bố ngay', en: 'from 0 to 43200; 0 publishes at once' },
      isAdvanced: true,
    }),
  /** 27 = "Education". */
  categoryId: z
    .string()
    .regex(/^\d+$/)
    .default('27')
    .meta({
      label: { vi: 'Danh mục', en: 'Category' },
      hint: { vi: 'số của YouTube; 27 là Giáo dục', en: 'YouTube’s number; 27 is Education' },
      isAdvanced: true,
    }),
  /** Projects made after 28 July 2020 stay private until YouTube has audited them. */
  isAudited: z
    .boolean()
    .default(false)
    .meta({
      label: { vi: 'Dự án đã được YouTube duyệt', en: 'YouTube has audited the project' },
      hint: {
        vi: 'chưa duyệt thì YouTube khóa mọi video ở chế độ riêng tư',
        en: 'without an audit YouTube keeps every video private',
      },
    }),
  notifySubscribers: z
    .boolean()
    .default(true)
    .meta({ label: { vi: 'Báo cho người đăng ký kênh', en: 'Notify subscribers' } }),
  apiUrl: z
    .url()
    .default('https://www.googleapis.com')
    .meta({ label: { vi: 'Địa chỉ API', en: 'API address' }, isAdvanced: true }),
  tokenUrl: z
    .url()
    .default('https://oauth2.googleapis.com')
    .meta({ label: { vi: 'Địa chỉ cấp khóa', en: 'Token address' }, isAdvanced: true }),
});
export type YoutubeSettings = z.infer<typeof youtubeSettings>;
