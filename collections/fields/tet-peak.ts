import type { GroupField } from 'payload';
import { label } from './labels.ts';
import { fieldWords, languageOfRequest } from './words.ts';

/** Pano advises to keep quiet on the first three days of Tết. A plan that has its peak then says so here, and why. */
export const tetPeakField: GroupField = {
  name: 'tetPeak',
  type: 'group',
  label: label('Tết Nguyên đán', 'Lunar New Year'),
  fields: [
    {
      name: 'isPeak',
      type: 'checkbox',
      label: label('Cao điểm Tết', 'The Lunar New Year is a peak of this campaign'),
      admin: {
        description: label(
          'Mặc định, lịch khuyên tránh đăng từ mùng Một đến mùng Ba. Đánh dấu khi kế hoạch có đợt cao điểm dịp Tết.',
          'By default the calendar advises silence on the first three days. Tick it where the plan has its peak then.',
        ),
      },
    },
    {
      name: 'reason',
      type: 'textarea',
      label: label('Lý do (mục nào của kế hoạch)', 'Reason (which section of the plan)'),
      validate: (value: unknown, { siblingData, req }) => {
        const { isPeak } = siblingData as { isPeak?: boolean | null };
        const isGiven = typeof value === 'string' && value.trim() !== '';
        return isPeak !== true || isGiven || fieldWords[languageOfRequest(req)].tetReason;
      },
      admin: { condition: (_data, siblingData) => siblingData?.isPeak === true },
    },
  ],
};
