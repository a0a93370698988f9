import { expect, it } from 'vitest';
import type { Recurrence } from '../../src/domain/schedule.ts';
import { describe as describeRecurrence } from '../../src/schedule/describe.ts';

const base: Recurrence = { startDate: '2026-11-22', time: '07:00', timeZone: 'Asia/Ho_Chi_Minh', repeat: null };
const mondays: Recurrence = { ...base, repeat: { freq: 'weekly', weekdays: [1], until: '2027-10-10' } };

const sentences: [Recurrence, string][] = [
  [base, '07:00 ngày 22/11/2026'],
  [mondays, '07:00 ngày 22/11/2026, sau đó thứ Hai hằng tuần đến hết 10/10/2027'],
  [
    { ...base, repeat: { freq: 'weekly', weekdays: [7, 2, 4], until: '2027-10-10' } },
    '07:00 ngày 22/11/2026, sau đó thứ Ba, thứ Năm và Chủ nhật hằng tuần đến hết 10/10/2027',
  ],
  [
    { ...base, repeat: { freq: 'daily', until: '2026-12-10' }, exceptDates: ['2026-12-01'] },
    '07:00 ngày 22/11/2026, sau đó hằng ngày đến hết 10/12/2026, trừ ngày 01/12/2026',
  ],
  [{ ...base, repeat: { freq: 'daily', count: 10 } }, '07:00 ngày 22/11/2026, sau đó hằng ngày cho đủ 10 lần'],
  [
    { ...base, startDate: '2026-10-31', repeat: { freq: 'monthly', until: '2027-10-10' } },
    '07:00 ngày 31/10/2026, sau đó ngày 31 hằng tháng (tháng thiếu ngày thì vào ngày cuối tháng) đến hết 10/10/2027',
  ],
  [
    { ...base, alsoAt: ['19:00'], repeat: { freq: 'weekly', interval: 2, weekdays: [1], weekStart: 7, count: 3 } },
    '07:00 và 19:00 ngày 22/11/2026, sau đó thứ Hai 2 tuần một lần (tuần tính từ Chủ nhật) cho đủ 3 lần',
  ],
  [
    { ...base, repeat: { freq: 'monthly', monthDay: 'by-week', weekdays: [6], weeks: [2], count: 3 } },
    '07:00 ngày 22/11/2026, sau đó thứ Bảy tuần thứ 2 hằng tháng cho đủ 3 lần',
  ],
  [
    { ...base, repeat: { freq: 'monthly', interval: 2, monthDay: 'by-week', weekdays: [5, 1], weeks: [-1], count: 3 } },
    '07:00 ngày 22/11/2026, sau đó lần cuối trong tháng rơi vào thứ Hai hoặc thứ Sáu, 2 tháng một lần cho đủ 3 lần',
  ],
  [
    { ...base, repeat: { freq: 'monthly', monthDay: 'last-day', count: 3 } },
    '07:00 ngày 22/11/2026, sau đó ngày cuối tháng hằng tháng cho đủ 3 lần',
  ],
  [
    { ...base, startDate: '2028-02-29', repeat: { freq: 'yearly', count: 3 } },
    '07:00 ngày 29/02/2028, sau đó ngày 29/02 hằng năm (năm không nhuận thì vào ngày 28/02) cho đủ 3 lần',
  ],
];

it.each(sentences)('describes %# in Vietnamese', (recurrence, sentence) => {
  expect(describeRecurrence(recurrence)).toBe(sentence);
});

it.each<[Recurrence, string]>([
  [mondays, '07:00 on 22/11/2026, then every week on Monday until 10/10/2027'],
  [
    { ...base, alsoAt: ['19:00'], repeat: { freq: 'monthly', monthDay: 'by-week', weekdays: [6], weeks: [2], count: 3 } },
    '07:00 and 19:00 on 22/11/2026, then the second Saturday every month 3 times in all',
  ],
  [
    { ...base, repeat: { freq: 'monthly', monthDay: 'last-day', interval: 3, count: 3 } },
    '07:00 on 22/11/2026, then the last day of the month every 3 months 3 times in all',
  ],
])('describes %# in English', (recurrence, sentence) => {
  expect(describeRecurrence(recurrence, 'en')).toBe(sentence);
});
