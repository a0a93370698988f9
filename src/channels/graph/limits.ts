import type { ChannelLimits, VideoLimits } from '../contract/limits.ts';

/** Feed videos: mp4 or mov, ≤ 10 GB and 4 h (recalled, not read in a source); the rest keeps nonsense out. */
const feedVideo: VideoLimits = {
  isRequired: false,
  bytes: 10 * 1024 ** 3,
  containers: ['mp4', 'mov'],
  codecs: ['avc', 'hevc'],
  minSeconds: 1,
  maxSeconds: 4 * 3_600,
  minFps: 10,
  maxFps: 60,
  shortSidePx: { min: 120, max: 2_160 },
  orientation: 'any',
  captions: 'burnt-in',
  shape: 'own',
};

/** Reels, Meta "Reels Publishing API": mp4, 9:16, at least 540×960, 24–60 fps, 3–90 s. */
export const reelLimits: VideoLimits = {
  ...feedVideo,
  containers: ['mp4'],
  minSeconds: 3,
  maxSeconds: 90,
  minFps: 23.9,
  shortSidePx: { min: 540, max: 2_160 },
  orientation: 'portrait',
  shape: 'upright',
};

/**
 * Message ≤ 63,206 characters and 10 attached photos: what Postiz, Mixpost and BrightBean keep to. Page photos: JPG or PNG
 * under 4 MB.
 */
export const graphLimits: ChannelLimits = {
  text: { max: 63_206, unit: 'utf16' },
  title: null,
  hashtags: 5,
  images: { min: 0, max: 10, bytes: 4 * 1024 * 1024, types: ['image/jpeg', 'image/png'], longSidePx: 2_048, aspect: null },
  video: feedVideo,
  quietHours: null,
  quota: null,
};
