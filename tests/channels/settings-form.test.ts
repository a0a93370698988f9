import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type SettingField, settingFields } from '../../src/channels/contract/settings-form.ts';
import { channels } from '../../src/channels/registry.gen.ts';
import type { AppError } from '../../src/domain/errors.ts';
import { vietnameseLetter } from '../setup/both-languages.ts';

const flat = (fields: SettingField[]): SettingField[] => fields.flatMap((field) => [field, ...flat(field.fields)]);

const bothLanguages = { vi: expect.stringMatching(/./), en: expect.stringMatching(/./) };

describe.each(Object.values(channels))('the settings of $id', ({ label, settingFields: fields }) => {
  const all = flat(fields);
  const choices = all.flatMap((field) => field.choices);
  const hints = all.flatMap(({ hint }) => (hint === null ? [] : [hint]));
  const texts = [label, ...all.map((field) => field.label), ...hints, ...choices.map((choice) => choice.label)];

  it('have a name each, and their choices too', () => {
    const nameless = all.filter((field) => field.label.vi === field.name || field.label.en === field.name);
    const bare = choices.filter((choice) => choice.label.vi === choice.value || choice.label.en === choice.value);
    expect([...nameless, ...bare]).toEqual([]);
  });

  it('are in both languages, without Vietnamese in the English', () => {
    expect(texts).toEqual(texts.map(() => bothLanguages));
    expect(texts.filter(({ en }) => vietnameseLetter.test(en.normalize('NFC')))).toEqual([]);
  });
});

describe('a form of settings', () => {
  it('knows what must be filled in, what holds otherwise, and what can be chosen', () => {
    const pageId = { vi: 'Mã trang', en: 'Page id' };
    const digits = { vi: 'dãy số', en: 'digits' };
    const everyone = { vi: 'Mọi người', en: 'Everyone' };
    const schema = z.object({
      pageId: z.string().meta({ label: pageId, hint: digits }),
      port: z
        .number()
        .int()
        .default(587)
        .meta({ label: { vi: 'Cổng', en: 'Port' }, isAdvanced: true }),
      privacy: z
        .enum(['public', 'private'])
        .default('public')
        .meta({ label: { vi: 'Ai xem', en: 'Who sees it' }, choices: { public: everyone } }),
      who: z.object({ ages: z.string().optional() }).default({}),
    });
    expect(settingFields(schema)).toMatchObject([
      { name: 'pageId', label: pageId, hint: digits, input: 'text', isRequired: true, initial: null, isAdvanced: false },
      { name: 'port', hint: null, input: 'number', isRequired: false, initial: 587, isAdvanced: true },
      {
        name: 'privacy',
        input: 'choice',
        choices: [{ value: 'public', label: everyone }, { label: { vi: 'private', en: 'private' } }],
      },
      { name: 'who', label: { vi: 'who', en: 'who' }, input: 'group', fields: [{ name: 'ages', isRequired: false }] },
    ]);
  });

  it.each([
    {
      settings: {},
      vi: { field: 'Mã trang (page id)', expected: 'ô này bắt buộc phải điền' },
      en: { field: 'Page id', expected: 'it must be filled in' },
    },
    {
      settings: { pageId: 'trang-cua-toi' },
      vi: { field: 'Mã trang (page id)', expected: 'dãy số ở mục Giới thiệu của trang' },
      en: { field: 'Page id', expected: 'the digits in the About section of the page' },
    },
    {
      settings: { pageId: '4711', version: 'mới' },
      vi: { field: 'Phiên bản API', expected: 'ví dụ v26.0' },
      en: { field: 'API version', expected: 'for example v26.0' },
    },
  ])(
    'that is filled in wrongly as $settings is refused with the name of the box and what belongs there',
    ({ settings, vi, en }) => {
      let caught: AppError | undefined;
      try {
        channels.facebook.checkSettings(settings);
      } catch (error) {
        caught = error as AppError;
      }
      expect(caught).toMatchObject({
        code: 'channel.settings-invalid',
        params: {
          field: { vi: vi.field, en: en.field },
          expected: { vi: vi.expected, en: en.expected },
        },
      });
      expect(caught?.sentence('vi')).toContain(`ở ô “${vi.field}”: ${vi.expected}.`);
      expect(caught?.sentence('en')).toContain(
        `The settings of "Facebook page" are wrong in the box "${en.field}": ${en.expected} (facebook, `,
      );
      expect(caught?.sentence('en')).not.toMatch(/\{\w+\}/);
    },
  );
});
