import { internalPaths } from '../../domain/generation.ts';
import type { BoardVideo, SiteFile, SitePicture, SiteVideo } from '../../domain/site.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { fingerprint } from '../catalogue/sources.ts';
import { jsonWhenRead, neverModified, type Resource } from '../generation/resource.ts';

/** All that was drawn and fetched for one edition. */
export type Pieces = { pictures: SitePicture[]; videos: SiteVideo[]; boardVideos: BoardVideo[]; files: SiteFile[] };

type Thumbnail = NonNullable<SitePicture['thumbnail']>;
type WithoutBytes<T> = Omit<T, 'bytes'>;

/** `Pieces` without their bytes: those are blobs of the store. */
export type PiecesRecord = {
  pictures: (WithoutBytes<Omit<SitePicture, 'thumbnail'>> & { thumbnail?: WithoutBytes<Thumbnail> })[];
  videos: SiteVideo[];
  boardVideos: WithoutBytes<BoardVideo>[];
  files: WithoutBytes<SiteFile>[];
};

export const piecesPath = (editionSha256: string): string => internalPaths.pieces + editionSha256;

/**
 * What each live edition was shown with. Where it cannot be drawn again – a renderer that died, a lost file – the next generation
 * takes it from here.
 */
export function piecesResources({ live, site }: Catalogue): Resource[] {
  const pictures = byEdition(site.pictures);
  const videos = byEdition(site.videos ?? []);
  const boardVideos = byEdition(site.boardVideos ?? []);
  return live.flatMap(({ sha256 }) => {
    const record: PiecesRecord = {
      pictures: (pictures.get(sha256) ?? []).map(withoutBytes),
      videos: videos.get(sha256) ?? [],
      boardVideos: (boardVideos.get(sha256) ?? []).map(({ bytes, ...video }) => video),
      files: site.filesOf?.[sha256] ?? [],
    };
    if (Object.values(record).every((list) => list.length === 0)) return [];
    const source = fingerprint(record);
    const path = piecesPath(sha256);
    return [{ ...jsonWhenRead({ path, lastModified: neverModified, source, value: () => record }), cache: 'internal' as const }];
  });
}

function withoutBytes({ bytes, thumbnail, ...picture }: SitePicture): PiecesRecord['pictures'][number] {
  if (thumbnail === undefined) return picture;
  const { bytes: small, ...face } = thumbnail;
  return { ...picture, thumbnail: face };
}

function byEdition<T extends { editionSha256: string }>(pieces: T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const piece of pieces) {
    const group = groups.get(piece.editionSha256);
    if (group) group.push(piece);
    else groups.set(piece.editionSha256, [piece]);
  }
  return groups;
}
