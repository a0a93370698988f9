'use client';

import { useAllFormFields, useForm, useFormModified, useFormProcessing, useFormSubmitted, useLocale } from '@payloadcms/ui';
import { useEffect, useRef } from 'react';
import { useSaveWhenBack } from '../connection/use-save-when-back.ts';
import { useAskAgain } from './ask-again.ts';
import { clearedOf, type FormFields, isTypedOver, isUntouched, refusedIn } from './refusals.ts';
import { RefusedFields } from './refused-fields.tsx';

/** Longer than the form rests before it asks: 250 ms, and what a busy machine adds. */
const restMs = 600;

/**
 * While somebody types, Payload asks the server about the form. An answer to what was asked before a save takes away what the
 * save was refused for: on a slow line nobody could read it. So it is put back, until something is typed.
 */
export function KeepRefusals() {
  const [fields, dispatch] = useAllFormFields();
  const { setModified } = useForm();
  const isProcessing = useFormProcessing();
  const isSubmitted = useFormSubmitted();
  /** A save has ended, and the fields that say why it was refused may come a moment later. */
  const isAwaited = useRef(false);
  const refused = useRef<FormFields | null>(null);
  useKeptChanges(fields);
  useAskAgain(fields, dispatch);
  useSaveWhenBack();
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
    if (errors.length === 0) return;
    dispatch({ type: 'ADD_SERVER_ERRORS', errors });
    // The form would ask the server about what was put back, the answer would take it away again, and so on without end. It does
    // not ask while there is nothing to save.
    setModified(false);
    setTimeout(() => {
      // A save that went through meanwhile has nothing left.
      if (refused.current !== null) setModified(true);
    }, restMs);
  }, [fields, dispatch, isProcessing, isSubmitted, setModified]);
  return <RefusedFields fields={fields} />;
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
  const shown = useRef(locale);
  /** Since the form was opened or saved, something was changed. */
  const isChanged = useRef(false);
  const forgetsUntil = useRef(0);
  useEffect(() => {
    if (isModified) isChanged.current = true;
    if (isModified || isProcessing) isFresh.current = false;
    else if (isFresh.current && Object.values(fields).some(isTypedOver)) setModified(true);
  }, [fields, isModified, isProcessing, setModified]);
  useEffect(() => {
    if (wasProcessing.current && !isProcessing) {
      isChanged.current = isSubmitted;
      if (isSubmitted) setModified(true);
    }
    wasProcessing.current = isProcessing;
  }, [isProcessing, isSubmitted, setModified]);
  useEffect(() => {
    const before = shown.current;
    shown.current = locale;
    if (before === locale) return;
    // In another language it is another form. At first there is none.
    if (before.code && before.code !== locale.code) isChanged.current = false;
    else if (isChanged.current) {
      forgetsUntil.current = performance.now() + forgetsMs;
      // A save that is under way says at its end what is left.
      if (!wasProcessing.current) setTimeout(() => setModified(true));
    }
  }, [locale, setModified]);
  useEffect(() => {
    const isForgotten = !isModified && !isProcessing && isChanged.current;
    if (!isForgotten || performance.now() > forgetsUntil.current) return;
    const timer = setTimeout(() => setModified(true));
    return () => clearTimeout(timer);
  }, [isModified, isProcessing, setModified]);
}

/** How long after the account's language has come the form may forget: on a busy machine its effects come late. */
const forgetsMs = 10_000;
