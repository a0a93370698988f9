'use client';

import { useAllFormFields, useForm, useFormProcessing, useFormSubmitted } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import { clearedOf, type FormFields, isUntouched, refusedIn } from './refusals.ts';

/**
 * While somebody types, Payload asks the server about the form. An answer to what was asked before a save takes away what the
 * save was refused for: on a slow line nobody could read it. So it is put back, until something is typed. And a form whose save was
 * refused still has something to save: Payload would shut the button and let the page be left without a word.
 */
export function KeepRefusals() {
  const [fields, dispatch] = useAllFormFields();
  const isProcessing = useFormProcessing();
  const isSubmitted = useFormSubmitted();
  /** A save has ended, and the fields that say why it was refused may come a moment later. */
  const isAwaited = useRef(false);
  const refused = useRef<FormFields | null>(null);
  const { setModified } = useForm();
  const wasProcessing = useRef(false);
  useEffect(() => {
    if (wasProcessing.current && !isProcessing && isSubmitted) setModified(true);
    wasProcessing.current = isProcessing;
  }, [isProcessing, isSubmitted, setModified]);
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
