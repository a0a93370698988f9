import type { ValidationError } from 'payload';
import { expect, it } from 'vitest';
import { normaliseText } from '../../../collections/text-gate/normalise-text.ts';

type Hook = (args: object) => unknown;

const fields = [
  { name: 'title', label: { vi: 'Tiêu đề', en: 'Title' } },
  { name: 'steps', label: 'Các bước' },
  { name: 'password' },
];

const store = (data: object, language = 'vi') =>
  (normaliseText as unknown as Hook)({ data, collection: { flattenedFields: fields }, req: { i18n: { language }, t: String } });

function refusalOf(data: object, language?: string): object[] {
  try {
    store(data, language);
  } catch (error) {
    return (error as ValidationError).data.errors;
  }
  throw new Error('Expected the text to be refused.');
}

it('stores what people paste without what nobody sees', () => {
  const data = { title: `Ðà Nẵng\u200b\ufffe ${'học'.normalize('NFD')}`, steps: [{ title: 'một\r\nhai' }], password: 'mật khẩu' };
  expect(store(data)).toEqual({ title: 'Đà Nẵng học', steps: [{ title: 'một\nhai' }], password: 'mật khẩu' });
});

it('refuses every text in an old encoding at its field, with the same text in Unicode', () => {
  const data = { title: 'TiÕng ViÖt', steps: [{ title: 'Mời bà con' }, { title: 'moïi ngöôøi' }] };
  expect(refusalOf(data)).toEqual([
    {
      path: 'title',
      label: 'Tiêu đề',
      message: expect.stringMatching(/bảng mã cũ TCVN3.*Unicode là: “Tiếng Việt”\. Hãy chép câu này đè lên/),
    },
    { path: 'steps.1.title', label: 'Các bước', message: expect.stringContaining('VNI') },
  ]);
  expect(refusalOf(data, 'en')).toMatchObject([
    { label: 'Title', message: expect.stringContaining('In Unicode it is: “Tiếng Việt”') },
    { message: expect.stringContaining('“mọi người”') },
  ]);
});

it('takes a password as it is typed', () => {
  expect(store({ password: 'TiÕng ViÖt cùng häc' })).toEqual({ password: 'TiÕng ViÖt cùng häc' });
});
