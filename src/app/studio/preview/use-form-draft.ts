'use client';

import { useAllFormFields, useDebounce, useDocumentInfo, useLocale } from '@payloadcms/ui';
import { reduceFieldsToValues } from 'payload/shared';
import { useMemo } from 'react';

/** The open form as the studio's endpoints take it. */
export type FormDraft = { collection: string; id: string | null; locale: string; values: Record<string, unknown> };

/** After the last key. Payload asks for its own part of the form after 250 ms: the picture is there before that. */
const restMs = 50;

/** The form as it stands, once nobody has typed for a moment. `null` before it is there. */
export function useFormDraft(): FormDraft | null {
  const { id, collectionSlug } = useDocumentInfo();
  const { code: locale } = useLocale();
  const [fields] = useAllFormFields();
  const rested = useDebounce(fields, restMs);
  return useMemo(() => {
    // The language comes a moment after the form.
    if (!collectionSlug || !locale || Object.keys(rested).length === 0) return null;
    const values = reduceFieldsToValues(rested, true) as Record<string, unknown>;
    return { collection: collectionSlug, id: id === undefined ? null : String(id), locale, values };
  }, [rested, id, collectionSlug, locale]);
}
