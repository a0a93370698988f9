import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkVideo } from '../../src/channels/checks/check-video.ts';
import type { VideoLimits } from '../../src/channels/contract/limits.ts';
import { reelLimits } from '../../src/channels/graph/limits.ts';
import { channels } from '../../src/channels/registry.gen.ts';
import type { VideoFacts } from '../../src/domain/video.ts';
import { makeRendition } from '../../src/media/video/convert.ts';
import { runFfmpeg } from '../../src/media/video/ffmpeg.ts';
import { plannedFacts, planRendition } from '../../src/media/video/plan-rendition.ts';
import { probeVideo } from '../../src/media/video/probe.ts';
import { fileSource } from '../../src/media/video/source.ts';
import { tempFolder } from '../setup/sample-video.ts';

const picture = (size = '576x1024', rate = 25) => ['-f', 'lavfi', '-i', `testsrc=size=${size}:rate=${rate}:duration=4`];
const tone = ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=4'];
const h264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'];
const aac = ['-c:a', 'aac'];

type Sample = { name: string; args: string[]; facts: object; goes: string[] };

const all = ['portal', 'facebook', 'reel', 'telegram', 'tiktok', 'zalo', 'youtube'];
const youtube = ['youtube'];

/** What each file is, and the channels to which it goes as it is. Boards get every film made for their lamps. */
const samples: Sample[] = [
  {
    name: 'plain.mp4',
    args: [...picture(), ...tone, ...h264, ...aac],
    facts: { videoCodec: 'avc', audioCodec: 'aac' },
    goes: all,
  },
  { name: 'silent.mp4', args: [...picture(), ...h264], facts: { audioCodec: null }, goes: all },
  { name: 'y444.mp4', args: [...picture(), ...h264, '-pix_fmt', 'yuv444p'], facts: { videoCodec: 'avc+' }, goes: youtube },
  { name: 'y422.mp4', args: [...picture(), ...h264, '-pix_fmt', 'yuv422p'], facts: { videoCodec: 'avc+' }, goes: youtube },
  { name: 'h10.mp4', args: [...picture(), ...h264, '-pix_fmt', 'yuv420p10le'], facts: { videoCodec: 'avc+' }, goes: youtube },
  {
    ...{
      name: 'hevc.mp4',
      args: [...picture(), '-c:v', 'libx265', '-preset', 'ultrafast', '-tag:v', 'hvc1', '-pix_fmt', 'yuv420p'],
    },
    ...{ facts: { videoCodec: 'hevc' }, goes: ['facebook', 'reel', 'tiktok', 'zalo', 'youtube'] },
  },
  {
    ...{
      name: 'hevc10.mp4',
      args: [...picture(), '-c:v', 'libx265', '-preset', 'ultrafast', '-tag:v', 'hvc1', '-pix_fmt', 'yuv420p10le'],
    },
    ...{ facts: { videoCodec: 'hevc+' }, goes: youtube },
  },
  { name: 'ac3.mp4', args: [...picture(), ...tone, ...h264, '-c:a', 'ac3'], facts: { audioCodec: 'ac3' }, goes: youtube },
  {
    name: 'opus.mp4',
    args: [...picture(), ...tone, ...h264, '-strict', '-2', '-c:a', 'libopus'],
    facts: { audioCodec: 'opus' },
    goes: youtube,
  },
  {
    name: 'pcm.mov',
    args: [...picture(), ...tone, ...h264, '-c:a', 'pcm_s16le'],
    facts: { audioCodec: 'pcm-s16' },
    goes: youtube,
  },
  {
    name: 'phone.mov',
    args: [...picture(), ...tone, ...h264, ...aac],
    facts: { container: 'mov' },
    goes: ['facebook', 'tiktok', 'youtube'],
  },
  {
    ...{ name: 'sar.mp4', args: [...picture('720x576'), ...h264, '-vf', 'setsar=64/45'] },
    ...{ facts: { widthPx: 1024, heightPx: 576, pixelAspect: 1.422 }, goes: youtube },
  },
  {
    ...{
      name: 'interlaced.mp4',
      args: [...picture('720x576', 50), ...h264, '-vf', 'tinterlace=4', '-flags', '+ilme+ildct', '-x264opts', 'tff=1'],
    },
    ...{ facts: { isInterlaced: true }, goes: youtube },
  },
  {
    ...{
      name: 'vp9.webm',
      args: [
        ...picture(),
        ...tone,
        '-c:v',
        'libvpx-vp9',
        '-deadline',
        'realtime',
        '-cpu-used',
        '8',
        '-pix_fmt',
        'yuv420p',
        '-c:a',
        'libopus',
      ],
    },
    ...{ facts: { container: 'webm', videoCodec: 'vp9', audioCodec: 'opus' }, goes: ['portal', 'tiktok', 'youtube'] },
  },
  {
    ...{
      name: 'vp9-444.webm',
      args: [...picture(), '-c:v', 'libvpx-vp9', '-deadline', 'realtime', '-cpu-used', '8', '-pix_fmt', 'yuv444p'],
    },
    ...{ facts: { videoCodec: 'vp9+' }, goes: youtube },
  },
  {
    // Frames that do not come evenly, as telephones and screen recorders write them.
    ...{
      name: 'vfr.mp4',
      args: [...picture('576x1024', 30), ...h264, '-vf', "select='not(mod(n,7))+lt(mod(n,5),3)'", '-vsync', 'vfr'],
    },
    ...{ facts: { videoCodec: 'avc' }, goes: all.filter((id) => id !== 'tiktok' && id !== 'reel') },
  },
];

const limitsOf = (id: string): VideoLimits => {
  const limits = id === 'reel' ? reelLimits : channels[id as keyof typeof channels].limits.video;
  if (limits === null) throw new Error(`${id} takes no films`);
  return limits;
};

let folder: Awaited<ReturnType<typeof tempFolder>>;
const facts = new Map<string, VideoFacts>();
beforeAll(async () => {
  folder = await tempFolder();
  for (const { name, args } of samples) {
    const path = join(folder.path, name);
    await runFfmpeg([...args, path]);
    facts.set(name, await probeVideo(await fileSource(path)));
  }
}, 300_000);
afterAll(() => folder.remove());

const factsOf = (name: string): VideoFacts => facts.get(name) as VideoFacts;

it.each(samples)('$name is known for what it is', ({ name, facts: expected }) => {
  expect(factsOf(name)).toMatchObject(expected);
});

it.each(samples)('$name goes as it is where it is played, and is made anew everywhere else', ({ name, goes }) => {
  const asItIs = all.filter((id) => checkVideo({ facts: factsOf(name), byteLength: 100_000 }, limitsOf(id)).length === 0);
  expect(asItIs).toEqual(all.filter((id) => goes.includes(id)));
  for (const id of all) {
    const limits = limitsOf(id);
    const rendition = planRendition({ facts: factsOf(name), byteLength: 100_000, hasBurntCaptions: false, limits });
    expect([id, rendition === null]).toEqual([id, goes.includes(id)]);
    if (rendition === null) continue;
    expect([id, checkVideo({ facts: plannedFacts(factsOf(name), rendition), byteLength: 100_000 }, limits)]).toEqual([id, []]);
  }
});

it.each(samples)('$name is made anew for a board, lamp for lamp and without sound', ({ name }) => {
  const limits = limitsOf('led');
  const rendition = planRendition({ facts: factsOf(name), byteLength: 100_000, hasBurntCaptions: false, limits });
  expect(rendition).toMatchObject({ widthPx: 384, heightPx: 192, fps: 25, hasSound: false, profile: 'baseline' });
});

it.each(['sar.mp4', 'interlaced.mp4', 'h10.mp4', 'opus.mp4'])('what is made of %s is what every player shows', async (name) => {
  const limits = limitsOf('telegram');
  const rendition = planRendition({ facts: factsOf(name), byteLength: 100_000, hasBurntCaptions: false, limits });
  if (rendition === null) throw new Error('Expected a rendition.');
  const [inputPath, outputPath] = [join(folder.path, name), join(folder.path, `made-${name}`)];
  await makeRendition({ inputPath, outputPath, facts: factsOf(name), rendition });
  const made = await probeVideo(await fileSource(outputPath));
  expect(made).toMatchObject({ container: 'mp4', videoCodec: 'avc' });
  expect([made.pixelAspect, made.isInterlaced]).toEqual([undefined, undefined]);
  expect(checkVideo({ facts: made, byteLength: 100_000 }, limits)).toEqual([]);
});
