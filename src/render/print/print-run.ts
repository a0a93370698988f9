import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../domain/errors.ts';
import type { UnitFace } from '../../domain/unit.ts';
import { localise, onOneLine } from '../../typeset/text-field.ts';
import { designFor, type Files } from '../compose/compose.ts';
import type { PieceRequest } from '../request.ts';
import { addBookmarks, type Bookmark } from './bookmarks.ts';
import { createPageTree } from './page-tree.ts';
import { createPdfWriter, type PdfWriter, type Ref } from './pdf-writer.ts';
import { endPdfX } from './pdf-x.ts';
import { createRunPages } from './run-pages.ts';

export type PrintRunRequest = {
  /** Pieces of one artwork in one format that differ by their unit, in the order of their pages: see `byVietnameseName`. */
  pieces: AsyncIterable<PieceRequest> | Iterable<PieceRequest>;
  /** Ended when the run is. */
  output: Writable;
  /** File name without ending, printed on the slug line. */
  name: string;
  files?: Files;
  onProgress?: (done: { pieces: number; pages: number }) => void;
};

export type PrintRun = {
  pieces: number;
  pages: number;
  /** Pages that were drawn whole, because more than letters was their own. */
  wholePages: number;
  /** Pieces that were left out, and why: a fatal finding. */
  refused: { unit: UnitFace | null; error: AppError }[];
};

/** After so many pieces the event loop gets its turn. */
const piecesATurn = 8;

/**
 * Writes the pieces of many units into one PDF/X-4: what they share (photo, ground, words, letters) stands in the file once, and
 * a page adds its unit's lines and QR code. Bookmarks carry the units' names.
 *
 * Memory does not grow with the pages but for a few numbers each. Throws `render.output-unsupported` for a format without paper,
 * and what `composePiece` throws for the artwork.
 */
export async function writePrintRun({ pieces, output, name, files, onProgress }: PrintRunRequest): Promise<PrintRun> {
  const waiting: Buffer[] = [];
  const writer = createPdfWriter((bytes) => waiting.push(bytes));
  const tree = createPageTree(writer);
  const pages = createRunPages({ writer, tree, name, files });
  const run: PrintRun = { pieces: 0, pages: 0, wholePages: 0, refused: [] };
  const bookmarks: Named[] = [];
  let first: PieceRequest | null = null;
  for await (const piece of pieces) {
    first ??= piece;
    expectSamePiece(first, piece);
    try {
      const added = await pages.add(piece);
      const { unit } = piece;
      bookmarks.push({ title: unit?.name ?? name, page: added.firstPage, province: unit?.provinceName ?? '' });
      run.pieces += 1;
      run.pages += added.pages;
      run.wholePages += added.wholePages;
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'render.output-unsupported') throw error;
      run.refused.push({ unit: piece.unit, error });
    }
    await drain(waiting, output);
    if (run.pieces % piecesATurn === 0) await nextTurn();
    onProgress?.({ pieces: run.pieces, pages: run.pages });
  }
  if (!first || run.pieces === 0) throw run.refused[0]?.error ?? new Error('Expected at least one piece for a print run');
  pages.end();
  tree.end();
  endRun({ writer, pages: tree.ref, bookmarks, first });
  await drain(waiting, output);
  output.end();
  await once(output, 'finish');
  return run;
}

type Named = Bookmark & { province: string };
type EndParts = { writer: PdfWriter; pages: Ref; bookmarks: Named[]; first: PieceRequest };

function endRun({ writer, pages, bookmarks, first }: EndParts): void {
  const outline = addBookmarks(writer, named(bookmarks));
  const catalog = `/Pages ${pages} 0 R/Outlines ${outline} 0 R/PageMode/UseOutlines/Lang(${first.locale})`;
  endPdfX(writer, { title: onOneLine(localise(first.artwork.headline, first.locale)), catalog });
}

/** Pieces are usually copies with another unit, so their parts are the same objects; only strangers are compared in full. */
function expectSamePiece(first: PieceRequest, piece: PieceRequest): void {
  for (const key of [
    'artwork',
    'issuer',
    'campaignTitle',
    'formatId',
    'editionNumber',
    'artworkNumber',
    'siteUrl',
    'locale',
  ] as const) {
    if (first[key] === piece[key] || JSON.stringify(first[key]) === JSON.stringify(piece[key])) continue;
    throw new Error(`Expected the pieces of a print run to differ by their unit alone, got another ${key}`);
  }
  designFor(piece);
}

/** Units of several provinces share names, so the province stands behind the name then. */
function named(bookmarks: Named[]): Bookmark[] {
  const isMixed = new Set(bookmarks.map(({ province }) => province)).size > 1;
  return bookmarks.map(({ title, page, province }) => ({ title: isMixed && province ? `${title}, ${province}` : title, page }));
}

async function drain(waiting: Buffer[], output: Writable): Promise<void> {
  if (waiting.length === 0) return;
  if (output.destroyed) throw output.errored ?? new Error('Expected the output of the print run to stay open');
  if (!output.write(Buffer.concat(waiting.splice(0)))) await once(output, 'drain');
}

const collator = new Intl.Collator('vi');

/** Order of a run's pages: the Vietnamese alphabet, then the province, then the code, which settles twins. */
export function byVietnameseName(a: UnitFace, b: UnitFace): number {
  return (
    collator.compare(a.name, b.name) ||
    collator.compare(a.provinceName ?? '', b.provinceName ?? '') ||
    (a.code < b.code ? -1 : Number(a.code > b.code))
  );
}
