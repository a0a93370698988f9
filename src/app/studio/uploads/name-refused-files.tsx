'use client';

import { toast } from '@payloadcms/ui';
import { type ReactNode, useEffect } from 'react';
import { useLanguage } from '../use-language.ts';
import { type Toasts, tellOfUploads } from './tell-of-uploads.ts';
import { uploadWords } from './words.ts';

/** Around the whole studio: files are uploaded from the list and from inside every document. */
export function NameRefusedFiles({ children }: { children: ReactNode }) {
  const language = useLanguage();
  useEffect(() => {
    const list = (reasons: string[]) => (
      <ul className="pano-refused-files">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    );
    return tellOfUploads<ReactNode>(toast as unknown as Toasts<ReactNode>, { ...uploadWords[language], list });
  }, [language]);
  return children;
}
