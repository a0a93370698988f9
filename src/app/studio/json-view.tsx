'use client';

import { useField } from '@payloadcms/ui';
import type { ReaderText } from '../../domain/reader-language.ts';
import { useLanguage } from './use-language.ts';
import { sharedWords } from './words.ts';

/** Shows recorded JSON, read-only. Payload's own editor is loaded from another host, which a closed network cannot reach. */
export function JsonView({ path, title }: { path: string; title: ReaderText }) {
  const language = useLanguage();
  const { value } = useField<unknown>({ path });
  const isEmpty = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  return (
    <details className="pano-json">
      <summary>
        {title[language]}
        {isEmpty ? ` ${sharedWords[language].isEmpty}` : null}
      </summary>
      {isEmpty ? null : <pre>{JSON.stringify(value, null, 2)}</pre>}
    </details>
  );
}
