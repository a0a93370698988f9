'use client';

import { type useAllFormFields, useFormModified, useFormProcessing } from '@payloadcms/ui';
import { type Dispatch, useEffect, useRef } from 'react';
import { isAnswered, type Question } from './questions.ts';
import { type FormFields, isOtherForm } from './refusals.ts';

/** How long a change may stay without an answer until it is asked again, in milliseconds: about four of the form's own rests. */
const firstMs = 1_000;
/** The pause doubles up to this, and goes on for ten minutes: the studio may be away for a while. */
const longestMs = 30_000;
const mostTimes = 24;
/** A field that nobody sees and no save sends. */
const path = 'asked-again';

/**
 * What is changed in a form is asked of the server until there is an answer. Payload asks 250 ms after the last change, but not
 * when an answer to an earlier question came within these: then a new row stays empty, and what a choice should show stays
 * hidden. It does not ask again either after a question that failed.
 */
export function useAskAgain(fields: FormFields, dispatch: Dispatch<Parameters<ReturnType<typeof useAllFormFields>[1]>[0]>): void {
  const isModified = useFormModified();
  const isProcessing = useFormProcessing();
  const seen = useRef(fields);
  const questions = useQuestions();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (isProcessing) clearTimeout(timer.current);
    // Payload may forget for a moment that there is something to save: what changes then is asked about afterwards.
    if (isProcessing || !isModified) return;
    const before = seen.current;
    seen.current = fields;
    if (!isOtherForm(before, fields)) return;
    const changedAt = performance.now();
    const ask = (times: number) => {
      if (isAnswered(questions.current, changedAt)) return;
      dispatch({ type: 'UPDATE', path, disableFormData: true, initialValue: changedAt + times });
      if (times < mostTimes) timer.current = setTimeout(ask, Math.min(firstMs * 2 ** times, longestMs), times + 1);
    };
    clearTimeout(timer.current);
    timer.current = setTimeout(ask, firstMs, 1);
  }, [fields, dispatch, isModified, isProcessing, questions]);
  useEffect(() => () => clearTimeout(timer.current), []);
}

/** Enough to know what was under way at a change that is asked about again. */
const kept = 20;

/** Questions that have ended. A form asks at the address of its page. */
function useQuestions() {
  const questions = useRef<Question[]>([]);
  useEffect(() => {
    const observer = new PerformanceObserver((list) => {
      const here = location.href.replace(location.hash, '');
      const ended = (list.getEntries() as PerformanceResourceTiming[])
        .filter(({ name }) => name === here)
        .map(({ startTime: start, responseEnd: end, responseStatus }) => ({ start, end, isAnswered: isAnswer(responseStatus) }));
      questions.current = [...questions.current, ...ended].slice(-kept);
    });
    observer.observe({ type: 'resource' });
    return () => observer.disconnect();
  }, []);
  return questions;
}

/** No status: the network broke off. An old browser does not tell. */
const isAnswer = (status: number | undefined): boolean => status === undefined || (status > 0 && status < 400);
