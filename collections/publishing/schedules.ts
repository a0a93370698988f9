import type { CollectionConfig } from 'payload';
import { canManageSchedules, isLoggedIn } from '../../src/access/rules.ts';
import type { ReaderText } from '../../src/domain/reader-language.ts';
import { frequencies } from '../../src/domain/schedule.ts';
import { timeZone } from '../../src/text/dates.ts';
import { groups, label, labels } from '../fields/labels.ts';
import { planProblem } from '../fields/plan-problem.ts';
import { stampRecurrence } from '../hooks/stamp-recurrence.ts';

const frequencyLabels: Record<(typeof frequencies)[number], ReaderText> = {
  daily: label('Hằng ngày', 'Daily'),
  weekly: label('Hằng tuần', 'Weekly'),
  monthly: label('Hằng tháng', 'Monthly'),
};

const weekdayNames = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'];
const englishNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

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
  access: { read: isLoggedIn, create: canManageSchedules, update: canManageSchedules, delete: canManageSchedules },
  hooks: { beforeChange: [stampRecurrence] },
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
        },
      ],
    },
    {
      name: 'repeat',
      type: 'select',
      label: label('Lặp lại', 'Repeat'),
      options: frequencies.map((value) => ({ value, label: frequencyLabels[value] })),
      admin: { description: label('Để trống: chỉ đăng một lần.', 'Empty: once.') },
    },
    {
      name: 'weekdays',
      type: 'select',
      validate: planProblem('weekdays'),
      hasMany: true,
      label: label('Vào các thứ', 'On'),
      options: weekdayNames.map((vi, index) => ({ value: String(index + 1), label: label(vi, englishNames[index] ?? vi) })),
      admin: { condition: (data) => data.repeat === 'weekly' },
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
  ],
};
