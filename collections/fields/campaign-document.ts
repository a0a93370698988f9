import type { ArrayField, GroupField, NumberField, SelectField } from 'payload';
import { phaseAudienceOf, phaseAudiences, phaseAudienceWords, phaseKinds, phaseKindWords } from '../../src/domain/phases.ts';
import type { ReaderText } from '../../src/domain/reader-language.ts';
import { targetOperators, targetOperatorWords } from '../../src/domain/targets.ts';
import { adminOnly } from './admin-only.ts';
import { label } from './labels.ts';
import { requiredInVietnamese } from './localised.ts';
import { dateNoteField, planDateField } from './plan-date.ts';
import { rowKeyField } from './row-key.ts';
import { sourceField } from './source.ts';
import { fieldWords, languageOfRequest, type ReaderRequest } from './words.ts';

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
        planDateField({ name: 'date', required: true, label: label('Ngày', 'Date') }),
        dateNoteField,
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

/** When the campaign runs; `label` is the period as the official document writes it. */
export const periodField: GroupField = {
  name: 'period',
  type: 'group',
  label: label('Thời gian', 'Period'),
  fields: [
    {
      type: 'row',
      fields: [
        planDateField({ name: 'start', required: true, label: label('Từ', 'From') }),
        planDateField({ name: 'end', notBefore: 'start', label: label('Đến', 'To') }),
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
        rowKeyField({ from: 'label' }),
        { name: 'label', type: 'text', localized: true, validate: requiredInVietnamese, label: label('Tên', 'Name') },
        { name: 'role', type: 'text', label: label('Vai trò', 'Role') },
        { name: 'priority', type: 'checkbox', label: label('Ưu tiên', 'Priority') },
      ],
    },
    sourceField,
  ],
};

/** Both empty: the plan names no year. "Từ năm 2025" has no end. */
function yearField({ name, label }: { name: 'from' | 'to'; label: ReaderText }): NumberField {
  return {
    name,
    type: 'number',
    label,
    validate: (value: unknown, { siblingData, req }: { siblingData: unknown; req: ReaderRequest }) => {
      if (value === null || value === undefined) return true;
      const words = fieldWords[languageOfRequest(req)];
      const year = Number(value);
      if (!Number.isInteger(year) || year < 1945 || year > 2100) return words.noYear(String(value));
      const { from } = siblingData as { from?: number | null };
      return name === 'from' || typeof from !== 'number' || from <= year || words.yearBefore(String(year), String(from));
    },
  };
}

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
        rowKeyField({ from: 'statement' }),
        { name: 'indicator', type: 'text', label: label('Chỉ số', 'Indicator') },
        {
          name: 'op',
          type: 'select',
          defaultValue: () => '=',
          label: label('Kế hoạch ghi', 'As the plan says'),
          options: targetOperators.map((value) => ({ value, label: targetOperatorWords[value] })),
        },
        { name: 'value', type: 'number', label: label('Giá trị', 'Value') },
        { name: 'unit', type: 'text', label: label('Đơn vị tính', 'Unit') },
        yearField({ name: 'from', label: label('Từ năm', 'From year') }),
        yearField({ name: 'to', label: label('Đến năm', 'To year') }),
      ],
    },
    sourceField,
  ],
};

/** Empty: deadlines stay inside, everything else is for everyone. */
const audienceOfPhase: SelectField = {
  name: 'audience',
  type: 'select',
  label: label('Dành cho', 'For'),
  options: phaseAudiences.map((value) => ({ value, label: phaseAudienceWords[value] })),
  hooks: {
    beforeChange: [({ value, siblingData }) => value ?? phaseAudienceOf({ kind: String(siblingData.kind ?? '') })],
  },
  admin: {
    description: label(
      'Nội bộ: chỉ có trong lịch của cơ quan, không lên trang, API hay lịch công khai. Hạn chót để trống là nội bộ.',
      'Internal: in the office’s own calendar only, on no page, API or public calendar. An empty deadline is internal.',
    ),
  },
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
        rowKeyField({ from: 'title' }),
        {
          name: 'kind',
          type: 'select',
          required: true,
          label: label('Loại', 'Kind'),
          options: phaseKinds.map((value) => ({ value, label: phaseKindWords[value] })),
        },
        audienceOfPhase,
        planDateField({ name: 'start', label: label('Từ', 'From') }),
        planDateField({ name: 'end', notBefore: 'start', label: label('Đến', 'To') }),
        { name: 'rrule', type: 'text', label: label('Lặp lại (RRULE)', 'Recurrence (RRULE)'), admin: adminOnly },
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
