import { z } from 'zod';

export const mastodonSettings = z.object({
  instanceUrl: z.url().meta({ title: 'Địa chỉ máy chủ', description: 'ví dụ https://mastodon.example.vn' }),
  visibility: z
    .enum(['public', 'unlisted'])
    .default('public')
    .meta({
      title: 'Ai thấy bài',
      choices: { public: 'Mọi người, trên dòng chung', unlisted: 'Mọi người, không lên dòng chung' },
    }),
});
export type MastodonSettings = z.infer<typeof mastodonSettings>;
