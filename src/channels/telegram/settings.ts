import { z } from 'zod';

const chatId = z.string().regex(/^(@[A-Za-z]\w{3,}|-\d+)$/, 'expected "@name" or a number like -1001234567890');

export const telegramSettings = z.object({
  chatId: chatId.meta({
    isAccount: true,
    label: { vi: 'Kênh', en: 'Channel' },
    hint: { vi: '@tên_kênh, hoặc số như -1001234567890', en: '@channel_name, or a number like -1001234567890' },
  }),
  stagingChatId: chatId.optional().meta({
    label: { vi: 'Kênh riêng để gửi ảnh trước', en: 'Private channel to send pictures ahead' },
    hint: {
      vi: '@tên_kênh, hoặc số; kênh kín mà bot quản trị, giúp bài ít khi bị ngờ là đã đăng hay chưa',
      en: '@channel_name, or a number; a private channel that the bot administers, so that it is rarely in doubt whether a post went out',
    },
  }),
  apiUrl: z
    .url()
    .default('https://api.telegram.org')
    .meta({ label: { vi: 'Địa chỉ API', en: 'API address' }, isAdvanced: true }),
});
export type TelegramSettings = z.infer<typeof telegramSettings>;
