import { APIError, type CollectionBeforeChangeHook } from 'payload';
import { toRecurrence } from '../../src/db/schedules.ts';
import { AppError } from '../../src/domain/errors.ts';
import { describe } from '../../src/schedule/describe.ts';
import { validateRecurrence } from '../../src/schedule/validate.ts';

/** Checks the recurrence, writes it out in words, and lets the worker plan it anew from now on. */
export const planRecurrence: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const recurrence = toRecurrence({ ...originalDoc, ...data });
  const now = new Date();
  try {
    validateRecurrence(recurrence, data.isActive === false ? {} : { now });
  } catch (error) {
    if (error instanceof AppError) throw new APIError(error.forPeople, 400, { code: error.code }, true);
    throw error;
  }
  return { ...data, summary: describe(recurrence), activeFrom: now.toISOString(), expandedUntil: null };
};
