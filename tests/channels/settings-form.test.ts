import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type SettingField, settingFields } from '../../src/channels/contract/settings-form.ts';
import { channels } from '../../src/channels/registry.gen.ts';
import type { AppError } from '../../src/domain/errors.ts';

const flat = (fields: SettingField[]): SettingField[] => fields.flatMap((field) => [field, ...flat(field.fields)]);

describe.each(Object.values(channels))('the settings of $id', ({ settingFields: fields }) => {
  it('have a Vietnamese name each, and their choices too', () => {
    const nameless = flat(fields).filter(({ name, label }) => name === label);
    const bare = flat(fields).flatMap(({ choices }) => choices.filter(({ value, label }) => value === label));
    expect([...nameless, ...bare]).toEqual([]);
  });
});

describe('a form of settings', () => {
  it('knows what must be filled in, what holds otherwise, and what can be chosen', () => {
    const schema = z.object({
      pageId: z.string().meta({ title: 'Mã trang', description: 'dãy số' }),
      port: z.number().int().default(587).meta({ title: 'Cổng', isAdvanced: true }),
      privacy: z
        .enum(['public', 'private'])
        .default('public')
        .meta({ title: 'Ai xem', choices: { public: 'Mọi người' } }),
      who: z.object({ ages: z.string().optional() }).default({}),
    });
    expect(settingFields(schema)).toMatchObject([
      { name: 'pageId', label: 'Mã trang', hint: 'dãy số', input: 'text', isRequired: true, initial: null, isAdvanced: false },
      { name: 'port', input: 'number', isRequired: false, initial: 587, isAdvanced: true },
      { name: 'privacy', input: 'choice', choices: [{ value: 'public', label: 'Mọi người' }, { label: 'private' }] },
      { name: 'who', label: 'who', input: 'group', fields: [{ name: 'ages', isRequired: false }] },
    ]);
  });

  it.each([
    [{}, 'Mã trang (page id)', 'ô này bắt buộc phải điền'],
    [{ pageId: 'trang-cua-toi' }, 'Mã trang (page id)', 'dãy số ở mục Giới thiệu của trang'],
    [{ pageId: '4711', version: 'mới' }, 'Phiên bản API', 'ví dụ v26.0'],
  ])(
    'that is filled in wrongly as %o is refused with the name of the box and what belongs there',
    (settings, field, expected) => {
      let caught: AppError | undefined;
      try {
        channels.facebook.checkSettings(settings);
      } catch (error) {
        caught = error as AppError;
      }
      expect(caught).toMatchObject({ code: 'channel.settings-invalid', params: { field, expected } });
      expect(caught?.forPeople).toContain(`ở ô “${field}”: ${expected}.`);
    },
  );
});
