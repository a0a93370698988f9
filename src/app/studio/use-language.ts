'use client';

import { useTranslation } from '@payloadcms/ui';
import { type ReaderLanguage, readerLanguage } from '../../domain/reader-language.ts';

/** The reader's language in a client component. Server components get it from `i18n.language`. */
export function useLanguage(): ReaderLanguage {
  return readerLanguage(useTranslation().i18n.language);
}
