import type { ChannelLimits } from '../contract/limits.ts';

export const mostHashtags = 5;

/**
 * Bot API 10.1: text 4,096 and caption 1,024 characters after entities (UTF-16), albums of 10, photos of 10 MB whose sides
 * sum up to 10,000 px, videos of 50 MB.
 */
export const telegramLimits: ChannelLimits = {
  text: { max: 4_096, unit: 'utf16' },
  caption: { max: 1_024, unit: 'utf16' },
  title: null,
  hashtags: mostHashtags,
  images: { min: 0, max: 10, bytes: 10 * 1024 * 1024, types: ['image/jpeg', 'image/png'], longSidePx: 5_000, aspect: null },
  video: {
    isRequired: false,
    bytes: 50 * 1024 * 1024,
    containers: ['mp4'],
    // Telegram hands on the bytes, and many telephones in use have no decoder for HEVC.
    codecs: ['avc'],
    minSeconds: 0.5,
    maxSeconds: 3_600,
    minFps: 1,
    maxFps: 60,
    shortSidePx: { min: 100, max: 2_160 },
    orientation: 'any',
    captions: 'burnt-in',
    shape: 'own',
  },
  quietHours: null,
  quota: null,
};
