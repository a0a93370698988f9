'use client';

import { type useAllFormFields, useFormModified, useFormProcessing } from '@payloadcms/ui';
import { type Dispatch, useEffect, useRef } from 'react';
import { type FormFields, isOtherForm } from './refusals.ts';

/** How long a change may stay without an answer until it is asked again, in milliseconds: about four of the form's own rests. */
const firstMs = 1_000;
const mostTimes = 5;
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
  const answered = useLastAnswered();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const before = seen.current;
    seen.current = fields;
    if (isProcessing) clearTimeout(timer.current);
    if (isProcessing || !isModified || !isOtherForm(before, fields)) return;
    const changedAt = performance.now();
    const ask = (times: number) => {
      if (answered.current >= changedAt) return;
      dispatch({ type: 'UPDATE', path, disableFormData: true, initialValue: changedAt + times });
      if (times < mostTimes) timer.current = setTimeout(ask, firstMs * 2 ** times, times + 1);
    };
    clearTimeout(timer.current);
    timer.current = setTimeout(ask, firstMs, 1);
  }, [fields, dispatch, isModified, isProcessing, answered]);
  useEffect(() => () => clearTimeout(timer.current), []);
}

/** When the newest question that has been answered was asked, on the page's clock. A form asks at the address of its page. */
function useLastAnswered() {
  const last = useRef(0);
  useEffect(() => {
    const observer = new PerformanceObserver((list) => {
      const here = location.href.replace(location.hash, '');
      for (const { name, startTime, responseStatus } of list.getEntries() as PerformanceResourceTiming[])
        if (name === here && isAnswer(responseStatus)) last.current = Math.max(last.current, startTime);
    });
    observer.observe({ type: 'resource' });
    return () => observer.disconnect();
  }, []);
  return last;
}

/** No status: the network broke off. An old browser does not tell. */
const isAnswer = (status: number | undefined): boolean => status === undefined || (status > 0 && status < 400);
