import { z } from 'zod';
import { formats } from '../../formats/formats.ts';
import { isTime } from '../../schedule/wall-time.ts';

const boards = [...formats.values()].filter(({ kind }) => kind === 'led');
const hour = z.string().refine(isTime, 'expected HH:MM');

/** A row of boards with the same format. */
export const boardSettings = z.object({
  formatId: z
    .enum(boards.map(({ id }) => id))
    .default('led-384x192')
    .meta({ label: { vi: 'Khuôn hình', en: 'Format' }, choices: Object.fromEntries(boards.map(({ id, label }) => [id, label])) }),
  pixelPitchMm: z
    .number()
    .positive()
    .default(5)
    .meta({
      label: { vi: 'Khoảng cách điểm (mm)', en: 'Pixel pitch (mm)' },
      hint: { vi: 'bảng P5 là 5', en: '5 for a P5 board' },
    }),
  onFrom: hour.default('05:30').meta({
    label: { vi: 'Sáng từ', en: 'Lit from' },
    hint: { vi: 'giờ và phút, ví dụ 05:30', en: 'hour and minute, for example 05:30' },
  }),
  onTo: hour
    .default('21:00')
    .meta({ label: { vi: 'đến', en: 'to' }, hint: { vi: 'giờ và phút, ví dụ 21:00', en: 'hour and minute, for example 21:00' } }),
  secondsPerPicture: z
    .number()
    .int()
    .min(6)
    .max(60)
    .default(10)
    .meta({
      label: { vi: 'Mỗi hình đứng (giây)', en: 'Each picture stays (seconds)' },
      hint: { vi: 'từ 6 đến 60', en: 'from 6 to 60' },
    }),
  /** A picture leaves the board by itself after so many days: no person takes it down. */
  daysShown: z
    .number()
    .int()
    .min(1)
    .max(90)
    .default(7)
    .meta({
      label: { vi: 'Chiếu trong (ngày)', en: 'Shown for (days)' },
      hint: { vi: 'từ 1 đến 90, sau đó hình tự xuống', en: 'from 1 to 90, then the picture goes by itself' },
    }),
});
export type BoardSettings = z.infer<typeof boardSettings>;
