import { formatOf } from '../formats/formats.ts';
import { boardSettings } from './contract/board-settings.ts';
import type { VideoLimits } from './contract/limits.ts';
import { streetHours } from './contract/reading-hours.ts';
import { defineGenerationChannel } from './define-generation-channel.ts';

/**
 * People who pass a board look at it for seconds. Three minutes of video are more than anyone sees, and a board keeps all of
 * it.
 */
const video: VideoLimits = {
  isRequired: false,
  bytes: 100 * 1024 ** 2,
  containers: ['mp4'],
  codecs: ['avc'],
  minSeconds: 1,
  maxSeconds: 180,
  minFps: 1,
  maxFps: 60,
  shortSidePx: { min: 16, max: 4_320 },
  orientation: 'any',
  captions: 'burnt-in',
  shape: { widthPx: 384, heightPx: 192 },
};

/** LED boards: players fetch the manifest of the current generation by themselves. Videos are made lamp for lamp. */
export default defineGenerationChannel({
  id: 'led',
  label: { vi: 'Bảng LED', en: 'LED boards' },
  surface: 'boards',
  posting: streetHours,
  settings: boardSettings,
  video,
  videoFor: ({ formatId }) => ({ ...video, shape: sizeOf(formatId) }),
});

function sizeOf(formatId: string): { widthPx: number; heightPx: number } {
  const format = formatOf(formatId);
  if (format.kind === 'print') throw new Error(`Expected a format for boards, got ${formatId}.`);
  return { widthPx: format.widthPx, heightPx: format.heightPx };
}
