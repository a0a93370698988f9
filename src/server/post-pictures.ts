import type { Payload } from 'payload';
import sharp from 'sharp';
import type { DeliveryImage } from '../channels/contract/content.ts';
import type { ImageLimits } from '../channels/contract/limits.ts';
import { channels } from '../channels/registry.gen.ts';
import { type Artwork, artworksOf } from '../domain/content.ts';
import type { Edition } from '../domain/edition.ts';
import type { PublishedEdition, SiteFile } from '../domain/site.ts';
import { formatOf } from '../formats/formats.ts';
import { fitPicture } from './fit-picture.ts';
import type { Render } from './render-cache.ts';
import { requestOf } from './site-pictures.ts';

type Picture = Omit<DeliveryImage, 'url'>;
type Source = { edition: Pick<Edition, 'number' | 'content'>; render: Render; siteUrl: string };

/** Pictures kept in memory: an office's live editions, each for a few platforms. */
const mostKept = 400;
const kept = new Map<string, Promise<Picture>>();

/** The picture of the artwork that was asked for, or of the first that has one on a screen, as the channel takes it; none is no error. */
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
  return [];
}

type Cover = { poster: DeliveryImage | null; hasFilm: boolean; limits: ImageLimits | null };

/** The poster of a film, where the platform wants a picture with every post, or takes pictures and no film. */
export async function filmCovers({ poster, hasFilm, limits }: Cover): Promise<Picture[]> {
  if (limits === null || poster === null || (hasFilm && limits.min === 0)) return [];
  return [await fitPicture(poster, limits)];
}

/** What connected platforms that fetch their pictures want of them. */
export async function fetchedLimits(payload: Payload): Promise<ImageLimits[]> {
  const { docs } = await payload.find({ collection: 'channels', pagination: false, depth: 0, select: { kind: true } });
  const kinds = new Set<string>(docs.map(({ kind }) => kind));
  return Object.values(channels).flatMap(({ id, limits: { images } }) => (kinds.has(id) && images?.isFetched ? [images] : []));
}

/**
 * Pictures that connected platforms fetch instead of taking bytes: they stand in the generation, so that they can be fetched while the
 * studio is down.
 */
export async function fetchedPictures({
  limits,
  editions,
  ...source
}: {
  limits: ImageLimits[];
  editions: PublishedEdition[];
  render: Render;
  siteUrl: string;
}): Promise<SiteFile[]> {
  const live = editions.filter(({ state }) => state === 'approved');
  const wanted = live.flatMap((edition) =>
    artworksOf(edition.content).flatMap((artwork) => limits.map((each) => ({ edition, artwork, limits: each }))),
  );
  const drawn = await Promise.all(wanted.map((piece) => postPicture({ ...piece, ...source })));
  const files = drawn.flatMap((picture) => (picture === null ? [] : [{ ...picture, bytes: Buffer.from(picture.bytes) }]));
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
  const key = JSON.stringify([rendition.sha256, limits]);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const { mimeType, bytes, sha256 } = rendition;
  const { width: widthPx, height: heightPx } = await sharp(bytes).metadata();
  const fitting = fitPicture({ mimeType, bytes, sha256, alt: artwork.headline.vi, widthPx, heightPx }, limits);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, fitting);
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
