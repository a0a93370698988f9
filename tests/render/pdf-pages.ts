import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';

const library = await PDFiumLibrary.init();

/** Pixels of the longer side of a drawn page at most: a banner of five metres has no more than a poster. */
const mostSidePx = 4_000;

/** Pages of a PDF as grey PNGs at 144 dpi or `mostSidePx`, drawn by PDFium: it shares no code with what wrote them. */
export async function drawPdfPages(file: Buffer): Promise<Buffer[]> {
  const document = await library.loadDocument(file);
  const pages: Buffer[] = [];
  for (const page of document.pages()) {
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const scale = Math.min(2, mostSidePx / Math.max(originalWidth, originalHeight));
    const { data, width, height } = await page.render({ scale, colorSpace: 'Gray' });
    pages.push(
      await sharp(data, { raw: { width, height, channels: 1 } })
        .png({ compressionLevel: 1 })
        .toBuffer(),
    );
  }
  document.destroy();
  return pages;
}
