import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scanRGBABuffer } from '@undecaf/zbar-wasm';
import sharp, { type Sharp } from 'sharp';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** The decoder ships with the package; left alone it would fetch itself from a CDN. */
const wasm = await readFile(join(import.meta.dirname, '../../node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'));
prepareZXingModule({
  overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length) as ArrayBuffer },
});

/** Texts of all QR codes on a picture (PNG or JPEG bytes). */
export async function readQrCodes(picture: Buffer): Promise<string[]> {
  const results = await readBarcodes(new Uint8Array(picture), { formats: ['QRCode'], tryHarder: true });
  return results.map(({ text }) => text);
}

/** The same by zbar, which stands for older telephones: it needs two pixels a module where zxing needs one and a half. */
export async function readQrCodesWithZbar(picture: Buffer): Promise<string[]> {
  const { data, width, height } = await pixelsOf(sharp(picture));
  const symbols = await scanRGBABuffer(data.buffer, width, height);
  return symbols.map((symbol) => symbol.decode());
}

/** What zxing and what zbar read, from pixels that are unpacked once. */
export async function readQrCodesTwice(picture: Sharp): Promise<{ zxing: string[]; zbar: string[] }> {
  const pixels = await pixelsOf(picture);
  const results = await readBarcodes(pixels as unknown as ImageData, { formats: ['QRCode'], tryHarder: true });
  const symbols = await scanRGBABuffer(pixels.data.buffer, pixels.width, pixels.height);
  return { zxing: results.map(({ text }) => text), zbar: symbols.map((symbol) => symbol.decode()) };
}

async function pixelsOf(picture: Sharp) {
  const { data, info } = await picture.flatten().ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height };
}
