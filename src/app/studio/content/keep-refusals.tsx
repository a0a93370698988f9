'use client';

import { useAllFormFields, useForm, useFormModified, useFormProcessing, useFormSubmitted, useLocale } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import { clearedOf, type FormFields, isTypedOver, isUntouched, refusedIn } from './refusals.ts';

/**
 * While somebody types, Payload asks the server about the form. An answer to what was asked before a save takes away what the
 * save was refused for: on a slow line nobody could read it. So it is put back, until something is typed.
 */
export function KeepRefusals() {
  const [fields, dispatch] = useAllFormFields();
  const isProcessing = useFormProcessing();
  const isSubmitted = useFormSubmitted();
  /** A save has ended, and the fields that say why it was refused may come a moment later. */
  const isAwaited = useRef(false);
  const refused = useRef<FormFields | null>(null);
  useKeptChanges(fields);
  useEffect(() => {
    if (isProcessing) isAwaited.current = true;
    if (isProcessing || !isSubmitted) refused.current = null;
    else if (isAwaited.current) {
      refused.current = refusedIn(fields);
      isAwaited.current = refused.current === null;
    }
    if (refused.current === null) return;
    if (!isUntouched(fields, refused.current)) {
      refused.current = null;
      return;
    }
    const errors = clearedOf(fields, refused.current);
    if (errors.length > 0) dispatch({ type: 'ADD_SERVER_ERRORS', errors });
  }, [fields, dispatch, isProcessing, isSubmitted]);
  return null;
}

/**
 * A form with something to save keeps its button and warns whoever leaves. Payload forgets that three times: when the first words
 * are typed before the form has come to rest, when the account's language of content comes, which on a slow line is after the
 * first words, and after a save that was refused.
 */
function useKeptChanges(fields: FormFields): void {
  const { setModified } = useForm();
  const isModified = useFormModified();
  const isProcessing = useFormProcessing();
  const isSubmitted = useFormSubmitted();
  const locale = useLocale();
  const isFresh = useRef(true);
  const wasProcessing = useRef(false);
  const shown = useRef(locale.code);
  const isTyped = useRef(isModified);
  useEffect(() => {
    if (isModified || isProcessing) isFresh.current = false;
    else if (isFresh.current && Object.values(fields).some(isTypedOver)) setModified(true);
  }, [fields, isModified, isProcessing, setModified]);
  useEffect(() => {
    if (wasProcessing.current && !isProcessing && isSubmitted) setModified(true);
    wasProcessing.current = isProcessing;
  }, [isProcessing, isSubmitted, setModified]);
  useEffect(() => {
    const isSame = shown.current === locale.code;
    shown.current = locale.code;
    // Effects of the form run after this one: then it has forgotten.
    const later = isSame && isTyped.current ? setTimeout(() => setModified(true)) : undefined;
    return () => clearTimeout(later);
  }, [locale, setModified]);
  useEffect(() => {
    isTyped.current = isModified;
  }, [isModified]);
}
