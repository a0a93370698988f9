import { describe, expect, it } from 'vitest';
import type { VideoLimits } from '../../../src/channels/contract/limits.ts';
import { reelLimits } from '../../../src/channels/graph/limits.ts';
import { channels } from '../../../src/channels/registry.gen.ts';
import type { VideoFacts } from '../../../src/domain/video.ts';
import { plannedFacts, planRendition } from '../../../src/media/video/plan-rendition.ts';

const mb = 1024 * 1024;
const landscape: VideoFacts = {
  container: 'mp4',
  seconds: 60,
  widthPx: 1_920,
  heightPx: 1_080,
  fps: 25,
  videoCodec: 'avc',
  audioCodec: 'aac',
};

type Video = { facts?: Partial<VideoFacts>; byteLength?: number; hasBurntCaptions?: boolean };

function planFor(limits: VideoLimits | null, { facts, byteLength = 20 * mb, hasBurntCaptions = false }: Video = {}) {
  if (limits === null) throw new Error('Expected a channel that takes films.');
  return planRendition({ facts: { ...landscape, ...facts }, byteLength, hasBurntCaptions, limits });
}
const limitsOf = (id: keyof typeof channels) => channels[id].limits.video;

describe('a film goes as it is', () => {
  it.each(['facebook', 'telegram', 'tiktok', 'youtube', 'zalo'] as const)('to %s where it fits', (id) => {
    expect(planFor(limitsOf(id))).toBeNull();
  });

  it('where it is longer than the platform takes: it is refused by name there, never cut', () => {
    expect(planFor(reelLimits, { facts: { seconds: 91 }, hasBurntCaptions: true })).toBeNull();
  });
});

describe('a film is converted', () => {
  it.each([
    ['for its codec', 'facebook', { facts: { videoCodec: 'vp9', container: 'webm' } }],
    ['for its frames', 'facebook', { facts: { fps: 120 } }],
    ['for its container', 'telegram', { facts: { container: 'mov' } }],
    ['for its size in pixels', 'zalo', { facts: { widthPx: 7_680, heightPx: 4_320 } }],
    ['for its captions', 'telegram', { hasBurntCaptions: true }],
  ] as const)('%s, in its own shape', (_, id, videoFile) => {
    const rendition = planFor(limitsOf(id), videoFile);
    expect(rendition).toMatchObject({ widthPx: 1_920, heightPx: 1_080, hasSound: true, profile: 'high' });
    expect(rendition?.fps).toBe(videoFile === undefined || !('facts' in videoFile) || !('fps' in videoFile.facts) ? 25 : 30);
  });

  it('upright for TikTok, where captions across the middle of a screen cannot be read', () => {
    expect(planFor(limitsOf('tiktok'), { hasBurntCaptions: true })).toMatchObject({ widthPx: 1_080, heightPx: 1_920, fps: 30 });
  });

  it('upright for a page that makes reels of its films', () => {
    const { video } = channels.facebook.limitsFor({ pageId: '1', videoAs: 'reel' });
    expect(planFor(video)).toMatchObject({ widthPx: 1_080, heightPx: 1_920 });
    expect(planFor(channels.facebook.limitsFor({ pageId: '1' }).video)).toBeNull();
  });

  it('never larger than it is', () => {
    const small = { facts: { widthPx: 638, heightPx: 359 }, hasBurntCaptions: true };
    expect(planFor(limitsOf('telegram'), small)).toMatchObject({ widthPx: 638, heightPx: 360 });
  });

  it('with as many bits as the platform has room for, and smaller where that is too few', () => {
    const large = { byteLength: 400 * mb };
    const planned = (seconds: number) => planFor(limitsOf('zalo'), { ...large, facts: { seconds } });
    expect(planned(40)).toMatchObject({ heightPx: 1_080, maxKbps: 8_000 });
    expect(planned(120)).toMatchObject({ heightPx: 1_080, maxKbps: 3_087 });
    expect(planned(300)).toMatchObject({ heightPx: 720, maxKbps: 1_158 });
    const total = ({ maxKbps }: { maxKbps: number }, seconds: number) => ((maxKbps + 128) * seconds * 1000) / 8;
    for (const seconds of [40, 120, 300, 700]) {
      expect(total(planned(seconds) ?? { maxKbps: Number.NaN }, seconds)).toBeLessThan(50 * mb);
    }
  });

  it('unless nothing could be seen any more: then it is refused with the length that would do', () => {
    const long = { byteLength: 400 * mb, facts: { seconds: 1_800 } };
    expect(() => planFor(limitsOf('zalo'), long)).toThrow(
      expect.objectContaining({
        code: 'video.too-long-for-size',
        params: { seconds: 1_800, limit: 50, longest: expect.any(Number) },
      }),
    );
  });
});

it('knows beforehand what a film will be', () => {
  const rendition = planFor(limitsOf('tiktok'), { hasBurntCaptions: true });
  if (rendition === null) throw new Error('Expected a rendition.');
  const facts = { ...landscape, audioCodec: 'opus', videoCodec: 'vp9', container: 'webm' };
  expect(plannedFacts(facts, rendition)).toEqual({
    ...landscape,
    widthPx: 1_080,
    heightPx: 1_920,
    fps: 30,
    audioCodec: 'aac',
  });
});
