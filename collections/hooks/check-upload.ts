import { APIError, type CollectionBeforeOperationHook } from 'payload';
import { AppError } from '../../src/domain/errors.ts';
import { checkPicture } from '../../src/render/picture.ts';

/** Refuses what is not the picture it says it is, and stores a freshly encoded copy without its metadata. */
export const checkUpload: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const file = req.file;
  if (!file || (operation !== 'create' && operation !== 'update') || !file.mimetype.startsWith('image/')) return args;
  try {
    const picture = await checkPicture(file.data, file.mimetype);
    file.data = picture.bytes;
    file.size = picture.bytes.length;
  } catch (error) {
    if (error instanceof AppError) throw new APIError(error.forPeople, 400, { code: error.code }, true);
    throw error;
  }
  return args;
};
