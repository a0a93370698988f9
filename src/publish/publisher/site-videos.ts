import { createHash } from 'node:crypto';
import type { DeliveryImage, DeliveryVideo } from '../../channels/contract/delivery-content.ts';
import type { ImageLimits } from '../../channels/contract/limits.ts';
import { channels } from '../../channels/registry.gen.ts';
import type { Content } from '../../domain/content.ts';
import type { Board, BoardVideo, PublishedEdition, SiteFile, SiteVideo } from '../../domain/site.ts';
import { textVideosOf } from '../../domain/text-videos.ts';
import type { VideoCache } from '../../media/video/video-cache.ts';
import { videoCovers } from '../../posts/post-images.ts';
import { deliveryVideo, posterOf, sourceOf, type Videos, videoOf } from '../../posts/post-video.ts';
import type { BlobStore } from '../../store/blob-store.ts';

/** A poster is no larger than a page shows a video. */
const longestPosterPx = 1_280;

type Site = {
  editions: PublishedEdition[];
  boards: Board[];
  /** Of platforms that fetch the picture of a post from here. */
  coverLimits: ImageLimits[];
  store: BlobStore;
  videoCache: Pick<VideoCache, 'make' | 'poster'>;
};

/**
 * Videos of the live editions for pages and boards, with the bytes that are no uploads. They were made before their deliveries
 * committed, so this finds them; where the cache was lost it makes them again, however long that takes. Throws for one that
 * cannot be made: who calls it for one edition keeps the others apart.
 */
export async function siteVideos({ editions, boards, coverLimits, store, videoCache }: Site): Promise<{
  videos: SiteVideo[];
  boardVideos: BoardVideo[];
  files: SiteFile[];
}> {
  const videos: Videos = { take: videoCache.make, poster: videoCache.poster };
  const approved = editions.filter(({ state }) => state === 'approved');
  const live = approved.filter(({ content }) => videoOf(content) !== undefined);
  const own = live.map(({ sha256, content }) => ({ named: { editionSha256: sha256 }, content, coverLimits }));
  // What an article is posted with are its photos: no platform asks for covers of these.
  const inTexts = approved.flatMap(({ sha256, content }) =>
    textVideosOf(content).map((video) => ({
      ...{ named: { editionSha256: sha256, videoId: video.id }, content: video, coverLimits: [] },
    })),
  );
  const pages = await Promise.all([...own, ...inTexts].map((shown) => pageVideo({ ...shown, store, videos })));
  const wanted = boards.flatMap(({ formatId, entries }) => {
    const shown = new Set(entries.flatMap(({ artworkKey, editionSha256 }) => (artworkKey === null ? [editionSha256] : [])));
    return live.filter(({ sha256 }) => shown.has(sha256)).map((edition) => ({ edition, formatId }));
  });
  const once = new Map(wanted.map((each) => [`${each.formatId} ${each.edition.sha256}`, each]));
  const onBoards = await Promise.all([...once.values()].map((each) => boardVideo({ ...each, store, videos })));
  return {
    videos: pages.flatMap((page) => (page === null ? [] : [page.videoFile])),
    boardVideos: onBoards.filter((videoFile) => videoFile !== null),
    files: pages.flatMap((page) => page?.files ?? []),
  };
}

type Piece = { edition: PublishedEdition; store: BlobStore; videos: Videos };

type OnPage = Omit<Piece, 'edition'> & {
  named: Pick<SiteVideo, 'editionSha256' | 'videoId'>;
  content: Content;
  coverLimits: ImageLimits[];
};

async function pageVideo({
  named,
  content,
  coverLimits,
  store,
  videos,
}: OnPage): Promise<{ videoFile: SiteVideo; files: SiteFile[] } | null> {
  const pageLimits = channels.portal.limits.video;
  const file = videoOf(content);
  if (pageLimits === null || file === undefined) return null;
  const video = await deliveryVideo({ content, limits: pageLimits, store, videos });
  if (video === null) return null;
  const { sha256, mimeType, facts } = video;
  const { widthPx, heightPx, seconds } = facts;
  const source = await sourceOf({ file, store });
  const poster = await posterOf({ content, video: source, store, videos, size: posterSize(facts) });
  const made = sha256 === file.sha256 ? [] : [{ sha256, mimeType, bytes: await bytesOf(video) }];
  const covers = await Promise.all(coverLimits.map((limits) => videoCovers({ poster: video.poster, hasVideo: true, limits })));
  const pictures = [...(poster === null ? [] : [poster]), ...covers.flat()].map(fileOf);
  const videoFile = { ...named, sha256, mimeType, widthPx, heightPx, seconds, poster: poster && nameOf(poster) };
  return { videoFile, files: [...made, ...pictures] };
}

type Image = Pick<DeliveryImage, 'sha256' | 'mimeType' | 'bytes'>;
const nameOf = ({ sha256, mimeType }: Image) => ({ sha256, mimeType });
const fileOf = (image: Image): SiteFile => ({ ...nameOf(image), bytes: Buffer.from(image.bytes) });

function posterSize({ widthPx, heightPx }: { widthPx: number; heightPx: number }) {
  const scale = Math.min(1, longestPosterPx / Math.max(widthPx, heightPx));
  return { widthPx: 2 * Math.round((widthPx * scale) / 2), heightPx: 2 * Math.round((heightPx * scale) / 2) };
}

async function boardVideo({ edition, formatId, store, videos }: Piece & { formatId: string }): Promise<BoardVideo | null> {
  const { content, sha256: editionSha256 } = edition;
  const limits = channels.led.limitsFor({ formatId }).video;
  const video = limits && (await deliveryVideo({ content, limits, store, videos }));
  if (!video) return null;
  const bytes = await bytesOf(video);
  const { sha256, facts } = video;
  const { widthPx, heightPx, seconds } = facts;
  const md5 = createHash('md5').update(bytes).digest('hex');
  const said = [content.title.vi, content.summary.vi, content.issuer.name].map((text) => text.replace(/\.$/, ''));
  const alt = said.filter((text) => text !== '').join('. ');
  return { editionSha256, formatId, mimeType: 'video/mp4', widthPx, heightPx, seconds, sha256, md5, bytes, alt };
}

async function bytesOf(video: DeliveryVideo): Promise<Buffer> {
  return Buffer.from(await video.read(0, video.byteLength));
}
