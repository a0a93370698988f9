import { useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import { connection, onBack } from './connection.ts';

/**
 * A save of this form that did not arrive goes out by itself once the server answers again, with what was typed since. Not of a
 * new document: it may have arrived, and would be made twice.
 */
export function useSaveWhenBack(): void {
  const { id, collectionSlug } = useDocumentInfo();
  const { submit } = useForm();
  const isModified = useFormModified();
  const now = useRef({ submit, isModified });
  useEffect(() => {
    now.current = { submit, isModified };
  });
  useEffect(() => {
    if (id === undefined) return;
    return onBack(() => {
      if (connection?.lostSave() === `PATCH /api/${collectionSlug}/${id}` && now.current.isModified) void now.current.submit();
    });
  }, [id, collectionSlug]);
}
