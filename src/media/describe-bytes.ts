import type { ReaderText } from '../domain/reader-language.ts';

const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/** ISO base media files say in their first box what they are: pictures of telephones as well as videos. */
const pictureBrands: [brands: string[], name: ReaderText][] = [
  [['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'], { vi: 'ảnh HEIC (của iPhone)', en: 'HEIC picture (of an iPhone)' }],
  [['avif', 'avis'], { vi: 'ảnh AVIF', en: 'AVIF picture' }],
];

/** Pictures that are not taken, by their first bytes. */
const otherPictures: [signature: number[], offset: number, name: ReaderText][] = [
  ...pictureBrands.flatMap(([brands, name]) =>
    brands.map((brand): [number[], number, ReaderText] => [letters(`ftyp${brand}`), 4, name]),
  ),
  [letters('GIF8'), 0, { vi: 'ảnh GIF', en: 'GIF picture' }],
  [letters('BM'), 0, { vi: 'ảnh BMP', en: 'BMP picture' }],
  [letters('II*\0'), 0, { vi: 'ảnh TIFF', en: 'TIFF picture' }],
  [letters('MM\0*'), 0, { vi: 'ảnh TIFF', en: 'TIFF picture' }],
];

/** First bytes of files that people rename to a video, or take for one. */
const signatures: [signature: number[], offset: number, name: ReaderText][] = [
  [[0xff, 0xd8, 0xff], 0, { vi: 'ảnh JPEG', en: 'JPEG picture' }],
  [[0x89, 0x50, 0x4e, 0x47], 0, { vi: 'ảnh PNG', en: 'PNG picture' }],
  [[0x57, 0x45, 0x42, 0x50], 8, { vi: 'ảnh WebP', en: 'WebP picture' }],
  [[0x25, 0x50, 0x44, 0x46], 0, { vi: 'tệp PDF', en: 'PDF file' }],
  [[0x50, 0x4b, 0x03, 0x04], 0, { vi: 'tệp nén ZIP hoặc Office', en: 'ZIP or Office file' }],
  [[0x49, 0x44, 0x33], 0, { vi: 'nhạc MP3', en: 'MP3 sound' }],
  [[0x41, 0x56, 0x49, 0x20], 8, { vi: 'video AVI (dạng cũ)', en: 'AVI video (old)' }],
  ...otherPictures,
];

/** What a file is by its first bytes, in words for an editor. */
export function describeBytes(head: Uint8Array): ReaderText {
  if (head.byteLength === 0) return { vi: 'tệp rỗng', en: 'empty file' };
  const found = signatures.find(([signature, offset]) => signature.every((byte, at) => head[offset + at] === byte));
  return found?.[2] ?? { vi: 'dữ liệu lạ', en: 'unknown data' };
}

/** Which picture a file is that is not taken; `null` for all others. */
export function otherPicture(head: Uint8Array): ReaderText | null {
  const found = otherPictures.find(([signature, offset]) => signature.every((byte, at) => head[offset + at] === byte));
  return found?.[2] ?? null;
}
