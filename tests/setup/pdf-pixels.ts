import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';

type Pixels = { data: Uint8ClampedArray; width: number; height: number };

/** A page of a PDF as a viewer shows it, `dotsPerInch` fine. Drawn by pdf.js, which knows nothing of how we write PDFs. */
export async function drawPdfPage(bytes: Uint8Array, { page = 1, dotsPerInch = 150 } = {}): Promise<Pixels> {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;
  try {
    const drawn = await document.getPage(page);
    const viewport = drawn.getViewport({ scale: dotsPerInch / 72 });
    const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
    const canvas = createCanvas(width, height);
    const canvasContext = canvas.getContext('2d');
    await drawn.render({ canvas: canvas as never, canvasContext: canvasContext as never, viewport }).promise;
    return { data: canvasContext.getImageData(0, 0, width, height).data, width, height };
  } finally {
    await document.destroy();
  }
}

/** For decoders that take files. */
export function pngOf({ data, width, height }: Pixels): Promise<Buffer> {
  return sharp(Buffer.from(data.buffer), { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
}
