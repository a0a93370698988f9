import { fieldWords, languageOfRequest, type ReaderRequest } from './words.ts';

/**
 * Requires the Vietnamese text only. Other languages may come later: Payload's own `required` would refuse to save a translation
 * before all of its fields are filled in.
 */
export function requiredInVietnamese(
  value: unknown,
  { req }: { req: ReaderRequest & { locale?: string | null } },
): true | string {
  const isTranslation = typeof req.locale === 'string' && req.locale !== 'vi' && req.locale !== 'all';
  if (isTranslation || (typeof value === 'string' && value.trim() !== '')) return true;
  return fieldWords[languageOfRequest(req)].vietnameseNeeded;
}
