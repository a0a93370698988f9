import { z } from 'zod';

export const mastodonSettings = z.object({
  instanceUrl: z.url().meta({
    label: { vi: 'Địa chỉ máy chủ', en: 'Server address' },
    hint: { vi: 'ví dụ https://mastodon.example.vn', en: 'for example https://mastodon.example.vn' },
  }),
  visibility: z
    .enum(['public', 'unlisted'])
    .default('public')
    .meta({
      label: { vi: 'Ai thấy bài', en: 'Who sees the posts' },
      choices: {
        public: { vi: 'Mọi người, trên dòng chung', en: 'Everyone, on public timelines' },
        unlisted: { vi: 'Mọi người, không lên dòng chung', en: 'Everyone, not on public timelines' },
      },
    }),
});
export type MastodonSettings = z.infer<typeof mastodonSettings>;
