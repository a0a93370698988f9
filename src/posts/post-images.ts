import { LRUCache } from 'lru-cache';
import type { Payload } from 'payload';
import sharp from 'sharp';
import type { DeliveryImage } from '../channels/contract/delivery-content.ts';
import type { ImageLimits } from '../channels/contract/limits.ts';
import { channels } from '../channels/registry.gen.ts';
import { listKinds } from '../db/channels/channel-list.ts';
import { editionsOn } from '../db/deliveries/deliveries.ts';
import { type Artwork, artworksOf, type Content, type FileRef } from '../domain/content.ts';
import { contentFacts } from '../domain/content-facts.gen.ts';
import type { Edition } from '../domain/edition.ts';
import type { PublishedEdition, SiteFile } from '../domain/site.ts';
import { stillsInText } from '../domain/text-videos.ts';
import { formatOf } from '../formats/formats.ts';
import { requestOf } from '../render/edition-request.ts';
import type { Render } from '../render/rendition-cache.ts';
import type { BlobStore } from '../store/blob-store.ts';
import { fitPicture } from './fit-image.ts';

type Picture = Omit<DeliveryImage, 'url'>;
type Source = { edition: Pick<Edition, 'number' | 'content'>; render: Render; store: Pick<BlobStore, 'get'>; siteUrl: string };

/** Pictures kept in memory: an office's live editions, each for a few platforms. */
const mostKept = 400;
const kept = new LRUCache<string, Promise<Picture>>({ max: mostKept });

/**
 * The picture of the artwork that was asked for, or of the first that has one on a screen, as the channel takes it; of a
 * piece without artworks its photos. None is no error.
 */
export async function postPictures({
  artworkKey,
  limits,
  ...source
}: Source & { artworkKey: string | null; limits: ImageLimits | null }): Promise<Picture[]> {
  if (limits === null) return [];
  const wanted = artworksOf(source.edition.content).filter(({ key }) => artworkKey === null || key === artworkKey);
  for (const artwork of wanted) {
    const picture = await postPicture({ ...source, artwork, limits });
    if (picture !== null) return [picture];
  }
  return postPhotos({ ...source, limits });
}

type Cover = { poster: DeliveryImage | null; hasVideo: boolean; limits: ImageLimits | null };

/** The poster of a video, where the platform wants a picture with every post, or takes pictures and no video. */
export async function videoCovers({ poster, hasVideo, limits }: Cover): Promise<Picture[]> {
  if (limits === null || poster === null || (hasVideo && limits.min === 0)) return [];
  return [await fitPicture(poster, limits)];
}

/** Connected platforms that fetch their pictures: what they want of them, and the hashes of the editions that go there. */
export type Fetching = { limits: ImageLimits[]; editions: ReadonlySet<string> };

export async function fetchingChannels(payload: Payload): Promise<Fetching> {
  const connectedKinds = await listKinds(payload);
  const kinds = Object.values(channels).filter(({ limits }) => limits.images?.isFetched);
  const keys = connectedKinds.filter(({ kind }) => kinds.some(({ id }) => id === kind)).map(({ key }) => key);
  const connected = kinds.filter(({ id }) => connectedKinds.some(({ kind }) => kind === id));
  const limits = connected.flatMap(({ limits: { images } }) => (images === null ? [] : [images]));
  return { limits, editions: keys.length === 0 ? new Set() : await editionsOn(payload, keys) };
}

/**
 * Pictures that connected platforms fetch instead of taking bytes: they are in the generation, so that they can be fetched
 * while the studio is down. Photos only of what goes there: an office has thousands of articles.
 */
export async function fetchedPictures({
  fetching,
  editions,
  ...source
}: Omit<Source, 'edition'> & { fetching: Fetching; editions: PublishedEdition[] }): Promise<SiteFile[]> {
  const live = editions.filter(({ state }) => state === 'approved');
  const wanted = live.flatMap((edition) => fetching.limits.map((limits) => ({ ...source, edition, limits })));
  const drawn = await Promise.all(
    wanted.map(async (piece) => {
      const artworks = artworksOf(piece.edition.content).map((artwork) => postPicture({ ...piece, artwork }));
      const photos = fetching.editions.has(piece.edition.sha256) ? await postPhotos(piece) : [];
      return [...(await Promise.all(artworks)), ...photos];
    }),
  );
  const files = drawn.flat().flatMap((picture) => (picture === null ? [] : [{ ...picture, bytes: Buffer.from(picture.bytes) }]));
  return [...new Map(files.map((file) => [file.sha256, file])).values()];
}

/** An artwork in the format nearest to the channel's shape; `null` when it has none for screens. */
async function postPicture({
  edition,
  artwork,
  limits,
  render,
  siteUrl,
}: Source & { artwork: Artwork; limits: ImageLimits }): Promise<Picture | null> {
  const formatId = nearestFormat(artwork, limits.aspect);
  if (formatId === null) return null;
  const rendition = await render(requestOf({ edition, artwork, formatId, output: 'jpeg', siteUrl }));
  return fittedOnce({ ...rendition, alt: artwork.headline.vi, read: async () => rendition.bytes, limits });
}

/** Photos that an editor attached: of articles as many as the channel takes, of guides the first step's. */
async function postPhotos({ edition: { content }, store, limits }: Pick<Source, 'edition' | 'store'> & { limits: ImageLimits }) {
  const photos = photosOf(content).slice(0, limits.max);
  return Promise.all(
    photos.map(({ sha256, mimeType, alt }) => {
      return fittedOnce({ sha256, mimeType, alt: alt.vi || content.title.vi, read: () => store.get(sha256), limits });
    }),
  );
}

function photosOf(content: Content): FileRef[] {
  const others = new Set([content.issuer.logo?.sha256, ...stillsInText(content)]);
  const photos = content.files.filter(({ mimeType, sha256 }) => mimeType.startsWith('image/') && !others.has(sha256));
  const { photosInPosts } = contentFacts[content.type];
  if (photosInPosts === 'all') return photos;
  return photosInPosts === 'first' ? photos.slice(0, 1) : [];
}

type Original = Pick<Picture, 'sha256' | 'mimeType' | 'alt'> & { read: () => Promise<Uint8Array>; limits: ImageLimits };

function fittedOnce({ read, limits, ...picture }: Original): Promise<Picture> {
  const key = JSON.stringify([picture.sha256, limits]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const fitting = read().then(async (bytes) => {
    const { width: widthPx, height: heightPx } = await sharp(bytes).metadata();
    const { sha256, mimeType, alt } = picture;
    return fitPicture({ sha256, mimeType, alt, bytes, widthPx, heightPx }, limits);
  });
  kept.set(key, fitting);
  fitting.catch(() => kept.delete(key));
  return fitting;
}

/** The first format for screens where any shape will do. */
function nearestFormat({ formats }: Artwork, aspect: number | null): string | null {
  const screens = formats.filter((id) => formatOf(id).kind === 'screen');
  if (aspect === null) return screens[0] ?? null;
  const distance = (id: string) => {
    const { widthPx = 1, heightPx = 1 } = formatOf(id) as { widthPx?: number; heightPx?: number };
    return Math.abs(Math.log(widthPx / heightPx / aspect));
  };
  return screens.sort((one, other) => distance(one) - distance(other))[0] ?? null;
}
