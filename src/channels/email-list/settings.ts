import { z } from 'zod';
import { mailPorts, type OutboundRule } from '../../net/outbound-rule.ts';

/** Of the box that names the mail server. */
export const hostLabel = { vi: 'Máy chủ gửi thư (SMTP)', en: 'Mail server (SMTP)' };

export const emailSettings = z.object({
  host: z
    .string()
    .min(1)
    .meta({
      isAccount: true,
      label: hostLabel,
      hint: { vi: 'ví dụ smtp.example.vn', en: 'for example smtp.example.vn' },
    }),
  port: z
    .number()
    .int()
    .min(1)
    .max(65_535)
    .default(587)
    .meta({
      isAccount: true,
      label: { vi: 'Cổng', en: 'Port' },
      hint: { vi: '587, 465, 25 hoặc 2525', en: '587, 465, 25 or 2525' },
    }),
  /** `none` is for a relay of the own network, which the environment names. */
  security: z
    .enum(['tls', 'starttls', 'none'])
    .default('starttls')
    .meta({
      isAccount: true,
      label: { vi: 'Mã hóa', en: 'Encryption' },
      choices: {
        starttls: { vi: 'STARTTLS (thường là cổng 587)', en: 'STARTTLS (usually port 587)' },
        tls: { vi: 'TLS ngay từ đầu (cổng 465)', en: 'TLS from the start (port 465)' },
        none: { vi: 'Không, chỉ trong mạng nội bộ', en: 'None, only inside the own network' },
      },
    }),
  /** Absent: the relay takes mail from this machine without a login. */
  user: z
    .string()
    .min(1)
    .optional()
    .meta({
      isAccount: true,
      label: { vi: 'Tên đăng nhập', en: 'User name' },
      hint: { vi: 'để trống nếu máy chủ không cần đăng nhập', en: 'leave empty if the server needs no login' },
    }),
  from: z.email().meta({
    label: { vi: 'Gửi từ địa chỉ', en: 'Sender address' },
    hint: { vi: 'một địa chỉ thư của cơ quan', en: 'a mail address of the body' },
  }),
  /** The name in `From` where the content names no issuing body. */
  fromName: z
    .string()
    .min(1)
    .meta({ label: { vi: 'Tên người gửi', en: 'Sender name' } }),
  /** The list's own address. The list server sends to its members; no address of theirs is known here. */
  list: z.email().meta({
    label: { vi: 'Địa chỉ danh sách', en: 'List address' },
    hint: {
      vi: 'địa chỉ thư của chính danh sách; Pano không biết địa chỉ người nhận',
      en: 'the mail address of the list itself; Pano knows no addresses of recipients',
    },
  }),
  /** Where a reader leaves the list: https: or mailto:. */
  unsubscribe: z
    .string()
    .regex(/^(https:\/\/|mailto:)\S+$/, 'expected an https: or mailto: address')
    .optional()
    .meta({
      label: { vi: 'Nơi hủy nhận thư', en: 'Where to unsubscribe' },
      hint: { vi: 'bắt đầu bằng https:// hoặc mailto:', en: 'begins with https:// or mailto:' },
    }),
});
export type EmailSettings = z.infer<typeof emailSettings>;

/** A mail server is anybody's. */
export const mailRule: OutboundRule = { kind: 'email-list', hosts: null, ports: mailPorts };
const schemes = { tls: 'smtps:', starttls: 'smtp:', none: 'smtp-plain:' };

/** The mail server as an address, for the guard: "smtp://smtp.example.vn:587". */
export function mailServer({ host, port, security }: Pick<EmailSettings, 'host' | 'port' | 'security'>): string {
  // A path, a login or a second port in the box would move the port out of its place.
  const isBare = /^(\[[^\]]*\]|[^:/?#@\s]*)$/.test(host);
  return isBare ? `${schemes[security]}//${host}:${port}` : `${schemes[security]} ${host}`;
}
