import sharp from 'sharp';
import type { Answer } from '../kit/answer.ts';
import type { Call } from '../kit/call.ts';
import { problem } from './problem.ts';
import type { TelegramState } from './state.ts';

const maxPhotoBytes = 10 * 1024 * 1024;

/** `file_id` | `attach://name` | an upload under the field's own name. Gives the id of a stored picture, or a refusal. */
export async function takePhoto(
  state: TelegramState,
  { files }: Call,
  given: string | null,
): Promise<{ id: string } | { refusal: Answer }> {
  if (given !== null && state.media.has(given)) return { id: given };
  const file = files.get(given === null ? 'photo' : given.replace(/^attach:\/\//, ''));
  if (file === undefined)
    return { refusal: problem(400, 'Bad Request: wrong remote file identifier specified: Wrong string length') };
  const bytes = Buffer.from(await file.arrayBuffer());
  const facts = await sharp(bytes)
    .metadata()
    .catch(() => null);
  const { width = 0, height = 0 } = facts ?? {};
  const isGood = bytes.length <= maxPhotoBytes && width + height <= 10_000 && Math.max(width / height, height / width) <= 20;
  if (facts === null || !isGood) return { refusal: problem(400, 'Bad Request: PHOTO_INVALID_DIMENSIONS') };
  const id = `AgACAgUAAx${state.nextId()}`;
  state.media.set(id, { id, accountId: '', bytes, mimeType: `image/${facts.format}`, alt: '', isPublished: false });
  return { id };
}

/** Smallest first, as Telegram lists them; the last is the whole picture. */
export function photoSizes(id: string): { file_id: string; width: number; height: number }[] {
  return [
    { file_id: `${id}_s`, width: 90, height: 90 },
    { file_id: id, width: 1080, height: 1080 },
  ];
}
