import type { VideoLimits } from './contract/limits.ts';
import { defineGenerationChannel } from './define-generation-channel.ts';

/** What browsers of the last ten years play, also on telephones; captions stand beside the film, in each language. */
const video: VideoLimits = {
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

/** The public portal's own feeds: RSS, JSON Feed and the content API; pages show films to be played. */
export default defineGenerationChannel({ id: 'portal', label: { vi: 'Cổng thông tin', en: 'Web portal' }, video });
