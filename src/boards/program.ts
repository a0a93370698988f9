import { AppError } from '../domain/errors.ts';
import type { Board, BoardEntry, PublishedEdition, SitePicture } from '../domain/site.ts';
import { formats } from '../formats/formats.ts';

/** One turn on a board: which picture, how long, within which window. */
export type Play = {
  id: string;
  edition: PublishedEdition;
  picture: SitePicture;
  seconds: number;
  notBefore: string;
  notAfter: string | null;
};

/**
 * What a board shows, in no vendor's words. Manifest, SMIL and the others are pure functions of it.
 *
 * `plays` holds only what may be shown at `at` or later: nothing withdrawn, nothing expired, no WebP (LED cards cannot read it).
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
  /** ISO instant that windows are measured against. */
  at: string;
  changedAt: string;
  /** Edition to show for an entry, or `null` when it has been withdrawn. */
  resolve: (entry: BoardEntry) => PublishedEdition | null;
};

/**
 * An entry whose edition was replaced shows the new edition's picture; when that has no such picture the entry is off, because an
 * old picture may say what was just corrected. Throws `publish.picture-missing` when the entry's own edition has none.
 */
export function programOf({ board, pictures, at, changedAt, resolve }: BoardSource): BoardProgram {
  const fitting = pictures.filter(({ formatId, mimeType }) => formatId === board.formatId && mimeType !== 'image/webp');
  const plays = board.entries
    .filter(({ notAfter }) => notAfter === null || Date.parse(notAfter) > Date.parse(at))
    .flatMap((entry): Play[] => {
      const edition = resolve(entry);
      const picture = edition && pictureOf({ board, fitting, entry, edition });
      if (!edition || !picture) return [];
      const { deliveryKey: id, seconds, notBefore, notAfter } = entry;
      return [{ id, edition, picture, seconds, notBefore, notAfter }];
    });
  return { board, ...sizeOf({ board, fitting }), changedAt, plays };
}

type Wanted = { board: Board; fitting: SitePicture[]; entry: BoardEntry; edition: PublishedEdition };

function pictureOf({ board, fitting, entry, edition }: Wanted): SitePicture | null {
  const found = fitting.find((picture) => picture.editionSha256 === edition.sha256 && picture.artworkKey === entry.artworkKey);
  if (found) return found;
  if (edition.sha256 !== entry.editionSha256) return null;
  throw new AppError('publish.picture-missing', {
    params: { board: board.name, artwork: entry.artworkKey, format: board.formatId },
  });
}

/** From the format itself, so that a board that was emptied keeps its size. */
function sizeOf({ board, fitting }: { board: Board; fitting: SitePicture[] }): { widthPx: number; heightPx: number } {
  const format = formats.get(board.formatId);
  const sized = format && format.kind !== 'print' ? format : fitting[0];
  if (sized) return { widthPx: sized.widthPx, heightPx: sized.heightPx };
  throw new AppError('publish.board-size-unknown', { params: { board: board.name, format: board.formatId } });
}
