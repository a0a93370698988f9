import { createHash } from 'node:crypto';
import { type Artwork, artworksOf } from '../../domain/content.ts';
import type { PublishedEdition, SitePicture } from '../../domain/site.ts';
import { formatOf } from '../../formats/formats.ts';
import { requestOf } from '../../render/edition-request.ts';
import type { Render } from '../../render/rendition-cache.ts';
import type { MakeThumbnail } from './thumbnails.ts';

/**
 * Pictures of the live editions: one preview an artwork for the pages, social sizes as JPEG, LED frames as PNG at their own size.
 * Rendering runs in worker threads, a few at a time.
 */
export async function drawSitePictures({
  editions,
  render,
  thumbnail,
  siteUrl,
}: {
  editions: PublishedEdition[];
  render: Render;
  thumbnail: MakeThumbnail;
  siteUrl: string;
}): Promise<SitePicture[]> {
  const wanted = editions
    .filter(({ state }) => state === 'approved')
    .flatMap((edition) =>
      artworksOf(edition.content).flatMap((artwork) =>
        artwork.formats
          .filter((formatId, index) => index === 0 || formatOf(formatId).kind !== 'print')
          .map((formatId) => ({ edition, artwork, formatId })),
      ),
    );
  return Promise.all(
    wanted.map(async (piece) => {
      const picture = await drawPicture({ ...piece, render, siteUrl });
      return { ...picture, thumbnail: await thumbnail(picture) };
    }),
  );
}

/** One artwork as its page shows it. Throws what drawing throws. */
export async function drawPicture({
  edition,
  artwork,
  formatId,
  render,
  siteUrl,
}: {
  edition: Pick<PublishedEdition, 'sha256' | 'number' | 'content'>;
  artwork: Artwork;
  formatId: string;
  render: Render;
  siteUrl: string;
}): Promise<SitePicture> {
  const { kind } = formatOf(formatId);
  const output = kind === 'led' ? 'png' : kind === 'screen' ? 'jpeg' : 'webp';
  const rendition = await render(requestOf({ edition, artwork, formatId, output, siteUrl }));
  return {
    editionSha256: edition.sha256,
    artworkKey: artwork.key,
    formatId,
    mimeType: rendition.mimeType as SitePicture['mimeType'],
    widthPx: rendition.widthPx ?? 0,
    heightPx: rendition.heightPx ?? 0,
    sha256: rendition.sha256,
    md5: createHash('md5').update(rendition.bytes).digest('hex'),
    bytes: rendition.bytes,
    alt: [artwork.headline.vi, artwork.body?.vi, edition.content.issuer.name].filter(Boolean).join('. '),
  };
}
