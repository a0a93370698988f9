import { checkVideo } from '../../channels/checks/check-video.ts';
import type { VideoLimits } from '../../channels/contract/limits.ts';
import { AppError } from '../../domain/errors.ts';
import type { VideoFacts } from '../../domain/video.ts';
import { ledRendition, reel, type VideoRendition } from './convert.ts';

/** Short sides that a video is made smaller to, where its size would be over the limit otherwise. */
const shortSidesPx = [1_080, 720, 540, 360];
const soundKbps = 128;
/** What the container and a restless scene may take above the average. */
const sizeMargin = 0.92;
/** Below this a face is mush: 2.5 Mbit/s at 1080p, 280 kbit/s at 360p. */
const leastKbpsPerPixel = 0.0012;

type Video = { facts: VideoFacts; byteLength: number; hasBurntCaptions: boolean; limits: VideoLimits };

/**
 * The rendition that a channel needs of a video; `null` = the video goes as it is. So does one that is too long or too short: the
 * channel refuses it by name, because nobody's video is cut. Throws `video.too-long-for-size`.
 */
export function planRendition({ facts, byteLength, hasBurntCaptions, limits }: Video): VideoRendition | null {
  const { shape } = limits;
  if (facts.seconds < limits.minSeconds || facts.seconds > limits.maxSeconds) return null;
  if (typeof shape === 'object') return ledRendition(shape);
  if (!hasBurntCaptions && checkVideo({ facts, byteLength }, limits).length === 0) return null;
  const ceilingKbps = Math.floor((limits.bytes * 8 * sizeMargin) / 1000 / facts.seconds) - soundKbps;
  const sizes = sizesOf(facts, limits);
  const size = sizes.find(({ widthPx, heightPx }) => ceilingKbps >= widthPx * heightPx * leastKbpsPerPixel);
  if (size === undefined) throw tooLong(facts, limits, sizes);
  return { ...reel, ...size, fps: fpsOf(facts, limits), maxKbps: Math.min(reel.maxKbps, ceilingKbps) };
}

/** The facts that a video will have, before it is made. */
export function plannedFacts(facts: VideoFacts, { widthPx, heightPx, fps, hasSound }: VideoRendition): VideoFacts {
  const audioCodec = hasSound && facts.audioCodec !== null ? 'aac' : null;
  const { pixelAspect: _, isInterlaced: __, ...rest } = facts;
  return { ...rest, container: 'mp4', videoCodec: 'avc', widthPx, heightPx, fps, audioCodec };
}

type Size = { widthPx: number; heightPx: number };

/** The largest first. A video of its own shape is never blown up, unless it is smaller than the platform takes. */
function sizesOf(facts: VideoFacts, { shape, shortSidePx: { min, max } }: VideoLimits): Size[] {
  const isUpright = shape === 'upright';
  const [width, height] = isUpright ? [reel.widthPx, reel.heightPx] : [facts.widthPx, facts.heightPx];
  const own = Math.min(width, height);
  const shortSides = shortSidesPx.map((px) => Math.max(min, Math.min(px, max, own)));
  return [...new Set(shortSides)].map((px) => ({ widthPx: even((width * px) / own), heightPx: even((height * px) / own) }));
}

function even(px: number): number {
  return 2 * Math.round(px / 2);
}

function fpsOf({ fps }: VideoFacts, { minFps, maxFps, shape }: VideoLimits): number {
  return shape === 'own' && fps >= minFps && fps <= maxFps ? fps : reel.fps;
}

function tooLong({ seconds }: VideoFacts, { bytes }: VideoLimits, sizes: Size[]): AppError {
  const least = Math.min(...sizes.map(({ widthPx, heightPx }) => widthPx * heightPx)) * leastKbpsPerPixel;
  const longest = Math.floor((bytes * 8 * sizeMargin) / 1000 / (least + soundKbps));
  return new AppError('video.too-long-for-size', {
    params: { seconds: Math.round(seconds), limit: Math.floor(bytes / 1024 ** 2), longest },
  });
}
