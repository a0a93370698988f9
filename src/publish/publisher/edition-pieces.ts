import pLimit from 'p-limit';
import { hourMs, minuteMs } from '../../domain/durations.ts';
import { AppError } from '../../domain/errors.ts';
import type { Board, PublishedEdition, SiteFile } from '../../domain/site.ts';
import type { VideoCache } from '../../media/video/video-cache.ts';
import { type Fetching, fetchedPictures } from '../../posts/post-images.ts';
import type { Render } from '../../render/rendition-cache.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import type { Pieces } from '../resources/pieces.ts';
import { type MakeCopies, sitePhotos } from './site-photos.ts';
import { drawSitePictures } from './site-pictures.ts';
import { siteVideos } from './site-videos.ts';
import type { MakeThumbnail } from './thumbnails.ts';

type Making = {
  boards: Board[];
  fetching: Fetching;
  store: BlobStore;
  render: Render;
  thumbnail: MakeThumbnail;
  photoCopies: MakeCopies;
  videoCache: Pick<VideoCache, 'make' | 'poster'>;
  siteUrl: string;
  /** Puts an upload whose blob is lost or damaged back into the store. */
  freezeAgain: (sha256: string) => Promise<void>;
};

/** Much longer than any of it takes on a slow machine: what hangs must not hold up what others publish. */
const longestDrawingMs = 20 * minuteMs;
const longestVideoMs = 2 * hourMs;

/** Everything that one edition is shown with. Throws when any of it cannot be made; again takes what was made before. */
export async function makePieces(edition: PublishedEdition, making: Making): Promise<Pieces> {
  const { fetching } = making;
  const one = { ...making, editions: [edition] };
  const limits = { ...one, coverLimits: fetching.limits };
  const frozen = Promise.all(edition.content.files.map((file) => uploadOf(file, making)));
  const [pictures, fetched, videos, uploads, copies] = await Promise.all([
    within(longestDrawingMs, drawSitePictures(one)),
    within(longestDrawingMs, fetchedPictures({ ...one, fetching })),
    within(longestVideoMs, siteVideos(limits)),
    frozen,
    frozen.then(() => sitePhotos({ ...making, edition })),
  ]);
  const files = [...uploads, ...copies, ...fetched, ...videos.files];
  return { pictures, videos: videos.videos, boardVideos: videos.boardVideos, files };
}

type Upload = PublishedEdition['content']['files'][number];

async function uploadOf({ sha256, mimeType }: Upload, { store, freezeAgain }: Making): Promise<SiteFile> {
  const bytes = await store.get(sha256).catch(async (cause: unknown) => {
    await freezeAgain(sha256).catch(() => {
      throw cause;
    });
    return store.get(sha256);
  });
  return { sha256, mimeType, bytes };
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError('publish.too-slow', { params: { minutes: ms / minuteMs } })), ms);
    timer.unref();
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

export type Collected = {
  pieces: Map<string, Pieces>;
  /** Editions that have none, with the reason. */
  broken: Map<string, unknown>;
  /** Editions whose pieces are those of the generation before, because they could not be made again. */
  restored: Map<string, unknown>;
};

type Collecting = {
  editions: PublishedEdition[];
  make: (edition: PublishedEdition) => Promise<Pieces>;
  /** What the edition is shown with now; `null` when it is not public. */
  before: (edition: PublishedEdition) => Promise<Pieces | null>;
};

const parallel = 64;

/** Each edition by itself: one that cannot be drawn keeps what it has, or is named as broken. */
export async function collectPieces({ editions, make, before }: Collecting): Promise<Collected> {
  const collected: Collected = { pieces: new Map(), broken: new Map(), restored: new Map() };
  await pLimit(parallel).map(editions, async (edition) => {
    const { sha256 } = edition;
    try {
      collected.pieces.set(sha256, await make(edition));
    } catch (cause) {
      const known = await before(edition).catch(() => null);
      if (known) collected.pieces.set(sha256, known);
      (known ? collected.restored : collected.broken).set(sha256, cause);
    }
  });
  return collected;
}
