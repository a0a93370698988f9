import { APIError, type CollectionBeforeOperationHook } from 'payload';
import { AppError } from '../../src/domain/errors.ts';
import { checkPicture } from '../../src/render/picture.ts';
import { probeVideo } from '../../src/video/probe.ts';
import { bytesSource } from '../../src/video/source.ts';

/** Refuses what is not the picture or the video it says it is. Of pictures a freshly encoded copy is stored, without metadata. */
export const checkUpload: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const file = req.file;
  if (!file || (operation !== 'create' && operation !== 'update')) return args;
  try {
    if (file.mimetype.startsWith('image/')) file.data = (await checkPicture(file.data, file.mimetype)).bytes;
    if (file.mimetype.startsWith('video/')) await probeVideo(bytesSource(file.data));
    file.size = file.data.length;
  } catch (error) {
    if (error instanceof AppError) throw new APIError(error.forPeople, 400, { code: error.code }, true);
    throw error;
  }
  return args;
};
