import { fieldWords, languageOfRequest, type ReaderRequest } from './words.ts';

/**
 * Vietnamese is required, the other languages may come later: Payload's own `required` would ask for a whole translation before
 * the first translated word can be saved.
 */
export function requiredInVietnamese(
  value: unknown,
  { req }: { req: ReaderRequest & { locale?: string | null } },
): true | string {
  const isTranslation = typeof req.locale === 'string' && req.locale !== 'vi' && req.locale !== 'all';
  if (isTranslation || (typeof value === 'string' && value.trim() !== '')) return true;
  return fieldWords[languageOfRequest(req)].vietnameseNeeded;
}
