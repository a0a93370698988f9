import { z } from 'zod';

export const emailSettings = z.object({
  host: z.string().min(1),
  port: z.number().int().min(1).max(65_535).default(587),
  /** `none` is for a relay on the same machine or network. */
  security: z.enum(['tls', 'starttls', 'none']).default('starttls'),
  /** Absent: the relay takes mail from this machine without a login. */
  user: z.string().min(1).optional(),
  from: z.email(),
  /** Stands in `From` where the content names no issuing body. */
  fromName: z.string().min(1),
  /** The list's own address. The list server sends to its members; no address of theirs is known here. */
  list: z.email(),
  /** Where a reader leaves the list: https: or mailto:. */
  unsubscribe: z
    .string()
    .regex(/^(https:\/\/|mailto:)\S+$/, 'expected an https: or mailto: address')
    .optional(),
});
export type EmailSettings = z.infer<typeof emailSettings>;
