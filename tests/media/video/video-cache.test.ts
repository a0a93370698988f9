import { spawn } from 'node:child_process';
import { mkdir, readdir, truncate, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { ledRendition, reel } from '../../../src/media/video/convert.ts';
import { probeVideo } from '../../../src/media/video/probe.ts';
import { fileSource } from '../../../src/media/video/source.ts';
import { createVideoCache, type VideoOrder } from '../../../src/media/video/video-cache.ts';
import { patience } from '../../setup/patience.ts';
import { drawVideo, tempFolder } from '../../setup/sample-video.ts';

const root = join(import.meta.dirname, '../../..');
let folder: Awaited<ReturnType<typeof tempFolder>>;
let order: VideoOrder;

beforeAll(async () => {
  folder = await tempFolder();
  const path = join(folder.path, 'film.mp4');
  await drawVideo(path, { seconds: 1, widthPx: 320, heightPx: 180 });
  const video = { sha256: 'a'.repeat(64), path, facts: await probeVideo(await fileSource(path)) };
  order = { video, rendition: ledRendition({ widthPx: 64, heightPx: 32 }), captions: [] };
  return () => folder.remove();
});

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

function cacheIn(name: string, patience?: number) {
  const videoCache = createVideoCache({ folder: join(folder.path, name), patience });
  closers.push(videoCache.close);
  return videoCache;
}
const kept = (name: string) => readdir(join(folder.path, name, 'films'));

it('makes a film once, for whoever asks at the same time and afterwards', async () => {
  const videoCache = cacheIn('once');
  const [one, other] = await Promise.all([videoCache.make(order), videoCache.make(order)]);
  expect(one).toMatchObject({
    facts: { widthPx: 64, heightPx: 32, audioCodec: null },
    sha256: expect.stringMatching(/^\w{64}$/),
  });
  expect(other).toBe(one);
  // Made again it would fail: the upload is not where this order says.
  const gone = { ...order, video: { ...order.video, path: '/nowhere' } };
  expect(await cacheIn('once').make(gone)).toEqual(one);
  expect(await kept('once')).toHaveLength(1);
});

it('keeps the first of two workers that make the same film', async () => {
  const [one, other] = await Promise.all([cacheIn('two').make(order), cacheIn('two').make(order)]);
  expect(other).toEqual(one);
  expect(await kept('two')).toHaveLength(1);
});

it('makes another film of other captions and of another size', async () => {
  const videoCache = cacheIn('others');
  const cue = { startMs: 0, endMs: 900, lines: ['Chào'], line: 3 };
  await videoCache.make(order);
  await videoCache.make({ ...order, captions: [cue] });
  await videoCache.make({ ...order, rendition: ledRendition({ widthPx: 128, heightPx: 32 }) });
  expect(await kept('others')).toHaveLength(3);
});

it('lets go of a film that takes long, and has it for whoever asks again', async () => {
  const videoCache = cacheIn('long', 0);
  await expect(videoCache.take(order)).rejects.toMatchObject({ code: 'video.converting', remedy: 'retry' });
  const video = await videoCache.make(order);
  expect(await cacheIn('long').take(order)).toEqual(video);
});

it('tells whoever asks again why a film could not be made', async () => {
  const videoCache = cacheIn('failing', 0);
  const broken = { ...order, video: { ...order.video, path: '/nowhere/film.mp4' } };
  await expect(videoCache.take(broken)).rejects.toMatchObject({ code: 'video.converting' });
  await expect(videoCache.make(broken)).rejects.toMatchObject({ code: 'video.ffmpeg-failed' });
  await expect(videoCache.take(broken)).rejects.toMatchObject({ code: 'video.ffmpeg-failed' });
  expect(await kept('failing')).toEqual([]);
});

it('makes anew what is not whole, and takes half a film of a worker that died for none', async () => {
  const videoCache = cacheIn('damaged');
  const video = await videoCache.make(order);
  await truncate(video.path, 100);
  await mkdir(join(folder.path, 'damaged/films/draft-abcdef'));
  expect(await videoCache.make(order)).toMatchObject({ byteLength: video.byteLength });
});

it('takes away what nobody asked for in a fortnight', async () => {
  const videoCache = cacheIn('pruned');
  await videoCache.make(order);
  await videoCache.prune(new Date());
  expect(await kept('pruned')).toHaveLength(1);
  const [name = ''] = await kept('pruned');
  const longAgo = new Date(Date.now() - 15 * 86_400_000);
  await utimes(join(folder.path, 'pruned/films', name), longAgo, longAgo);
  await videoCache.prune(new Date());
  expect(await kept('pruned')).toEqual([]);
});

it('stops ffmpeg when it is closed, and leaves nothing behind', async () => {
  const videoCache = cacheIn('closed');
  const making = videoCache.make(order);
  videoCache.close();
  await expect(making).rejects.toThrow(/abort/i);
  expect(await kept('closed')).toEqual([]);
});

it('finds no half film after a kill -9, and makes it', async () => {
  const place = join(folder.path, 'killed');
  const long = join(folder.path, 'long.mp4');
  await drawVideo(long, { seconds: 5, widthPx: 640, heightPx: 360 });
  const video = { sha256: 'b'.repeat(64), path: long, facts: await probeVideo(await fileSource(long)) };
  const large: VideoOrder = { video, rendition: { ...reel, widthPx: 540, heightPx: 960 }, captions: [] };
  const code = `import { createVideoCache } from './src/media/video/video-cache.ts';
    void createVideoCache({ folder: ${JSON.stringify(place)} }).make(${JSON.stringify(large)});`;
  // In a group of its own, so that its ffmpeg goes with it.
  const worker = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], { cwd: root, detached: true });
  await vi.waitUntil(async () => (await halves(place)).length > 0, { timeout: patience(20_000), interval: 20 });
  process.kill(-(worker.pid ?? Number.NaN), 'SIGKILL');
  expect(await kept('killed')).toEqual(await halves(place));
  expect((await cacheIn('killed').make(large)).facts).toMatchObject({ widthPx: 540, seconds: expect.closeTo(5, 0) });
  expect(await kept('killed')).toHaveLength((await halves(place)).length + 1);
});

/** Folders in which a video lies that is not done. */
async function halves(place: string): Promise<string[]> {
  const drafts = (await readdir(join(place, 'films')).catch(() => [])).filter((name) => name.startsWith('draft-'));
  const written = await Promise.all(drafts.map((name) => readdir(join(place, 'films', name))));
  return drafts.filter((_, at) => (written[at] ?? []).length > 0);
}
