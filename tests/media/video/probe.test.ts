import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkVideo } from '../../../src/channels/checks/check-video.ts';
import { browserVideo } from '../../../src/channels/contract/browser-video.ts';
import { runFfmpeg } from '../../../src/media/video/ffmpeg.ts';
import { probeVideo } from '../../../src/media/video/probe.ts';
import { bytesSource, fileSource } from '../../../src/media/video/source.ts';
import { drawVideo, padded, type SampleVideo, sampleVideo, tempFolder } from '../../setup/sample-video.ts';
import { turned } from '../../setup/turned-video.ts';

let folder: Awaited<ReturnType<typeof tempFolder>>;
let mp4: Uint8Array;

beforeAll(async () => {
  folder = await tempFolder();
  mp4 = await sampleVideo();
});
afterAll(() => folder.remove());

async function probeDrawn(name: string, sample: SampleVideo) {
  const path = join(folder.path, name);
  await drawVideo(path, sample);
  return probeVideo(await fileSource(path));
}

const probeBytes = (bytes: Uint8Array) => probeVideo(bytesSource(bytes));

describe('facts', () => {
  it.each<[string, SampleVideo, object]>([
    ['a.mp4', {}, { container: 'mp4', videoCodec: 'avc', audioCodec: 'aac', widthPx: 360, heightPx: 640, fps: 25 }],
    ['a.mov', { hasSound: false }, { container: 'mov', videoCodec: 'avc', audioCodec: null }],
    ['a.webm', { encoder: 'libvpx', widthPx: 640, heightPx: 360 }, { container: 'webm', videoCodec: 'vp8', widthPx: 640 }],
    ['b.mp4', { encoder: 'libx265', fps: 30 }, { container: 'mp4', videoCodec: 'hevc', fps: 30 }],
  ])('of %s are those it was drawn with', async (name, sample, facts) => {
    const got = await probeDrawn(name, sample);
    expect(got).toMatchObject(facts);
    expect(Math.abs(got.seconds - 4)).toBeLessThan(0.2);
  });

  it.each([
    ['4:4:4', ['-pix_fmt', 'yuv444p'], 'libx264', 'avc+'],
    ['10 bits', ['-pix_fmt', 'yuv420p10le'], 'libx264', 'avc+'],
    ['4:2:2', ['-pix_fmt', 'yuv422p'], 'libx264', 'avc+'],
    ['4:2:0 in High', ['-pix_fmt', 'yuv420p', '-profile:v', 'high'], 'libx264', 'avc'],
    ['4:2:0 in Baseline', ['-pix_fmt', 'yuv420p', '-profile:v', 'baseline'], 'libx264', 'avc'],
  ])('tell what every player shows from what few do: %s', async (name, options, encoder, codec) => {
    const path = join(folder.path, `${name.replace(/\W/g, '')}.mp4`);
    await runFfmpeg(['-f', 'lavfi', '-i', 'testsrc=size=320x240:rate=25:duration=1', '-c:v', encoder, ...options, path]);
    const facts = await probeBytes(await readFile(path));
    expect(facts.videoCodec).toBe(codec);
    const isPlayed = checkVideo({ facts, byteLength: 1_000 }, browserVideo).length === 0;
    expect(isPlayed).toBe(codec === 'avc');
  });

  it('find the sound of television, which browsers do not play', async () => {
    const path = join(folder.path, 'ac3.mp4');
    await runFfmpeg(['-i', join(folder.path, 'a.mp4'), '-c:v', 'copy', '-c:a', 'ac3', path]);
    const facts = await probeBytes(await readFile(path));
    expect(facts.audioCodec).toBe('ac3');
    expect(checkVideo({ facts, byteLength: 1_000 }, browserVideo)).toMatchObject([
      { code: 'channel.video-property', params: { what: { en: 'codec of the sound' }, got: 'ac3' } },
    ]);
  });

  it('turn width and height as the phone that filmed it was held', async () => {
    await drawVideo(join(folder.path, 'flat.mp4'), { widthPx: 640, heightPx: 360 });
    const bytes = turned(await readFile(join(folder.path, 'flat.mp4')));
    expect(await probeBytes(bytes)).toMatchObject({ widthPx: 360, heightPx: 640 });
  });

  it('do not depend on an ending, and an empty box at the end changes nothing', async () => {
    expect(await probeBytes(padded(mp4, mp4.byteLength + 10_000))).toEqual(await probeBytes(mp4));
  });
});

describe('refusals', () => {
  it('names a picture that was renamed to a video', async () => {
    const jpeg = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#00f' } })
      .jpeg()
      .toBuffer();
    await expect(probeBytes(jpeg)).rejects.toMatchObject({
      code: 'video.not-a-video',
      params: { got: { vi: 'ảnh JPEG', en: expect.stringContaining('JPEG') } },
    });
    await expect(probeBytes(new Uint8Array(0))).rejects.toMatchObject({ params: { got: { vi: 'tệp rỗng' } } });
    await expect(probeBytes(Buffer.from('xin chào'))).rejects.toMatchObject({ params: { got: { vi: 'dữ liệu lạ' } } });
  });

  it('names a file that has sound only', async () => {
    const path = join(folder.path, 'sound.mp4');
    await runFfmpeg(['-f', 'lavfi', '-i', 'sine=duration=1', '-c:a', 'aac', path]);
    await expect(probeBytes(await readFile(path))).rejects.toMatchObject({ code: 'video.no-picture', params: { got: 'aac' } });
  });

  it.each([0.3, 0.6, 0.9, 0.99])('says that a file cut at %f of its length is broken, wherever its index is', async (part) => {
    const fast = await sampleVideo({ extra: ['-movflags', '+faststart'] });
    for (const whole of [mp4, fast]) {
      const cut = whole.subarray(0, Math.floor(whole.byteLength * part));
      await expect(probeBytes(cut)).rejects.toMatchObject({ code: 'video.unreadable' });
    }
  });
});
