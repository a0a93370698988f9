import type { Field, TextFieldSingleValidation } from 'payload';
import { AppError } from '../../src/domain/errors.ts';
import { isTime } from '../../src/schedule/wall-time.ts';
import { label } from './labels.ts';
import { languageOfRequest } from './words.ts';

const minutesOfDay = 1_440;

/** Refuses one hour without the other, hours that are no times, and two equal hours. */
const isQuietHour: TextFieldSingleValidation = (_value, { siblingData, req }) => {
  const { quietFrom, quietTo } = siblingData as { quietFrom?: string | null; quietTo?: string | null };
  const [from, to] = [quietFrom || '', quietTo || ''];
  if (from === '' && to === '') return true;
  if (isTime(from) && isTime(to) && from !== to) return true;
  return new AppError('posting.bad-hours', { params: { from, to } }).sentence(languageOfRequest(req));
};

const dayOnly = { date: { pickerAppearance: 'dayOnly', displayFormat: 'dd/MM/yyyy' } } as const;

/** When a channel takes posts. An empty field uses the default of the kind (Zalo: quiet from 22:00 to 06:00). */
export const postingRules: Field = {
  name: 'posting',
  type: 'group',
  label: label('Giờ đăng', 'Posting hours'),
  admin: {
    description: label(
      'Ô để trống dùng mặc định của loại kênh. Bài rơi vào giờ không đăng được dời sang lúc gần nhất cho phép.',
      'Empty: as the kind of channel says. A post that falls into these hours moves to the next allowed instant.',
    ),
  },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'quietFrom', type: 'text', validate: isQuietHour, label: label('Không đăng từ (giờ)', 'Quiet from') },
        { name: 'quietTo', type: 'text', validate: isQuietHour, label: label('đến (giờ)', 'Quiet to') },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'spacingMinutes',
          type: 'number',
          min: 0,
          max: minutesOfDay,
          label: label('Giãn cách tối thiểu giữa hai bài (phút)', 'Least minutes between posts'),
        },
        {
          name: 'lateLimitMinutes',
          type: 'number',
          min: 1,
          label: label('Trễ quá số phút này thì bỏ', 'Missed when later than (minutes)'),
        },
      ],
    },
    {
      name: 'blackoutDates',
      type: 'array',
      label: label('Ngày không đăng', 'Blackout days'),
      labels: { singular: label('Ngày', 'Day'), plural: label('Ngày', 'Days') },
      admin: {
        description: label(
          'Quốc tang hoặc ngày cơ quan yêu cầu tạm dừng: nhập tay, có hiệu lực ngay với cả bài đã hẹn.',
          'Mourning and the like: by hand, at once, also for what is planned already.',
        ),
      },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'date', type: 'date', required: true, label: label('Ngày', 'Day'), admin: dayOnly },
            { name: 'note', type: 'text', label: label('Lý do', 'Reason') },
          ],
        },
      ],
    },
  ],
};
