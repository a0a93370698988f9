import { beforeEach, expect, it } from 'vitest';
import { tellOfUploads } from '../../src/app/studio/uploads/tell-of-uploads.ts';
import { uploadWords } from '../../src/app/studio/uploads/words.ts';

type Shown = { id: number; kind: string; message: unknown; options?: Record<string, unknown> };
let shown: Shown[] = [];
let toasts: Parameters<typeof tellOfUploads<unknown>>[0];
let takeBack: () => void;

beforeEach(() => {
  shown = [];
  let last = 0;
  const say = (kind: string) => (message: unknown, options?: object) => {
    last += 1;
    shown.push({ id: last, kind, message, ...(options && { options: options as Record<string, unknown> }) });
    return last;
  };
  const dismiss = (id: string | number) => {
    shown = shown.filter((each) => each.id !== id);
  };
  toasts = { success: say('success'), error: say('error'), dismiss };
  takeBack = tellOfUploads<unknown>(toasts, { ...uploadWords.vi, list: (reasons) => reasons });
});

/** As Payload's form says it: an element with the server's answer for each file, then how many. */
const element = (errorMessage: string) => ({ type: 'FieldErrorsToast', props: { errorMessage } });

it('names the two refused of five files in one toast that stays, in Vietnamese', () => {
  toasts.error(element('Lỗi của một tài liệu khác, lưu trước đó'));
  toasts.error(element('“hop.pdf”: Đây là tệp PDF, thuộc loại không nhận.'));
  toasts.error(element('“IMG_1.HEIC”: Đây là ảnh HEIC (của iPhone).'));
  toasts.success('Successfully saved 3 files');
  toasts.error('Failed to save 2 files');
  expect(shown.map(({ kind, message }) => [kind, message]).slice(1)).toEqual([
    ['success', 'Đã lưu 3 tệp.'],
    ['error', 'Không lưu được 2 tệp. Các tệp này vẫn còn trong biểu mẫu:'],
  ]);
  expect(shown.at(-1)?.options).toMatchObject({
    description: ['“hop.pdf”: Đây là tệp PDF, thuộc loại không nhận.', '“IMG_1.HEIC”: Đây là ảnh HEIC (của iPhone).'],
    duration: Number.POSITIVE_INFINITY,
    closeButton: true,
  });
});

it('leaves every other toast as it is', () => {
  toasts.success('Đã cập nhật', { duration: 5 });
  toasts.error('Đã xảy ra lỗi');
  expect(shown).toEqual([
    { id: 1, kind: 'success', message: 'Đã cập nhật', options: { duration: 5 } },
    { id: 2, kind: 'error', message: 'Đã xảy ra lỗi' },
  ]);
});

it('says nothing of an earlier round again, and speaks English to English readers', () => {
  toasts.error(element('“a.pdf”: không nhận'));
  toasts.error('Failed to save 1 files');
  takeBack();
  takeBack = tellOfUploads<unknown>(toasts, { ...uploadWords.en, list: (reasons) => reasons });
  toasts.error('Tệp lớn hơn 50 MB');
  toasts.error('Failed to save 1 files');
  expect(shown.at(-1)).toMatchObject({
    message: 'One file was not saved and is still in the form:',
    options: { description: ['Tệp lớn hơn 50 MB'] },
  });
});

it('knows the sentences that this version of Payload says', async () => {
  const { readFile } = await import('node:fs/promises');
  const form = await readFile('node_modules/@payloadcms/ui/dist/elements/BulkUpload/FormsManager/index.js', 'utf8');
  expect(form).toMatch(/`Successfully saved \$\{\w+\} files`/);
  expect(form).toMatch(/`Failed to save \$\{\w+\} files`/);
});
