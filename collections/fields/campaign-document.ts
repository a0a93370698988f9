import type { ArrayField, GroupField } from 'payload';
import { label } from './labels.ts';
import { requiredInVietnamese } from './localised.ts';
import { sourceField } from './source.ts';

/** The official document that a campaign is based on. */
export const documentField: GroupField = {
  name: 'document',
  type: 'group',
  label: label('Văn bản', 'Official document'),
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'type', type: 'text', required: true, label: label('Loại văn bản', 'Type') },
        { name: 'number', type: 'text', label: label('Số, ký hiệu', 'Number') },
        { name: 'date', type: 'text', required: true, label: label('Ngày', 'Date') },
        {
          name: 'system',
          type: 'select',
          required: true,
          label: label('Hệ thống văn bản', 'Document system'),
          options: [
            { value: 'dang', label: label('Đảng', 'Party') },
            { value: 'mttq', label: label('Mặt trận Tổ quốc', 'Fatherland Front') },
            { value: 'hanh-chinh', label: label('Hành chính', 'Administrative') },
          ],
        },
      ],
    },
  ],
};

/** When the campaign runs. Dates are ISO days; `label` is the period as the official document writes it. */
export const periodField: GroupField = {
  name: 'period',
  type: 'group',
  label: label('Thời gian', 'Period'),
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'start', type: 'text', required: true, label: label('Từ ngày (năm-tháng-ngày)', 'From (ISO date)') },
        { name: 'end', type: 'text', label: label('Đến ngày', 'To') },
        { name: 'label', type: 'text', required: true, label: label('Cách ghi', 'As written') },
      ],
    },
  ],
};

/** Whom the campaign wants to reach. */
export const audienceField: ArrayField = {
  name: 'audiences',
  type: 'array',
  label: label('Đối tượng', 'Audiences'),
  labels: { singular: label('Đối tượng', 'Audience'), plural: label('Đối tượng', 'Audiences') },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'key', type: 'text', required: true, label: label('Mã', 'Key') },
        { name: 'label', type: 'text', localized: true, validate: requiredInVietnamese, label: label('Tên', 'Name') },
        { name: 'role', type: 'text', label: label('Vai trò', 'Role') },
        { name: 'priority', type: 'checkbox', label: label('Ưu tiên', 'Priority') },
      ],
    },
    sourceField,
  ],
};

/** What the campaign wants to achieve, in words and as a measurable value. */
export const targetsField: ArrayField = {
  name: 'targets',
  type: 'array',
  label: label('Chỉ tiêu', 'Targets'),
  labels: { singular: label('Chỉ tiêu', 'Target'), plural: label('Chỉ tiêu', 'Targets') },
  fields: [
    {
      name: 'statement',
      type: 'textarea',
      localized: true,
      validate: requiredInVietnamese,
      label: label('Nội dung', 'Statement'),
    },
    {
      type: 'row',
      fields: [
        { name: 'key', type: 'text', required: true, label: label('Mã', 'Key') },
        { name: 'indicator', type: 'text', label: label('Chỉ số', 'Indicator') },
        { name: 'op', type: 'text', label: label('So sánh', 'Operator') },
        { name: 'value', type: 'number', label: label('Giá trị', 'Value') },
        { name: 'unit', type: 'text', label: label('Đơn vị tính', 'Unit') },
        { name: 'year', type: 'number', label: label('Năm', 'Year') },
      ],
    },
    sourceField,
  ],
};

/** Phases and key dates of the campaign. */
export const phasesField: ArrayField = {
  name: 'phases',
  type: 'array',
  label: label('Giai đoạn, mốc thời gian', 'Phases and key dates'),
  labels: { singular: label('Mốc', 'Phase'), plural: label('Mốc', 'Phases') },
  fields: [
    { name: 'title', type: 'text', localized: true, validate: requiredInVietnamese, label: label('Tên', 'Title') },
    {
      type: 'row',
      fields: [
        { name: 'key', type: 'text', required: true, label: label('Mã', 'Key') },
        { name: 'kind', type: 'text', required: true, label: label('Loại', 'Kind') },
        { name: 'start', type: 'text', label: label('Từ', 'From') },
        { name: 'end', type: 'text', label: label('Đến', 'To') },
        { name: 'rrule', type: 'text', label: label('Lặp (RRULE)', 'Recurrence (RRULE)') },
      ],
    },
    sourceField,
  ],
};

/** Texts of posts, one for each channel. */
export const captionsField: GroupField = {
  name: 'captions',
  type: 'group',
  label: label('Lời đăng theo kênh', 'Captions by channel'),
  fields: [
    { name: 'facebook', type: 'textarea', localized: true, label: label('Facebook', 'Facebook') },
    { name: 'zalo', type: 'textarea', localized: true, label: label('Zalo', 'Zalo') },
    { name: 'loudspeaker', type: 'textarea', localized: true, label: label('Loa truyền thanh', 'Loudspeaker') },
    {
      name: 'recording',
      type: 'upload',
      relationTo: 'media',
      localized: true,
      filterOptions: { mimeType: { like: 'audio/' } },
      label: label('Bản ghi âm bản tin truyền thanh', 'Recording of the loudspeaker bulletin'),
      admin: {
        description: label(
          'Tệp âm thanh đọc đúng lời trên; đài phát thẳng từ nguồn podcast.',
          'The words above as they are read; stations play it from the podcast feed.',
        ),
      },
    },
  ],
};
