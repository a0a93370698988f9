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
    .meta({ title: 'Khuôn hình', choices: Object.fromEntries(boards.map(({ id, label }) => [id, label.vi])) }),
  pixelPitchMm: z.number().positive().default(5).meta({ title: 'Khoảng cách điểm (mm)', description: 'bảng P5 là 5' }),
  onFrom: hour.default('05:30').meta({ title: 'Sáng từ', description: 'giờ và phút, ví dụ 05:30' }),
  onTo: hour.default('21:00').meta({ title: 'đến', description: 'giờ và phút, ví dụ 21:00' }),
  secondsPerPicture: z
    .number()
    .int()
    .min(6)
    .max(60)
    .default(10)
    .meta({ title: 'Mỗi hình đứng (giây)', description: 'từ 6 đến 60' }),
  /** A picture leaves the board by itself after so many days: no person takes it down. */
  daysShown: z
    .number()
    .int()
    .min(1)
    .max(90)
    .default(7)
    .meta({ title: 'Chiếu trong (ngày)', description: 'từ 1 đến 90, sau đó hình tự xuống' }),
});
export type BoardSettings = z.infer<typeof boardSettings>;
