import type { FieldHook, TextareaFieldValidation } from 'payload';
import { AppError } from '../../src/domain/errors.ts';
import { toWebVtt } from '../../src/media/captions/srt.ts';
import { checkCaptions } from '../../src/media/captions/webvtt.ts';
import { languageOfRequest } from '../fields/words.ts';

/** Most programs save captions as SRT. Editors need not know the difference. */
export const turnSrtIntoWebVtt: FieldHook = ({ value }) => (typeof value === 'string' ? toWebVtt(value) : value);

/** Names the line that is wrong, or that comes after the video has ended, in the locale that is being edited. */
export const checkCaptionsField: TextareaFieldValidation = (value, { data, req }) => {
  if (typeof value !== 'string' || value.trim() === '') return true;
  const { durationSeconds } = data as { durationSeconds?: number };
  try {
    checkCaptions(toWebVtt(value), { seconds: durationSeconds ?? Number.POSITIVE_INFINITY });
    return true;
  } catch (error) {
    if (error instanceof AppError) return error.sentence(languageOfRequest(req));
    throw error;
  }
};
