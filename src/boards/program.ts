import { AppError } from '../domain/errors.ts';
import type { Board, BoardEntry, BoardVideo, PublishedEdition, SitePicture } from '../domain/site.ts';
import { formats } from '../formats/formats.ts';

/** One turn on a board: a picture or video, its length in seconds, and the window in which it is shown. */
export type Play = {
  id: string;
  edition: PublishedEdition;
  asset: SitePicture | BoardVideo;
  seconds: number;
  notBefore: string;
  notAfter: string | null;
};

/**
 * The program of a board, independent of any vendor. Manifest, SMIL and other protocols are pure functions of it.
 *
 * `plays` holds only what may be shown at `at` or later: nothing withdrawn, nothing expired, no WebP, because LED cards cannot
 * read it.
 */
export type BoardProgram = {
  board: Board;
  widthPx: number;
  heightPx: number;
  /** ISO instant of the last change of content; the same content gives the same document. */
  changedAt: string;
  plays: Play[];
};

export type BoardSource = {
  board: Board;
  pictures: SitePicture[];
  videos?: BoardVideo[];
  /** ISO instant that windows are measured against. */
  at: string;
  changedAt: string;
  /** Edition to show for an entry, or `null` when it has been withdrawn. */
  resolve: (entry: BoardEntry) => PublishedEdition | null;
};

/**
 * Works out the plays of a board.
 *
 * An entry whose edition was replaced shows the new edition's picture. When that edition has no such picture the entry is off,
 * because the old picture may say what was just corrected. A video that could not be made is left out: one upload must not stop
 * what others publish. Throws `publish.picture-missing` when the entry's own edition has no picture, and
 * `publish.board-size-unknown`.
 */
export function programOf({ board, pictures, videos = [], at, changedAt, resolve }: BoardSource): BoardProgram {
  const fitting = pictures.filter(({ formatId, mimeType }) => formatId === board.formatId && mimeType !== 'image/webp');
  const plays = board.entries
    .filter(({ notAfter }) => notAfter === null || Date.parse(notAfter) > Date.parse(at))
    .flatMap((entry): Play[] => {
      const edition = resolve(entry);
      const asset = edition && assetOf({ board, fitting, videos, entry, edition });
      if (!edition || !asset) return [];
      const { deliveryKey: id, notBefore, notAfter } = entry;
      return [{ id, edition, asset, seconds: secondsOf({ asset, entry }), notBefore, notAfter }];
    });
  return { board, ...sizeOf({ board, fitting }), changedAt, plays };
}

type PictureQuery = { board: Board; fitting: SitePicture[]; entry: BoardEntry; edition: PublishedEdition };

function assetOf({ videos, ...wanted }: PictureQuery & { videos: BoardVideo[] }): SitePicture | BoardVideo | null {
  const { board, entry, edition } = wanted;
  if (entry.artworkKey !== null) return pictureOf({ ...wanted, artworkKey: entry.artworkKey });
  return videos.find((video) => video.editionSha256 === edition.sha256 && video.formatId === board.formatId) ?? null;
}

/** Seconds on the board. A video is never cut off: its length is rounded up to the next tenth of a second. */
function secondsOf({ asset, entry }: { asset: SitePicture | BoardVideo; entry: BoardEntry }): number {
  return 'seconds' in asset ? Math.max(1, Math.ceil(asset.seconds * 10) / 10) : entry.seconds;
}

function pictureOf({ board, fitting, entry, edition, artworkKey }: PictureQuery & { artworkKey: string }): SitePicture | null {
  const found = fitting.find((picture) => picture.editionSha256 === edition.sha256 && picture.artworkKey === artworkKey);
  if (found) return found;
  if (edition.sha256 !== entry.editionSha256) return null;
  throw new AppError('publish.picture-missing', {
    params: { board: board.name, artwork: artworkKey, format: board.formatId },
  });
}

/** In pixels. The size comes from the format, so that a board without entries keeps its size. */
function sizeOf({ board, fitting }: { board: Board; fitting: SitePicture[] }): { widthPx: number; heightPx: number } {
  const format = formats.get(board.formatId);
  const sized = format && format.kind !== 'print' ? format : fitting[0];
  if (sized) return { widthPx: sized.widthPx, heightPx: sized.heightPx };
  throw new AppError('publish.board-size-unknown', { params: { board: board.name, format: board.formatId } });
}
