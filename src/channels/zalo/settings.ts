import { z } from 'zod';
import type { ChannelContext } from '../define-channel.ts';

const codes = z.string().regex(/^\d+(,\d+)*$/, 'expected numbers with commas between them');

/** Who gets a broadcast, in Zalo's own codes; what is absent is not asked about. Cities are still those before the merger of 2025. */
const audience = z.object({
  ages: codes.optional(),
  gender: z.enum(['0', '1', '2']).optional(),
  locations: codes.optional(),
  cities: codes.optional(),
  platforms: codes.optional(),
  telcos: codes.optional(),
});

export const zaloSettings = z.object({
  oaId: z.string().regex(/^\d+$/, 'expected the digits of an Official Account'),
  appId: z.string().regex(/^\d+$/, 'expected the digits of an app id'),
  /** `article`: it stands on the account's page. `broadcast`: followers are sent it as well. */
  mode: z.enum(['article', 'broadcast']).default('article'),
  author: z.string().max(50, 'expected at most 50 characters').default(''),
  audience: audience.default({}),
  openApiUrl: z.url().default('https://openapi.zalo.me'),
  oauthUrl: z.url().default('https://oauth.zaloapp.com'),
});
export type ZaloSettings = z.infer<typeof zaloSettings>;
export type ZaloContext = ChannelContext<ZaloSettings>;
