import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { DeliveryImage, DeliveryVideo } from '../channels/contract/content.ts';
import type { VideoLimits } from '../channels/contract/limits.ts';
import type { Content, FileRef } from '../domain/content.ts';
import { type Cue, parseWebVtt } from '../media/captions/webvtt.ts';
import { plannedFacts, planRendition } from '../media/video/plan-rendition.ts';
import type { FilmSource, PosterSize } from '../media/video/posters.ts';
import { probeVideo } from '../media/video/probe.ts';
import { fileSource } from '../media/video/source.ts';
import type { FilmShelf } from '../media/video/video-cache.ts';
import type { FilmFile } from '../media/video/video-folder.ts';
import type { BlobStore } from '../store/blob-store.ts';

/** Where films come from: what goes out is made, what is only looked at is not. */
export type Films = Pick<FilmShelf, 'take' | 'poster'>;
type Sources = { store: Pick<BlobStore, 'path' | 'get'>; films: Films };

/** What YouTube wants as a thumbnail; as a JPEG far below its 2 MB. */
const thumbnailSize: PosterSize = { widthPx: 1_280, heightPx: 720 };

/** For previews: facts that a film will have, with nothing converted. Its bytes are those of the upload, and nobody reads them. */
export function plannedFilms({ poster: posterOf }: Films): Films {
  return {
    poster: posterOf,
    take: async ({ film, rendition }): Promise<FilmFile> => {
      const facts = plannedFacts(film.facts, rendition);
      const byteLength = Math.floor((rendition.maxKbps * 125 * facts.seconds) / 2);
      return { path: film.path, sha256: film.sha256, byteLength, facts };
    },
  };
}

/**
 * The film of a piece as a channel takes it, from the frozen upload; `null` when the piece has none. Throws `video.*` for a file that
 * is none or cannot be made fit, `video.converting` while it is being made, and `store.blob-missing`.
 */
export async function deliveryVideo({
  content,
  limits,
  store,
  films,
}: Sources & { content: Content; limits: VideoLimits }): Promise<DeliveryVideo | null> {
  const file = filmOf(content);
  if (file === undefined) return null;
  const film = await sourceOf({ file, store });
  const cues = limits.captions === 'burnt-in' ? vietnameseCues(content) : [];
  const taken = await fitting({ cues, film, limits, films });
  const source = await fileSource(taken.path);
  return {
    read: source.read,
    byteLength: taken.byteLength,
    mimeType: taken === film ? file.mimeType : 'video/mp4',
    sha256: taken.sha256,
    facts: taken.facts,
    poster: await posterOf({ content, film, store, films, size: thumbnailSize }),
    captions: limits.captions === 'file' ? tracksOf(content) : [],
    hasBurntCaptions: cues.length > 0,
    url: null,
  };
}

/** The poster alone, where no film can go; `null` for a piece without one. */
export async function filmPoster({ content, store, films }: Sources & { content: Content }): Promise<DeliveryImage | null> {
  const file = filmOf(content);
  if (file === undefined) return null;
  const film = await sourceOf({ file, store });
  return posterOf({ content, film, store, films, size: thumbnailSize });
}

/** The upload that is the film. */
export function filmOf(content: Content): FileRef | undefined {
  return content.type === 'video' ? content.files.find(({ mimeType }) => mimeType.startsWith('video/')) : undefined;
}

/** Reads what an upload is. Throws `video.*` for one that is no film, and `store.blob-missing`. */
export async function sourceOf({
  file: { sha256 },
  store,
}: {
  file: FileRef;
  store: Sources['store'];
}): Promise<FilmSource & { byteLength: number }> {
  const path = await store.path(sha256);
  const source = await fileSource(path);
  return { sha256, path, byteLength: source.byteLength, facts: await probeVideo(source) };
}

/** Captions that were written, by language. */
export function tracksOf(content: Content): { locale: string; vtt: string }[] {
  const captions = content.type === 'video' ? Object.entries(content.captions ?? {}) : [];
  return captions.flatMap(([locale, vtt]) => (vtt.trim() === '' ? [] : [{ locale, vtt }]));
}

type Fitting = { cues: Cue[]; film: FilmFile; limits: VideoLimits; films: Films };

function fitting({ cues, film, limits, films }: Fitting): FilmFile | Promise<FilmFile> {
  const rendition = planRendition({ ...film, hasBurntCaptions: cues.length > 0, limits });
  return rendition === null ? film : films.take({ film, rendition, captions: cues });
}

function vietnameseCues(content: Content): Cue[] {
  const track = tracksOf(content).find(({ locale }) => locale === 'vi');
  return track === undefined ? [] : parseWebVtt(track.vtt);
}

type Poster = Sources & { content: Content; film: FilmSource; size: PosterSize };

/** The still that the editor laid beside the film, or else a telling frame. Without ffmpeg the platform chooses one itself. */
export async function posterOf({ content, film, store, films, size }: Poster): Promise<DeliveryImage | null> {
  const still = content.files.find(({ mimeType }) => mimeType.startsWith('image/'));
  const bytes = still === undefined ? await films.poster(film, size) : await fitted(await store.get(still.sha256), size);
  if (bytes === null) return null;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...size, mimeType: 'image/jpeg', bytes, sha256, alt: altOf(still, content), url: null };
}

function fitted(picture: Uint8Array, { widthPx, heightPx }: PosterSize): Promise<Buffer> {
  return sharp(picture).resize(widthPx, heightPx, { fit: 'contain', background: '#000' }).jpeg({ quality: 88 }).toBuffer();
}

function altOf(still: FileRef | undefined, { title }: Content): string {
  return still?.alt.vi || title.vi;
}
