'use client';

import { toast } from '@payloadcms/ui';
import { type ReactNode, useEffect } from 'react';
import { useLanguage } from '../use-language.ts';
import { type LastingToasts, lastingErrors } from './lasting-errors.ts';
import { toastWords } from './words.ts';

/** Around the whole studio: an error is there until it was read. */
export function KeepErrors({ children }: { children: ReactNode }) {
  const language = useLanguage();
  useEffect(() => {
    const beginnings = Object.values(toastWords[language]);
    const isSaidElsewhere = (text: string) => beginnings.some((beginning) => text.startsWith(beginning));
    return lastingErrors(toast as unknown as LastingToasts, isSaidElsewhere);
  }, [language]);
  return children;
}
