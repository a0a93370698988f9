import { z } from 'zod';
import type { ChannelContext } from '../define-channel.ts';

const codes = z
  .string()
  .regex(/^\d+(,\d+)*$/, 'expected numbers with commas between them')
  .meta({
    description: 'các số cách nhau bằng dấu phẩy, ví dụ 2,3',
  });

/**
 * Who gets a broadcast, in Zalo's own codes; what is absent is not asked about. Cities are still those before the merger of
 * 2025.
 */
const audience = z.object({
  ages: codes.optional().meta({ title: 'Nhóm tuổi' }),
  gender: z
    .enum(['0', '1', '2'])
    .optional()
    .meta({ title: 'Giới tính', choices: { 0: 'Tất cả', 1: 'Nam', 2: 'Nữ' } }),
  locations: codes.optional().meta({ title: 'Miền' }),
  cities: codes.optional().meta({ title: 'Tỉnh, thành' }),
  platforms: codes.optional().meta({ title: 'Loại máy' }),
  telcos: codes.optional().meta({ title: 'Nhà mạng' }),
});

export const zaloSettings = z.object({
  oaId: z.string().regex(/^\d+$/, 'expected the digits of an Official Account').meta({
    title: 'Mã Official Account (OA id)',
    description: 'dãy số ở trang quản trị OA',
  }),
  appId: z.string().regex(/^\d+$/, 'expected the digits of an app id').meta({
    title: 'Mã ứng dụng (app id)',
    description: 'dãy số ở trang Zalo for Developers',
  }),
  /** `article`: it is on the account's page. `broadcast`: it is sent to followers as well. */
  mode: z
    .enum(['article', 'broadcast'])
    .default('article')
    .meta({
      title: 'Cách đăng',
      choices: { article: 'Bài viết trên trang OA', broadcast: 'Bài viết, và gửi tới người quan tâm' },
    }),
  author: z.string().max(50, 'expected at most 50 characters').default('').meta({
    title: 'Tên tác giả',
    description: 'không quá 50 ký tự; để trống là cơ quan ban hành',
    isAdvanced: true,
  }),
  audience: audience.default({}).meta({ title: 'Gửi tới ai (mã của Zalo; để trống là mọi người quan tâm)', isAdvanced: true }),
  openApiUrl: z.url().default('https://openapi.zalo.me').meta({ title: 'Địa chỉ API', isAdvanced: true }),
  oauthUrl: z.url().default('https://oauth.zaloapp.com').meta({ title: 'Địa chỉ cấp khóa', isAdvanced: true }),
});
export type ZaloSettings = z.infer<typeof zaloSettings>;
export type ZaloContext = ChannelContext<ZaloSettings>;
