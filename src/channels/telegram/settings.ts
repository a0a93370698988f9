import { z } from 'zod';

const chatId = z.string().regex(/^(@[A-Za-z]\w{3,}|-\d+)$/, 'expected "@name" or a number like -1001234567890');

export const telegramSettings = z.object({
  chatId: chatId.meta({ title: 'Kênh', description: '@tên_kênh, hoặc số như -1001234567890' }),
  stagingChatId: chatId.optional().meta({
    title: 'Kênh riêng để gửi ảnh trước',
    description: '@tên_kênh, hoặc số; kênh kín mà bot quản trị, giúp bài ít khi bị ngờ là đã đăng hay chưa',
  }),
  apiUrl: z.url().default('https://api.telegram.org').meta({ title: 'Địa chỉ API', isAdvanced: true }),
});
export type TelegramSettings = z.infer<typeof telegramSettings>;
