import type { DeliveryVideo } from '../../src/channels/contract/delivery-content.ts';
import { videoOf } from '../channels/engine.ts';
import { sampleVideo } from './sample-video.ts';

export type Video = DeliveryVideo & { bytes: Uint8Array; reads: [start: number, end: number][] };

const upright = { seconds: 4, widthPx: 540, heightPx: 960, fps: 25 };
const wide = { ...upright, widthPx: 640, heightPx: 360 };

/** Two real videos, drawn once a spec. Each video that is made of one keeps the ranges that were read of it. */
export async function drawVideos(): Promise<{ upright: () => Video; wide: () => Video }> {
  const [uprightBytes, wideBytes] = await Promise.all([sampleVideo(upright), sampleVideo(wide)]);
  return { upright: () => videoFileOf(uprightBytes, upright), wide: () => videoFileOf(wideBytes, wide) };
}

/** Anything as a video that claims to be what `facts` say. */
export function videoFileOf(bytes: Uint8Array, facts: Partial<DeliveryVideo['facts']> = upright): Video {
  const video = videoOf(bytes);
  const reads: Video['reads'] = [];
  return {
    ...video,
    facts: { ...video.facts, ...facts },
    bytes,
    reads,
    read: (start, end) => {
      reads.push([start, end]);
      return video.read(start, end);
    },
  };
}
