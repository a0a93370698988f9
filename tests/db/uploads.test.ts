import { createHash } from 'node:crypto';
import type { Payload } from 'payload';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestPayload } from '../setup/payload.ts';
import { sampleVideo } from '../video/sample.ts';

let payload: Payload;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ payload, close } = await openTestPayload());
});
afterAll(() => close());

const upload = (data: Buffer, { name, mimetype }: { name: string; mimetype: string }) =>
  payload.create({ collection: 'media', data: { alt: 'Ảnh' }, file: { data, name, mimetype, size: data.length } });
const picture = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#b71c1c' } });

it.each([
  ['half a picture', async () => (await picture().png().toBuffer()).subarray(0, 60), 'anh.png', 'image/png'],
  [
    'a web page that calls itself a picture',
    async () => Buffer.from('<html><script>alert(1)</script></html>'),
    'anh.png',
    'image/png',
  ],
  ['a picture renamed to a video', async () => picture().jpeg().toBuffer(), 'phim.mp4', 'video/mp4'],
  ['half a video', async () => Buffer.from(await sampleVideo()).subarray(0, 4_000), 'phim.mp4', 'video/mp4'],
  ['letters', async () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1, 2, 3]), 'anh.png', 'image/png'],
])('refuses %s with a sentence in Vietnamese and stores nothing', async (_, bytes, name, mimetype) => {
  await expect(upload(await bytes(), { name, mimetype })).rejects.toThrow(/[ạảắếộừ].*[Hh]ãy/);
  expect((await payload.count({ collection: 'media' })).totalDocs).toBe(0);
});

it('stores a fresh copy without the metadata of the original, named by its hash', async () => {
  const original = await picture()
    .withExif({ IFD0: { Copyright: 'bí mật' } })
    .jpeg()
    .toBuffer();
  const stored = await upload(Buffer.concat([original, Buffer.from('PK\u0003\u0004 zip behind the picture')]), {
    name: 'ảnh.jpg',
    mimetype: 'image/jpeg',
  });
  expect(stored).toMatchObject({ width: 40, height: 30, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(stored.filesize).toBeLessThan(original.length + 30);
});

it('stores a video byte for byte', async () => {
  const video = Buffer.from(await sampleVideo());
  expect(await upload(video, { name: 'phim.mp4', mimetype: 'video/mp4' })).toMatchObject({
    filesize: video.length,
    sha256: createHash('sha256').update(video).digest('hex'),
  });
});
