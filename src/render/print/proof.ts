import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { AppError } from '../../domain/errors.ts';

/** Of the longer side of the sheet: enough to read the slug line of an A3 enlarged. */
const mostSidePx = 1_800;

type Library = Awaited<ReturnType<typeof PDFiumLibrary.init>>;
let library: Promise<Library> | null = null;

type Proof = { bytes: Buffer; widthPx: number; heightPx: number };

/**
 * A side of the print shop's file as pixels: the paper with bleed, crop marks and slug line. It is drawn by a viewer of PDF that
 * shares no code with what wrote the file, so what is seen is what the shop gets. Inks look as nearly as a screen can show them.
 *
 * Throws `render.page-unknown`.
 */
export async function paintProof(pdf: Buffer, side: { page: number; output: 'png' | 'jpeg' | 'webp' }): Promise<Proof> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(pdf);
  try {
    const pages = document.getPageCount();
    if (!(Number.isInteger(side.page) && side.page >= 1 && side.page <= pages))
      throw new AppError('render.page-unknown', { params: { page: side.page, pages } });
    const sheet = document.getPage(side.page - 1);
    const { originalWidth, originalHeight } = sheet.getOriginalSize();
    const scale = mostSidePx / Math.max(originalWidth, originalHeight);
    const { data, width, height } = await sheet.render({ scale });
    const picture = sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
    const quality = { quality: 90 };
    const bytes = await (side.output === 'png' ? picture.png() : picture[side.output](quality)).toBuffer();
    return { bytes, widthPx: width, heightPx: height };
  } finally {
    document.destroy();
  }
}
