import type { UploadFieldSingleValidation } from 'payload';
import { AppError } from '../../src/domain/errors.ts';
import { checkLogo } from '../../src/media/picture/clean-picture.ts';
import { languageOfRequest } from '../fields/words.ts';

/** A unit may have no logo. The file itself was decoded and encoded again when it was uploaded. */
export const checkUnitLogo: UploadFieldSingleValidation = async (value, { req }) => {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
  if (typeof id !== 'string' && typeof id !== 'number') return true;
  const file = await req.payload.findByID({ collection: 'media', id: String(id), depth: 0, req });
  try {
    checkLogo({ widthPx: file.width ?? 0, heightPx: file.height ?? 0, mimeType: file.mimeType ?? '' });
    return true;
  } catch (error) {
    if (error instanceof AppError) return error.sentence(languageOfRequest(req));
    throw error;
  }
};
