import type { FieldHook, TextareaFieldValidation } from 'payload';
import { AppError } from '../../src/domain/errors.ts';
import { caged } from '../../src/media/caged.ts';
import { languageOfRequest } from '../fields/words.ts';

/** Most programs save captions as SRT. Editors need not know the difference. */
export const turnSrtIntoWebVtt: FieldHook = async ({ value }) => {
  if (typeof value !== 'string' || value.trim() === '') return value;
  // What its parser does not survive stays as it is: `checkCaptionsField` says why.
  return caged.webVtt(value).catch((error: unknown) => {
    if (error instanceof AppError) return value;
    throw error;
  });
};

/** Names the line that is wrong, or that comes after the video has ended, in the locale that is being edited. */
export const checkCaptionsField: TextareaFieldValidation = async (value, { data, req }) => {
  if (typeof value !== 'string' || value.trim() === '') return true;
  const { durationSeconds } = data as { durationSeconds?: number };
  try {
    await caged.captions({ text: value, seconds: durationSeconds ?? null });
    return true;
  } catch (error) {
    if (error instanceof AppError) return error.sentence(languageOfRequest(req));
    throw error;
  }
};
