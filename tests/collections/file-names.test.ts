import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { sampleVideo } from '../setup/sample-video.ts';
import { folder, payload } from '../setup/with-payload.ts';

const picture = (background: string) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .jpeg()
    .toBuffer();

const upload = (data: Buffer, name: string, mimetype = 'image/jpeg') =>
  payload.create({ collection: 'media', data: { alt: 'Ảnh' }, file: { data, name, mimetype, size: data.length } });

it('stores every name that people send under one that Windows can hold too', async () => {
  const names = [
    'CON.jpg',
    'nul.jpg',
    'aux',
    'ảnh. .jpg',
    '...',
    'a/b\\c:d*?.jpg',
    'anh\u202egpj.exe',
    'Hòa.JPG'.normalize('NFD'),
    'a.jpg',
    'A.jpg',
    `${'rất dài '.repeat(60)}.jpg`,
  ];
  const data = await picture('#b71c1c');
  const stored: string[] = [];
  for (const name of names) stored.push(String((await upload(data, name)).filename));
  expect(stored.slice(0, -1)).toEqual([
    'tep-CON.jpg',
    'tep-nul.jpg',
    'tep-aux.jpg',
    'ảnh.jpg',
    'tep.jpg',
    'a-b-c-d--.jpg',
    'anhgpj.jpg',
    'Hòa.JPG',
    'a.jpg',
    'A-1.jpg',
  ]);
  const files = await readdir(join(folder, 'media'));
  expect(files.sort()).toEqual([...stored].sort());
  expect(new Set(files.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const file of files) {
    expect(Buffer.byteLength(file)).toBeLessThan(200);
    expect(file).not.toMatch(/[/\\:*?"<>|\p{Cc}\p{Cf}]|[. ]$|^(con|nul|aux)\b/iu);
  }
});

it('gives a film of a device’s name the ending of what it is', async () => {
  expect((await upload(Buffer.from(await sampleVideo({ seconds: 1 })), 'COM1.mov', 'video/mp4')).filename).toBe('tep-COM1.mp4');
});

it.each([
  ['hop.pdf', 'application/pdf', Buffer.from('%PDF-1.7 '.padEnd(80)), /^“hop\.pdf”: Đây là tệp PDF, thuộc loại không nhận/],
  ['bieu.xlsx', '', Buffer.from('PK\u0003\u0004'.padEnd(80)), /^“bieu\.xlsx”: Đây là tệp nén ZIP hoặc Office/],
  ['IMG_1.HEIC', '', Buffer.from('\0\0\0\u0018ftypheic'.padEnd(80)), /^“IMG_1\.HEIC”: Đây là ảnh HEIC \(của iPhone\)/],
  ['x.jpg', 'image/jpeg', Buffer.from('GIF89a'.padEnd(80)), /^“x\.jpg”: .*ảnh GIF/],
])('names the refused file %s', async (name, mimetype, data, expected) => {
  await expect(upload(data, name, mimetype)).rejects.toThrow(expected);
});

it('takes no file from an address', async () => {
  const data = { alt: 'Ảnh', filename: 'a.jpg', url: 'https://example.vn/a.jpg' };
  await expect(payload.create({ collection: 'media', data, overrideAccess: false, user: null })).rejects.toThrow();
  await expect(payload.create({ collection: 'media', data })).rejects.toThrow(/Chưa có tệp nào được tải lên/);
});
