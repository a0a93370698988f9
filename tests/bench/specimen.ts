import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { RenditionRequest } from '../../src/render/request.ts';
import { posterRequest } from '../render/samples.ts';

/** A photo as a telephone makes it: five megapixels, soft shapes, grain. Always the same bytes. */
export async function makePhoto(): Promise<Buffer> {
  const [width, height] = [2000, 2500];
  const spots = Array.from({ length: 90 }, (_, index) => {
    const hue = 80 + ((index * 17) % 120);
    return `<circle cx="${(index * 337) % width}" cy="${(index * 911) % height}" r="${60 + ((index * 53) % 240)}" fill="hsl(${hue},45%,${20 + ((index * 11) % 50)}%)"/>`;
  });
  const scene = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#5aa9e6"/>${spots.join('')}</svg>`;
  const grain = Buffer.from(Array.from({ length: width * 4 }, (_, at) => 128 + ((Math.imul(at, 0x9e3779b1) >>> 24) - 128) / 8));
  const tile = sharp(grain, { raw: { width: 100, height: 80, channels: 1 } }).png();
  const soft = await sharp(Buffer.from(scene)).removeAlpha().blur(6).toBuffer();
  return sharp(soft)
    .composite([{ input: await tile.toBuffer(), tile: true, blend: 'overlay' }])
    .jpeg({ quality: 85 })
    .toBuffer();
}

const hashes = new Map<Buffer, string>();

/** The poster with a photo for the `index`-th commune: names, codes and lengths differ. */
export function variant(index: number, photo: Buffer, changes: Pick<RenditionRequest, 'formatId' | 'output'>): RenditionRequest {
  const types = ['Xã', 'Phường'];
  const names = ['Y', 'Gia Viên', 'Trường Long Tây', 'Văn Miếu - Quốc Tử Giám', 'Thới Lai', 'Ẵng Ự'];
  const name = `${types[index % 2]} ${names[index % names.length]}`;
  const base = posterRequest();
  hashes.set(photo, hashes.get(photo) ?? createHash('sha256').update(photo).digest('hex'));
  const alt = { vi: 'Tổ công nghệ số cộng đồng hướng dẫn bà con' };
  return {
    ...base,
    ...changes,
    artwork: {
      ...base.artwork,
      design: 'poster-photo',
      photo: { sha256: hashes.get(photo) ?? '', widthPx: 2000, heightPx: 2500, alt },
    },
    unit: { code: String(10_000 + index), name, provinceName: 'Thành phố Cần Thơ' },
  };
}
