import { hourMs } from '../../domain/durations.ts';
import type { ChannelLimits } from '../contract/limits.ts';
import { night, nightMs } from './night.ts';

const mb = 1024 * 1024;

/**
 * Zalo's own: title ≤ 150, pictures ≤ 1 MB (a cover is a must), videos mp4 or avi ≤ 50 MB. Covers of 16:9 and at most 1,280 px
 * are what clients found to look right. The rest of the video's row keeps nonsense out.
 */
export const zaloLimits: ChannelLimits = {
  text: null,
  title: { max: 150, unit: 'utf16' },
  hashtags: 0,
  images: { min: 1, max: 10, bytes: mb, types: ['image/jpeg', 'image/png'], longSidePx: 1_280, aspect: 16 / 9, isFetched: true },
  video: {
    isRequired: false,
    bytes: 50 * mb,
    containers: ['mp4', 'avi'],
    codecs: ['avc', 'hevc'],
    minSeconds: 1,
    maxSeconds: 3_600,
    minFps: 10,
    maxFps: 60,
    shortSidePx: { min: 120, max: 2_160 },
    orientation: 'any',
    captions: 'burnt-in',
    shape: 'own',
  },
  quietHours: night,
  quota: null,
  /** What falls into the night goes out in the morning, and an hour later is still not too late. */
  lateAfterMs: nightMs + hourMs,
};

/** Under the title in lists; made from the text. */
export const maxDescription = 300;
