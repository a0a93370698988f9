import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { sampleSound } from '../setup/sample-sound.ts';
import { sampleVideo } from '../setup/sample-video.ts';
import { folder, payload } from '../setup/with-payload.ts';

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
  ['a film renamed to a recording', async () => Buffer.from(await sampleVideo({ seconds: 1 })), 'ban-tin.mp3', 'audio/mpeg'],
  ['half a recording', async () => (await sampleSound()).subarray(0, 9_000), 'ban-tin.mp3', 'audio/mpeg'],
  ['a recording that no player takes', () => sampleSound({ ending: '.wav' }), 'ban-tin.wav', 'audio/wav'],
  ['a file that names no type', () => picture().png().toBuffer(), 'anh.png', 'application/octet-stream'],
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

it('stores a video without what it says of itself, the same bytes each time, named by their hash', async () => {
  const video = Buffer.from(await sampleVideo({ extra: ['-metadata', 'title=bí mật'] }));
  const stored = await upload(video, { name: 'phim.mp4', mimetype: 'video/mp4' });
  const bytes = await readFile(join(folder, 'media', String(stored.filename)));
  expect(bytes.includes('bí mật')).toBe(false);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(stored.sha256);
  const again = await upload(video, { name: 'phim-lan-hai.mp4', mimetype: 'video/mp4' });
  expect(again.sha256).toBe(stored.sha256);
});

it.each([
  ['bản tin.wav', 'audio/mpeg', '.mp3', { mimeType: 'audio/mpeg', filename: expect.stringMatching(/\.mp3$/) }],
  ['ban-tin.m4a', 'audio/x-m4a', '.m4a', { mimeType: 'audio/mp4', filename: 'ban-tin.m4a' }],
])('stores the recording “%s” without its tags, by its real type and length', async (name, mimetype, ending, expected) => {
  const original = await sampleSound({ ending, seconds: 7, extra: ['-metadata', 'title=bí mật'] });
  const stored = await upload(original, { name, mimetype });
  expect(stored).toMatchObject({ ...expected, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(stored.seconds).toBeCloseTo(7, 0);
  const bytes = await readFile(join(folder, 'media', String(stored.filename)));
  expect(bytes.includes('bí mật')).toBe(false);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(stored.sha256);
});

it('lets nobody say how long a recording is', async () => {
  const data = await sampleSound({ seconds: 2 });
  const stored = await payload.create({
    collection: 'media',
    data: { alt: 'Bản tin', seconds: 9_000 },
    file: { data, name: 'hai-giay.mp3', mimetype: 'audio/mpeg', size: data.length },
  });
  expect(stored.seconds).toBeCloseTo(2, 0);
});

it('takes the length away with the recording that it was of', async () => {
  const stored = await upload(await sampleSound({ seconds: 2 }), { name: 'thay.mp3', mimetype: 'audio/mpeg' });
  const renamed = await payload.update({ collection: 'media', id: stored.id, data: { credit: 'Đài truyền thanh' } });
  expect(renamed.seconds).toBe(stored.seconds);
  const data = await picture().png().toBuffer();
  const file = { data, name: 'thay.png', mimetype: 'image/png', size: data.length };
  expect((await payload.update({ collection: 'media', id: stored.id, data: {}, file })).seconds).toBeNull();
});

it('fetches nothing from an address that somebody writes to a file', async () => {
  let calls = 0;
  const server = createServer((_, response) => {
    calls++;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/anh.png`;
  const { id } = await upload(await picture().png().toBuffer(), { name: 'co-dia-chi.png', mimetype: 'image/png' });
  const crop = { unit: '%', x: 0, y: 0, width: 50, height: 50 };
  for (const data of [{ url }, { url, uploadEdits: { crop, widthInPixels: 20, heightInPixels: 15 } }])
    await payload.update({ collection: 'media', id, data: data as never }).catch(() => null);
  await expect(
    payload.create({ collection: 'media', data: { alt: 'Ảnh', url, filename: 'anh.png' } as never }),
  ).rejects.toThrow();
  server.close();
  expect(calls).toBe(0);
  expect(await payload.findByID({ collection: 'media', id })).toMatchObject({
    url: expect.stringMatching(/^(http:\/\/localhost:\d+)?\/api\/media\/file\//),
  });
});
