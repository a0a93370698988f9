import { APIError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload';
import { AppError } from '../../src/domain/errors.ts';
import { checkPicture } from '../../src/media/picture/clean-picture.ts';
import { cleanSound } from '../../src/media/sound/clean-sound.ts';
import { cleanVideo } from '../../src/media/video/clean-video.ts';
import { probeVideo } from '../../src/media/video/probe.ts';
import { bytesSource } from '../../src/media/video/source.ts';
import { languageOfRequest } from '../fields/words.ts';

type UploadedFile = NonNullable<PayloadRequest['file']>;

/**
 * Refuses what is not the picture, the sound or the video it says it is. Of pictures a freshly encoded copy is stored, of sound
 * and videos a freshly packed one, without metadata.
 */
export const checkUpload: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const file = req.file;
  if (!file || (operation !== 'create' && operation !== 'update')) return args;
  try {
    const { seconds } = await checkFile(file);
    // For `stampSeconds`: a long recording takes seconds to read.
    req.context.uploadSeconds = seconds;
    file.size = file.data.length;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new APIError(error.sentence(languageOfRequest(req)), 400, { code: error.code }, true);
  }
  return args;
};

/** `seconds`: length of a recording. */
type Checked = { seconds: number | null };

async function checkFile(file: UploadedFile): Promise<Checked> {
  const [kind] = file.mimetype.split('/');
  if (kind === 'audio') return replaceSound(file);
  if (kind === 'image') await replacePicture(file);
  else if (kind === 'video') await replaceVideo(file);
  // A file without a type must not pass the checks: Payload would guess the type from the first bytes.
  else throw new AppError('media.other-type', { params: { filename: file.name, got: file.mimetype || '?' } });
  return { seconds: null };
}

async function replacePicture(file: UploadedFile): Promise<void> {
  const { bytes, mimeType } = await checkPicture(file.data, file.mimetype);
  file.data = bytes;
  file.mimetype = mimeType;
}

/** Browsers and telephones name the same video in many ways. */
async function replaceVideo(file: UploadedFile): Promise<void> {
  await probeVideo(bytesSource(file.data));
  const { bytes, mimeType, ending } = await cleanVideo(file.data);
  file.data = bytes;
  file.mimetype = mimeType;
  file.name = file.name.replace(/(\.[^.]*)?$/, ending);
}

/** Browsers have five names for M4A. The type of the bytes is stored, with the ending that players know. */
async function replaceSound(file: UploadedFile): Promise<Checked> {
  const { bytes, mimeType, ending, seconds } = await cleanSound(file.data);
  file.data = bytes;
  file.mimetype = mimeType;
  file.name = file.name.replace(/(\.[^.]*)?$/, ending);
  return { seconds };
}
