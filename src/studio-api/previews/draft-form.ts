import { contentTypeIn } from '../../domain/content-list.ts';
import { AppError } from '../../domain/errors.ts';
import { locales } from '../../domain/locale.ts';
import type { DraftForm } from '../../workflow/freeze/draft-content.ts';

/** A form as it is open, with its pictures and long texts left out: nothing of it is stored. */
export const mostFormBytes = 2_000_000;

/** The open form that was sent. Throws `request.invalid` where it is none. */
export function readDraftForm({ collection, id, locale, values }: Record<string, unknown>): DraftForm {
  const type = contentTypeIn(collection);
  const language = locales.find((code) => code === locale);
  const isForm = values !== null && typeof values === 'object' && !Array.isArray(values);
  if (type === null || language === undefined || !isForm)
    throw new AppError('request.invalid', { params: { detail: { vi: 'thiếu nội dung biểu mẫu', en: 'the form is missing' } } });
  return { type, id: typeof id === 'string' && id !== '' ? id : null, locale: language, values: values as DraftForm['values'] };
}
