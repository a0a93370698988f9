import { Resvg } from '@resvg/resvg-js';
import sharp, { type Sharp } from 'sharp';
import type { Drawing } from './drawing.ts';
import { writeSvg } from './svg-writer.ts';

export type PixelOutput = 'png' | 'jpeg' | 'webp';
type Pixels = { bytes: Buffer; widthPx: number; heightPx: number };

/**
 * A drawing as a picture of its trimmed size. No system font is read: all text is outlines.
 *
 * JPEG keeps full colour resolution (4:4:4), or red text would smear; its quality survives the recompression of social networks.
 */
export async function writePixels({
  drawing,
  output,
  dpi,
}: {
  drawing: Drawing;
  output: PixelOutput;
  dpi: number;
}): Promise<Pixels> {
  const image = new Resvg(writeSvg(drawing), { font: { loadSystemFonts: false }, logLevel: 'off' }).render();
  const { width, height } = image;
  const picture = sharp(image.pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .withMetadata({ density: dpi });
  return { bytes: await encode(picture, output).toBuffer(), widthPx: width, heightPx: height };
}

function encode(picture: Sharp, output: PixelOutput): Sharp {
  if (output === 'png') return picture.png({ compressionLevel: 6 });
  if (output === 'webp') return picture.webp({ quality: 90, effort: 2 });
  return picture.jpeg({ quality: 90, chromaSubsampling: '4:4:4' });
}
