import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { outlinePage, type Page } from '../compose/compose.ts';
import type { PlacedPhoto, Raster, Rows } from '../engines/engine.ts';
import type { Drawing, DrawnPicture } from '../outline/drawing.ts';
import { type PlacedQr, qrBars } from '../outline/qr.ts';
import { writeSvg } from '../outline/svg-writer.ts';
import { fitPicture } from './fit-photo.ts';

/** takumi 2.16 refuses canvases of more than 64 megapixels (kane50613/takumi#1606). */
const mostPaintedPx = 64e6;

/** A side as pixels of its trimmed size, opaque all over. */
export async function rasterise(page: Page): Promise<Raster> {
  if (!canPaint(page)) return rasteriseOutlines(await outlinePage(page));
  return paintRows(page, { top: 0, bottom: page.frame.heightPx });
}

/** Whether `paintRows` can be asked: the engine paints, and the piece is not too large for it. */
export function canPaint({ frame, arranged }: Page): boolean {
  return arranged.paint !== null && frame.widthPx * frame.heightPx <= mostPaintedPx;
}

/** Some rows of a side, with the parts of the logo and of the QR code that lie in them. */
export async function paintRows({ frame, arranged, photo, logo, qr }: Page, rows: Rows): Promise<Raster> {
  if (!arranged.paint) throw new Error('Expected an engine that paints');
  const raster = await arranged.paint({ frame, photo: photo ? await placePhoto(photo, frame.bleedPx, rows) : null, rows });
  if (logo) await blitLogo(raster, logo, rows);
  if (qr) blitQr(raster, qr, rows);
  return raster;
}

/** The rows of the photo that show: handing over a whole one costs more than all text. */
async function placePhoto(photo: DrawnPicture, bleedPx: number, rows: Rows): Promise<PlacedPhoto | null> {
  const { left, top, width, height, rgba } = await fitPicture(photo);
  const from = Math.max(0, rows.top - top);
  const to = Math.min(height, rows.bottom - top);
  if (to <= from) return null;
  const box = { left: left + bleedPx, top: top + from + bleedPx, width, height: to - from };
  return { box, rgba: rgba.subarray(from * width * 4, to * width * 4) };
}

/** Whole pixels on white ground that the design left: rows are copied, and a side painted in parts has the same. */
async function blitLogo({ widthPx, rgba }: Raster, logo: DrawnPicture, rows: Rows): Promise<void> {
  const { left, top, width, height, rgba: pixels } = await fitPicture(logo);
  for (let y = Math.max(top, rows.top); y < Math.min(top + height, rows.bottom); y++) {
    const from = (y - top) * width * 4;
    pixels.copy(rgba, ((y - rows.top) * widthPx + left) * 4, from, from + width * 4);
  }
}

/** Whole modules of whole pixels: no blending, so nothing to compute but rows of black. */
function blitQr({ widthPx, rgba }: Raster, qr: PlacedQr, rows: Rows): void {
  for (const { left, top, width, height } of qrBars(qr)) {
    const row = Buffer.alloc(width * 4);
    for (let at = 3; at < row.length; at += 4) row[at] = 255;
    const to = Math.min(top + height, rows.bottom);
    for (let y = Math.max(top, rows.top); y < to; y++) row.copy(rgba, ((y - rows.top) * widthPx + left) * 4);
  }
}

/** What the outlines alone give, by resvg: for engines that do not paint. No system font is read. */
async function rasteriseOutlines(drawing: Drawing): Promise<Raster> {
  const image = new Resvg(writeSvg(drawing), { font: { loadSystemFonts: false }, logLevel: 'off' }).render();
  const raster = { widthPx: image.width, heightPx: image.height, rgba: image.pixels };
  const painted = drawing.photo ? await lay(raster, drawing.photo) : raster;
  if (drawing.logo) await blitLogo(painted, drawing.logo, { top: 0, bottom: painted.heightPx });
  return painted;
}

async function lay({ widthPx, heightPx, rgba }: Raster, photo: DrawnPicture): Promise<Raster> {
  const { left, top, width, height, rgba: pixels } = await fitPicture(photo);
  const placed = { input: pixels, raw: { width, height, channels: 4 as const } };
  const shapes = { input: rgba, raw: { width: widthPx, height: heightPx, channels: 4 as const }, premultiplied: true };
  // The photo may run over the trim into the bleed; the ground grows by that much and is cut back.
  const grow = Math.max(0, -left, -top, left + width - widthPx, top + height - heightPx);
  const ground = { width: widthPx + 2 * grow, height: heightPx + 2 * grow, channels: 4 as const, background: '#FFFFFF' };
  const layers = [
    { ...placed, left: left + grow, top: top + grow },
    { ...shapes, left: grow, top: grow },
  ];
  const whole = await sharp({ create: ground }).composite(layers).raw().toBuffer();
  const trimmed = sharp(whole, { raw: { width: ground.width, height: ground.height, channels: 4 } });
  const cut = trimmed.extract({ left: grow, top: grow, width: widthPx, height: heightPx });
  return { widthPx, heightPx, rgba: await cut.raw().toBuffer() };
}
