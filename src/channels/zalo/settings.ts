import { z } from 'zod';
import type { ChannelContext } from '../define-channel.ts';

const codes = z
  .string()
  .regex(/^\d+(,\d+)*$/, 'expected numbers with commas between them')
  .meta({
    hint: { vi: 'các số cách nhau bằng dấu phẩy, ví dụ 2,3', en: 'numbers with commas between them, for example 2,3' },
  });

/**
 * Who gets a broadcast, in Zalo's own codes; what is absent is not asked about. Cities are still those before the merger of
 * 2025.
 */
const audience = z.object({
  ages: codes.optional().meta({ label: { vi: 'Nhóm tuổi', en: 'Age groups' } }),
  gender: z
    .enum(['0', '1', '2'])
    .optional()
    .meta({
      label: { vi: 'Giới tính', en: 'Gender' },
      choices: { 0: { vi: 'Tất cả', en: 'All' }, 1: { vi: 'Nam', en: 'Men' }, 2: { vi: 'Nữ', en: 'Women' } },
    }),
  locations: codes.optional().meta({ label: { vi: 'Miền', en: 'Regions' } }),
  cities: codes.optional().meta({ label: { vi: 'Tỉnh, thành', en: 'Provinces and cities' } }),
  platforms: codes.optional().meta({ label: { vi: 'Loại máy', en: 'Kinds of devices' } }),
  telcos: codes.optional().meta({ label: { vi: 'Nhà mạng', en: 'Mobile networks' } }),
});

export const zaloSettings = z.object({
  oaId: z
    .string()
    .regex(/^\d+$/, 'expected the digits of an Official Account')
    .meta({
      isAccount: true,
      label: { vi: 'Mã Official Account (OA id)', en: 'Official Account id (OA id)' },
      hint: { vi: 'dãy số ở trang quản trị OA', en: 'the digits on the management page of the account' },
    }),
  appId: z
    .string()
    .regex(/^\d+$/, 'expected the digits of an app id')
    .meta({
      isAccount: true,
      label: { vi: 'Mã ứng dụng (app id)', en: 'Application id (app id)' },
      hint: { vi: 'dãy số ở trang Zalo for Developers', en: 'the digits on the Zalo for Developers page' },
    }),
  /** `article`: it is on the account's page. `broadcast`: it is sent to followers as well. */
  mode: z
    .enum(['article', 'broadcast'])
    .default('article')
    .meta({
      label: { vi: 'Cách đăng', en: 'How to post' },
      choices: {
        article: { vi: 'Bài viết trên trang OA', en: 'Article on the account’s page' },
        broadcast: { vi: 'Bài viết, và gửi tới người quan tâm', en: 'Article, and sent to followers' },
      },
    }),
  author: z
    .string()
    .max(50, 'expected at most 50 characters')
    .default('')
    .meta({
      label: { vi: 'Tên tác giả', en: 'Author name' },
      hint: { vi: 'không quá 50 ký tự; để trống là cơ quan ban hành', en: 'at most 50 characters; empty means the issuing body' },
      isAdvanced: true,
    }),
  audience: audience.default({}).meta({
    label: {
      vi: 'Gửi tới ai (mã của Zalo; để trống là mọi người quan tâm)',
      en: 'Who receives it (codes of Zalo; empty means all followers)',
    },
    isAdvanced: true,
  }),
  openApiUrl: z
    .url()
    .default('https://openapi.zalo.me')
    .meta({ label: { vi: 'Địa chỉ API', en: 'API address' }, isAdvanced: true }),
  oauthUrl: z
    .url()
    .default('https://oauth.zaloapp.com')
    .meta({ label: { vi: 'Địa chỉ cấp khóa', en: 'Token address' }, isAdvanced: true }),
});
export type ZaloSettings = z.infer<typeof zaloSettings>;
export type ZaloContext = ChannelContext<ZaloSettings>;
