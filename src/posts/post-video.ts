import sharp from 'sharp';
import type { DeliveryImage, DeliveryVideo } from '../channels/contract/delivery-content.ts';
import type { VideoLimits } from '../channels/contract/limits.ts';
import type { Content, FileRef } from '../domain/content.ts';
import { type Cue, parseWebVtt } from '../media/captions/webvtt.ts';
import { plannedFacts, planRendition } from '../media/video/plan-rendition.ts';
import type { PosterSize, VideoSource } from '../media/video/posters.ts';
import { probeVideo } from '../media/video/probe.ts';
import { fileSource } from '../media/video/source.ts';
import type { VideoCache } from '../media/video/video-cache.ts';
import type { VideoFile } from '../media/video/video-folder.ts';
import type { BlobStore } from '../store/blob-store.ts';
import { sha256Of } from '../store/sha256.ts';

/** Where videos come from: what goes out is made, what is only looked at is not. */
export type Videos = Pick<VideoCache, 'take' | 'poster'>;
type Sources = { store: Pick<BlobStore, 'path' | 'get'>; videos: Videos };

/** What YouTube wants as a thumbnail; as a JPEG far below its 2 MB. */
const thumbnailSize: PosterSize = { widthPx: 1_280, heightPx: 720 };

/** For previews: facts that a video will have, with nothing converted. Its bytes are those of the upload; they are not read. */
export function plannedVideos({ poster: posterOf }: Videos): Videos {
  return {
    poster: posterOf,
    take: async ({ video, rendition }): Promise<VideoFile> => {
      const facts = plannedFacts(video.facts, rendition);
      const byteLength = Math.floor((rendition.maxKbps * 125 * facts.seconds) / 2);
      return { path: video.path, sha256: video.sha256, byteLength, facts };
    },
  };
}

/**
 * The video of a piece as a channel takes it, from the frozen upload; `null` when the piece has none. Throws `video.*` for a
 * file that is none or cannot be made fit, `video.converting` while it is being made, and `store.blob-missing`.
 */
export async function deliveryVideo({
  content,
  limits,
  store,
  videos,
}: Sources & { content: Content; limits: VideoLimits }): Promise<DeliveryVideo | null> {
  const file = videoOf(content);
  if (file === undefined) return null;
  const video = await sourceOf({ file, store });
  const cues = limits.captions === 'burnt-in' ? vietnameseCues(content) : [];
  const taken = await fitting({ cues, video, limits, videos });
  const source = await fileSource(taken.path);
  return {
    read: source.read,
    byteLength: taken.byteLength,
    mimeType: taken === video ? file.mimeType : 'video/mp4',
    sha256: taken.sha256,
    facts: taken.facts,
    poster: await posterOf({ content, video, store, videos, size: thumbnailSize }),
    captions: limits.captions === 'file' ? tracksOf(content) : [],
    hasBurntCaptions: cues.length > 0,
    url: null,
  };
}

/** The poster alone, where no video can go; `null` for a piece without one. */
export async function videoPoster({ content, store, videos }: Sources & { content: Content }): Promise<DeliveryImage | null> {
  const file = videoOf(content);
  if (file === undefined) return null;
  const video = await sourceOf({ file, store });
  return posterOf({ content, video, store, videos, size: thumbnailSize });
}

/** The upload that is the video. */
export function videoOf(content: Content): FileRef | undefined {
  return content.type === 'video' ? content.files.find(({ mimeType }) => mimeType.startsWith('video/')) : undefined;
}

/** Reads what an upload is. Throws `video.*` for one that is no video, and `store.blob-missing`. */
export async function sourceOf({
  file: { sha256 },
  store,
}: {
  file: FileRef;
  store: Sources['store'];
}): Promise<VideoSource & { byteLength: number }> {
  const path = await store.path(sha256);
  const source = await fileSource(path);
  return { sha256, path, byteLength: source.byteLength, facts: await probeVideo(source) };
}

/** Captions that were written, by language. */
export function tracksOf(content: Content): { locale: string; vtt: string }[] {
  const captions = content.type === 'video' ? Object.entries(content.captions ?? {}) : [];
  return captions.flatMap(([locale, vtt]) => (vtt.trim() === '' ? [] : [{ locale, vtt }]));
}

type Fitting = { cues: Cue[]; video: VideoFile; limits: VideoLimits; videos: Videos };

function fitting({ cues, video, limits, videos }: Fitting): VideoFile | Promise<VideoFile> {
  const rendition = planRendition({ ...video, hasBurntCaptions: cues.length > 0, limits });
  return rendition === null ? video : videos.take({ video, rendition, captions: cues });
}

function vietnameseCues(content: Content): Cue[] {
  const track = tracksOf(content).find(({ locale }) => locale === 'vi');
  return track === undefined ? [] : parseWebVtt(track.vtt);
}

type Poster = Sources & { content: Content; video: VideoSource; size: PosterSize };

/** The still that the editor laid beside the video, or else a telling frame. Without ffmpeg the platform chooses one itself. */
export async function posterOf({ content, video, store, videos, size }: Poster): Promise<DeliveryImage | null> {
  const still = content.files.find(({ mimeType }) => mimeType.startsWith('image/'));
  const bytes = still === undefined ? await videos.poster(video, size) : await fitted(await store.get(still.sha256), size);
  if (bytes === null) return null;
  const sha256 = sha256Of(bytes);
  return { ...size, mimeType: 'image/jpeg', bytes, sha256, alt: altOf(still, content), url: null };
}

function fitted(picture: Uint8Array, { widthPx, heightPx }: PosterSize): Promise<Buffer> {
  return sharp(picture).resize(widthPx, heightPx, { fit: 'contain', background: '#000' }).jpeg({ quality: 88 }).toBuffer();
}

function altOf(still: FileRef | undefined, { title }: Content): string {
  return still?.alt.vi || title.vi;
}
