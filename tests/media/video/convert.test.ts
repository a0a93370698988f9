import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cue } from '../../../src/media/captions/webvtt.ts';
import { ledRendition, makeRendition, posterFrame, reel, type VideoRendition } from '../../../src/media/video/convert.ts';
import { runFfmpeg } from '../../../src/media/video/ffmpeg.ts';
import { probeVideo } from '../../../src/media/video/probe.ts';
import { fileSource } from '../../../src/media/video/source.ts';
import { drawVideo, tempFolder } from '../../setup/sample-video.ts';

let folder: Awaited<ReturnType<typeof tempFolder>>;
const at = (name: string) => join(folder.path, name);

beforeAll(async () => {
  folder = await tempFolder();
  await drawVideo(at('landscape.mp4'), { seconds: 2, widthPx: 640, heightPx: 360 });
  // A plain picture, so that all that is white in a frame is the caption.
  const grey = ['-f', 'lavfi', '-i', 'color=c=0x204080:size=360x640:rate=25:duration=2'];
  await runFfmpeg([...grey, '-c:v', 'libx264', '-pix_fmt', 'yuv420p', at('plain.mp4')]);
});
afterAll(() => folder.remove());

const factsOf = async (name: string) => probeVideo(await fileSource(at(name)));

async function render(name: string, rendition: VideoRendition, captions: Cue[] = []) {
  const outputPath = at(`${name}-${captions.length}-${rendition.widthPx}.mp4`);
  await makeRendition({ inputPath: at(name), facts: await factsOf(name), outputPath, rendition, captions });
  return outputPath;
}

async function frameOf(path: string, seconds: number) {
  const frame = `${path}-${seconds}.png`;
  await runFfmpeg(['-ss', String(seconds), '-i', path, '-frames:v', '1', frame]);
  return sharp(frame);
}

/** Rows and columns between which a frame is (nearly) white. */
async function whiteBox(image: Sharp) {
  const { data, info } = await image.greyscale().raw().toBuffer({ resolveWithObject: true });
  const white = [...data.keys()].filter((index) => (data[index] ?? 0) > 235);
  const ys = white.map((index) => Math.floor(index / info.width));
  const xs = white.map((index) => index % info.width);
  const range = (values: number[]) =>
    values.reduce(({ from, to }, value) => ({ from: Math.min(from, value), to: Math.max(to, value) }), {
      from: Number.POSITIVE_INFINITY,
      to: Number.NEGATIVE_INFINITY,
    });
  return { count: white.length, x: range(xs), y: range(ys) };
}

/** As a reel, drawn in a quarter of the time. */
const halfReel: VideoRendition = { ...reel, widthPx: 540, heightPx: 960 };
const size = { widthPx: 1_280, heightPx: 720 };
const cue = (lines: string[]): Cue => ({ startMs: 0, endMs: 1_000, lines, line: 1 });

describe('renditions', () => {
  it('for reels are upright H.264 with sound, nothing cut off', async () => {
    const path = await render('landscape.mp4', reel);
    expect(await probeVideo(await fileSource(path))).toMatchObject({
      container: 'mp4',
      videoCodec: 'avc',
      audioCodec: 'aac',
      widthPx: 1_080,
      heightPx: 1_920,
      fps: 30,
    });
    const { data } = await (await frameOf(path, 1))
      .extract({ left: 0, top: 0, width: 1_080, height: 200 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data.every((value) => value < 16)).toBe(true);
  });

  it('show pixels that are not square as they are meant: 16:9 on tape stays 16:9', async () => {
    const white = ['-f', 'lavfi', '-i', 'color=c=white:size=180x144:rate=25:duration=1'];
    await runFfmpeg([...white, '-vf', 'setsar=64/45', '-c:v', 'libx264', '-pix_fmt', 'yuv420p', at('tape.mp4')]);
    expect(await factsOf('tape.mp4')).toMatchObject({ widthPx: 256, heightPx: 144 });
    const { y } = await whiteBox(await frameOf(await render('tape.mp4', halfReel), 0.5));
    expect(Math.abs(y.to - y.from + 1 - 304)).toBeLessThanOrEqual(4);
    const poster = await posterFrame({
      inputPath: at('tape.mp4'),
      facts: await factsOf('tape.mp4'),
      size: { widthPx: 640, heightPx: 480 },
    });
    const box = await whiteBox(sharp(poster));
    expect(Math.abs(box.y.to - box.y.from + 1 - 360)).toBeLessThanOrEqual(4);
  });

  it('for LED boards have the size of the board and no sound', async () => {
    const path = await render('landscape.mp4', ledRendition({ widthPx: 192, heightPx: 64 }));
    expect(await probeVideo(await fileSource(path))).toMatchObject({
      videoCodec: 'avc',
      audioCodec: null,
      widthPx: 192,
      heightPx: 64,
      fps: 25,
    });
  });

  it('carry captions, low and in the middle, only while they are due', async () => {
    const path = await render('plain.mp4', halfReel, [cue(['Mời bà con'])]);
    const { count, x, y } = await whiteBox(await frameOf(path, 0.5));
    expect(count).toBeGreaterThan(300);
    expect(Math.abs((x.from + x.to) / 2 - 270)).toBeLessThan(8);
    expect(y.from).toBeGreaterThan(750);
    expect(y.to).toBeLessThan(960 - 960 / 8 + 4);
    expect((await whiteBox(await frameOf(path, 1.5))).count).toBe(0);
  });

  it('show Vietnamese accents whole: stacked marks rise above the letters, and no letter is a box', async () => {
    const heights = new Map<string, number>();
    for (const letters of ['ooo', 'ôôô', 'ồồồ', 'ỗỗỗ', 'ợợợ']) {
      const path = await render('plain.mp4', halfReel, [cue([letters])]);
      const { y } = await whiteBox(await frameOf(path, 0.5));
      heights.set(letters, y.to - y.from);
    }
    const height = (letters: string) => heights.get(letters) ?? 0;
    expect(height('ôôô')).toBeGreaterThan(height('ooo') * 1.2);
    expect(height('ồồồ')).toBeGreaterThan(height('ôôô') * 1.05);
    expect(height('ỗỗỗ')).toBeGreaterThan(height('ôôô') * 1.05);
    expect(height('ợợợ')).toBeGreaterThan(height('ooo') * 1.15);
  });
});

it('takes a poster of the size that is wanted, which is not the black beginning', async () => {
  const fade = ['-vf', 'fade=in:0:12'];
  await drawVideo(at('fade.mp4'), { seconds: 2, widthPx: 640, heightPx: 360, extra: fade });
  const bytes = await posterFrame({ inputPath: at('fade.mp4'), facts: await factsOf('fade.mp4'), size });
  const image = sharp(bytes);
  expect(await image.metadata()).toMatchObject({ format: 'jpeg', width: 1_280, height: 720 });
  expect(bytes.byteLength).toBeLessThan(2 * 1024 * 1024);
  const { channels } = await image.stats();
  expect(Math.max(...channels.map(({ mean }) => mean))).toBeGreaterThan(60);
});

describe('what cannot be converted', () => {
  it('is refused with the reason, and leaves nothing behind in the temporary folder', async () => {
    const facts = await factsOf('plain.mp4');
    const inputPath = at('list.mp4');
    await sharp({ create: { width: 8, height: 8, channels: 3, background: '#000' } })
      .jpeg()
      .toFile(inputPath);
    await expect(posterFrame({ inputPath, facts, size })).rejects.toMatchObject({ code: 'video.ffmpeg-failed' });
  });

  it('does not read other files through a list that calls itself a video', async () => {
    await writeFile(at('evil.mp4'), `ffconcat version 1.0\nfile '${at('plain.mp4')}'\n`);
    const facts = await factsOf('plain.mp4');
    await expect(posterFrame({ inputPath: at('evil.mp4'), facts, size })).rejects.toMatchObject({ code: 'video.ffmpeg-failed' });
  });
});
