import type { CollectionBeforeChangeHook } from 'payload';
import { toRecurrence } from '../../src/db/schedules.ts';
import { describe } from '../../src/schedule/describe.ts';

/** Stamps the recurrence in words, and makes the worker plan it again from now on. */
export const stampRecurrence: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const recurrence = toRecurrence({ ...originalDoc, ...data });
  return {
    ...data,
    timeZone: recurrence.timeZone,
    time: recurrence.time,
    summary: describe(recurrence),
    activeFrom: new Date().toISOString(),
    expandedUntil: null,
  };
};
