import type { CollectionConfig } from 'payload';
import { accessOf } from '../../src/access/doors.ts';
import type { ReaderText } from '../../src/domain/reader-language.ts';
import { editionChoices, frequencies, type MonthDay, monthDays, weeksOfMonth } from '../../src/domain/schedule.ts';
import { timeZone } from '../../src/text/dates.ts';
import { groups, label, labels } from '../fields/labels.ts';
import { officePathField } from '../fields/office-path.ts';
import { planProblem } from '../fields/plan-problem.ts';
import { followNewestEditions } from '../hooks/follow-newest-editions.ts';
import { passLocks } from '../hooks/pass-locks.ts';
import { refuseForeignPlan } from '../hooks/refuse-foreign-plan.ts';
import { stampRecurrence } from '../hooks/stamp-recurrence.ts';
import { stampScheduleOffice } from '../hooks/stamp-schedule-office.ts';

const frequencyLabels: Record<(typeof frequencies)[number], ReaderText> = {
  daily: label('Hằng ngày', 'Daily'),
  weekly: label('Hằng tuần', 'Weekly'),
  monthly: label('Hằng tháng', 'Monthly'),
  yearly: label('Hằng năm', 'Yearly'),
};

const editionChoiceLabels: Record<(typeof editionChoices)[number], ReaderText> = {
  newest: label('Luôn đăng bản mới nhất đã duyệt', 'Always post the newest approved edition'),
  fixed: label('Cố định đúng ấn bản đã chọn', 'Keep exactly the chosen editions'),
};

const monthDayLabels: Record<MonthDay, ReaderText> = {
  'last-day': label('Ngày cuối tháng', 'The last day of the month'),
  'by-week': label('Theo tuần và thứ, ví dụ thứ Bảy tuần thứ 2', 'By week and weekday, like the second Saturday'),
};

const englishWeeks = { 1: 'First', 2: 'Second', 3: 'Third', 4: 'Fourth', [-1]: 'Last' };
const weekLabel = (week: (typeof weeksOfMonth)[number]) =>
  label(week === -1 ? 'Tuần cuối' : `Tuần thứ ${week}`, englishWeeks[week]);

type Typed = { repeat?: string | null; interval?: number | null; monthDay?: string | null };
const isByWeek = ({ repeat, monthDay }: Typed): boolean => repeat === 'monthly' && monthDay === 'by-week';

const weekdayNames = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'];
const englishNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const weekdayOptions = weekdayNames.map((vi, index) => ({
  value: String(index + 1),
  label: label(vi, englishNames[index] ?? vi),
}));

const dayOnly = { date: { pickerAppearance: 'dayOnly', displayFormat: 'dd/MM/yyyy' } } as const;

/** Approved editions × channels × when. The worker turns them into deliveries. */
export const schedules: CollectionConfig = {
  slug: 'schedules',
  labels: labels('Lịch phát hành', 'Schedule', 'Schedules'),
  admin: {
    useAsTitle: 'title',
    group: groups.release,
    defaultColumns: ['title', 'summary', 'channels', 'isActive'],
    components: { beforeListTable: ['/src/app/studio/schedule/schedule-file.tsx#ScheduleFile'] },
    description: label('Chỉ ấn bản đã duyệt mới lên lịch được. Giờ Việt Nam.', 'Approved editions only. Vietnamese time.'),
  },
  trash: true,
  access: accessOf('schedules'),
  hooks: {
    beforeOperation: [passLocks],
    beforeValidate: [refuseForeignPlan, followNewestEditions],
    beforeChange: [stampScheduleOffice, stampRecurrence],
  },
  fields: [
    { name: 'title', type: 'text', required: true, label: label('Tên lịch', 'Title') },
    {
      name: 'editions',
      type: 'relationship',
      relationTo: 'editions',
      hasMany: true,
      validate: planProblem('editions'),
      filterOptions: { state: { equals: 'approved' } },
      label: label('Ấn bản', 'Editions'),
      admin: { description: label('Mỗi lần đăng tất cả ấn bản đã chọn.', 'All of them each time.') },
    },
    {
      name: 'whichEdition',
      type: 'select',
      // A function leaves the column empty in rows of before: those stay fixed to their editions.
      defaultValue: () => 'newest',
      label: label('Khi có bản mới được duyệt', 'When a newer edition is approved'),
      options: editionChoices.map((value) => ({ value, label: editionChoiceLabels[value] })),
      admin: { condition: (data) => Array.isArray(data.editions) && data.editions.length > 0 },
    },
    {
      name: 'theme',
      type: 'relationship',
      relationTo: 'themes',
      validate: planProblem('theme'),
      label: label('Hoặc: ấn bản mới nhất của chủ đề', 'Or: the newest edition of a theme'),
      admin: {
        description: label(
          'Đến giờ mới chọn: tin bài, tờ rơi, đồ họa hay video về chủ đề này được duyệt gần nhất.',
          'The article, leaflet, infographic or video about it that was approved last, chosen when its time comes.',
        ),
      },
    },
    {
      name: 'artworkKey',
      type: 'text',
      label: label('Ấn phẩm', 'Artwork'),
      admin: { description: label('Để trống: kênh tự chọn ấn phẩm phù hợp.', 'Empty: the channel chooses.') },
    },
    {
      name: 'channels',
      type: 'relationship',
      relationTo: 'channels',
      hasMany: true,
      required: true,
      label: label('Đăng lên', 'Channels'),
    },
    {
      type: 'row',
      fields: [
        {
          name: 'startDate',
          type: 'date',
          required: true,
          validate: planProblem('startDate'),
          label: label('Ngày đầu', 'First day'),
          admin: dayOnly,
        },
        {
          name: 'time',
          type: 'text',
          required: true,
          validate: planProblem('time'),
          defaultValue: '07:00',
          label: label('Giờ (24 giờ)', 'Time'),
          admin: { description: label('Ví dụ 07:00, 7h hoặc 19h30.', 'For example 07:00 or 19:30.') },
        },
      ],
    },
    {
      name: 'alsoAt',
      type: 'array',
      validate: planProblem('alsoAt'),
      label: label('Cũng vào các giờ khác trong ngày', 'Also at other times of the day'),
      labels: { singular: label('Giờ', 'Time'), plural: label('Giờ', 'Times') },
      fields: [{ name: 'time', type: 'text', required: true, label: label('Giờ (24 giờ)', 'Time') }],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'repeat',
          type: 'select',
          label: label('Lặp lại', 'Repeat'),
          validate: planProblem('repeat'),
          options: frequencies.map((value) => ({ value, label: frequencyLabels[value] })),
          admin: { description: label('Để trống: chỉ đăng một lần.', 'Empty: once.') },
        },
        {
          name: 'interval',
          type: 'number',
          validate: planProblem('interval'),
          label: label('Cách mấy ngày, tuần, tháng, năm một lần', 'Every how many days, weeks, months, years'),
          admin: {
            condition: (data) => Boolean(data.repeat),
            description: label('Để trống: lần nào cũng đăng. 2: hai tuần một lần.', 'Empty: each of them. 2: every second week.'),
          },
        },
      ],
    },
    {
      name: 'monthDay',
      type: 'select',
      validate: planProblem('monthDay'),
      label: label('Vào ngày nào của tháng', 'On which day of the month'),
      options: monthDays.map((value) => ({ value, label: monthDayLabels[value] })),
      admin: {
        condition: (data) => data.repeat === 'monthly',
        description: label('Để trống: cùng ngày với ngày đầu.', 'Empty: the same day as the first one.'),
      },
    },
    {
      name: 'weeks',
      type: 'select',
      validate: planProblem('weeks'),
      hasMany: true,
      label: label('Tuần thứ mấy của tháng', 'Which week of the month'),
      options: weeksOfMonth.map((week) => ({ value: String(week), label: weekLabel(week) })),
      admin: {
        condition: isByWeek,
        description: label(
          'Tuần thứ 2: lần thứ hai trong tháng có thứ ấy.',
          'Second: the second time in the month that there is such a weekday.',
        ),
      },
    },
    {
      name: 'weekdays',
      type: 'select',
      validate: planProblem('weekdays'),
      hasMany: true,
      label: label('Vào các thứ', 'On'),
      options: weekdayOptions,
      admin: { condition: (data: Typed) => data.repeat === 'weekly' || isByWeek(data) },
    },
    {
      name: 'weekStart',
      type: 'select',
      validate: planProblem('weekStart'),
      label: label('Tuần tính từ', 'Weeks begin on'),
      options: weekdayOptions,
      admin: {
        condition: ({ repeat, interval }: Typed) => repeat === 'weekly' && (interval ?? 1) > 1,
        description: label('Để trống: thứ Hai.', 'Empty: Monday.'),
      },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'until',
          type: 'date',
          validate: planProblem('until'),
          label: label('Đến hết ngày', 'Until'),
          admin: { ...dayOnly, condition: (data) => Boolean(data.repeat) },
        },
        {
          name: 'count',
          type: 'number',
          validate: planProblem('count'),
          label: label('Hoặc: số lần', 'Or: how many times'),
          admin: { condition: (data) => Boolean(data.repeat) },
        },
      ],
    },
    {
      name: 'exceptDates',
      type: 'array',
      validate: planProblem('exceptDates'),
      label: label('Trừ các ngày', 'Except'),
      labels: { singular: label('Ngày', 'Day'), plural: label('Ngày', 'Days') },
      admin: { condition: (data) => Boolean(data.repeat) },
      fields: [{ name: 'date', type: 'date', required: true, label: label('Ngày', 'Day'), admin: dayOnly }],
    },
    {
      name: 'cooldownDays',
      type: 'number',
      validate: planProblem('cooldownDays'),
      defaultValue: 0,
      label: label('Không đăng lại cùng ấn bản trên cùng kênh trong (ngày)', 'Same edition not again within (days)'),
      admin: { description: label('0: không giãn cách.', '0: no such rule.') },
    },
    {
      name: 'panel',
      type: 'ui',
      admin: { components: { Field: '/src/app/studio/schedule/schedule-panel.tsx#SchedulePanel' } },
    },
    { name: 'summary', type: 'text', label: label('Lịch', 'Summary'), admin: { readOnly: true, position: 'sidebar' } },
    {
      name: 'isActive',
      type: 'checkbox',
      defaultValue: true,
      index: true,
      label: label('Đang chạy', 'Active'),
      admin: { position: 'sidebar' },
    },
    { name: 'timeZone', type: 'text', defaultValue: timeZone, admin: { hidden: true } },
    { name: 'activeFrom', type: 'date', admin: { hidden: true } },
    { name: 'expandedUntil', type: 'date', admin: { hidden: true } },
    officePathField,
  ],
};
