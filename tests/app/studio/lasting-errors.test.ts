import { en } from '@payloadcms/translations/languages/en';
import { expect, it } from 'vitest';
import { studioTranslations } from '../../../collections/fields/studio-translations.ts';
import { type LastingToasts, lastingErrors } from '../../../src/app/studio/toasts/lasting-errors.ts';
import { toastWords } from '../../../src/app/studio/toasts/words.ts';

type Shown = { kind: string; message: unknown; duration: number | undefined };

/** Toasts by their ids, as `sonner` keeps them: a second word about one takes its place. */
function opened() {
  const shown = new Map<string | number, Shown>();
  let last = 0;
  const say = (kind: string) => (message: unknown, options?: { id?: string | number; duration?: number }) => {
    const id = options?.id ?? ++last;
    shown.set(id, { kind, message, duration: options?.duration });
    return id;
  };
  const promise = () => 'the own way of sonner';
  const toasts: LastingToasts = { success: say('success'), error: say('error'), loading: say('loading'), promise };
  const takeBack = lastingErrors(toasts, (text) => text.startsWith('Hãy sửa'));
  return { toasts, takeBack, all: () => [...shown.values()] };
}
const rest = () => new Promise((done) => setTimeout(done));

it('an error stays until it is closed; what is said at the fields as well goes by itself', () => {
  const { toasts, all } = opened();
  toasts.error('Chưa lưu được: không liên lạc được với máy chủ.');
  toasts.error({ props: { errorMessage: 'Hãy sửa các ô chưa đúng.' } });
  toasts.error('Ngắn', { duration: 9 });
  expect(all().map(({ duration }) => duration)).toEqual([Number.POSITIVE_INFINITY, 4_000, 9]);
});

it('the end of a save takes the place of its beginning', async () => {
  const { toasts, all } = opened();
  const said = { loading: 'Đang gửi', success: (text: unknown) => text, error: (text: unknown) => text };
  toasts.promise(Promise.resolve('Đã lưu'), said);
  toasts.promise(Promise.reject('Không lưu được'), said);
  toasts.promise(new Promise(() => undefined), said);
  await rest();
  expect(all()).toEqual([
    { kind: 'success', message: 'Đã lưu', duration: 4_000 },
    { kind: 'error', message: 'Không lưu được', duration: Number.POSITIVE_INFINITY },
    { kind: 'loading', message: 'Đang gửi', duration: undefined },
  ]);
});

it('knows the sentences of Payload that the fields say as well', () => {
  const sentences = (error: Record<string, string>) => [
    error.correctInvalidFields,
    error.followingFieldsInvalid_one,
    error.followingFieldsInvalid_other,
  ];
  const known = (words: typeof toastWords.vi) =>
    [words.correct, words.one, words.many].map((each) => expect.stringContaining(each));
  expect(sentences(studioTranslations.vi.error)).toEqual(known(toastWords.vi));
  expect(sentences(en.translations.error)).toEqual(known(toastWords.en));
});

it('is taken back', () => {
  const { toasts, takeBack, all } = opened();
  takeBack();
  toasts.error('Lỗi');
  expect([all()[0]?.duration, toasts.promise(Promise.resolve())]).toEqual([undefined, 'the own way of sonner']);
});
