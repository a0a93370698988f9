import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';

const library = await PDFiumLibrary.init();

/** Pages of a PDF as grey PNGs at 144 dpi, drawn by PDFium: it shares no code with what wrote them. */
export async function drawPdfPages(file: Buffer): Promise<Buffer[]> {
  const document = await library.loadDocument(file);
  const pages: Buffer[] = [];
  for (const page of document.pages()) {
    const { data, width, height } = await page.render({ scale: 2, colorSpace: 'Gray' });
    pages.push(
      await sharp(data, { raw: { width, height, channels: 1 } })
        .png({ compressionLevel: 1 })
        .toBuffer(),
    );
  }
  document.destroy();
  return pages;
}
