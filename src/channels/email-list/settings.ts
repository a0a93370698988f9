import { z } from 'zod';

export const emailSettings = z.object({
  host: z.string().min(1).meta({ title: 'Máy chủ gửi thư (SMTP)', description: 'ví dụ smtp.example.vn' }),
  port: z.number().int().min(1).max(65_535).default(587).meta({ title: 'Cổng', description: 'từ 1 đến 65535' }),
  /** `none` is for a relay on the same machine or network. */
  security: z
    .enum(['tls', 'starttls', 'none'])
    .default('starttls')
    .meta({
      title: 'Mã hóa',
      choices: {
        starttls: 'STARTTLS (thường là cổng 587)',
        tls: 'TLS ngay từ đầu (cổng 465)',
        none: 'Không, chỉ trong mạng nội bộ',
      },
    }),
  /** Absent: the relay takes mail from this machine without a login. */
  user: z.string().min(1).optional().meta({ title: 'Tên đăng nhập', description: 'để trống nếu máy chủ không cần đăng nhập' }),
  from: z.email().meta({ title: 'Gửi từ địa chỉ', description: 'một địa chỉ thư của cơ quan' }),
  /** The name in `From` where the content names no issuing body. */
  fromName: z.string().min(1).meta({ title: 'Tên người gửi' }),
  /** The list's own address. The list server sends to its members; no address of theirs is known here. */
  list: z
    .email()
    .meta({ title: 'Địa chỉ danh sách', description: 'địa chỉ thư của chính danh sách; Pano không biết địa chỉ người nhận' }),
  /** Where a reader leaves the list: https: or mailto:. */
  unsubscribe: z
    .string()
    .regex(/^(https:\/\/|mailto:)\S+$/, 'expected an https: or mailto: address')
    .optional()
    .meta({ title: 'Nơi hủy nhận thư', description: 'bắt đầu bằng https:// hoặc mailto:' }),
});
export type EmailSettings = z.infer<typeof emailSettings>;
