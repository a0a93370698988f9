import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { AppError } from '../../src/domain/errors.ts';
import { caged } from '../../src/media/caged.ts';
import { describeBytes } from '../../src/media/describe-bytes.ts';
import { freeFileName, safeFileName, withEnding } from '../../src/text/file-name.ts';
import type { PictureEdits } from './take-picture-edits.ts';
import { uploadRefusal } from './upload-refusal.ts';

type UploadedFile = NonNullable<PayloadRequest['file']>;

/**
 * Refuses what is not the picture, the sound or the video it says it is, by the name of the file: people upload many at once. Of
 * pictures a freshly encoded copy is stored, cut as the editor wants it; of sound and videos a freshly packed one. None has
 * metadata, and each has a name that every system can hold.
 */
export const checkUpload: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const file = req.file;
  if (operation !== 'create' && operation !== 'update') return args;
  if (!file) {
    // Payload would fetch the file from an address that is named instead, past these checks.
    if (operation === 'create' && !('duplicateFromID' in args && args.duplicateFromID))
      throw uploadRefusal({ error: new AppError('media.no-file'), req });
    return args;
  }
  const given = file.name;
  file.name = safeFileName(given);
  try {
    const { seconds } = await checkFile(file, (req.context.pictureEdits ?? {}) as PictureEdits);
    // For `stampSeconds`: a long recording takes seconds to read.
    req.context.uploadSeconds = seconds;
    file.size = file.data.length;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw uploadRefusal({ name: given, error, req });
  }
  file.name = freeFileName(file.name, await storedNames(req));
  return args;
};

/** Also those that only differ in case: Windows and ZIP programs there take them for one. */
async function storedNames({ payload }: PayloadRequest): Promise<string[]> {
  const found = await payload.find({ collection: 'media', select: { filename: true }, pagination: false, depth: 0 });
  return found.docs.flatMap(({ filename }) => filename ?? []);
}

/** `seconds`: length of a recording. */
type Checked = { seconds: number | null };

/** Enough to say what else a file is. */
const headBytes = 64;

async function checkFile(file: UploadedFile, { crop }: PictureEdits): Promise<Checked> {
  const [kind] = file.mimetype.split('/');
  if (kind === 'audio') return replaceSound(file);
  if (kind === 'image') await replacePicture(file, crop);
  else if (kind === 'video') await replaceVideo(file);
  // A file without a type must not pass the checks: Payload would guess the type from the first bytes.
  else throw new AppError('media.other-type', { params: { got: describeBytes(file.data.subarray(0, headBytes)) } });
  return { seconds: null };
}

async function replacePicture(file: UploadedFile, crop: PictureEdits['crop']): Promise<void> {
  const { bytes, mimeType } = await caged.picture({ bytes: file.data, mimeType: file.mimetype, crop });
  file.data = Buffer.from(bytes);
  file.mimetype = mimeType;
  const endings = pictureEndings[mimeType] ?? [];
  const isNamed = endings.some((ending) => file.name.toLowerCase().endsWith(ending));
  if (!isNamed) file.name = withEnding(file.name, endings[0] ?? '');
}

/** The usual one first. */
const pictureEndings: Record<string, string[]> = {
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
};

/** Browsers and telephones name the same video in many ways. */
async function replaceVideo(file: UploadedFile): Promise<void> {
  const { bytes, mimeType, ending } = await caged.video(file.data);
  file.data = bytes;
  file.mimetype = mimeType;
  file.name = withEnding(file.name, ending);
}

/** Browsers have five names for M4A. The type of the bytes is stored, with the ending that players know. */
async function replaceSound(file: UploadedFile): Promise<Checked> {
  const { bytes, mimeType, ending, seconds } = await caged.sound(file.data);
  file.data = bytes;
  file.mimetype = mimeType;
  file.name = withEnding(file.name, ending);
  return { seconds };
}
