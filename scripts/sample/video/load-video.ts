import type { Payload, TypedUser } from 'payload';
import { AppError } from '../../../src/domain/errors.ts';
import { captionsOf, fraudVideo } from './fraud-video.ts';
import { makeVideo } from './make-video.ts';

/**
 * Gives the sample's script a video and its captions, as an editor would. A document that has a file already stays as it is;
 * without ffmpeg it stays a script.
 */
export async function loadVideo({ payload, editor }: { payload: Payload; editor: TypedUser }): Promise<void> {
  const rights = { overrideAccess: false, user: editor, locale: 'vi', depth: 0 } as const;
  const { docs } = await payload.find({
    collection: 'videos',
    where: { key: { equals: fraudVideo.videoId } },
    limit: 1,
    ...rights,
  });
  const [video] = docs;
  if (!video || (video.files ?? []).length > 0) return;
  const { shots, filename: name, alt } = fraudVideo;
  const data = await makeVideo({ title: video.title ?? '', issuer: video.issuerName ?? '', shots }).catch(noneWithoutFfmpeg);
  if (data === null) return;
  const file = { data, name, mimetype: 'video/mp4', size: data.length };
  const { id } = await payload.create({ collection: 'media', data: { alt }, file, ...rights });
  await payload.update({ collection: 'videos', id: video.id, data: { files: [id], captions: captionsOf(shots) }, ...rights });
}

function noneWithoutFfmpeg(error: unknown): null {
  if (error instanceof AppError && error.code === 'video.ffmpeg-missing') return null;
  throw error;
}
