import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cleanVideo } from '../../../src/media/video/clean-video.ts';
import { probeVideo } from '../../../src/media/video/probe.ts';
import { bytesSource } from '../../../src/media/video/source.ts';
import { drawVideo, sampleVideo, tempFolder } from '../../setup/sample-video.ts';

let folder: Awaited<ReturnType<typeof tempFolder>>;
beforeAll(async () => {
  folder = await tempFolder();
});
afterAll(() => folder.remove());

const marks = ['-metadata', 'title=nhà bà Năm', '-metadata', 'location=+10.0346+105.7876/'];

it.each([
  ['phim.mp4', {}],
  ['phim.mov', {}],
  ['phim.webm', { encoder: 'libvpx', extra: ['-c:a', 'libvorbis', '-deadline', 'realtime', '-cpu-used', '8'] }],
])('takes out what %s says of place and title, and leaves picture, sound and length', async (name, sample) => {
  const path = join(folder.path, name);
  await drawVideo(path, {
    seconds: 2,
    widthPx: 160,
    heightPx: 120,
    ...sample,
    extra: [...('extra' in sample ? sample.extra : []), ...marks],
  });
  const original = await readFile(path);
  expect(original.includes('nhà bà Năm')).toBe(true);
  const { bytes: clean } = await cleanVideo(original);
  expect(clean.includes('nhà bà Năm')).toBe(false);
  expect(clean.includes('105.7876')).toBe(false);
  const [before, after] = await Promise.all([probeVideo(bytesSource(original)), probeVideo(bytesSource(clean))]);
  expect({ ...after, seconds: 0, fps: 0 }).toEqual({ ...before, seconds: 0, fps: 0 });
  expect(after.seconds).toBeCloseTo(before.seconds, 1);
  expect(Math.abs(after.fps - before.fps)).toBeLessThan(1);
});

it('gives a film that is packed twice, at other times, the same bytes', async () => {
  const video = await sampleVideo({ seconds: 1 });
  const { bytes: first } = await cleanVideo(video);
  const writtenAt = new Date().getSeconds();
  await expect.poll(() => new Date().getSeconds()).not.toBe(writtenAt);
  const { bytes: second } = await cleanVideo(video);
  expect(second.equals(first)).toBe(true);
  expect((await cleanVideo(first)).bytes.equals(first)).toBe(true);
});

it('packs what screen recorders write as MP4, picture and sound untouched', async () => {
  const path = join(folder.path, 'obs.mkv');
  await drawVideo(path, { seconds: 1, extra: ['-c:a', 'aac'] });
  const { bytes, mimeType, ending } = await cleanVideo(await readFile(path));
  expect([mimeType, ending]).toEqual(['video/mp4', '.mp4']);
  expect(await probeVideo(bytesSource(bytes))).toMatchObject({ container: 'mp4', videoCodec: 'avc', audioCodec: 'aac' });
});

it('says so when the sound of a film cannot be packed, instead of losing it', async () => {
  const path = join(folder.path, 'la.mov');
  await drawVideo(path, { seconds: 1, extra: ['-c:a', 'adpcm_ima_qt'] });
  await expect(cleanVideo(await readFile(path))).rejects.toMatchObject({ code: 'video.unreadable' });
});
