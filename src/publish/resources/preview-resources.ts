import { internalPaths, type PreviewIndex, previewKey } from '../../domain/generation.ts';
import type { SitePicture } from '../../domain/site.ts';
import { hashedPath } from '../../portal/paths.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { fileResource, jsonResource, type Resource } from '../generation/resource.ts';

type Small = SitePicture & { thumbnail: NonNullable<SitePicture['thumbnail']> };

/** Small pictures of live editions; those of withdrawn ones are simply not there any more. */
export function thumbnailResources(catalogue: Catalogue): Resource[] {
  const taken = new Set(catalogue.site.pictures.map(hashedPath));
  const small = new Map(smallPictures(catalogue).map(({ thumbnail }) => [thumbnailPath(thumbnail), thumbnail]));
  return [...small]
    .filter(([path]) => !taken.has(path))
    .map(([path, { bytes, sha256 }]) => fileResource({ path, mimeType: 'image/webp', bytes, sha256 }));
}

/** Where the edge finds the small picture of a piece, for the pages that it makes itself. */
export function previewsResource(catalogue: Catalogue): Resource {
  const index: PreviewIndex = {};
  for (const { editionSha256, artworkKey, formatId, thumbnail, alt } of smallPictures(catalogue)) {
    const { widthPx, heightPx } = thumbnail;
    const preview = { path: thumbnailPath(thumbnail), widthPx, heightPx, alt };
    index[previewKey(editionSha256, artworkKey, formatId)] = preview;
    index[previewKey(editionSha256, artworkKey)] ??= preview;
  }
  const stored = jsonResource({ path: internalPaths.previews, lastModified: catalogue.changedAt, value: index });
  return { ...stored, cache: 'internal' };
}

const thumbnailPath = ({ sha256 }: { sha256: string }): string => hashedPath({ sha256, mimeType: 'image/webp' });

function smallPictures({ site, bySha256 }: Catalogue): Small[] {
  return site.pictures.filter((picture): picture is Small => {
    return picture.thumbnail !== undefined && bySha256.get(picture.editionSha256)?.state !== 'withdrawn';
  });
}
