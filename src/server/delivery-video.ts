import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { DeliveryImage, DeliveryVideo } from '../channels/contract/content.ts';
import type { Content, FileRef } from '../domain/content.ts';
import { AppError } from '../domain/errors.ts';
import type { VideoFacts } from '../domain/video.ts';
import type { BlobStore } from '../store/blob-store.ts';
import { posterFrame } from '../video/convert.ts';
import { probeVideo } from '../video/probe.ts';
import { fileSource } from '../video/source.ts';

type Parts = { content: Content; store: Pick<BlobStore, 'path' | 'get'> };

const poster = { widthPx: 1_280, heightPx: 720 };

/**
 * The film of a piece as channels take it, read from the frozen upload; `null` when the piece has none. Throws `video.*` for a
 * file that is none, and `store.blob-missing`.
 */
export async function deliveryVideo({ content, store }: Parts): Promise<DeliveryVideo | null> {
  const file = content.type === 'video' ? content.files.find(({ mimeType }) => mimeType.startsWith('video/')) : undefined;
  if (file === undefined) return null;
  const path = await store.path(file.sha256);
  const source = await fileSource(path);
  const facts = await probeVideo(source);
  return {
    ...source,
    mimeType: file.mimeType,
    sha256: file.sha256,
    facts,
    poster: await posterOf({ content, store, path, facts }),
    captions: [],
    url: null,
  };
}

/** The still that the editor laid beside the film, or else a telling frame. Without ffmpeg the platform chooses one itself. */
async function posterOf({
  content,
  store,
  path,
  facts,
}: Parts & { path: string; facts: VideoFacts }): Promise<DeliveryImage | null> {
  const still = content.files.find(({ mimeType }) => mimeType.startsWith('image/'));
  const bytes = still === undefined ? await frameOrNone({ inputPath: path, facts }) : await fitted(await store.get(still.sha256));
  if (bytes === null) return null;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...poster, mimeType: 'image/jpeg', bytes, sha256, alt: altOf(still, content), url: null };
}

async function frameOrNone(args: { inputPath: string; facts: VideoFacts }): Promise<Uint8Array | null> {
  try {
    return await posterFrame(args);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

function fitted(picture: Uint8Array): Promise<Buffer> {
  const { widthPx, heightPx } = poster;
  return sharp(picture).resize(widthPx, heightPx, { fit: 'contain', background: '#000' }).jpeg({ quality: 88 }).toBuffer();
}

function altOf(still: FileRef | undefined, { title }: Content): string {
  return still?.alt.vi || title.vi;
}
