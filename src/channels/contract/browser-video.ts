import type { VideoLimits } from './limits.ts';

/** What browsers of the last ten years play, also on telephones; captions are files beside the video, one a language. */
export const browserVideo: VideoLimits = {
  isRequired: false,
  bytes: 200 * 1024 ** 2,
  containers: ['mp4', 'webm'],
  codecs: ['avc', 'vp8', 'vp9'],
  minSeconds: 0.5,
  maxSeconds: 3_600,
  minFps: 1,
  maxFps: 60.5,
  shortSidePx: { min: 16, max: 2_160 },
  orientation: 'any',
  captions: 'file',
  shape: 'own',
};
