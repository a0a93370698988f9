import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleVideos } from '../../scripts/sample/videos.ts';
import { channels } from '../../src/channels/registry.gen.ts';
import type { Content, FileRef, VideoContent } from '../../src/domain/content.ts';
import { runFfmpeg } from '../../src/media/video/ffmpeg.ts';
import { createVideoCache } from '../../src/media/video/video-cache.ts';
import { deliveryVideo, plannedVideos, type Videos } from '../../src/posts/post-video.ts';
import type { BlobStore } from '../../src/store/blob-store.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { patience } from '../setup/patience.ts';
import { sampleVideo, tempFolder } from '../setup/sample-video.ts';

let folder: Awaited<ReturnType<typeof tempFolder>>;
let store: BlobStore;
let videoFile: Uint8Array;
let videos: Videos;

beforeAll(async () => {
  folder = await tempFolder();
  store = await openFolderStore({ folder: join(folder.path, 'store') });
  videos = createVideoCache({ folder: join(folder.path, 'films'), patience: patience(60_000) });
  videoFile = await sampleVideo();
});
afterAll(() => folder.remove());

async function fileOf(bytes: Uint8Array, mimeType: string): Promise<FileRef> {
  return { sha256: await store.put(bytes), filename: 'f', mimeType, bytes: bytes.byteLength, alt: { vi: 'Ảnh bìa' } };
}

function pieceWith(files: FileRef[], captions?: VideoContent['captions']): Content {
  const [piece] = sampleVideos();
  if (piece === undefined) throw new Error('Expected a sample video.');
  return { ...piece, files, ...(captions === undefined ? {} : { captions }) };
}

function videoFor(id: 'youtube' | 'telegram' | 'tiktok', content: Content, source: Videos = videos) {
  const limits = channels[id].limits.video;
  if (limits === null) throw new Error('Expected a channel that takes films.');
  return deliveryVideo({ content, limits, store, videos: source });
}

const vtt = (text: string) => `WEBVTT\n\n00:00.500 --> 00:02.000\n${text}`;
const captions = { vi: vtt('Mời bà con kích hoạt VNeID'), en: vtt('Activate VNeID') };

it('gives channels the film as its bytes are, part by part, with a frame of it as the poster', async () => {
  const video = await videoFor('telegram', pieceWith([await fileOf(videoFile, 'video/mp4')]));
  expect(video).toMatchObject({
    byteLength: videoFile.byteLength,
    facts: { container: 'mp4', videoCodec: 'avc', widthPx: 360, heightPx: 640 },
    poster: { mimeType: 'image/jpeg', widthPx: 1_280, heightPx: 720 },
  });
  const read = video?.read ?? (() => Promise.resolve(new Uint8Array()));
  const parts = [await read(0, 1_000), await read(1_000, videoFile.byteLength)];
  expect(Buffer.compare(Buffer.concat(parts), videoFile)).toBe(0);
  expect(await sharp(video?.poster?.bytes).metadata()).toMatchObject({ width: 1_280, height: 720 });
});

it('prefers the still that an editor laid beside it, whole', async () => {
  const still = await sharp({ create: { width: 400, height: 400, channels: 3, background: '#00f' } })
    .png()
    .toBuffer();
  const files = [await fileOf(videoFile, 'video/mp4'), await fileOf(still, 'image/png')];
  const { poster } = (await videoFor('telegram', pieceWith(files))) ?? {};
  const { dominant } = await sharp(poster?.bytes).extract({ left: 300, top: 20, width: 680, height: 680 }).stats();
  expect(dominant.b).toBeGreaterThan(200);
  expect(poster?.alt).toBe('Ảnh bìa');
});

it('is none for a piece without a film, and names a file that is not one', async () => {
  const picture = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  expect(await videoFor('telegram', pieceWith([await fileOf(picture, 'image/png')]))).toBeNull();
  const renamed = pieceWith([await fileOf(picture, 'video/mp4')]);
  await expect(videoFor('telegram', renamed)).rejects.toMatchObject({ code: 'video.not-a-video' });
});

describe('captions', () => {
  it('go beside the film in every language where the platform shows them on demand', async () => {
    const video = await videoFor('youtube', pieceWith([await fileOf(videoFile, 'video/mp4')], { ...captions, fr: '' } as never));
    expect(video?.captions).toEqual([
      { locale: 'vi', vtt: captions.vi },
      { locale: 'en', vtt: captions.en },
    ]);
    expect(video?.byteLength).toBe(videoFile.byteLength);
  });

  it('are burnt in, in Vietnamese, elsewhere; the film keeps its shape', async () => {
    const video = await videoFor('telegram', pieceWith([await fileOf(videoFile, 'video/mp4')], captions));
    expect(video).toMatchObject({ captions: [], facts: { widthPx: 360, heightPx: 640, videoCodec: 'avc', audioCodec: 'aac' } });
    expect(video?.sha256).not.toBe(createHash('sha256').update(videoFile).digest('hex'));
    const bytes = (await video?.read(0, video.byteLength)) ?? new Uint8Array();
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(video?.sha256);
    const added = async (seconds: number) => (await lowerEdge(bytes, seconds)) - (await lowerEdge(videoFile, seconds));
    expect(await added(1)).toBeGreaterThan(400);
    expect(Math.abs(await added(3))).toBeLessThan(60);
  });

  it('change nothing where only a translation has been written', async () => {
    const video = await videoFor('telegram', pieceWith([await fileOf(videoFile, 'video/mp4')], { vi: '', en: captions.en }));
    expect(video?.byteLength).toBe(videoFile.byteLength);
  });

  it('are shown in a preview by the facts that the film will have; nothing is converted', async () => {
    const refusing: Videos = { ...videos, take: () => Promise.reject(new Error('Expected no conversion.')) };
    const content = pieceWith([await fileOf(videoFile, 'video/mp4')], captions);
    const seen = await videoFor('tiktok', content, plannedVideos(refusing));
    expect(seen).toMatchObject({ facts: { widthPx: 1_080, heightPx: 1_920, fps: 30 }, poster: { mimeType: 'image/jpeg' } });
  });
});

/** How much is white in the part of a frame where captions stand. */
async function lowerEdge(mp4: Uint8Array, seconds: number): Promise<number> {
  const [path, frame] = [join(folder.path, 'seen.mp4'), join(folder.path, 'seen.png')];
  await writeFile(path, mp4);
  await runFfmpeg(['-ss', String(seconds), '-i', path, '-frames:v', '1', frame]);
  const { data } = await sharp(frame)
    .extract({ left: 0, top: 500, width: 360, height: 70 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  let white = 0;
  for (let at = 0; at < data.length; at += 3) if (Math.min(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0) > 225) white++;
  return white;
}
