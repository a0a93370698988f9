import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sampleVideos } from '../../scripts/sample/videos.ts';
import type { Content, FileRef } from '../../src/domain/content.ts';
import { deliveryVideo } from '../../src/server/delivery-video.ts';
import type { BlobStore } from '../../src/store/blob-store.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { sampleVideo, tempFolder } from '../video/sample.ts';

let folder: Awaited<ReturnType<typeof tempFolder>>;
let store: BlobStore;
let film: Uint8Array;

beforeAll(async () => {
  folder = await tempFolder();
  store = await openFolderStore({ folder: join(folder.path, 'store') });
  film = await sampleVideo();
});
afterAll(() => folder.remove());

async function fileOf(bytes: Uint8Array, mimeType: string): Promise<FileRef> {
  return { sha256: await store.put(bytes), filename: 'f', mimeType, bytes: bytes.byteLength, alt: { vi: 'Ảnh bìa' } };
}

function pieceWith(files: FileRef[]): Content {
  const [piece] = sampleVideos();
  if (piece === undefined) throw new Error('Expected a sample video.');
  return { ...piece, files };
}

it('gives channels the film as its bytes are, part by part, with a frame of it as the poster', async () => {
  const video = await deliveryVideo({ content: pieceWith([await fileOf(film, 'video/mp4')]), store });
  expect(video).toMatchObject({
    byteLength: film.byteLength,
    facts: { container: 'mp4', videoCodec: 'avc', widthPx: 360, heightPx: 640 },
    poster: { mimeType: 'image/jpeg', widthPx: 1_280, heightPx: 720 },
  });
  const read = video?.read ?? (() => Promise.resolve(new Uint8Array()));
  const parts = [await read(0, 1_000), await read(1_000, film.byteLength)];
  expect(Buffer.compare(Buffer.concat(parts), film)).toBe(0);
  expect(await sharp(video?.poster?.bytes).metadata()).toMatchObject({ width: 1_280, height: 720 });
});

it('prefers the still that an editor laid beside it, whole', async () => {
  const still = await sharp({ create: { width: 400, height: 400, channels: 3, background: '#00f' } })
    .png()
    .toBuffer();
  const files = [await fileOf(film, 'video/mp4'), await fileOf(still, 'image/png')];
  const { poster } = (await deliveryVideo({ content: pieceWith(files), store })) ?? {};
  const { dominant } = await sharp(poster?.bytes).extract({ left: 300, top: 20, width: 680, height: 680 }).stats();
  expect(dominant.b).toBeGreaterThan(200);
  expect(poster?.alt).toBe('Ảnh bìa');
});

it('is none for a piece without a film, and names a file that is not one', async () => {
  const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  expect(await deliveryVideo({ content: pieceWith([await fileOf(picture, 'image/png')]), store })).toBeNull();
  const renamed = pieceWith([await fileOf(picture, 'video/mp4')]);
  await expect(deliveryVideo({ content: renamed, store })).rejects.toMatchObject({ code: 'video.not-a-video' });
});
