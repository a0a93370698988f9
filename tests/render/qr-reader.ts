import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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
